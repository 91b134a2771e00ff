import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Elements of `x` where the condition holds, else of `y` (JAX: `jnp.where`).
  public static func `where`(_ condition: some ArrayLike, _ x: some ArrayLike, _ y: some ArrayLike) -> NDArray
  {
    jitted("_where", condition.asNDArray, x.asNDArray, y.asNDArray) { operands in
      var condition = operands[0]
      if condition.dtype != .bool {
        condition = bind(NotEqual(), condition, filled(like: condition, 0, nil, []))
      }
      let cases = promoteDTypes([operands[1], operands[2]], operation: "where")
      if condition.ndim == 0 {
        let cases = broadcast(cases, "where")
        return selected(condition, cases[0], cases[1])
      }
      let all = broadcast([condition] + cases, "where")
      return all[1].size == 0 ? all[1] : selected(all[0], all[1], all[2])
    }
  }
}

/// Arrays repeated to one shape (JAX: `jnp.util._broadcast_arrays`).
package func broadcast(_ arrays: [NDArray], _ name: String) -> [NDArray] {
  do {
    let shape = try broadcastShapes(arrays.map(\.shape))
    return arrays.map { repeated($0, shape, name) }
  } catch {
    raise(JAXError(error, operation: name))
    return arrays.map { NDArray(.failed($0.aval)) }
  }
}

/// The array repeated along new leading axes and axes of size one (JAX: `lax.broadcast_to`).
package func repeated(_ x: NDArray, _ shape: Shape, _ name: String = "broadcast_to") -> NDArray {
  if x.shape == shape { return x }
  let leading = shape.rank - x.ndim
  guard leading >= 0, zip(x.shape, shape.dropFirst(leading)).allSatisfy({ $0 == 1 || $0 == $1 }) else {
    let wanted = ShapedArray(shape, x.dtype)
    let rule =
      leading < 0
      ? "Cannot broadcast to shape with fewer dimensions: arr_shape=\(x.shape) shape=\(shape)"
      : "Incompatible types for broadcasting: input type=\(x.aval.longName) and requested type=\(wanted.longName)"
    let hint =
      name.hasPrefix("at[]")
      ? "The index names elements of shape \(shape): give one value, or values of a shape that broadcasts to it."
      : ErrorReport.broadcasting([x.shape, shape])
    return failed(
      JAXError(.invalid(rule), operation: name, kind: .valueError, code: .shapeMismatch, hint: hint), wanted)
  }
  return bind(BroadcastInDim(shape: shape, broadcastDimensions: Array(leading..<shape.rank)), x)
}
