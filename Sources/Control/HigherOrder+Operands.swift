import JAXCore
import JAXLax

// What the type rules of primitives with jaxprs share.
extension Primitive {
  /// Refuses operands that are not what a jaxpr takes.
  func expectArguments(_ operands: [ShapedArray], _ jaxpr: Jaxpr) throws {
    try expect(jaxpr.invars.count, operands)
    for (index, (operand, v)) in zip(operands, jaxpr.invars).enumerated() where !operand.matches(v.aval) {
      throw JAXError(
        .inputMismatch(name: "operand \(index)", expected: v.aval, got: operand), operation: name)
    }
  }

  /// Refuses what breaks a rule.
  func expect(_ condition: Bool, _ rule: @autoclosure () -> String) throws {
    guard condition else { throw invalid(rule()) }
  }

  /// Refuses what acts on the world where it would happen another number of times than the program says.
  func refuseIO(_ place: String) throws {
    let acts = effects.filter(\.isIO)
    guard !acts.isEmpty else { return }
    let names = acts.map { $0 == .io ? "IO" : "OrderedIO" }.sorted().joined(separator: ", ")
    throw JAXError(
      .invalid("Effects not supported in \(place): [\(names)]"), operation: name, kind: .notImplementedError,
      code: .callback,
      hint: "call jax.experimental.ioCallback outside of it, or use jax.debug.callback to look")
  }
}
