import JAXBuffers
import JAXKernels
import Testing

/// Expected values are those of `jax.lax.convert_element_type` in JAX 0.10.2 on CPU.
@Suite struct ConvertTests {
  private let floats = Buffer([
    Float.nan, .infinity, -.infinity, 1e20, -1e20, 300.7, -300.7, -1.5, 3e9, 40000,
  ])

  @Test func floatsSaturate() throws {
    #expect(
      try Kernels.convert(floats, to: .int8).elements(as: Int8.self)
        == [0, 127, -128, 127, -128, 127, -128, -1, 127, 127])
    #expect(
      try Kernels.convert(floats, to: .uint16).elements(as: UInt16.self)
        == [0, 65535, 0, 65535, 0, 300, 0, 0, 65535, 40000])
    #expect(
      try Kernels.convert(floats, to: .int64).elements(as: Int64.self)
        == [0, .max, .min, .max, .min, 300, -300, -1, 3_000_000_000, 40000])
    #expect(try Kernels.convert(floats, to: .bool).elements(as: Bool.self).allSatisfy { $0 })
  }

  @Test func integersWrapAndRoundOnce() throws {
    let x = Buffer([Int64(1) << 62 + 1, (1 << 24) + 1, (1 << 40) + (1 << 15) + 1])
    #expect(
      try Kernels.convert(x, to: .float32).elements(as: Float.self) == [
        4.611686e18, 16_777_216, 1_099_511_627_776,
      ])
    #expect(try Kernels.convert(Buffer([Int32(-1), 257]), to: .uint8).elements(as: UInt8.self) == [255, 1])
  }

  private let small: [Float] = [
    0, -0.0, 1, 448, 449, 464, 465, 480, 1e6, -1e6, .infinity, -.infinity, .nan, 1e-3, 0x1p-9, 0x1p-10,
    0x1.8p-10, 240, 248, 57344, 61440, 30, 15.5, 31,
  ]

  /// `small` in each format and back.
  private static let rounded: [(dtype: DType, values: [Float])] = {
    let e4m3fn: [Float] = [
      0, -0.0, 1, 448, 448, 448, .nan, .nan, .nan, .nan, .nan, .nan, .nan, 0x1p-9, 0x1p-9, 0, 0x1p-9, 240,
      256,
      .nan, .nan, 30, 16, 32,
    ]
    let e5m2: [Float] = [
      0, -0.0, 1, 448, 448, 448, 448, 512, .infinity, -.infinity, .infinity, -.infinity, .nan, 0x1p-10,
      0x1p-9,
      0x1p-10, 0x1.8p-10, 256, 256, 57344, .infinity, 32, 16, 32,
    ]
    let e4m3fnuz: [Float] = [
      0, 0, 1, .nan, .nan, .nan, .nan, .nan, .nan, .nan, .nan, .nan, .nan, 0x1p-10, 0x1p-9, 0x1p-10, 0x1p-9,
      240, .nan, .nan, .nan, 30, 16, 32,
    ]
    let e3m4: [Float] = [
      0, -0.0, 1, .infinity, .infinity, .infinity, .infinity, .infinity, .infinity, -.infinity, .infinity,
      -.infinity, .nan, 0, 0, 0, 0, .infinity, .infinity, .infinity, .infinity, .infinity, 15.5, .infinity,
    ]
    return [
      (.float8E4M3FN, e4m3fn), (.float8E5M2, e5m2), (.float8E4M3FNUZ, e4m3fnuz), (.float8E3M4, e3m4),
    ]
  }()

  @Test(arguments: 0..<4) func smallFloatsRound(_ which: Int) throws {
    let (dtype, expected) = ConvertTests.rounded[which]
    let there = try Kernels.convert(Buffer(small), to: dtype)
    let back = try Kernels.convert(there, to: .float32).elements(as: Float.self)
    for (got, wanted) in zip(back, expected) {
      #expect(got == wanted && got.sign == wanted.sign || got.isNaN && wanted.isNaN, "\(got) for \(wanted)")
    }
  }

  @Test func lowBitIntegers() throws {
    let four = try Kernels.convert(Buffer((-10..<20).map(Int32.init)), to: .int4)
    let expected: [Int8] = [6, 7, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, -8, -7, -6, -5, -4]
    #expect(four.elements(as: Int8.self).prefix(23) == expected[...])
    #expect(
      try Kernels.convert(floats, to: .uint4).elements(as: UInt8.self) == [0, 15, 0, 15, 0, 15, 0, 0, 15, 15])
  }

  @Test func bitcastsSplitAndJoin() throws {
    let x = Buffer([Float(1), -2])
    let bytes = try Kernels.bitcast(x, to: .uint8)
    #expect(bytes.shape == [2, 4])
    #expect(bytes.elements(as: UInt8.self) == [0, 0, 128, 63, 0, 0, 0, 192])
    #expect(try Kernels.bitcast(bytes, to: .float32).elements(as: Float.self) == [1, -2])
  }
}
