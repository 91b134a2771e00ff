import JAXBuffers
import Testing

@Suite struct BufferTests {
  private let x = Buffer((0..<24).map(Int32.init), shape: [2, 3, 4])

  @Test func transposeIsAView() {
    let y = x.transposed([2, 0, 1])
    #expect(y.shape == [4, 2, 3])
    #expect(y.storage === x.storage)
    #expect(y.elements(as: Int32.self).prefix(7) == [0, 4, 8, 12, 16, 20, 1])
  }

  @Test func transposeBackIsDense() {
    #expect(!x.transposed([1, 0, 2]).isRowMajor)
    #expect(x.transposed([1, 0, 2]).transposed([1, 0, 2]).isRowMajor)
  }

  @Test func broadcastRepeats() {
    let row = Buffer([Float(1), 2, 3])
    let y = row.broadcast(to: [2, 3], axes: [1])
    #expect(y.elements(as: Float.self) == [1, 2, 3, 1, 2, 3])
    #expect(y.storage === row.storage)
    let column = row.reshaped([3, 1]).broadcast(to: [3, 2], axes: [0, 1])
    #expect(column.elements(as: Float.self) == [1, 1, 2, 2, 3, 3])
  }

  @Test func slicesAndReversals() {
    let y = x.sliced(starts: [0, 1, 0], limits: [2, 3, 4], steps: [1, 1, 3])
    #expect(y.shape == [2, 2, 2])
    #expect(y.elements(as: Int32.self) == [4, 7, 8, 11, 16, 19, 20, 23])
    #expect(x.reversed([0, 2]).elements(as: Int32.self).prefix(5) == [15, 14, 13, 12, 19])
    #expect(x.reversed([0]).reversed([0]).elements(as: Int32.self) == x.elements(as: Int32.self))
    #expect(x.element(1, along: 1).elements(as: Int32.self) == [4, 5, 6, 7, 16, 17, 18, 19])
  }

  @Test func emptyViews() {
    let empty = x.sliced(starts: [2, 0, 0], limits: [2, 3, 4])
    #expect(empty.shape == [0, 3, 4])
    #expect(empty.copied().elementCount == 0)
    #expect(empty.reversed([0]).transposed([2, 1, 0]).shape == [4, 3, 0])
  }

  @Test func copiesIntoViews() {
    let target = Buffer([Int32](repeating: -1, count: 6), shape: [3, 2])
    Buffer([Int32(7), 8, 9]).copy(into: target.element(1, along: 1))
    #expect(target.elements(as: Int32.self) == [-1, 7, -1, 8, -1, 9])
  }

  @Test func keysAreTheirWords() {
    let keys = Buffer([UInt32(1), 2, 3, 4], shape: [2, 2]).asKeys(.keyFry)
    #expect(keys.shape == [2] && keys.dtype == .keyFry)
    #expect(keys.element(1, along: 0).keyData().elements(as: UInt32.self) == [3, 4])
  }

  @Test func shapesCompareWithAnyCollection() {
    let shape: Shape = [2, 3]
    #expect(shape == [2, 3][...] && shape != [3, 2][...])
    #expect([5] + shape.dropFirst() == [5, 3])
    #expect(Shape([4]).description == "(4,)" && Shape([]).description == "()")
    #expect(Shape([2, 0, 4]).elementCount == 0)
  }

  @Test(arguments: DType.allCases) func dtypesReadBackFromBothNames(_ dtype: DType) {
    #expect(DType(name: dtype.name) == dtype)
    #expect(DType(shortName: dtype.shortName) == dtype)
  }

  @Test func shortNamesAreJAXs() {
    let names: [DType: String] = [
      .float32: "f32", .bfloat16: "bf16", .uint8: "u8", .int4: "i4", .complex64: "c64", .bool: "bool",
      .float8E4M3FN: "f8_e4m3fn", .keyFry: "key<fry>", .float0: "float0",
    ]
    for (dtype, name) in names { #expect(dtype.shortName == name) }
  }
}
