import JAXBuffers
import JAXCore
import JAXKernels

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
  if literal.value.dtype == dtype {
    return NDArray(ScalarLiteral(literal.value, weakType: weakType, exact: literal.exact))
  }
  if let number = number(literal.value), let quick = Kernels.scalar(number, dtype) {
    return NDArray(ScalarLiteral(quick, weakType: weakType))
  }
  let conversion = ConvertElementType(newDType: dtype)
  guard let converted = try? conversion.evaluate([literal.unrounded])[0] else { return x }
  return NDArray(ScalarLiteral(converted, weakType: weakType, exact: dtype.isFloating ? literal.exact : nil))
}

/// The number of a literal of the usual dtypes, for dtypes that hold it exactly or round as a conversion does.
private func number(_ value: Buffer) -> ScalarNumber? {
  switch value.dtype {
  case .int32: .int(Int(value.scalar(as: Int32.self)))
  case .int64: .int(Int(value.scalar(as: Int64.self)))
  default: nil
  }
}
