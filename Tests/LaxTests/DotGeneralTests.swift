import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax
import Testing

@Suite struct DotGeneralTests {
  struct Case: Sendable {
    var lhs: Shape
    var rhs: Shape
    var dtype: DType
    var axes: DotAxes
    var preferred: DType?
    var expected: [Double]

    init(
      _ lhs: Shape, _ rhs: Shape, _ dtype: DType, contracting: ([Int], [Int]), batch: ([Int], [Int]),
      _ preferred: DType?, _ expected: [Double]
    ) {
      (self.lhs, self.rhs, self.dtype, self.preferred) = (lhs, rhs, dtype, preferred)
      axes = DotAxes(
        contracting: (lhs: contracting.0, rhs: contracting.1), batch: (lhs: batch.0, rhs: batch.1))
      self.expected = expected
    }
  }

  /// What `lax.dot_general` of JAX 0.10.2 gives for the pattern.
  static let cases: [Case] = [
    Case([2, 3], [3, 2], .float32, contracting: ([1], [0]), batch: ([], []), nil, [-23, -20, -1, -19]),
    Case(
      [3, 2], [3, 4], .float32, contracting: ([0], [0]), batch: ([], []), nil,
      [39, 18, -54, -75, 21, 27, -69, -63]),
    Case(
      [2, 3], [4, 3], .float64, contracting: ([1], [1]), batch: ([], []), nil,
      [109, -35, 110, -34, -35, 30, -41, 24]),
    Case(
      [3, 2], [4, 3], .complex64, contracting: ([0], [1]), batch: ([], []), nil,
      [-24, 34, 30, -10, -35, 31, 19, -13, 11, -29, -20, -30, 17, -31, -14, -32]),
    Case(
      [2, 2, 3], [2, 3, 2], .complex128, contracting: ([2], [1]), batch: ([0], [0]), nil,
      [-24, 34, 11, -29, 30, -10, -20, -30, -46, 50, 6, -12, 25, -25, -8, -44]),
    Case(
      [2, 3, 2], [3, 2, 2], .float32, contracting: ([0, 2], [2, 1]), batch: ([1], [0]), nil, [-50, -39, 21]),
    Case([7], [7], .bfloat16, contracting: ([0], [0]), batch: ([], []), nil, [155]),
    Case(
      [2, 9], [9, 2], .float16, contracting: ([1], [0]), batch: ([], []), .float32, [-52, -55, -53, -41]),
    Case(
      [3, 40], [40, 2], .int8, contracting: ([1], [0]), batch: ([], []), nil, [22, 75, -109, 116, 84, -31]),
    Case([2, 5], [5, 2], .int8, contracting: ([1], [0]), batch: ([], []), .int32, [-29, -47, -43, -40]),
    Case([2, 5], [5, 3], .bool, contracting: ([1], [0]), batch: ([], []), nil, [1, 1, 1, 1, 1, 1]),
    Case([2, 0], [0, 3], .float32, contracting: ([1], [0]), batch: ([], []), nil, [0, 0, 0, 0, 0, 0]),
    Case([2], [3], .int32, contracting: ([], []), batch: ([], []), nil, [9, 18, -24, 18, 36, -48]),
    Case(
      [3, 2], [2, 3], .uint8, contracting: ([], []), batch: ([0, 1], [1, 0]), nil, [9, 226, 208, 10, 16, 1]),
  ]

  @Test(arguments: cases) func givesWhatJAXGives(_ test: Case) throws {
    let dot = DotGeneral(test.axes, preferredElementType: test.preferred)
    let result = try run(dot, patterned(test.lhs, test.dtype), patterned(test.rhs, test.dtype))[0]
    #expect(doubles(result) == test.expected)
    #expect(result.dtype == test.preferred ?? test.dtype)
  }

