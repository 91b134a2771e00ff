extension ElementaryReal {
  /// 1 / coefficients of the Euler-Maclaurin expansion, (2k)! / B_2k, from the 12th down to the first.
  private static var eulerMaclaurin: [Double] {
    [
      -7.1661652561756670113e18, 1.8152105401943546773e17, -4.5979787224074726105e15,
      1.1646782814350067249e14,
      -2.950130727918164224e12, 7.47242496e10, -1.8924375803183791606e9, 47_900_160, -1_209_600, 30_240, -720,
      12,
    ]
  }

  /// Hurwitz' zeta function: ten terms and an Euler-Maclaurin expansion of the rest (Johansson, arXiv:1309.2877,
  /// formula 5; JAX: `chlo.zeta`).
  static func zeta(_ x: Self, _ q: Self) -> Self {
    if x == 1 { return .infinity }
    if q <= 0 && q == q.rounded(.down) {
      let even = x == x.rounded(.down) && x.truncatingRemainder(dividingBy: 2) == 0
      return even ? .infinity : .nan
    }
    if x < 1 || (q <= 0 && x != x.rounded(.down)) { return .nan }
    var a = q
    var sum = pow(q, -x)
    for _ in 0..<9 {
      a += 1
      sum += pow(a, -x)
    }
    a += 1
    let power = pow(a, -x)
    let inverseSquare = 1 / (a * a)
    var tail: Self = 0
    let coefficients = eulerMaclaurin
    for i in 0..<11 {
      let factor = (x + Self(22 - 2 * i)) * (x + Self(21 - 2 * i))
      tail = factor * (inverseSquare * (tail + Self(1 / coefficients[i])))
    }
    let correction = power * a / (x - 1)
    let rest = power * (0.5 + x / a * (Self(1 / coefficients[11]) + tail))
    return sum + correction + rest
  }

  /// The derivative of digamma of order `n`; NaN unless `n` is a natural number (JAX: `chlo.polygamma`).
  static func polygamma(_ n: Self, _ x: Self) -> Self {
    if n != n.rounded(.down) || n < 0 { return .nan }
    if n == 0 { return digamma(x) }
    let sign = 2 * n.truncatingRemainder(dividingBy: 2) - 1
    return sign * exp(logGamma(n + 1)) * zeta(n + 1, x)
  }
}
