import JAXBuffers
import JAXKernels

/// The first element that differs from the stored answer.
package struct Difference: Sendable {
  package let element: [Int]
  package let expected: String
  package let got: String
}

/// Compares with what real JAX computed: NaN equals NaN; integers, booleans and keys must be the same bits.
package enum Comparison {
  package static func firstDifference(_ got: Buffer, _ expected: Buffer, _ tolerance: Tolerance)
    -> Difference?
  {
    guard got.dtype == expected.dtype, got.shape == expected.shape else {
      return Difference(
        element: [], expected: "\(expected.dtype)\(expected.shape)", got: "\(got.dtype)\(got.shape)")
    }
    if got.dtype.isComplex {
      return complexDifference(got, expected, tolerance)
    }
    if got.dtype.isFloating {
      let (a, b) = (numbers(got), numbers(expected))
      guard let place = a.indices.first(where: { !close(a[$0] - b[$0], a[$0], b[$0], tolerance) }) else {
        return nil
      }
      return difference(got, place, "\(b[place])", "\(a[place])")
    }
    let (a, b) = (bytes(got), bytes(expected))
    guard let byte = a.indices.first(where: { a[$0] != b[$0] }) else { return nil }
    let place = byte / got.dtype.itemSize
    return difference(got, place, element(expected, place), element(got, place))
  }

  private static func complexDifference(_ got: Buffer, _ expected: Buffer, _ tolerance: Tolerance)
    -> Difference?
  {
    let (re, im) = (numbers(Kernels.realPart(got)), numbers(Kernels.imaginaryPart(got)))
    let (re2, im2) = (numbers(Kernels.realPart(expected)), numbers(Kernels.imaginaryPart(expected)))
    for place in re.indices {
      let sameSpecial = same(re[place], re2[place]) && same(im[place], im2[place])
      let eitherNaN = re[place].isNaN || im[place].isNaN
      if sameSpecial || (eitherNaN && (re2[place].isNaN || im2[place].isNaN)) { continue }
      let distance = hypotenuse(re[place] - re2[place], im[place] - im2[place])
      if distance <= tolerance.absolute + tolerance.relative * hypotenuse(re2[place], im2[place]) { continue }
      return difference(got, place, "\(re2[place])+\(im2[place])j", "\(re[place])+\(im[place])j")
    }
    return nil
  }

  private static func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }

  private static func same(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }

  private static func close(_ distance: Double, _ got: Double, _ expected: Double, _ tolerance: Tolerance)
    -> Bool
  {
    if same(got, expected) { return true }
    guard got.isFinite, expected.isFinite else { return false }
    return distance.magnitude <= tolerance.absolute + tolerance.relative * expected.magnitude
  }

  private static func numbers(_ x: Buffer) -> [Double] { Kernels.doubles(x).elements(as: Double.self) }

  private static func bytes(_ x: Buffer) -> [UInt8] {
    let dense = x.rowMajor()
    defer { withExtendedLifetime(dense.storage) {} }
    return Array(UnsafeRawBufferPointer(start: dense.baseAddress, count: dense.byteCount))
  }

  private static func element(_ x: Buffer, _ place: Int) -> String {
    if x.dtype.isKey {
      let words = x.dtype.keyWords
      return "\(x.keyData().elements(as: UInt32.self)[place * words..<(place + 1) * words])"
    }
    if x.dtype == .uint64 { return "\(x.elements(as: UInt64.self)[place])" }
    let integers = (try? Kernels.convert(x, to: .int64))?.elements(as: Int64.self)
    return integers.map { "\($0[place])" } ?? "?"
  }

  private static func difference(_ x: Buffer, _ place: Int, _ expected: String, _ got: String) -> Difference {
    var rest = place
    let element = x.shape.rowMajorStrides.map { stride in
      defer { rest %= stride }
      return rest / stride
    }
    return Difference(element: element, expected: expected, got: got)
  }
}
