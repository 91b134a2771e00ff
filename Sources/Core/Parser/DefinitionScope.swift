/// The `let` definitions of one text, each built once and when it is first needed: definitions may refer to
/// later ones.
final class DefinitionScope {
  let definitions: [DefinitionSyntax]
  /// The definitions around the text in a record's field; nil for the whole text.
  let outer: DefinitionScope?
  private let indices: [String: [Int]]
  private let indicesByPosition: [Int: Int]
  /// The most words in a name, up to 8.
  private let longestName: Int
  var jaxprs: [Jaxpr?]
  var isBeingBuilt: [Bool]
  let variables: TextVariables

  init(_ definitions: [DefinitionSyntax], outer: DefinitionScope?, sharesVariables: Bool = false) {
    variables = TextVariables(isSharing: sharesVariables)
    self.definitions = definitions
    self.outer = outer
    indices = Dictionary(grouping: definitions.indices) { definitions[$0].name }
    indicesByPosition = [Int: Int](
      uniqueKeysWithValues: definitions.indices.map { (definitions[$0].body.position, $0) })
    longestName = definitions.reduce(1) { most, definition in
      Swift.min(8, Swift.max(most, definition.name.split(whereSeparator: \.isWhitespace).count))
    }
    jaxprs = definitions.map { _ in nil }
    isBeingBuilt = definitions.map { _ in false }
  }

  /// The definitions with this name; more than one is ambiguous (JAX makes names unique without looking at
  /// those it made before).
  func find(_ name: String) -> [Int] { indices[name] ?? [] }

  /// The definition whose body begins there.
  func index(at position: Int) -> Int? { indicesByPosition[position] }

  var names: [String] { definitions.map(\.name) }

  /// The names in a run such as `f unnamed function g`; nil when a word is no name.
  func split(_ run: String) -> [String]? {
    let words = run.split(whereSeparator: \.isWhitespace)
    /// The definition whose body begins there.
    func index(at position: Int) -> Int? { indicesByPosition[position] }

    var names: [String] = []
    var start = 0
    while start < words.count {
      // The longest that is a name.
      let stops = (start + 1...Swift.min(words.count, start + longestName)).reversed()
      let stop = stops.first { indices[words[start..<$0].joined(separator: " ")] != nil }
      guard let stop else { return nil }
      names.append(words[start..<stop].joined(separator: " "))
      start = stop
    }
    return names
  }
}

/// A body, and the definitions that its names mean.
struct ScopedBody {
  var body: JaxprSyntax
  var scope: DefinitionScope
}

extension ParameterSyntax {
  /// The bodies in it, through the names of definitions.
  func bodies(in scope: DefinitionScope) -> [ScopedBody] {
    if case .plain(_, let text) = value {
      return ParameterSyntax.mayHoldBodies(name) ? scope.bodies(named: text) : []
    }
    return value.bodies(in: scope)
  }
}

extension ValueSyntax {
  fileprivate func bodies(in scope: DefinitionScope) -> [ScopedBody] {
    switch self {
    case .plain: []
    case .body(let body): [ScopedBody(body: body, scope: scope)]
    case .bodies(let all): all.flatMap { $0.bodies(in: scope) }
    case .text(let text):
      [ScopedBody(body: text.main, scope: DefinitionScope(text.definitions, outer: scope))]
    case .record(_, let fields): fields.flatMap { $0.value.bodies(in: scope) }
    case .tuple(let values), .list(let values): values.flatMap { $0.bodies(in: scope) }
    }
  }
}

extension BodySyntax {
  fileprivate func bodies(in scope: DefinitionScope) -> [ScopedBody] {
    switch self {
    case .body(let body): [ScopedBody(body: body, scope: scope)]
    case .names(let run, _): (scope.split(run) ?? []).flatMap { scope.bodies(named: $0) }
    }
  }
}

extension DefinitionScope {
  fileprivate func bodies(named name: String) -> [ScopedBody] {
    find(name).prefix(1).map { ScopedBody(body: definitions[$0].body, scope: self) }
  }
}
