import JAXBuffers
import JAXCore

// Arrays of one number. They have no primitive of their own: a scalar is broadcast.

extension jax.lax {
  /// An array of this shape that holds one value everywhere (JAX: `lax.full`).
  public static func full(
    _ shape: some Collection<Int>, _ fillValue: some ArrayLike, dtype: DType? = nil
  ) -> NDArray {
    let value = fillValue.asNDArray
    let shape = Shape(shape)
    return checked("full", value) {
      guard value.ndim == 0 else {
        throw JAXError(
          .invalid("full must be called with scalar fill_value, got fill_value.shape \(value.shape)."))
      }
      let type = dtype.map { ShapedArray([], canonical($0)) } ?? value.aval
      return filled(try converted(value, to: type), shape)
    }
  }

  /// An array like another, of which dtype and shape may be changed, that holds one value everywhere
  /// (JAX: `lax.full_like`).
  public static func fullLike(
    _ x: some ArrayLike, _ fillValue: some ArrayLike, dtype: DType? = nil, shape: Shape? = nil
  ) -> NDArray {
    let (x, value) = (x.asNDArray, fillValue.asNDArray)
    return checked("full_like", x) {
      guard value.ndim == 0 else {
        throw JAXError(
          .invalid("full must be called with scalar fill_value, got fill_value.shape \(value.shape)."))
      }
      let type = ShapedArray([], dtype.map(canonical) ?? x.dtype, weakType: dtype == nil && x.weakType)
      return filled(try converted(value, to: type), shape ?? x.shape)
    }
  }

  private static func filled(_ value: NDArray, _ shape: Shape) -> NDArray {
    shape.isEmpty ? value.settled : broadcast(value, shape)
  }

  /// A scalar as another type (JAX: `lax._convert_element_type`).
  private static func converted(_ value: NDArray, to type: ShapedArray) throws -> NDArray {
    guard !type.dtype.isKey else { throw JAXError(.unsupported("an array of one key")) }
    if value.isLiteral { return literal(value, as: type.dtype, weakType: type.weakType) }
    if value.aval == type { return value }
    return bind(ConvertElementType(newDType: type.dtype, weakType: type.weakType), value)
  }
}
