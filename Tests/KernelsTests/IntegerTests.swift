import JAXBuffers
import JAXKernels
import Testing

/// XLA's meaning where C has none; values from JAX 0.10.2 on CPU.
@Suite struct IntegerTests {
  @Test func divisionByZeroAndOverflow() throws {
    let x = Buffer([Int32(7), -7, .min, 0])
    let y = Buffer([Int32(0), 0, -1, 0])
    #expect(try Kernels.divide(x, y).elements(as: Int32.self) == [-1, -1, .min, -1])
    #expect(try Kernels.remainder(x, y).elements(as: Int32.self) == [7, -7, 0, 0])
    #expect(try Kernels.divide(Buffer([UInt8(7)]), Buffer([UInt8(0)])).elements(as: UInt8.self) == [255])
  }

  @Test func shiftsPastTheWidth() throws {
    let x = Buffer([Int32(-8), 8, 8])
    let y = Buffer([Int32(32), 40, -1])
    #expect(try Kernels.shiftLeft(x, y).elements(as: Int32.self) == [0, 0, 0])
    #expect(try Kernels.shiftRightLogical(x, y).elements(as: Int32.self) == [0, 0, 0])
    #expect(try Kernels.shiftRightArithmetic(x, y).elements(as: Int32.self) == [-1, 0, 0])
    let bytes = try Kernels.shiftRightArithmetic(Buffer([UInt8(200), 100]), Buffer([UInt8(9), 1]))
    #expect(bytes.elements(as: UInt8.self) == [255, 50])
  }

  @Test func arithmeticWraps() throws {
    #expect(try Kernels.add(Buffer([Int8.max]), Buffer([Int8(1)])).elements(as: Int8.self) == [.min])
    #expect(try Kernels.exact(.abs, Buffer([Int16.min])).elements(as: Int16.self) == [.min])
    #expect(
      try Kernels.integerPower(Buffer([Int32(3)]), exponent: 21).elements(as: Int32.self) == [1_870_418_611])
  }

  @Test func nanWinsInExtrema() throws {
    let x = Buffer([Float.nan, 1, 0, -0.0])
    let y = Buffer([Float(1), .nan, -0.0, 0])
    let larger = try Kernels.maximum(x, y).elements(as: Float.self)
    #expect(larger[0].isNaN && larger[1].isNaN)
    #expect(try Kernels.compare(x, y, .lt).elements(as: Bool.self) == [false, false, false, false])
    #expect(try Kernels.compare(x, y, .totalLt).elements(as: Bool.self) == [false, true, false, true])
  }

  @Test func scalarsStandBesideArrays() throws {
    let x = Buffer([Float(1), 2, 3, 4], shape: [2, 2])
    let two = Buffer(scalar: Float(2))
    #expect(try Kernels.multiply(x.transposed([1, 0]), two).elements(as: Float.self) == [2, 6, 4, 8])
    #expect(try Kernels.subtract(two, x).elements(as: Float.self) == [1, 0, -1, -2])
  }
}
