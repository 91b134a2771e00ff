import RealModule

/// A complex number in memory: real part, imaginary part.
typealias ComplexPair = SIMD2<Double>

/// A discrete Fourier transform of one length, in double precision whatever the arrays' dtype.
///
/// Lengths whose prime factors are small go through Stockham's autosort algorithm (one pass for each factor, data
/// swap places between two buffers, no bit reversal); other lengths become a convolution whose length is a power
/// of two (Bluestein, "A linear filtering approach to the computation of discrete Fourier transform", 1970).
final class FourierPlan {
  let length: Int
  private let factors: [Int]
  /// `exp(-2πi j / length)` for every j.
  private let roots: [ComplexPair]
  private let chirp: Chirp?
  private var scratch: [ComplexPair]

  /// Larger prime factors cost more in passes than as a convolution.
  private static let largestFactor = 31

  init(length: Int) {
    self.length = length
    let factors = FourierPlan.factors(of: length)
    if let largest = factors.max(), largest > FourierPlan.largestFactor {
      self.factors = []
      chirp = Chirp(length: length)
      roots = []
      scratch = []
    } else {
      self.factors = factors
      chirp = nil
      roots = (0..<length).map { FourierPlan.root($0, length) }
      scratch = [ComplexPair](repeating: .zero, count: length)
    }
  }

  /// `exp(-2πi j / n)`.
  static func root(_ j: Int, _ n: Int) -> ComplexPair {
    let angle = -2 * Double.pi * (Double(j) / Double(n))
    return [Double.cos(angle), Double.sin(angle)]
  }

  /// Factors of a length: fours first, since their passes do the least work, then primes.
  private static func factors(of length: Int) -> [Int] {
    var rest = length
    var factors: [Int] = []
    while rest > 1 && rest % 4 == 0 {
      factors.append(4)
      rest /= 4
    }
    var candidate = 2
    while rest > 1 {
      if candidate * candidate > rest { candidate = rest }
      while rest % candidate == 0 {
        factors.append(candidate)
        rest /= candidate
      }
      candidate += 1
    }
    return factors
  }

  /// Replaces `length` numbers by their transform.
  func transform(_ data: UnsafeMutablePointer<ComplexPair>) {
    if let chirp { return chirp.transform(data) }
    scratch.withUnsafeMutableBufferPointer { buffer in
      guard let other = buffer.baseAddress else { return }
      roots.withUnsafeBufferPointer { roots in
        var (from, to) = (data, other)
        var (rest, stride) = (length, 1)
        for factor in factors {
          rest /= factor
          pass(factor, rest, stride, from, to, roots)
          stride *= factor
          swap(&from, &to)
        }
        if from != data { data.update(from: from, count: length) }
      }
    }
  }

  /// One pass: `count` butterflies of `factor` numbers for each of `stride` interleaved transforms.
  private func pass(
    _ factor: Int, _ count: Int, _ stride: Int, _ x: UnsafeMutablePointer<ComplexPair>,
    _ y: UnsafeMutablePointer<ComplexPair>, _ roots: UnsafeBufferPointer<ComplexPair>
  ) {
    switch factor {
    case 2: passOfTwo(count, stride, x, y, roots)
    case 4: passOfFour(count, stride, x, y, roots)
    default: passOfAny(factor, count, stride, x, y, roots)
    }
  }

  private func passOfTwo(
    _ count: Int, _ stride: Int, _ x: UnsafeMutablePointer<ComplexPair>,
    _ y: UnsafeMutablePointer<ComplexPair>,
    _ roots: UnsafeBufferPointer<ComplexPair>
  ) {
    let half = stride * count
    for k in 0..<count {
      let w = roots[k * stride]
      let (from, to) = (x + k * stride, y + 2 * k * stride)
      for q in 0..<stride {
        let (a, b) = (from[q], from[q + half])
        to[q] = a + b
        to[q + stride] = times(a - b, w)
      }
    }
  }

