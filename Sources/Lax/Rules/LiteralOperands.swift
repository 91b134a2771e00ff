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
package func literal(_ x: NDArray, as dtype: DType) -> NDArray {
  guard let value = x.concrete, value.dtype != dtype else { return x }
  if let quick = Kernels.scalar(number(value), dtype) { return NDArray(.literal(quick, weakType: false)) }
  guard let converted = try? ConvertElementType(newDType: dtype).evaluate([value])[0] else { return x }
  return NDArray(.literal(converted, weakType: false))
}

/// The number of a literal of the usual dtypes, for dtypes that hold it exactly or round as a conversion does.
private func number(_ value: Buffer) -> ScalarNumber? {
  switch value.dtype {
  case .int32: .int(Int(value.scalar(as: Int32.self)))
  case .int64: .int(Int(value.scalar(as: Int64.self)))
  default: nil
  }
}
