import JAXBuffers

/// A text that is a jaxpr, but one that breaks a rule of its own equations (`Jaxpr.check`): which, and where it stands.
package struct RuleError: Error {
  package let problem: JAXError
  /// Where the equation at fault stands; its message says that a rule is broken.
  package let place: ParseError
}

extension RuleError: CustomStringConvertible {
  /// The place with a caret under the primitive, then the rule and the path to the equation.
  package var description: String {
    "\(place)\n\(ErrorReport.text(problem, showsOrigin: false))"
  }
}

extension JaxprParser {
  /// What `check` said of a program, with the place in the text that it was parsed from; nil if no equation of the text
  /// is at fault. The text is parsed once more, so that only those who need the places pay for them.
  package static func located(
    _ problem: JAXError, _ text: String, file: String, catalogue: [any Primitive.Type],
    nestedConstants: [Buffer?]
  ) -> RuleError? {
    let source = SourceText(text, file: file)
    var parser = SyntaxParser(source)
    guard let syntax = try? parser.wholeText() else { return nil }
    let builder = JaxprBuilder(
      source: source, catalogue: catalogue, sources: parser.comments.sources,
      nestedConstants: nestedConstants, keepsPlaces: true)
    guard let program = try? builder.program(syntax, hasFields: parser.hasFields),
      let equation = program.refusedEquation(), let place = builder.places?[ObjectIdentifier(equation)]
    else { return nil }
    return RuleError(problem: problem, place: source.error(at: place, "the program breaks a rule"))
  }
}