  private func passOfFour(
    _ count: Int, _ stride: Int, _ x: UnsafeMutablePointer<ComplexPair>,
    _ y: UnsafeMutablePointer<ComplexPair>,
    _ roots: UnsafeBufferPointer<ComplexPair>
  ) {
    let quarter = stride * count
    for k in 0..<count {
      let (w1, w2, w3) = (roots[k * stride], roots[2 * k * stride], roots[3 * k * stride])
      let (from, to) = (x + k * stride, y + 4 * k * stride)
      for q in 0..<stride {
        let (a, b) = (from[q], from[q + quarter])
        let (c, d) = (from[q + 2 * quarter], from[q + 3 * quarter])
        let (sum, difference) = (a + c, a - c)
        let (cross, turned) = (b + d, timesMinusI(b - d))
        to[q] = sum + cross
        to[q + stride] = times(difference + turned, w1)
        to[q + 2 * stride] = times(sum - cross, w2)
        to[q + 3 * stride] = times(difference - turned, w3)
      }
    }
  }

  private func passOfAny(
    _ factor: Int, _ count: Int, _ stride: Int, _ x: UnsafeMutablePointer<ComplexPair>,
    _ y: UnsafeMutablePointer<ComplexPair>, _ roots: UnsafeBufferPointer<ComplexPair>
  ) {
    let (part, turn) = (stride * count, length / factor)
    for k in 0..<count {
      let (from, to) = (x + k * stride, y + factor * k * stride)
      for t in 0..<factor {
        let w = roots[t * k * stride]
        for q in 0..<stride {
          var total = from[q]
          var angle = 0
          for r in 1..<factor {
            angle += t
            if angle >= factor { angle -= factor }
            total += times(from[q + r * part], roots[angle * turn])
          }
          to[q + t * stride] = times(total, w)
        }
      }
    }
  }
}

/// A transform of any length n as a convolution with `exp(πi j² / n)`.
private final class Chirp {
  let length: Int
  let plan: FourierPlan
  /// `exp(-πi j² / length)`.
  let factors: [ComplexPair]
  /// The transform of the conjugate factors, laid out for a cyclic convolution and divided by its length.
  let filter: [ComplexPair]
  var work: [ComplexPair]

  init(length: Int) {
    self.length = length
    var padded = 1
    while padded < 2 * length - 1 { padded *= 2 }
    let plan = FourierPlan(length: padded)
    self.plan = plan
    // j² modulo 2n keeps the angles exact.
    factors = (0..<length).map { j in FourierPlan.root(j * j % (2 * length), 2 * length) }
    var filter = [ComplexPair](repeating: .zero, count: padded)
    for (j, w) in factors.enumerated() {
      let conjugate: ComplexPair = [w.x, -w.y]
      filter[j] = conjugate
      if j > 0 { filter[padded - j] = conjugate }
    }
    filter.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { plan.transform(start) } }
    self.filter = filter.map { $0 / Double(padded) }
    work = filter
  }

  func transform(_ data: UnsafeMutablePointer<ComplexPair>) {
    work.withUnsafeMutableBufferPointer { work in
      guard let start = work.baseAddress else { return }
      for j in 0..<length { start[j] = times(data[j], factors[j]) }
      (start + length).update(repeating: .zero, count: work.count - length)
      plan.transform(start)
      // The inverse transform is a forward one with real and imaginary parts exchanged before and after.
      for j in 0..<work.count { start[j] = exchanged(times(start[j], filter[j])) }
      plan.transform(start)
      for j in 0..<length { data[j] = times(exchanged(start[j]), factors[j]) }
    }
  }
}

@inline(__always) func times(_ a: ComplexPair, _ b: ComplexPair) -> ComplexPair {
  [a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x]
}

@inline(__always) private func timesMinusI(_ a: ComplexPair) -> ComplexPair { [a.y, -a.x] }

@inline(__always) func exchanged(_ a: ComplexPair) -> ComplexPair { [a.y, a.x] }
