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
    return try builder.program(syntax, hasFields: parser.hasFields)
  }
}
