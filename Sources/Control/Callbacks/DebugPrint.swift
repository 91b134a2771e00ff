import JAXBuffers
import JAXCore
import JAXLax

/// Prints a line when the program comes to it (JAX: `jax.debug.print`).
package struct DebugPrint: PrintingPrimitive {
  package static let name = "debug_print"
  package let format: String
  /// Whether the format is filled; else the operands stand after it.
  package let hasPlaceholders: Bool
  package let arguments: FormatTree
  /// Arguments that are no arrays, with their place among the leaves.
  package let staticArguments: [StaticArgument]
  package let ordered: Bool
  package let partitioned: Bool
  package let options: NumPyOptions
  private let fields: FormatString?

  /// What is no array.
  package struct StaticArgument: Hashable, Sendable {
    let leaf: Int
    let value: ParameterValue
  }

  package init(
    _ format: FormatString, hasPlaceholders: Bool? = nil, _ arguments: FormatTree,
    _ leaves: [FormatTree.Leaf],
    ordered: Bool, partitioned: Bool
  ) {
    self.format = format.text
    fields = format
    self.hasPlaceholders = hasPlaceholders ?? format.beginsWithField
    self.arguments = arguments
    staticArguments = leaves.enumerated().compactMap { index, leaf in
      guard case .fixed(let value) = leaf else { return nil }
      return StaticArgument(leaf: index, value: .text(value.description))
    }
    self.ordered = ordered
    self.partitioned = partitioned
    options = NumPyOptions()
  }

  package init(reading text: ParameterReader) throws {
    format = try text.text("fmt")
    hasPlaceholders = try text("has_placeholders")
    fields = hasPlaceholders ? try FormatString(format) : nil
    guard let tree = FormatTree(text: try text.text("in_tree")) else {
      throw JAXError(.badParameter("in_tree", try text.text("in_tree")), operation: text.primitive)
    }
    arguments = tree
    let printed: [ParameterValue] = try text("static_args")
    staticArguments = try printed.map { pair in
      guard case .tuple(let parts) = pair, parts.count == 2, case .int(let leaf) = parts[0] else {
        throw JAXError(.badParameter("static_args", pair.text), operation: text.primitive)
      }
      return StaticArgument(leaf: leaf, value: parts[1])
    }
    ordered = try text("ordered")
    partitioned = try text("partitioned")
    options = try NumPyOptions(text("np_printoptions"), operation: text.primitive)
  }

  package var parameters: Parameters {
    [
      "fmt": format, "has_placeholders": hasPlaceholders, "in_tree": arguments.text,
      "logging_record": ParameterValue.none, "np_printoptions": options.printed, "ordered": ordered,
      "partitioned": partitioned,
      "static_args": ParameterValue.tuple(staticArguments.map { .tuple([.int($0.leaf), $0.value]) }),
    ]
  }
  package var resultCount: Int { 0 }
  package var effects: Set<Effect> { [ordered ? .orderedDebug : .debug] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(arguments.leafCount - staticArguments.count, operands)
    return []
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    try Messages.say(try line(operands.map { NDArray($0) }))
    return []
  }

  package func line(_ operands: [NDArray]) throws -> String {
    let values = values(operands)
    guard hasPlaceholders, let fields else {
      return ([format] + values.map { $0.text(options.applied) }).joined(separator: " ")
    }
    return try fields.filled(with: arguments.arguments(values), options: options.applied)
  }

  /// Operands and other arguments in order.
  private func values(_ operands: [NDArray]) -> [FormatValue] {
    var values = operands.map { FormatValue.array($0) }
    for argument in staticArguments {
      values.insert(argument.formatted, at: min(argument.leaf, values.count))
    }
    return values
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    _ = bindAll(self, primals)
    return ([], [])
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    operands.map { _ in nil }
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    unrolled(operands, axes, size: size)
    return ([], [])
  }
}

extension DebugPrint.StaticArgument {
  /// As a format string sees it.
  fileprivate var formatted: FormatValue {
    switch value {
    case .none: .none
    case .int(let value): .int(value)
    case .text(let text): FormatValue(pythonString: text) ?? .other(text)
    default: .other(value.text)
    }
  }
}

/// The options of NumPy that held where the print was traced; JAX prints all of them.
package struct NumPyOptions: Hashable, Sendable {
  package var applied = PrintOptions.standard

  package init() {}

  /// As printed; options that this version cannot follow are refused.
  init(_ printed: [ParameterValue], operation: String) throws {
    for entry in printed {
      guard case .tuple(let pair) = entry, pair.count == 2 else { continue }
      switch (pair[0].text, pair[1]) {
      case ("'precision'", .int(let value)): applied.precision = value
      case ("'threshold'", .int(let value)): applied.threshold = value
      case ("'edgeitems'", .int(let value)): applied.edgeItems = value
      case ("'linewidth'", .int(let value)): applied.lineWidth = value
      case ("'suppress'", .bool(let value)): applied.suppress = value
      default: continue
      }
    }
    guard self.printed != .tuple(printed) else { return }
    let known = options
    let others = printed.filter { !known.contains($0) }.map { entry in
      if case .tuple(let pair) = entry, pair.count == 2 {
        return "\(pair[0].text.dropFirst().dropLast())=\(pair[1].text)"
      }
      return entry.text
    }
    throw JAXError(.invalid("np.printoptions(\(others.joined(separator: ", ")))"), operation: operation)
  }

  var printed: ParameterValue { .tuple(options) }

  private var options: [ParameterValue] {
    let pairs: [(String, ParameterValue)] = [
      ("edgeitems", .int(applied.edgeItems)), ("threshold", .int(applied.threshold)),
      ("floatmode", .text("'maxprec'")), ("precision", .int(applied.precision)),
      ("suppress", .bool(applied.suppress)), ("linewidth", .int(applied.lineWidth)),
      ("nanstr", .text("'nan'")), ("infstr", .text("'inf'")), ("sign", .text("'-'")),
      ("formatter", .none), ("legacy", .bool(false)), ("override_repr", .none),
    ]
    return pairs.map { .tuple([.text("'\($0.0)'"), $0.1]) }
  }
}
