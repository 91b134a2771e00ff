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
  let exact = dtype.isFloating ? literal.exact : nil
  func made(_ value: Buffer) -> NDArray {
    NDArray(ScalarLiteral(value, weakType: weakType, exact: exact))
  }
  if let quick = Kernels.scalar(number(literal.value), dtype) { return made(quick) }
  let conversion = ConvertElementType(newDType: dtype)
  return (try? conversion.evaluate([literal.unrounded])[0]).map(made) ?? x
}

/// The number of a literal of the usual dtypes, for dtypes that hold it exactly or round as a conversion does.
private func number(_ value: Buffer) -> ScalarNumber? {
  switch value.dtype {
  case .int32: .int(Int(value.scalar(as: Int32.self)))
  case .int64: .int(Int(value.scalar(as: Int64.self)))
  default: nil
  }
}
