import JAXBuffers
import JAXControl
import JAXCore
import JAXKernels
import JAXLax
import Testing

@Suite struct WindowTests {
  struct Reduction: Sendable {
    var kind: WindowReduction
    var shape: Shape
    var dtype: DType
    var window: WindowParameters
    var result: Shape
    var expected: [Double]

    init(
      _ kind: WindowReduction, _ shape: Shape, _ dtype: DType, _ dimensions: [Int], strides: [Int],
      padding: [(Int, Int)], base: [Int], window: [Int], _ result: Shape, _ expected: [Double]
    ) {
      (self.kind, self.shape, self.dtype, self.result, self.expected) = (kind, shape, dtype, result, expected)
      self.window = WindowParameters(
        dimensions: dimensions, strides: strides, padding: Padding(padding.map { (low: $0.0, high: $0.1) }),
        baseDilation: base, windowDilation: window)
    }
  }

  /// What `reduce_window_sum` and its siblings of JAX 0.10.2 give for the pattern.
  static let reductions: [Reduction] = [
    Reduction(
      .sum, [3, 4], .float32, [2, 3], strides: [1, 1], padding: [(0, 0), (0, 0)], base: [1, 1],
      window: [1, 1], [2, 2], [4, 5, -9, 9]),
    Reduction(
      .sum, [2, 5], .int8, [2, 2], strides: [1, 2], padding: [(1, 0), (1, 1)], base: [1, 1], window: [1, 1],
      [2, 3], [3, -2, -7, 4, 9, -18]),
    Reduction(
      .sum, [3, 4], .complex64, [2, 2], strides: [2, 1], padding: [(0, 0), (0, 0)], base: [1, 2],
      window: [1, 1], [1, 6], [1, -3, 7, 3, 7, 3, -4, 9, -4, 9, 2, -2]),
    Reduction(
      .max, [4, 5], .float32, [2, 2], strides: [2, 2], padding: [(0, 1), (-1, 1)], base: [1, 1],
      window: [1, 1], [2, 2], [7, -2, 5, 8]),
    Reduction(
      .max, [4, 5], .bfloat16, [2, 2], strides: [1, 1], padding: [(1, 1), (2, 0)], base: [2, 3],
      window: [2, 1], [7, 14],
      [
        -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity,
        -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, 3, 3, -.infinity,
        6, 6, -.infinity, 7, 7, -.infinity, -5, -5, -.infinity, -2, -.infinity, -.infinity, -.infinity,
        -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity,
        -.infinity, -.infinity, -.infinity, -.infinity, 1, 1, -.infinity, 4, 4, -.infinity, 7, 7, -.infinity,
        8, 8, -.infinity, -4, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity,
        -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity,
        -.infinity, -1, -1, -.infinity, 2, 2, -.infinity, 5, 5, -.infinity, 8, 8, -.infinity, -6, -.infinity,
        -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity, -.infinity,
        -.infinity, -.infinity, -.infinity, -.infinity, -.infinity,
      ]),
    Reduction(
      .max, [2, 3], .int32, [1, 2], strides: [1, 1], padding: [(0, 0), (2, 0)], base: [1, 1], window: [1, 1],
      [2, 4], [-2147483648, 3, 6, 6, -2147483648, -5, -2, 1]),
    Reduction(
      .min, [2, 3, 2], .float64, [1, 2, 1], strides: [1, 1, 1], padding: [(0, 0), (1, 0), (0, 0)],
      base: [1, 1, 1], window: [1, 1, 1], [2, 3, 2], [3, 6, -8, -5, -8, -5, 4, 7, -7, -4, -7, -4]),
    Reduction(
      .min, [2, 3], .bool, [1, 2], strides: [1, 1], padding: [(0, 0), (2, 0)], base: [1, 1], window: [1, 1],
      [2, 4], [1, 1, 1, 0, 1, 0, 0, 0]),
    Reduction(
      .max, [0, 3], .float32, [1, 2], strides: [1, 1], padding: [(1, 1), (0, 0)], base: [1, 1],
      window: [1, 1], [2, 2], [-.infinity, -.infinity, -.infinity, -.infinity]),
  ]

  @Test(arguments: reductions) func reducesAsJAXDoes(_ test: Reduction) throws {
    let x = patterned(test.shape, test.dtype)
    let result =
      switch test.kind {
      case .max: try run(ReduceWindowMax(window: test.window), x)[0]
      case .min: try run(ReduceWindowMin(window: test.window), x)[0]
      default: try run(ReduceWindowSum(window: test.window), x)[0]
      }
    #expect(result.shape == test.result)
    #expect(doubles(result) == test.expected)
  }

