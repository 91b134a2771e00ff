import Testing

@testable import JAXKernels

@Suite struct HalfBitsTests {
  @Test func widensAndRoundsEveryNumber() {
    for bits in UInt16.min...UInt16.max {
      let half = Float16(bitPattern: bits)
      let wide = Float(widening: half)
      #expect(half.isNaN ? wide.isNaN : wide == Float(half) && wide.sign == half.sign)
      #expect(half.isNaN || Float16(nearest: wide).bitPattern == bits)
    }
  }

  @Test(arguments: [0, 1, 2, 0x3FF, 0x400, 0x3BFF, 0x7BFE, 0x7BFF] as [UInt16])
  func roundsTiesToEven(_ bits: UInt16) {
    let below = Float(widening: Float16(bitPattern: bits))
    // Above the largest number the next one would be 65536.
    let above = bits == 0x7BFF ? 65536 : Float(widening: Float16(bitPattern: bits + 1))
    let middle = (below + above) / 2
    #expect(Float16(nearest: middle.nextDown).bitPattern == bits)
    #expect(Float16(nearest: middle.nextUp).bitPattern == bits + 1)
    #expect(Float16(nearest: middle).bitPattern == (bits % 2 == 0 ? bits : bits + 1))
    #expect(Float16(nearest: -middle.nextDown).bitPattern == bits | 0x8000)
  }
}
