/// A traced function as a program, with its constants (JAX: `jax.extend.core.ClosedJaxpr`).
public struct ClosedJaxpr: Sendable, CustomStringConvertible {
  package let jaxpr: Jaxpr

  package init(_ jaxpr: Jaxpr) { self.jaxpr = jaxpr }

  /// The program as JAX prints it.
  public var description: String { jaxpr.description }

  /// The program with where its equations come from (JAX: `jaxpr.pretty_print`).
  public func prettyPrint(sourceInfo: Bool = false, nameStack: Bool = false) -> String {
    jaxpr.prettyPrint(sourceInfo: sourceInfo, nameStack: nameStack)
  }

  /// The types of the inputs (JAX: `in_avals`).
  public var inAvals: [ShapedArray] { jaxpr.inputTypes }
  /// The types of the outputs (JAX: `out_avals`).
  public var outAvals: [ShapedArray] { jaxpr.outputTypes }
}