  @Test func reductionsCarryNaN() throws {
    let values = Buffer([.nan, 1, .nan, -.infinity, 2, .nan] as [Float])
    let window = WindowParameters(dimensions: [2], strides: [1], padding: Padding([(1, 1)]))
    for result in try [
      run(ReduceWindowMax(window: window), values)[0], run(ReduceWindowMin(window: window), values)[0],
    ] {
      let nan = doubles(result).map(\.isNaN)
      #expect(nan == [true, true, true, true, false, true, true])
    }
  }

  struct Selection: Sendable {
    var select: SelectPrimitive
    var shape: Shape
    var dtype: DType
    var window: WindowParameters
    var source: Shape
    var expected: [Double]

    init(
      _ select: SelectPrimitive, _ shape: Shape, _ dtype: DType, _ dimensions: [Int], strides: [Int],
      padding: [(Int, Int)], base: [Int]? = nil, window: [Int]? = nil, _ source: Shape, _ expected: [Double]
    ) {
      (self.select, self.shape, self.dtype, self.source, self.expected) = (
        select, shape, dtype, source, expected
      )
      self.window = WindowParameters(
        dimensions: dimensions, strides: strides, padding: Padding(padding.map { (low: $0.0, high: $0.1) }),
        baseDilation: base, windowDilation: window)
    }
  }

  /// What `select_and_scatter_add` of JAX 0.10.2 gives for the pattern as source and operand.
  static let scatters: [Selection] = [
    Selection(
      .ge, [4, 5], .float32, [2, 2], strides: [2, 2], padding: [(0, 0), (0, 1)], [2, 3],
      [0, 3, 0, 0, -8, 0, 0, 6, 0, 0, 0, -5, 0, -2, 1, 0, 0, 0, 0, 0]),
    Selection(
      .le, [4, 5], .float32, [2, 3], strides: [1, 1], padding: [(1, 0), (1, 1)], [4, 5],
      [3, 0, -3, -2, 0, 1, 0, 0, 3, 0, 1, 0, 0, 0, 0, -3, 3, 0, 0, -2]),
    Selection(
      .ge, [3, 4], .int32, [2, 2], strides: [1, 1], padding: [(0, 0), (0, 0)], [2, 3],
      [0, 9, 0, 0, 0, -5, -2, -7, 0, 0, 0, 0]),
    Selection(
      .ge, [3, 4], .bfloat16, [3, 2], strides: [1, 1], padding: [(1, 1), (0, 0)], [3, 3],
      [0, 2, 0, 0, 0, 4, 7, -14, 0, 0, 0, 0]),
    Selection(
      .ge, [3, 4], .bool, [2, 2], strides: [1, 1], padding: [(0, 0), (0, 0)], [2, 3],
      [1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]),
  ]

  @Test(arguments: scatters) func scattersToWhatWasSelected(_ test: Selection) throws {
    let scatter = SelectAndScatterAdd(select: test.select, window: test.window)
    let result = try run(scatter, patterned(test.source, test.dtype), patterned(test.shape, test.dtype))[0]
    #expect(doubles(result) == test.expected)
  }

  /// What `select_and_gather_add` of JAX 0.10.2 gives for twice the pattern and the pattern.
  static let gathers: [Selection] = [
    Selection(
      .ge, [4, 5], .float32, [2, 2], strides: [2, 2], padding: [(0, 0), (0, 1)], base: [1, 1],
      window: [1, 1], [2, 3], [12, 14, -4, 4, 16, -12]),
    Selection(
      .le, [3, 4], .float64, [2, 2], strides: [1, 1], padding: [(1, 0), (1, 1)], base: [2, 3],
      window: [1, 2], [5, 10],
      [
        0, 6, 12, 0, 12, -16, 0, -16, -10, 0, 0, 6, 12, 0, 12, -16, 0, -16, -10, 0, 0, -4, 2, 0, 2, 8, 0, 8,
        14, 0, 0, -4, 2, 0, 2, 8, 0, 8, 14, 0, 0, -14, -8, 0, -8, -2, 0, -2, 4, 0,
      ]),
    Selection(
      .ge, [3, 4], .float16, [2, 2], strides: [1, 1], padding: [(0, 0), (0, 0)], base: [1, 1],
      window: [1, 1], [2, 3], [12, 12, 14, 2, 8, 14]),
  ]

  @Test(arguments: gathers) func gathersWhatWasSelected(_ test: Selection) throws {
    let gather = SelectAndGatherAdd(select: test.select, window: test.window)
    let result = try run(
      gather, patterned(test.shape, test.dtype, scale: 2), patterned(test.shape, test.dtype))[0]
    #expect(result.shape == test.source)
    #expect(doubles(result) == test.expected)
  }

