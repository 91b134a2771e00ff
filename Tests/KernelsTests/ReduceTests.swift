import JAXBuffers
import JAXKernels
import Testing

@Suite struct ReduceTests {
  private let x = Buffer((1...24).map(Float.init), shape: [2, 3, 4])

  @Test func everyChoiceOfAxes() throws {
    let values = x.elements(as: Float.self)
    for mask in 0..<8 {
      let axes = (0..<3).filter { mask >> $0 & 1 == 1 }
      let kept = (0..<3).filter { !axes.contains($0) }
      let got = try Kernels.reduce(x, axes: axes, by: .sum)
      var expected = [Float](repeating: 0, count: got.elementCount)
      for (place, index) in Indices(x.shape).enumerated() {
        var at = 0
        for axis in kept { at = at * x.shape[axis] + index[axis] }
        expected[at] += values[place]
      }
      #expect(got.shape == Shape(kept.map { x.shape[$0] }))
      #expect(got.elements(as: Float.self) == expected, "axes \(axes)")
      // The same numbers through a strided view.
      let view = x.transposed([2, 1, 0]).copied().transposed([2, 1, 0])
      #expect(try Kernels.reduce(view, axes: axes, by: .sum).elements(as: Float.self) == expected)
    }
  }

  @Test func emptyAxesGiveTheUnit() throws {
    let empty = Buffer([Float](), shape: [0, 2])
    #expect(try Kernels.reduce(empty, axes: [0], by: .sum).elements(as: Float.self) == [0, 0])
    #expect(
      try Kernels.reduce(empty, axes: [0], by: .max).elements(as: Float.self) == [-.infinity, -.infinity])
    #expect(try Kernels.reduce(empty, axes: [0], by: .product).elements(as: Float.self) == [1, 1])
    let none = Buffer([Int32](), shape: [0])
    #expect(try Kernels.reduce(none, axes: [0], by: .min).scalar(as: Int32.self) == .max)
  }

  @Test func longSumsStayAccurate() throws {
    let tenth = Buffer([Float](repeating: 0.1, count: 1_000_000))
    let sum = try Kernels.reduce(tenth, axes: [0], by: .sum).scalar(as: Float.self)
    #expect((sum - 100_000).magnitude < 0.1)
  }

  @Test func halvesAccumulateInSingle() throws {
    let ones = Buffer([Float16](repeating: 1, count: 4096))
    #expect(try Kernels.reduce(ones, axes: [0], by: .sum).scalar(as: Float16.self) == 4096)
  }

  @Test func booleansAndNaN() throws {
    let flags = Buffer([true, false, true, true], shape: [2, 2])
    #expect(try Kernels.reduce(flags, axes: [1], by: .and).elements(as: Bool.self) == [false, true])
    #expect(try Kernels.reduce(flags, axes: [1], by: .xor).elements(as: Bool.self) == [true, false])
    let values = Buffer([Float(1), .nan, 3])
    #expect(try Kernels.reduce(values, axes: [0], by: .max).scalar(as: Float.self).isNaN)
  }
}
