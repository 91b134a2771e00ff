import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// Integers from `minval` up to but not including `maxval` (JAX: `jax.random.randint`).
  public static func randint(
    _ key: some ArrayLike, _ shape: some Collection<Int>, _ minval: some ArrayLike, _ maxval: some ArrayLike,
    dtype: DType? = nil
  ) -> NDArray {
    let (shape, dtype) = (Shape(shape), (dtype ?? .defaultInt).canonical)
    let (minval, maxval) = (minval.asNDArray, maxval.asNDArray)
    return sampling("randint", key, shape, dtype) { key in
      guard dtype.isInteger else { throw invalid("randint only accepts integer dtypes, got \(dtype)") }
      guard dtype.bitWidth < 32 else { return integerSamples(key, minval, maxval, shape, dtype) }
      // Small integers are drawn as int32.
      func held(_ bound: NDArray, _ extra: Double) -> NDArray {
        let (low, high) = (Double(dtype.leastInteger), Double(dtype.greatestInteger) + extra)
        return jnp.clip(convert(bound, to: .int32), scalar(low, .int32), scalar(high, .int32))
      }
      let samples = integerSamples(key, held(minval, 0), held(maxval, 1), shape, .int32)
      return convert(samples, to: dtype)
    }
  }
}

/// A call of the integer sampler.
func integerSamples(
  _ key: NDArray, _ minval: NDArray, _ maxval: NDArray, _ shape: Shape, _ dtype: DType
) -> NDArray {
  jitted("_randint", [key, minval, maxval], statics: Signature(shape, dtype)) { operands in
    [try integerBody(operands[0], operands[1], operands[2], shape, dtype)]
  }[0]
}

/// Two random words reduced modulo the range's size, so that the bias stays small (JAX:
/// `random.core._randint`).
private func integerBody(
  _ key: NDArray, _ minval: NDArray, _ maxval: NDArray, _ shape: Shape, _ dtype: DType
) throws -> NDArray {
  let shape = try checkedShape("randint", shape, [minval, maxval])
  var (minval, maxval) = (asInteger(minval), asInteger(maxval))
  let largest = heldInteger(dtype.greatest(as: dtype), maxval.dtype)
  let isBeyond = bind(Greater(), maxval, largest)
  (minval, maxval) = (heldInteger(minval, dtype), heldInteger(maxval, dtype))
  (minval, maxval) = (broadcastToRank(minval, shape.rank), broadcastToRank(maxval, shape.rank))
  let width = dtype.bitWidth
  guard let unsigned = DType(name: "uint\(width)") else { throw JAXError(.unsupported("\(dtype)")) }
  let keys = splitKey(key)
  let highBits = bind(RandomBits(bitWidth: width, shape: shape), keys[0])
  let lowBits = bind(RandomBits(bitWidth: width, shape: shape), keys[1])
  var span = convert(maxval - minval, to: unsigned)
  span = select(maxval .<= minval, full(span.aval, 1), span)
  let isFull = isBeyond & (maxval .> minval)
  span = select(isFull, bind(Add(), span, constant(1, like: span)), span)
  let half = Double(sign: .plus, exponent: width / 2, significand: 1)
  var multiplier = bind(Remainder(), constant(half, like: span), span)
  multiplier = bind(Remainder(), bind(Multiply(), multiplier, multiplier), span)
  let high = bind(Multiply(), bind(Remainder(), highBits, span), multiplier)
  let offset = bind(Remainder(), bind(Add(), high, bind(Remainder(), lowBits, span)), span)
  return bind(Add(), minval, convert(offset, to: dtype))
}

/// Bounds that are not integers as integers (JAX: `astype(int)`).
private func asInteger(_ x: NDArray) -> NDArray { x.dtype.isInteger ? x : convert(x, to: .defaultInt) }

/// An integer held in what both dtypes hold, as the new one (JAX: `_convert_and_clip_integer`).
private func heldInteger(_ x: NDArray, _ dtype: DType) -> NDArray {
  let isWeak = x.weakType && x.ndim == 0
  let low = dtype.leastInteger > x.dtype.leastInteger ? dtype : x.dtype
  let high = dtype.greatestInteger < x.dtype.greatestInteger ? dtype : x.dtype
  let (least, most) = (low.least(as: x.dtype, isWeak), high.greatest(as: x.dtype, isWeak))
  return convert(jnp.clip(x, least, most), to: dtype)
}

extension DType {
  /// The least and the greatest integer (NumPy: `iinfo`).
  fileprivate var leastInteger: Int { kind == .unsigned ? 0 : Int.min >> (64 - bitWidth) }
  fileprivate var greatestInteger: UInt { UInt.max >> UInt(64 - bitWidth + (kind == .unsigned ? 0 : 1)) }

  fileprivate func least(as dtype: DType, _ isWeak: Bool = false) -> NDArray {
    integer(Buffer(scalar: Int64(leastInteger)), dtype, isWeak)
  }
  fileprivate func greatest(as dtype: DType, _ isWeak: Bool = false) -> NDArray {
    integer(Buffer(scalar: UInt64(greatestInteger)), dtype, isWeak)
  }

  private func integer(_ value: Buffer, _ dtype: DType, _ isWeak: Bool) -> NDArray {
    let converted = try? ConvertElementType(newDType: dtype).evaluate([value])[0]
    return NDArray(ScalarLiteral(converted ?? value, weakType: isWeak))
  }
}
