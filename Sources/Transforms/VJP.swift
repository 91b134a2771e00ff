import JAXCore
import JAXLax

/// A function's results at a place, and its transposed derivative there.
package struct Pullback: Sendable {
  private let linearized: Linearized
  private let active: [Bool]
  private let primalTypes: [ShapedArray]
  /// Where in name stacks the derivative stands.
  private let place: Int

  /// The function's results.
  package var results: [NDArray] { linearized.results }

  package init(
    _ function: ([NDArray]) throws -> [NDArray], _ primals: [NDArray], active: [Bool], label: String
  ) throws {
    place = TraceContext.current.nameStack.placeOfNextName
    linearized = try linearize(function, primals, active: active, label: label)
    self.active = active
    primalTypes = primals.map(\.aval)
  }

  /// The cotangents of the active inputs, zeros spelled out, for those of the results (JAX: the function that
  /// `jax.vjp` returns).
  package func callAsFunction(_ cotangents: [NDArray?]) throws -> [NDArray] {
    let given = zip(cotangents, linearized.hasTangent).filter(\.1).map(\.0)
    let types = zip(primalTypes, active).filter(\.1).map(\.0)
    let arguments =
      linearized.residuals.map { LinearOperand.known($0) } + types.map { .linear($0.tangent) }
    let results = try ErrorScope.run { try linearized.jaxpr.transpose(given, arguments, namedAt: place) }
    return zip(results.dropFirst(linearized.residuals.count), types).map { result, type in
      result ?? zeros(type.tangent)
    }
  }
}
