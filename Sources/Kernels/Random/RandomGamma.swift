import JAXBuffers

extension Kernels {
  /// A gamma variate for each of `alphas`, whose leading axes are those of the Threefry `keys`; their logarithms
  /// if `logSpace`. nil for other dtypes than float32 and float64.
  package static func randomGamma(_ keys: Buffer, _ alphas: Buffer, logSpace: Bool) -> Buffer? {
    switch alphas.dtype {
    case .float32: gamma(keys, alphas, logSpace, Float.self)
    case .float64: gamma(keys, alphas, logSpace, Double.self)
    default: nil
    }
  }

  private static func gamma<T: ElementaryReal>(
    _ keys: Buffer, _ alphas: Buffer, _ logSpace: Bool, _: T.Type
  ) -> Buffer {
    let words = keys.keyData().elements(as: UInt32.self)
    let each = keys.elementCount == 0 ? 0 : alphas.elementCount / keys.elementCount
    return alphas.withElements(as: T.self) { alphas in
      Buffer([alphas.count]) { (result: UnsafeMutableBufferPointer<T>) in
        for i in 0..<alphas.count {
          let key = Threefry(k0: words[2 * (i / each)], k1: words[2 * (i / each) + 1])
          result[i] = GammaSampler(key.split(i % each), alphas[i]).sample(logSpace: logSpace)
        }
      }
    }.reshaped(alphas.shape)
  }
}

extension Threefry {
  /// The new key of this index (JAX: `_threefry_split_foldlike`).
  func split(_ index: Int) -> Threefry {
    let hash = self(UInt32(truncatingIfNeeded: index >> 32), UInt32(truncatingIfNeeded: index))
    return Threefry(k0: hash.0, k1: hash.1)
  }

  /// A uniform number of [0, 1) (JAX: `uniform`).
  func uniform<T: ElementaryReal>() -> T { T.fromBits(self(0, 0)) - 1 }

  /// A normal number (JAX: `_normal_real`).
  func normal<T: ElementaryReal>() -> T {
    let low = (-1 as T).nextUp
    let u: T = uniform() * (1 - low) + low
    return T(2).squareRoot() * T.inverseErf(max(low, u))
  }
}

/// Gamma variates by rejection (Marsaglia and Tsang, "A simple method for generating gamma variables", TOMS 26,
/// 2000; JAX: `_gamma_one`).
private struct GammaSampler<T: ElementaryReal> {
  let key: Threefry
  let alpha: T
  /// Below 1, a variate of alpha + 1 is scaled down by a power of a uniform number.
  let boosts: Bool
  let d: T
  let c: T

  init(_ key: Threefry, _ alpha: T) {
    self.key = key
    self.alpha = alpha
    boosts = !(alpha >= 1)
    let third = T(1.0 / 3.0)
    d = (boosts ? alpha + 1 : alpha) - third
    c = third / d.squareRoot()
  }

  func sample(logSpace: Bool) -> T {
    let v = accepted(key.split(0))
    let uniform: T = key.split(1).uniform()
    if logSpace {
      let logUniform = T.log1p(-uniform)
      let logBoost = !boosts || logUniform == 0 ? 0 : logUniform * (1 / alpha)
      return T.log(d) + T.log(v) + logBoost
    }
    return d * v * (boosts ? T.pow(1 - uniform, 1 / alpha) : 1)
  }

  private func accepted(_ start: Threefry) -> T {
    var key = start
    while true {
      var inner = key.split(1)
      let u: T = key.split(2).uniform()
      key = key.split(0)
      var (x, v): (T, T) = (0, -1)
      while v <= 0 {
        x = inner.split(1).normal()
        inner = inner.split(0)
        v = 1 + x * c
      }
      let square = x * x
      let cube = v * v * v
      let squeezed = u >= 1 - T(0.0331) * (square * square)
      let rejected = T.log(u) >= square * 0.5 + d * (1 - cube + T.log(cube))
      if !(squeezed && rejected) { return cube }
    }
  }
}
