import JAXBuffers
import JAXCore

/// Applies a primitive of two operands; a literal takes the other's dtype (JAX: `lax` functions on Python
/// scalars).
package func binary(_ primitive: some Primitive, _ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
  let (x, y) = (x.asNDArray, y.asNDArray)
  if x.isWeakLiteral, !y.isWeakLiteral { return bind(primitive, literal(x, as: y.dtype), y) }
  if y.isWeakLiteral, !x.isWeakLiteral { return bind(primitive, x, literal(y, as: x.dtype)) }
  return bind(primitive, x, y)
}

/// A literal as a scalar of another dtype, without an equation.
package func literal(_ x: NDArray, as dtype: DType, weakType: Bool = false) -> NDArray {
  guard let literal = x.literal, literal.value.dtype != dtype || literal.weakType != weakType else {
    return x
  }
  let conversion = ConvertElementType(newDType: dtype)
  guard let converted = try? conversion.evaluate([literal.unrounded])[0] else { return x }
  return NDArray(ScalarLiteral(converted, weakType: weakType, exact: dtype.isFloating ? literal.exact : nil))
}
