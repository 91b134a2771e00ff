import JAXBuffers

/// Reads jaxprs as JAX prints them (`docs/jaxpr-text.md`).
package enum JaxprParser {
  /// The program that `text` says.
  ///
  /// A primitive of the catalogue is constructed where it understands every printed parameter; every other
  /// equation becomes an `OpaquePrimitive`, which prints as it was. `nestedConstants` are the values of the
  /// inner constants, which no text holds, in reading order over the whole text; nil where one is unknown.
  ///
  /// - Throws: `ParseError`.
  package static func parse(
    _ text: String, file: String = "<text>", catalogue: [any Primitive.Type] = [],
    nestedConstants: [Buffer?] = []
  ) throws -> Jaxpr {
    let source = SourceText(text, file: file)
    var parser = SyntaxParser(source)
    let syntax = try parser.wholeText()
    let builder = JaxprBuilder(
      source: source, catalogue: catalogue, sources: parser.comments.sources, nestedConstants: nestedConstants
    )
    let program = try builder.program(syntax, hasFields: parser.hasFields)
    guard builder.root?.variables.repeatsNames == true else { return program }
    // Names that come again where JAX would give new ones: either bodies share variables, and then the text
    // comes out as it is only if they do, or somebody wrote it by hand.
    let sharing = try builder.program(syntax, hasFields: parser.hasFields, sharesVariables: true)
    let comments = parser.comments
    let printed = sharing.prettyPrint(
      sourceInfo: comments.hasSources, nameStack: comments.hasNameStacks)
    return parser.isWhole(printed) ? sharing : program
  }
}
