// Regularised incomplete gamma functions as JAX computes them (`jax/_src/lax/special.py`, after Cephes): a power
// series below, a continued fraction above, each also differentiated by the first argument.

/// A value and its derivative by `a`, without the common factor.
private struct Dual<T> {
  var value: T
  var derivative: T
}

extension ElementaryReal {
  /// The lower function, which grows from 0 to 1.
  static func incompleteGamma(_ a: Self, _ x: Self) -> Self {
    if a.isNaN || x.isNaN || x < 0 || a < 0 || (a == 0 && x == 0) { return .nan }
    if x.isInfinite { return 1 }
    if x == 0 { return 0 }
    let logFactor = (-x).addingProduct(a, log(x)) - logGamma(a)
    let runs = !underflows(logFactor)
    if x >= 1 && x > a { return 1 - continuedFraction(a, x, runs, derivative: false).value * exp(logFactor) }
    return powerSeries(a, x, runs, derivative: false).value * exp(logFactor) / a
  }

  /// The upper function, which falls from 1 to 0.
  static func incompleteGammaComplement(_ a: Self, _ x: Self) -> Self {
    if a.isNaN || x.isNaN || x < 0 || a < 0 || (a == 0 && x == 0) { return .nan }
    if x.isInfinite || a == 0 { return 0 }
    let logFactor = (-x).addingProduct(a, log(x)) - logGamma(a)
    let runs = !underflows(logFactor)
    if x < 1 || x < a { return 1 - powerSeries(a, x, runs, derivative: false).value * exp(logFactor) / a }
    return continuedFraction(a, x, runs, derivative: false).value * exp(logFactor)
  }

  /// The lower function's derivative by `a`.
  static func incompleteGammaGradient(_ a: Self, _ x: Self) -> Self {
    if a.isNaN || x.isNaN || x < 0 || a <= 0 { return .nan }
    if x == 0 { return 0 }
    let logFactor = (-x).addingProduct(a, log(x)) - logGamma(a)
    let runs = !underflows(logFactor)
    let factor = exp(logFactor)
    if x > 1 && x > a {
      let sum = continuedFraction(a, x, runs, derivative: true)
      return -(factor * (sum.value * (log(x) - digamma(a)) + sum.derivative))
    }
    let sum = powerSeries(a, x, runs, derivative: true)
    return factor * (sum.value * (log(x) - digamma(a + 1)) + sum.derivative) / a
  }

  /// How a variate of the gamma distribution that is `x` changes with its shape parameter
  /// (JAX: `lax.random_gamma_grad`).
  static func gammaVariateGradient(_ a: Self, _ x: Self) -> Self {
    if a.isNaN || x.isNaN || x < 0 || a <= 0 { return .nan }
    if x == 0 { return 0 }
    let runs = !underflows((-x).addingProduct(a, log(x)) - logGamma(a))
    if x > 1 && x > a {
      let sum = continuedFraction(a, x, runs, derivative: true)
      return x * (sum.value * (log(x) - digamma(a)) + sum.derivative)
    }
    let sum = powerSeries(a, x, runs, derivative: true)
    return -x * (sum.value * (log(x) - digamma(a + 1)) + sum.derivative) / a
  }

  private static func underflows(_ logFactor: Self) -> Bool { logFactor < -log(greatestFiniteMagnitude) }

  private static func powerSeries(_ a: Self, _ x: Self, _ runs: Bool, derivative: Bool) -> Dual<Self> {
    var term = Dual<Self>(value: 1, derivative: 0)
    var sum = term
    guard runs else { return sum }
    var r = a
    // The limit is for huge arguments, whose terms do not shrink: there rounding ends float32's sum as late.
    for _ in 0..<(1 << 24) {
      r += 1
      term.derivative = term.derivative * (x / r) - (term.value * x) / (r * r)
      sum.derivative += term.derivative
      term.value *= x / r
      sum.value += term.value
      let share = derivative ? (term.derivative / sum.derivative).magnitude : term.value / sum.value
      if !(share > ulpOfOne) { break }
    }
    return sum
  }

  private static func continuedFraction(_ a: Self, _ x: Self, _ runs: Bool, derivative: Bool) -> Dual<Self> {
    var y = 1 - a
    var z = x + y + 1
    // Numerators and denominators of the last two convergents, and their derivatives.
    var (p1, p2) = (Dual<Self>(value: x + 1, derivative: 0), Dual<Self>(value: 1, derivative: 0))
    var (q1, q2) = (Dual<Self>(value: z * x, derivative: -x), Dual<Self>(value: x, derivative: 0))
    var result = Dual<Self>(value: p1.value / q1.value, derivative: 0)
    result.derivative = (p1.derivative - result.value * q1.derivative) / q1.value
    guard runs else { return result }
    for step in 1...2000 {
      let c = Self(step)
      y += 1
      z += 2
      let p = convergent(p1, p2, y, z, c)
      let q = convergent(q1, q2, y, z, c)
      var change: Self = 1
      if q.value != 0 {
        let ratio = p.value / q.value
        change = ((result.value - ratio) / ratio).magnitude
        result.value = ratio
        let slope = (p.derivative - ratio * q.derivative) / q.value
        if derivative { change = (slope - result.derivative).magnitude }
        result.derivative = slope
      }
      (p2, p1, q2, q1) = (p1, p, q1, q)
      if p.value.magnitude > 1 / ulpOfOne {
        for path in [\Dual<Self>.value, \.derivative] {
          p2[keyPath: path] *= ulpOfOne
          p1[keyPath: path] *= ulpOfOne
          q2[keyPath: path] *= ulpOfOne
          q1[keyPath: path] *= ulpOfOne
        }
      }
      if !(change > ulpOfOne) { break }
    }
    return result
  }

  private static func convergent(
    _ last: Dual<Self>, _ before: Dual<Self>, _ y: Self, _ z: Self, _ c: Self
  ) -> Dual<Self> {
    let yc = y * c
    return Dual(
      value: last.value * z - before.value * yc,
      derivative: last.derivative * z - last.value - before.derivative * yc + before.value * c)
  }
}
