import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax
import Testing

@Suite struct RaggedDotTests {
  struct Ragged: Sendable {
    var lhs: Shape
    var rhs: Shape
    var sizes: Buffer
    var dot: RaggedDotGeneral
    var result: Shape
    var expected: [Double]

    init(
      _ lhs: Shape, _ rhs: Shape, _ sizes: [Int32], contracting: ([Int], [Int]), batch: ([Int], [Int]),
      _ ragged: [Int], _ groups: [Int], _ result: Shape, _ expected: [Double]
    ) {
      self.init(lhs, rhs, [sizes], contracting: contracting, batch: batch, ragged, groups, result, expected)
      self.sizes = Buffer(sizes)
    }

    init(
      _ lhs: Shape, _ rhs: Shape, _ sizes: [[Int32]], contracting: ([Int], [Int]), batch: ([Int], [Int]),
      _ ragged: [Int], _ groups: [Int], _ result: Shape, _ expected: [Double]
    ) {
      (self.lhs, self.rhs, self.result, self.expected) = (lhs, rhs, result, expected)
      self.sizes = Buffer(sizes.flatMap { $0 }, shape: [sizes.count, sizes[0].count])
      dot = RaggedDotGeneral(
        DotAxes(
          contracting: (lhs: contracting.0, rhs: contracting.1), batch: (lhs: batch.0, rhs: batch.1)),
        lhsRaggedDimensions: ragged, rhsGroupDimensions: groups)
    }
  }

  /// What `lax.ragged_dot_general` of JAX 0.10.2 gives for the pattern.
  static let cases: [Ragged] = [
    Ragged(
      [5, 2], [2, 2, 3], [2, 2], contracting: ([1], [1]), batch: ([], []), [0], [0], [5, 3],
      [-21, 6, -18, 1, -38, 59, -12, -15, 16, -12, 21, -14, 0, 0, 0]),
    Ragged(
      [2, 3, 2], [2, 2, 2, 2], [[1, 2], [2, 0]], contracting: ([2], [2]), batch: ([0], [0]), [1], [1],
      [2, 3, 2], [-39, -12, -4, -43, 8, 5, -35, -2, 53, 20, 0, 0]),
    Ragged(
      [2, 5], [5, 3], [2, 0, 2], contracting: ([1], [0]), batch: ([], []), [1], [], [3, 2, 3],
      [-21, 6, -18, -17, -2, -4, 0, 0, 0, 0, 0, 0, -12, -51, 46, 56, 56, -63]),
    Ragged(
      [3, 2, 2], [3, 2, 1], [2, 1], contracting: ([2], [1]), batch: ([0], [0]), [0], [], [3, 2, 1],
      [45, -54, 11, -67, 10, 4]),
  ]

  @Test(arguments: cases) func givesWhatJAXGives(_ test: Ragged) throws {
    let result = try run(test.dot, patterned(test.lhs), patterned(test.rhs), test.sizes)[0]
    #expect(result.shape == test.result)
    #expect(doubles(result) == test.expected)
  }

  @Test func refusesGroupsThatDoNotFit() {
    let axes = DotAxes(contracting: (lhs: [1], rhs: [1]), batch: (lhs: [], rhs: []))
    let dot = RaggedDotGeneral(axes, lhsRaggedDimensions: [0], rhsGroupDimensions: [0])
    func fails(_ sizes: ShapedArray) -> Bool {
      (try? dot.abstractEval([ShapedArray([5, 2], .float32), ShapedArray([2, 2, 3], .float32), sizes])) == nil
    }
    #expect(!fails(ShapedArray([2], .int32)))
    #expect(fails(ShapedArray([3], .int32)))
    #expect(fails(ShapedArray([2], .float32)))
    #expect(fails(ShapedArray([], .int32)))
  }
}
