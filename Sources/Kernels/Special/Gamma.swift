/// Lanczos' approximation of the gamma function with g = 7 and 9 terms ("A precision approximation of the gamma
/// function", SIAM J. Numer. Anal. B 1, 1964), in the form in which XLA evaluates it (`chlo.lgamma`,
/// `chlo.digamma`).
private enum Lanczos {
  static let g = 7.0
  static let base = 0.99999999999980993227684700473478
  static let coefficients = [
    676.520368121885098567009190444019, -1259.13921672240287047156078755283, 771.3234287776530788486528258894,
    -176.61502916214059906584551354, 12.507343278686904814458936853, -0.13857109526572011689554707,
    9.984369578019570859563e-6, 1.50563273514931155834e-7,
  ]
}

extension ElementaryReal {
  /// The logarithm of the gamma function's magnitude; inf at its poles.
  static func logGamma(_ x: Self) -> Self {
    if x.isInfinite { return .infinity }
    let reflects = x < 0.5
    let z = reflects ? -x : x - 1
    var sum = Self(Lanczos.base)
    for (i, c) in Lanczos.coefficients.enumerated() { sum += Self(c) / (z + Self(i + 1)) }
    let shift = Self(Lanczos.g + 0.5)
    let logT = Self(Double.log(Lanczos.g + 0.5)) + log1p(z / shift)
    // (z + 1/2) log t - t, arranged so that large arguments do not overflow too early.
    // Rounded once where XLA:CPU contracts a product and a sum: half of what float32 loses, it loses here.
    let halfLogTwoPi = Self(0.91893853320467274178)
    let result = halfLogTwoPi.addingProduct(z + 0.5 - (shift + z) / logT, logT) + log(sum)
    guard reflects else { return result }
    // Euler's reflection, log |gamma(x)| = log pi - log |sin(pi x)| - log |gamma(1 - x)|, of the distance to the
    // nearest integer, where pi x keeps its precision.
    let magnitude = x.magnitude
    let fraction = magnitude - magnitude.rounded(.down)
    let distance = fraction > 0.5 ? 1 - fraction : fraction
    let logSine = log(sin(.pi * distance))
    return logSine.isFinite ? Self(1.1447298858494001741) - logSine - result : -logSine
  }

  /// The logarithmic derivative of the gamma function; NaN at 0 and the negative integers.
  static func digamma(_ x: Self) -> Self {
    if x <= 0 && x == x.rounded(.down) { return .nan }
    let reflects = x < 0.5
    let z = reflects ? -x : x - 1
    var numerator: Self = 0
    var denominator = Self(Lanczos.base)
    for (i, c) in Lanczos.coefficients.enumerated() {
      let term = z + Self(i + 1)
      numerator -= Self(c) / (term * term)
      denominator += Self(c) / term
    }
    let shift = Self(Lanczos.g + 0.5)
    let logT = Self(Double.log(Lanczos.g + 0.5)) + log1p(z / shift)
    let result = logT + numerator / denominator - Self(Lanczos.g) / (shift + z)
    guard reflects else { return result }
    // digamma(x) = digamma(1 - x) - pi cot(pi x), of x moved into [-1/2, 1/2].
    let reduced = x + (x + 0.5).rounded(.down).magnitude
    return result - .pi * cos(.pi * reduced) / sin(.pi * reduced)
  }
}
