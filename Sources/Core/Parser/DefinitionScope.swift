/// The `let` definitions of one text, each built once and when it is first needed: definitions may refer to later
/// ones.
final class DefinitionScope {
  let definitions: [DefinitionSyntax]
  /// The definitions around the text in a record's field; nil for the whole text.
  let outer: DefinitionScope?
  private let indices: [String: [Int]]
  var jaxprs: [Jaxpr?]
  var isBeingBuilt: [Bool]
  /// How often a body in a field was found to be one of several equal definitions, by the first of these.
  var claims: [Int: Int] = [:]

  init(_ definitions: [DefinitionSyntax], outer: DefinitionScope?) {
    self.definitions = definitions
    self.outer = outer
    indices = Dictionary(grouping: definitions.indices) { definitions[$0].name }
    jaxprs = definitions.map { _ in nil }
    isBeingBuilt = definitions.map { _ in false }
  }

  /// The definitions with this name; more than one is ambiguous (JAX makes names unique without looking at those
  /// it made before).
  func find(_ name: String) -> [Int] { indices[name] ?? [] }

  var names: [String] { definitions.map(\.name) }

  /// The names in a run such as `f unnamed function g`; nil when a word is no name.
  func split(_ run: String) -> [String]? {
    let words = run.split(whereSeparator: \.isWhitespace)
    var names: [String] = []
    var start = 0
    while start < words.count {
      // The longest that is a name; none is longer than a few words.
      let stops = (start + 1...Swift.min(words.count, start + 8)).reversed()
      let stop = stops.first { indices[words[start..<$0].joined(separator: " ")] != nil }
      guard let stop else { return nil }
      names.append(words[start..<stop].joined(separator: " "))
      start = stop
    }
    return names
  }
}
