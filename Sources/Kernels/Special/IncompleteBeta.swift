extension ElementaryReal {
  /// The regularised incomplete beta function, by its continued fraction (DLMF 8.17.E22) on the side where that
  /// converges fast (JAX: `regularized_incomplete_beta_impl`).
  static func incompleteBeta(_ a: Self, _ b: Self, _ x: Self) -> Self {
    let aIsZero = a == 0 || b == .infinity
    let bIsZero = b == 0 || a == .infinity
    let outside = a < 0 || b < 0 || x < 0 || x > 1
    if a.isNaN || b.isNaN || x.isNaN || outside || (aIsZero && bIsZero) { return .nan }
    if (aIsZero && x != 0) || (bIsZero && x == 1) { return 1 }
    if (bIsZero && x != 1) || (aIsZero && x == 0) { return 0 }
    if x < (a + 1) / (a + b + 2) { return fractionTimesFactor(a, b, x) }
    return 1 - fractionTimesFactor(b, a, 1 - x)
  }

  private static func fractionTimesFactor(_ a: Self, _ b: Self, _ x: Self) -> Self {
    let logBetaSmallA = logGamma(b) - logGamma(a + b)
    let factor: Self
    if a < leastNormalMagnitude * 2 {
      // a gamma(a) = gamma(a + 1), which goes to 1.
      factor = exp(log1p(-x) * b - logBetaSmallA)
    } else {
      let logPowers = (log1p(-x) * b).addingProduct(log(x), a)
      factor = exp(logPowers - (logGamma(a) + logBetaSmallA)) / a
    }
    return betaFraction(a, b, x) * factor
  }

  /// The modified Lentz algorithm.
  private static func betaFraction(_ a: Self, _ b: Self, _ x: Self) -> Self {
    let small = ulpOfOne / 2
    let limit = significandBitCount < 52 ? 200 : 600
    var (c, d, h) = (small, Self(0), small)
    for iteration in 1..<limit {
      let numerator = betaNumerator(iteration, a, b, x)
      c = 1 + numerator / c
      if c.magnitude < small { c = small }
      d = (1 as Self).addingProduct(numerator, d)
      if d.magnitude < small { d = small }
      d = 1 / d
      let delta = c * d
      h *= delta
      if !((delta - 1).magnitude >= small) { break }
    }
    return h
  }

  private static func betaNumerator(_ iteration: Int, _ a: Self, _ b: Self, _ x: Self) -> Self {
    if iteration == 1 { return 1 }
    let m = Self((iteration - 1) / 2)
    if iteration % 2 != 0 {
      return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    }
    if m == 0 { return -(a + b) * x / (a + 1) }
    return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
  }
}