  /// NaN and infinity among what is selected, as JAX 0.10.2 on a CPU has it.
  @Test func selectsAmongNaN() throws {
    let operand = Buffer([.nan, 1, .nan, -.infinity, 2, .nan] as [Float])
    let window = WindowParameters(dimensions: [2], strides: [1], padding: Padding([(1, 1)]))
    let counts = Buffer((1...7).map { Float($0) })
    let largest = try run(SelectAndScatterAdd(select: .ge, window: window), counts, operand)[0]
    #expect(doubles(largest) == [1, 2, 3, 4, 5, 6])
    let smallest = try run(SelectAndScatterAdd(select: .le, window: window), counts, operand)[0]
    #expect(doubles(smallest) == [1, 2, 3, 9, 0, 6])
    let tangents = Buffer((1...6).map { Float($0) })
    let wide = WindowParameters(
      dimensions: [3], strides: [1], padding: Padding([(2, 2)]), baseDilation: [2])
    let gathered = try run(SelectAndGatherAdd(select: .ge, window: wide), tangents, operand)[0]
    #expect(doubles(gathered) == [1, 1, 2, 2, 3, 3, 4, 0, 5, 5, 6, 6, 6])
  }

  /// Twice what there is plus the next: no operation of its own, so the jaxpr runs.
  struct DoubleAndAdd: MatrixPrimitive {
    static let name = "double_and_add"
    init() {}
    init(reading text: ParameterReader) throws {}
    func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [operands[0]] }
    func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
      [Buffer(scalar: operands[0].scalar(as: Float.self) * 2 + operands[1].scalar(as: Float.self))]
    }
  }

  /// Named as JAX's addition, so that it is recognised; running it would be an error.
  struct Add: MatrixPrimitive {
    static let name = "add"
    init() {}
    init(reading text: ParameterReader) throws {}
    func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [operands[0]] }
    func evaluate(_ operands: [Buffer]) throws -> [Buffer] { throw JAXError(.unsupported("this")) }
  }

  private func binary(_ primitive: some Primitive) -> Jaxpr {
    let scalars = (0..<3).map { Var(ShapedArray([], .float32), slot: $0) }
    let equation = Equation(primitive, [.variable(scalars[1]), .variable(scalars[0])], outputs: [scalars[2]])
    let straight = Equation(primitive, [.variable(scalars[0]), .variable(scalars[1])], outputs: [scalars[2]])
    return Jaxpr(
      invars: Array(scalars[..<2]), equations: [primitive is Add ? equation : straight],
      outputs: [.variable(scalars[2])])
  }

  /// `lax.reduce_window([1, 2, 3, 4], init, …)` in JAX 0.10.2; padding and gaps contribute nothing.
  @Test func reducesByAJaxpr() throws {
    let x = Buffer([1, 2, 3, 4] as [Float])
    let window = WindowParameters(dimensions: [3], strides: [1], padding: Padding([(1, 0)]))
    let own = ReduceWindow(window: window, jaxpr: binary(DoubleAndAdd()))
    #expect(try doubles(run(own, x, Buffer(scalar: Float(2)))[0]) == [12, 27, 34])
    let dilated = WindowParameters(
      dimensions: [3], strides: [1], padding: Padding([(2, 1)]), baseDilation: [2])
    let sum = ReduceWindow(window: dilated, jaxpr: binary(Add()))
    #expect(try doubles(run(sum, x, Buffer(scalar: Float(10)))[0]) == [11, 11, 13, 12, 15, 13, 17, 14])
  }

  @Test func refusesWhatJAXRefuses() {
    func fails(_ dimensions: [Int], _ strides: [Int], _ padding: [(low: Int, high: Int)]) -> Bool {
      let window = WindowParameters(dimensions: dimensions, strides: strides, padding: Padding(padding))
      return (try? ReduceWindowMax(window: window).abstractEval([ShapedArray([4, 4], .float32)])) == nil
    }
    #expect(!fails([2, 2], [1, 1], [(0, 0), (-9, 0)]))
    #expect(fails([2], [1], [(0, 0)]))
    #expect(fails([2, 0], [1, 1], [(0, 0), (0, 0)]))
    #expect(fails([2, 2], [1, 0], [(0, 0), (0, 0)]))
    #expect(fails([2, 2], [1, 1], [(0, 0), (Int.max, 1)]))
    #expect(fails([1, 1], [1, 1], [(1 << 30, 1 << 30), (1 << 30, 1 << 31)]))
  }
}
