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
}
