import JAXVisibleText

/// Where a running program is: the calls, iterations and branches around an equation, and the equation.
///
/// Spelled in one way everywhere: `jit:train > scan[7] > #12 log`.
package struct ExecutionPath: Hashable, Sendable {
  package var steps: [Step]

  /// One level: an equation of a jaxpr and, if the path goes on inside it, which of its jaxprs was entered.
  package struct Step: Hashable, Sendable {
    /// The equation's index in its jaxpr, from 0.
    package var index: Int
    /// The primitive's name.
    package var primitive: String
    /// The name of its calls in paths: `jit:train`.
    package var pathName: String
    package var entry: Entry?
    /// The user's line of this equation; nil when it has none of its own.
    package var source: SourceFrame?

    package init(index: Int, primitive: String, pathName: String, entry: Entry?, source: SourceFrame? = nil) {
      self.index = index
      self.primitive = primitive
      self.pathName = pathName
      self.entry = entry
      self.source = source
    }
  }

  package init(_ steps: [Step]) { self.steps = steps }
}

extension ExecutionPath.Step: CustomStringConvertible {
  /// Names are a file's, and made fit for a line.
  package var description: String { text(primitive.visibleName(), pathName.visibleName()) }

  private func text(_ primitive: String, _ pathName: String) -> String {
    switch entry {
    case nil: "#\(index) \(primitive)"
    case .call: pathName
    case .iteration(let k): "\(pathName)[\(k)]"
    case .condition(let k): "\(pathName)[\(k)].condition"
    case .branch(let b): "\(pathName).\(b)"
    }
  }

  /// With the names as they are.
  fileprivate var exact: String { text(primitive, pathName) }
}

extension ExecutionPath: CustomStringConvertible {
  package var description: String { steps.map(\.description).joined(separator: " > ") }

  /// The path for programs to read: with every name as the file has it.
  package var exact: String { steps.map(\.exact).joined(separator: " > ") }
}
