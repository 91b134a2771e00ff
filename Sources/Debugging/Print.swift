import JAXBuffers
import JAXControl
import JAXCore

extension jax.debug {
  /// Prints values when the program comes to it, also within traced programs (JAX: `jax.debug.print`).
  ///
  ///     jax.debug.print("x = {}, y = {:.2f}", x, y)
  ///     jax.debug.print("x = {x}", x: x)
  ///     jax.debug.print("x = \(x)")
  ///
  /// - Parameter message: a format string of Python's, or a Swift string with values in it.
  /// - Parameter arguments: arrays, scalars, strings and trees of them.
  /// - Parameter ordered: whether it keeps its order with others that are ordered. Our programs run in order anyway; the
  ///   jaxpr says it.
  ///
  /// A line is printed at once. Under `vmap` each lane prints, under a derivative the value at the place. Fields that
  /// the arguments do not fill are an error here, not when the program runs.
  public static func print(
    _ message: DebugMessage, _ arguments: Any..., ordered: Bool = false, partitioned: Bool = false
  ) {
    DebugPrinter(ordered: ordered, partitioned: partitioned).print(message, arguments, [])
  }

  /// The same with options first: `jax.debug.print(ordered: true)("x = {x}", x: x)`.
  public static func print(ordered: Bool, partitioned: Bool = false) -> DebugPrinter {
    DebugPrinter(ordered: ordered, partitioned: partitioned)
  }

  /// The same with named arguments: `jax.debug.print("x = {x}", x: x)`.
  @_disfavoredOverload
  public static var print: DebugPrinter { DebugPrinter(ordered: false, partitioned: false) }
}

/// `jax.debug.print` with options, to be called with a format string and arguments, also named ones.
@dynamicCallable
public struct DebugPrinter: Sendable {
  var ordered: Bool
  var partitioned: Bool

  /// Prints a format string's fields filled with arguments. Named ones may be the options `ordered` and `partitioned`.
  public func dynamicallyCall(withKeywordArguments arguments: KeyValuePairs<String, Any>) {
    var printer = self
    var positional = arguments.filter { $0.key.isEmpty }.map(\.value)
    var named: [(name: String, value: Any)] = []
    for (key, value) in arguments where !key.isEmpty {
      switch (key, value) {
      case ("ordered", let flag as Bool): printer.ordered = flag
      case ("partitioned", let flag as Bool): printer.partitioned = flag
      default: named.append((key, value))
      }
    }
    guard let format = positional.first as? String else {
      return raise(
        JAXError(
          .invalid("its first argument must be a format string"), operation: "debug.print", kind: .typeError,
          code: .formatString))
    }
    positional.removeFirst()
    printer.print(DebugMessage(format), positional, named)
  }

  func print(_ message: DebugMessage, _ arguments: [Any], _ named: [(name: String, value: Any)]) {
    do {
      let (format, positional, fills) = try message.resolved(arguments)
      try refuseTracerText(format, named)
      let (leaves, structure) = try flattenArguments(
        positional.map(operand), named.map { ($0.name, operand($0.value)) })
      let (tree, places) = FormatTree.of(structure)
      try format.check(tree.arguments(stand(in: leaves, places)))
      let primitive = DebugPrint(
        format, hasPlaceholders: fills, tree, places, ordered: ordered, partitioned: partitioned)
      _ = bindAll(primitive, leaves)
    } catch {
      raise(JAXError(error, operation: "debug.print"))
    }
  }

  /// A number of Swift's is an operand, as one of Python's is.
  private func operand(_ value: Any) -> Any { (value as? any ArrayLike)?.asNDArray ?? value }

  /// What checks a format before values are known.
  private func stand(in leaves: [NDArray], _ places: [FormatTree.Leaf]) -> [FormatValue] {
    var rest = leaves[...]
    return places.map { place in
      switch place {
      case .fixed(let value): FormatValue(pythonString: value.description) ?? .other(value.description)
      case .array: rest.popFirst().map { FormatValue(standingFor: $0) } ?? .none
      }
    }
  }

  /// A Swift string with a tracer in it, next to named arguments, was put together when the program was traced.
  private func refuseTracerText(_ format: FormatString, _ named: [(name: String, value: Any)]) throws {
    guard !named.isEmpty, format.text.contains("Traced<") else { return }
    throw JAXError(
      .invalid("the format string holds a traced value, as \\(x) puts it there while the program is traced"),
      operation: "debug.print", kind: .valueError, code: .formatString,
      hint: "next to named arguments write a field for it too: \"{x}\", x: x")
  }
}
