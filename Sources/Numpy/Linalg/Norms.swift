import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

/// Which norm: a number, or a name (JAX: `ord=`).
public protocol NormOrder {
  /// The number, or nil for a name.
  var orderNumber: Double? { get }
  /// The name, or nil for a number.
  var orderName: String? { get }
}

extension Double: NormOrder {
  /// Itself.
  public var orderNumber: Double? { self }
  /// None.
  public var orderName: String? { nil }
}

extension Int: NormOrder {
  /// Itself.
  public var orderNumber: Double? { Double(self) }
  /// None.
  public var orderName: String? { nil }
}

extension String: NormOrder {
  /// None.
  public var orderNumber: Double? { nil }
  /// Itself.
  public var orderName: String? { self }
}

extension jax.numpy.linalg {
  /// The norm of a vector, of a matrix, or of those along axes (JAX: `jnp.linalg.norm`).
  public static func norm(
    _ x: some ArrayLike, ord: (any NormOrder)? = nil, axis: (any AxisLike)? = nil, keepdims: Bool = false
  ) -> NDArray {
    let statics = [orderKey(ord), key(axis), "\(keepdims)"]
    return jitted("norm", x.asNDArray, statics: statics) { operands in
      let x = promoteDTypes(operands, .inexact)[0]
      if axis == nil, ord == nil { return euclidean(x, nil, keepdims) }
      let axes = try canonicalAxes(axis, rank: x.ndim)
      switch axes.count {
      case 1: return try lineNorm(x, ord, axes, keepdims)
      case 2: return try planeNorm(x, ord, axes[0], axes[1], keepdims)
      default:
        throw invalid(
          "Improper number of axes for norm: axis=\(Shape(axes)). Pass one axis to compute a vector-norm, or two "
            + "axes to compute a matrix-norm.")
      }
    }
  }

  /// The norm of vectors along axes, of all elements if none is given (JAX: `jnp.linalg.vector_norm`).
  public static func vectorNorm(
    _ x: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false, ord: any NormOrder = 2
  ) -> NDArray {
    attempt("vector_norm", like: x.asNDArray) { try lineNorm(x.asNDArray, ord, axis, keepdims) }
  }

  /// The norm of the matrices in the last two axes (JAX: `jnp.linalg.matrix_norm`).
  public static func matrixNorm(
    _ x: some ArrayLike, keepdims: Bool = false, ord: any NormOrder = "fro"
  ) -> NDArray {
    norm(x, ord: ord, axis: [-2, -1], keepdims: keepdims)
  }
}

private func orderKey(_ order: (any NormOrder)?) -> String {
  order.map { $0.orderName ?? "\($0.orderNumber ?? 0)" } ?? "None"
}

/// The root of the sum of squares.
private func euclidean(_ x: NDArray, _ axis: (any AxisLike)?, _ keepdims: Bool) -> NDArray {
  let squares = jnp.real(jnp.multiply(x, jnp.conj(x)))
  return jnp.sqrt(jnp.sum(squares, axis: axis, keepdims: keepdims))
}

/// JAX: `linalg.vector_norm`.
private func lineNorm(
  _ x: NDArray, _ order: (any NormOrder)?, _ axis: (any AxisLike)?, _ keepdims: Bool
) throws -> NDArray {
  if let name = order?.orderName {
    let hint = name.hasSuffix("inf") ? "Use '\(name == "inf" ? "" : "-")jax.numpy.inf' instead." : ""
    throw invalid("Invalid order '\(name)' for vector norm.\(hint)")
  }
  let number = order?.orderNumber ?? 2
  switch number {
  case 2: return euclidean(x, axis, keepdims)
  case .infinity: return jnp.max(jnp.abs(x), axis: axis, keepdims: keepdims, initial: 0)
  case -.infinity: return jnp.min(jnp.abs(x), axis: axis, keepdims: keepdims)
  case 0: return jnp.sum(x .!= 0, axis: axis, dtype: x.dtype.real, keepdims: keepdims)
  case 1: return jnp.sum(jnp.abs(x), axis: axis, keepdims: keepdims)
  default:
    let magnitude = jnp.abs(x)
    let powers = jnp.power(magnitude, scalar(number, like: magnitude))
    return jnp.power(
      jnp.sum(powers, axis: axis, keepdims: keepdims), scalar(1 / number, like: magnitude))
  }
}

/// The norm of matrices (JAX: `linalg.norm`).
private func planeNorm(
  _ x: NDArray, _ order: (any NormOrder)?, _ row: Int, _ column: Int, _ keepdims: Bool
) throws -> NDArray {
  if order == nil || order?.orderName == "f" || order?.orderName == "fro" {
    return euclidean(x, [row, column], keepdims)
  }
  /// Sums over one axis, then what is left of the other.
  func sums(over first: Int, then second: Int) -> (NDArray, Int) {
    (jnp.sum(jnp.abs(x), axis: first, keepdims: keepdims), !keepdims && second > first ? second - 1 : second)
  }
  func largest(_ pair: (NDArray, Int)) -> NDArray {
    jnp.max(pair.0, axis: pair.1, keepdims: keepdims, initial: 0)
  }
  func smallest(_ pair: (NDArray, Int)) -> NDArray { jnp.min(pair.0, axis: pair.1, keepdims: keepdims) }
  switch order?.orderNumber {
  case 1: return largest(sums(over: row, then: column))
  case -1: return smallest(sums(over: row, then: column))
  case Double.infinity: return largest(sums(over: column, then: row))
  case -Double.infinity: return smallest(sums(over: column, then: row))
  default: break
  }
  guard order?.orderName == "nuc" || order?.orderNumber == 2 || order?.orderNumber == -2 else {
    throw invalid("Invalid order '\(orderKey(order))' for matrix norm.")
  }
  let values = jnp.linalg.svdvals(jnp.moveaxis(x, [row, column], [-2, -1]))
  let result =
    switch order?.orderNumber {
    case 2: jnp.max(values, axis: -1, initial: 0)
    case -2: jnp.min(values, axis: -1)
    default: jnp.sum(values, axis: -1)
    }
  return keepdims ? jnp.expandDims(result, [row, column]) : result
}
