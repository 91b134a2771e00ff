import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Numbers from 0 up to `stop`, which is left out (JAX: `jnp.arange`).
  public static func arange(_ stop: some ArrayLike, dtype: DType? = nil) -> NDArray {
    range(nil, stop.asNDArray, nil, dtype)
  }

  /// Numbers from `start` up to `stop`, which is left out (JAX: `jnp.arange`).
  public static func arange(_ start: some ArrayLike, _ stop: some ArrayLike, dtype: DType? = nil) -> NDArray {
    range(start.asNDArray, stop.asNDArray, nil, dtype)
  }

  /// Numbers from `start` up to `stop`, which is left out, by `step` (JAX: `jnp.arange`).
  public static func arange(
    _ start: some ArrayLike, _ stop: some ArrayLike, _ step: some ArrayLike, dtype: DType? = nil
  ) -> NDArray {
    range(start.asNDArray, stop.asNDArray, step.asNDArray, dtype)
  }
}

/// JAX: `lax_numpy._arange`.
private func range(_ start: NDArray?, _ stop: NDArray, _ step: NDArray?, _ dtype: DType?) -> NDArray {
  let given = [start, stop, step].compactMap { $0 }
  do {
    if let shaped = given.first(where: { $0.ndim != 0 }) {
      throw JAXError(.invalid("jax.numpy.arange: arguments must be scalars; got shape \(shaped.shape)"))
    }
    if given.contains(where: { $0.dtype.isComplex }) {
      throw JAXError(
        .invalid("Passing complex start/stop/step to jnp.arange is no longer supported"), kind: .valueError)
    }
    let dtype = try dtype?.canonical ?? JAXNumpy.resultType(given.map(\.aval)).dtype
    let last = try stop.doubleValue()
    let first = try start?.doubleValue() ?? 0
    func count(_ extent: Double) -> Shape { [Swift.max(0, Int(extent.rounded(.up)))] }
    guard let step else {
      let numbers = bind(Iota(dtype: dtype, shape: count(last - first), dimension: 0))
      guard let start, first != 0 else { return numbers }
      return bind(Add(), convert(start, to: dtype), numbers)
    }
    let working = dtype.isFloating && dtype.bitWidth < 32 ? .float32 : dtype
    let stride = try step.doubleValue()
    guard stride != 0 else { throw JAXError(.invalid("division by zero"), kind: .zeroDivisionError) }
    let numbers = bind(Iota(dtype: working, shape: count((last - first) / stride), dimension: 0))
    let scaled = bind(Multiply(), convert(step, to: working), numbers)
    let from = convert(start ?? 0, to: working)
    return convert(bind(Add(), from, scaled), to: dtype)
  } catch {
    return failed(JAXError(error, operation: "arange"), ShapedArray([0], dtype ?? .defaultInt))
  }
}