  /// Large enough for BLAS; every operand as it lies, transposed, reversed and broadcast.
  @Test(arguments: [DType.float32, .float64, .complex64, .complex128, .float16])
  func readsStridedMatrices(_ dtype: DType) throws {
    let axes = DotAxes(contracting: (lhs: [1], rhs: [0]), batch: (lhs: [], rhs: []))
    let left: [Buffer] = [
      patterned([11, 17], dtype), patterned([17, 11], dtype).transposed([1, 0]),
      patterned([11, 17], dtype).reversed([1]), patterned([17], dtype).broadcast(to: [11, 17], axes: [1]),
      patterned([22, 20], dtype).sliced(starts: [0, 1], limits: [22, 18], steps: [2, 1]),
      patterned([1, 17], dtype), patterned([17, 1], dtype).transposed([1, 0]),
    ]
    let right: [Buffer] = [
      patterned([17, 13], dtype), patterned([13, 17], dtype).transposed([1, 0]), patterned([17, 1], dtype),
      patterned([17, 9], dtype).sliced(starts: [0, 4], limits: [17, 5]),
    ]
    for a in left {
      for b in right {
        let got = try run(DotGeneral(axes), a, b)[0]
        #expect(doubles(got) == product(doubles(a), doubles(b), a.shape[0], 17, b.shape[1], dtype.isComplex))
      }
    }
  }

  private func product(_ a: [Double], _ b: [Double], _ m: Int, _ k: Int, _ n: Int, _ complex: Bool)
    -> [Double]
  {
    var result: [Double] = []
    for i in 0..<m {
      for j in 0..<n {
        var (re, im) = (0.0, 0.0)
        for l in 0..<k {
          let (p, q) = (i * k + l, l * n + j)
          if complex {
            re += a[2 * p] * b[2 * q] - a[2 * p + 1] * b[2 * q + 1]
            im += a[2 * p] * b[2 * q + 1] + a[2 * p + 1] * b[2 * q]
          } else {
            re += a[p] * b[q]
          }
        }
        result += complex ? [re, im] : [re]
      }
    }
    return result
  }

  @Test func refusesWhatJAXRefuses() {
    let axes = DotAxes(contracting: (lhs: [1], rhs: [0]), batch: (lhs: [], rhs: []))
    func fails(_ lhs: ShapedArray, _ rhs: ShapedArray, _ dot: DotGeneral) -> Bool {
      (try? dot.abstractEval([lhs, rhs])) == nil
    }
    let wide = ShapedArray([3, 4], .float32)
    let error = #expect(throws: JAXError.self) { try DotGeneral(axes).abstractEval([wide, wide]) }
    #expect(error?.kind == .typeError && error?.code == "shape-mismatch")
    #expect(
      error?.message
        == "dot_general requires contracting dimensions to have the same shape, got (4,) and (3,).")
    #expect(fails(ShapedArray([2], .float32), ShapedArray([2], .float32), DotGeneral(axes)))
    let narrow = DotGeneral(axes, preferredElementType: .int8)
    #expect(fails(ShapedArray([2, 3], .int32), ShapedArray([3, 2], .int32), narrow))
    let twice = DotAxes(contracting: (lhs: [1], rhs: [0]), batch: (lhs: [1], rhs: [1]))
    #expect(fails(ShapedArray([3, 3], .float32), ShapedArray([3, 3], .float32), DotGeneral(twice)))
  }

  @Test func readsAndPrintsItsParameters() throws {
    func list(_ axes: [Int]) -> ParameterValue { .list(axes.map { .int($0) }) }
    let numbers = ParameterValue.tuple([.tuple([list([1]), list([0])]), .tuple([list([]), list([])])])
    let precision = ParameterValue.tuple([.text("Precision.HIGHEST"), .text("Precision.HIGHEST")])
    let reader = ParameterReader(
      primitive: "dot_general",
      parameters: [
        Parameter("dimension_numbers", numbers), Parameter("precision", precision),
        Parameter("preferred_element_type", .text("float32")),
      ], operands: [], results: [])
    let dot = try DotGeneral(reading: reader)
    #expect(dot.parameters.all == reader.parameters)
    #expect(dot.axes.contracting.lhs == [1])
  }
}
