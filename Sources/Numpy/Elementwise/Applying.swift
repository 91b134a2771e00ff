import JAXBuffers
import JAXCore
import JAXLax

// How functions of `jax.numpy` apply primitives: promote, then bind. The ones that JAX jits with `inline=True` leave
// no trace of the call in a jaxpr, so they are plain here.

/// A primitive of one operand, promoted first.
func applying(
  _ primitive: some Primitive, _ name: String, _ x: some ArrayLike, _ kind: PromotionKind = .plain
) -> NDArray {
  bind(primitive, promoteArguments(name, [x.asNDArray], kind)[0])
}

/// A primitive of two operands, promoted first.
func applying(
  _ primitive: some Primitive, _ name: String, _ x: some ArrayLike, _ y: some ArrayLike,
  _ kind: PromotionKind = .plain
) -> NDArray {
  let operands = promoted(name, x, y, kind)
  return bind(primitive, operands.x, operands.y)
}

/// Two operands of one dtype and of ranks that lax takes.
func promoted(
  _ name: String, _ x: some ArrayLike, _ y: some ArrayLike, _ kind: PromotionKind = .plain
) -> (x: NDArray, y: NDArray) {
  promoteArguments(name, x.asNDArray, y.asNDArray, kind)
}

/// A number of the array's dtype; weak if the array is a weak scalar (JAX: `lax._const`).
func constant(_ value: Double, like x: NDArray) -> NDArray {
  scalar(value, x.dtype, weakType: x.weakType && x.ndim == 0)
}

/// The array filled with one number (JAX: `lax.full_like`).
func filled(like x: NDArray, _ value: Double, _ dtype: DType? = nil, _ shape: Shape? = nil) -> NDArray {
  full(ShapedArray(shape ?? x.shape, dtype ?? x.dtype, weakType: dtype == nil && x.weakType), value)
}

/// The first where the predicate holds, else the second (JAX: `lax.select`).
func selected(_ predicate: NDArray, _ onTrue: NDArray, _ onFalse: NDArray) -> NDArray {
  bind(SelectN(), predicate, onFalse, onTrue)
}

/// A failed array of the operand's type: the function does not take it.
func refused(
  _ name: String, _ rule: String, _ x: NDArray, _ kind: JAXError.Kind = .valueError
) -> NDArray {
  failed(JAXError(.invalid(rule), operation: name, kind: kind), x.aval)
}
