import ComplexModule
import JAXBuffers

/// The kinds of Fourier transforms (JAX: `lax.FftType`).
package enum FourierTransform: Int, Sendable {
  case forward, inverse, forwardReal, inverseReal
}

extension Kernels {
  /// The transform over the last `lengths.count` axes (JAX: `fft_p`). Inverses are divided by the number of
  /// elements. nil for dtypes that have none.
  package static func fft(_ x: Buffer, _ kind: FourierTransform, lengths: [Int]) throws -> Buffer? {
    guard x.dtype.real == .float32 || x.dtype.real == .float64 else { return nil }
    let single = x.dtype.real == .float32
    let wide = try convert(x, to: .complex128).copied()
    let first = x.rank - lengths.count
    let last = x.rank - 1
    switch kind {
    case .forward, .inverse:
      for axis in first..<x.rank { transform(wide, axis, inverse: kind == .inverse) }
      return try convert(wide, to: x.dtype)
    case .forwardReal:
      transform(wide, last, inverse: false)
      let half = prefix(wide, last, count: lengths[lengths.count - 1] / 2 + 1).copied()
      for axis in first..<last { transform(half, axis, inverse: false) }
      return try convert(half, to: single ? .complex64 : .complex128)
    case .inverseReal:
      for axis in first..<last { transform(wide, axis, inverse: true) }
      let full = hermitian(wide, length: lengths[lengths.count - 1])
      transform(full, last, inverse: true)
      return try convert(full, to: x.dtype.real)
    }
  }

  private static func prefix(_ x: Buffer, _ axis: Int, count: Int) -> Buffer {
    var limits = x.shape.array
    limits[axis] = count
    return x.sliced(starts: x.shape.map { _ in 0 }, limits: limits)
  }

  /// All of a spectrum whose second half, the conjugate of the first in reverse, is not stored. What the sum is real
  /// without (the imaginary parts of the first element and of the middle one) is ignored.
  private static func hermitian(_ x: Buffer, length n: Int) -> Buffer {
    let rows = x.shape.dropLast().reduce(1, *)
    let stored = x.shape[x.rank - 1]
    return x.withElements(as: ComplexPair.self) { source in
      let result = Buffer(uninitialized: .complex128, Shape(x.shape.dropLast()) + [n])
      let target = result.baseAddress.assumingMemoryBound(to: ComplexPair.self)
      for row in 0..<rows {
        for j in 0..<n {
          let mirrored = j >= stored
          var z = source[row * stored + (mirrored ? n - j : j)]
          if mirrored { z.y = -z.y }
          if j == 0 || 2 * j == n { z.y = 0 }
          target[row * n + j] = z
        }
      }
      return result
    }
  }

  /// Transforms every line along an axis in place: `x` is fresh row-major memory.
  private static func transform(_ x: Buffer, _ axis: Int, inverse: Bool) {
    let n = x.shape[axis]
    let inner = x.shape[(axis + 1)...].reduce(1, *)
    guard x.elementCount > 0 else { return }
    let plan = FourierPlan(length: n)
    var line = [ComplexPair](repeating: .zero, count: n)
    let data = x.baseAddress.assumingMemoryBound(to: ComplexPair.self)
    let scale = inverse ? 1 / Double(n) : 1
    line.withUnsafeMutableBufferPointer { line in
      guard let work = line.baseAddress else { return }
      for outer in 0..<x.elementCount / (n * inner) {
        for place in 0..<inner {
          let start = data + outer * n * inner + place
          // An inverse is a forward transform with real and imaginary parts exchanged before and after.
          for j in 0..<n { work[j] = inverse ? exchanged(start[j * inner]) : start[j * inner] }
          plan.transform(work)
          for j in 0..<n { start[j * inner] = inverse ? exchanged(work[j]) * scale : work[j] }
        }
      }
    }
    withExtendedLifetime(x) {}
  }
}
