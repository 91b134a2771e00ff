import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// Poisson samples of rate `lam` (JAX: `jax.random.poisson`).
  public static func poisson(
    _ key: some ArrayLike, _ lam: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    let (lam, dtype) = (lam.asNDArray, (dtype ?? .defaultInt).canonical)
    let shape = shape.map { Shape($0) } ?? lam.shape
    return sampling("poisson", key, shape, dtype) { key in
      guard key.dtype == .keyFry else {
        throw JAXError(.unsupported("it is only implemented for the threefry2x32 RNG"))
      }
      let rates = convert(repeated(lam, shape), to: .float32)
      return jitted("_poisson", [key, rates], statics: Signature(shape, dtype)) { operands in
        [poissonBody(operands[0], operands[1], shape, dtype)]
      }[0]
    }
  }
}

/// Small rates by multiplying uniform numbers, large ones by rejection (JAX: `random.core._poisson`).
private func poissonBody(_ key: NDArray, _ lam: NDArray, _ shape: Shape, _ dtype: DType) -> NDArray {
  let isSmall = bind(NotEqual(), lam, lam) | (lam .< 10)
  let small = select(isSmall, lam, full(lam.aval, 0))
  let large = select(isSmall, full(lam.aval, 1e5), lam)
  let statics = Signature(shape, dtype)
  let counted = jitted("_poisson_knuth", [key, small], statics: statics) { operands in
    [try knuth(operands[0], operands[1], shape, dtype)]
  }[0]
  let accepted = jitted("_poisson_rejection", [key, large], statics: statics) { operands in
    [try rejection(operands[0], operands[1], shape, dtype)]
  }[0]
  let result = select(isSmall, counted, accepted)
  return select(lam .== 0, full(result.aval, 0), result)
}

/// How many uniform numbers their product needs to fall below exp(-lam) (JAX: `_poisson_knuth`; D. Knuth,
/// The Art of Computer Programming, volume 2).
private func knuth(_ key: NDArray, _ lam: NDArray, _ shape: Shape, _ dtype: DType) throws -> NDArray {
  let start = [NDArray(literal: 0), full(ShapedArray(shape, dtype), 0), key, full(lam.aval, 0)]
  let end = try lax.whileLoop(
    { (carry: [NDArray]) in
      jnp.any(carry[3] .> -lam) & (carry[0] .< greatest(dtype))
    },
    { carry in
      let keys = splitKey(carry[2])
      let isOpen = carry[3] .> -lam
      let count = select(isOpen, carry[1] + 1, carry[1])
      let u = uniformSamples(keys[1], shape, .float32)
      return [carry[0] + 1, count, keys[0], carry[3] + jnp.log(u)]
    }, start)
  return convert(end[1] - 1, to: dtype)
}

/// Transformed rejection (JAX: `_poisson_rejection`; W. Hörmann, "The transformed rejection method for
/// generating Poisson random variables", 1993).
private func rejection(_ key: NDArray, _ lam: NDArray, _ shape: Shape, _ dtype: DType) throws -> NDArray {
  let logRate = bind(Logarithm(), lam)
  let b = 0.931 + 2.53 * bind(SquareRoot(), lam)
  let a = -0.059 + 0.02483 * b
  let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
  let limit = 0.9277 - 3.6224 / (b - 2)
  let none = full(ShapedArray(shape, .bool), 0)
  let start = [NDArray(literal: 0), full(ShapedArray(shape, lam.dtype), -1), none, key]
  let end = try lax.whileLoop(
    { (carry: [NDArray]) in jnp.any(~carry[2]) & (carry[0] .< greatest(dtype)) },
    { carry in
      let keys = splitKey(carry[3], 3)
      let u = uniformSamples(keys[1], shape, lam.dtype) - 0.5
      let v = uniformSamples(keys[2], shape, lam.dtype)
      let shifted = 0.5 - jnp.abs(u)
      let slope = 2 * a / shifted + b
      let k = bind(Floor(), slope * u + lam + 0.43)
      let height = v * inverseAlpha
      let s = bind(Logarithm(), height / (a / (shifted * shifted) + b))
      let t = -lam + k * logRate - bind(LogGamma(), k + 1)
      let isInside = (shifted .>= 0.07) & (v .<= limit)
      let isOutside = (k .< 0) | ((shifted .< 0.013) & (v .> shifted))
      let isBelow = s .<= t
      let accept = isInside | (~isOutside & isBelow)
      let (chosen, done) = (select(accept, k, carry[1]), carry[2] | accept)
      return [carry[0] + 1, chosen, done, keys[0]]
    }, start)
  return convert(end[1], to: dtype)
}

/// The largest integer of a dtype, for the number of rounds.
private func greatest(_ dtype: DType) -> NDArray {
  let value = Int64.max >> Int64(64 - dtype.bitWidth)
  let buffer = try? ConvertElementType(newDType: dtype).evaluate([Buffer(scalar: value)])[0]
  return NDArray(ScalarLiteral(buffer ?? Buffer(scalar: value), weakType: false))
}
