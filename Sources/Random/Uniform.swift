import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// Random bits as unsigned integers (JAX: `jax.random.bits`).
  public static func bits(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), _ dtype: DType? = nil
  ) -> NDArray {
    let (shape, dtype) = (Shape(shape), (dtype ?? .defaultUInt).canonical)
    return sampling("bits", key, shape, dtype) { key in
      guard dtype.kind == .unsigned else {
        throw invalid("dtype argument to `bits` must be an unsigned int dtype, got \(dtype)")
      }
      return bind(RandomBits(bitWidth: dtype.bitWidth, shape: shape), key)
    }
  }

  /// Uniform samples from `minval` up to but not including `maxval` (JAX: `jax.random.uniform`).
  public static func uniform(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), dtype: DType? = nil,
    minval: some ArrayLike = 0.0, maxval: some ArrayLike = 1.0
  ) -> NDArray {
    let (shape, minval, maxval) = (Shape(shape), minval.asNDArray, maxval.asNDArray)
    return floatSampling("uniform", key, shape, dtype) { key, dtype in
      uniformSamples(key, minval, maxval, shape, dtype)
    }
  }
}

/// A call of the uniform sampler (JAX: `random.core._uniform`). Arguments that JAX passes by keyword stand
/// in the order of their names.
func uniformSamples(
  _ key: NDArray, _ minval: NDArray, _ maxval: NDArray, _ shape: Shape, _ dtype: DType,
  byKeyword: Bool = false
) -> NDArray {
  let operands = byKeyword ? [key, maxval, minval] : [key, minval, maxval]
  let statics = Signature(shape, dtype, byKeyword ? "keywords" : "")
  return jitted("_uniform", operands, statics: statics) { operands in
    let (low, high) = byKeyword ? (operands[2], operands[1]) : (operands[1], operands[2])
    return [try uniformBody(operands[0], low, high, shape, dtype)]
  }[0]
}

/// Uniform samples from 0 to 1.
func uniformSamples(_ key: NDArray, _ shape: Shape, _ dtype: DType) -> NDArray {
  uniformSamples(key, 0.0, 1.0, shape, dtype)
}

/// Random mantissas under the exponent of one, moved from [1, 2) to the range (JAX: `_uniform`).
private func uniformBody(
  _ key: NDArray, _ minval: NDArray, _ maxval: NDArray, _ shape: Shape, _ dtype: DType
) throws -> NDArray {
  let shape = try checkedShape("uniform", shape, [])
  var (minval, maxval) = (convert(minval, to: dtype), convert(maxval, to: dtype))
  (minval, maxval) = (broadcastToRank(minval, shape.rank), broadcastToRank(maxval, shape.rank))
  let format = try format(dtype)
  let width = dtype.bitWidth
  // With fewer mantissa bits than eight, the bits come from bytes.
  let randomWidth = format.mantissaBits < 8 ? 8 : width
  guard let unsigned = DType(name: "uint\(width)") else { throw JAXError(.unsupported("\(dtype)")) }
  var bits = bind(RandomBits(bitWidth: randomWidth, shape: shape), key)
  if randomWidth != width { bits = convert(bits, to: unsigned) }
  let shift = scalar(Double(randomWidth - format.mantissaBits), unsigned)
  let mantissas = bind(ShiftRightLogical(), bits, shift)
  let one = scalar(Double(format.bias) * format.mantissaScale, unsigned)
  let floats = bind(BitcastConvertType(newDType: dtype), bind(Or(), mantissas, one))
  let unit = bind(Subtract(), floats, scalar(1, dtype))
  let samples = unit * (maxval - minval) + minval
  // JAX's reshape stands even where it does nothing, for scalars.
  let isReshaped = shape != samples.shape || shape.rank == 0
  return bind(Maximum(), minval, isReshaped ? bind(Reshape(newSizes: shape), samples) : samples)
}
