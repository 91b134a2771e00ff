import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax
import Testing

@Suite struct ConvGeneralDilatedTests {
  struct Case: Sendable {
    var lhs: Shape
    var rhs: Shape
    var dtype: DType
    var convolution: ConvGeneralDilated
    var shape: Shape
    var expected: [Double]

    init(
      _ lhs: Shape, _ rhs: Shape, _ dtype: DType, strides: [Int], padding: [(Int, Int)],
      lhs lhsDilation: [Int],
      rhs rhsDilation: [Int], axes: ([Int], [Int], [Int]), groups: (Int, Int), _ preferred: DType?,
      _ shape: Shape,
      _ expected: [Double]
    ) {
      (self.lhs, self.rhs, self.dtype, self.shape, self.expected) = (lhs, rhs, dtype, shape, expected)
      convolution = ConvGeneralDilated(
        windowStrides: strides, padding: Padding(padding.map { (low: $0.0, high: $0.1) }),
        lhsDilation: lhsDilation,
        rhsDilation: rhsDilation,
        dimensionNumbers: ConvDimensionNumbers(axes.0, axes.1, axes.2),
        featureGroupCount: groups.0, batchGroupCount: groups.1, preferredElementType: preferred)
    }
  }

  /// What `lax.conv_general_dilated` of JAX 0.10.2 gives for the pattern.
  static let cases: [Case] = [
    Case(
      [1, 2, 4, 4], [2, 2, 2, 3], .float32, strides: [1, 1], padding: [(0, 0), (0, 0)], lhs: [1, 1],
      rhs: [1, 1], axes: ([0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]), groups: (1, 1), nil, [1, 2, 3, 2],
      [124, 129, -60, -4, -74, -154, 87, 45, -64, -21, 57, -104]),
    Case(
      [2, 4, 3, 2], [2, 2, 2, 2], .float32, strides: [1, 1], padding: [(1, 1), (0, 1)], lhs: [1, 1],
      rhs: [1, 1], axes: ([0, 3, 1, 2], [3, 2, 0, 1], [0, 3, 1, 2]), groups: (1, 1), nil, [2, 5, 3, 2],
      [
        -37, -49, 45, 3, 13, 10, -89, -101, 60, -12, -9, -9, -101, -89, 48, 0, -22, -10, -96, -111, 36, 12,
        -35, -11, 84, 57, 15, 9, -29, -14, -56, -71, 9, 15, -19, 2, 16, -2, 12, 36, -61, -13, 123, 78, 0, 48,
        -74, -14, 60, -12, -12, 60, -87, -15, 21, -9, 3, 45, -49, -10,
      ]),
    Case(
      [2, 5, 2], [3, 2, 3], .float64, strides: [2], padding: [(2, -1)], lhs: [1], rhs: [1],
      axes: ([0, 2, 1], [2, 1, 0], [0, 2, 1]), groups: (1, 1), nil, [2, 2, 3],
      [-3, 24, 0, -46, -61, 43, -11, -8, 12, -46, -31, 18]),
    Case(
      [1, 1, 5, 4], [1, 1, 2, 2], .float32, strides: [2, 1], padding: [(1, 0), (-1, 2)], lhs: [2, 3],
      rhs: [1, 2], axes: ([0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]), groups: (1, 1), nil, [1, 1, 5, 9],
      [
        -30, 0, -48, 40, 0, 64, 25, 0, 40, -5, 0, -8, -20, 0, -32, -35, 0, -56, 20, 0, 32, 5, 0, 8, -10, 0,
        -16, -40, 0, -64, 30, 0, 48, 15, 0, 24, -15, 0, -24, -30, 0, -48, 40, 0, 64,
      ]),
    Case(
      [1, 4, 3, 3], [4, 1, 2, 2], .float32, strides: [1, 1], padding: [(0, 0), (0, 0)], lhs: [1, 1],
      rhs: [1, 1], axes: ([0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]), groups: (4, 1), nil, [1, 4, 2, 2],
      [95, -19, -94, -21, 83, -6, -14, -1, -6, 83, -11, -24, -19, 95, -17, -90]),
    Case(
      [1, 4, 3], [2, 2, 2], .complex64, strides: [1], padding: [(0, 0)], lhs: [1], rhs: [1],
      axes: ([0, 1, 2], [0, 1, 2], [0, 1, 2]), groups: (2, 1), nil, [1, 2, 2],
      [99, 109, -30, 44, 16, -80, 23, -27]),
    Case(
      [4, 2, 3], [2, 2, 2], .float32, strides: [1], padding: [(0, 0)], lhs: [1], rhs: [1],
      axes: ([0, 1, 2], [0, 1, 2], [0, 1, 2]), groups: (1, 2), nil, [2, 2, 2],
      [95, -19, -14, -1, 91, -23, -21, 43]),
    Case(
      [2, 3], [4, 3], .float32, strides: [], padding: [], lhs: [], rhs: [], axes: ([0, 1], [0, 1], [0, 1]),
      groups: (1, 1), nil, [2, 4], [109, -35, 110, -34, -35, 30, -41, 24]),
    Case(
      [1, 1, 2, 3, 2], [2, 1, 2, 2, 1], .bfloat16, strides: [1, 1, 1], padding: [(0, 0), (0, 0), (0, 0)],
      lhs: [1, 1, 1], rhs: [1, 1, 1], axes: ([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]),
      groups: (1, 1), nil, [1, 2, 1, 2, 2], [-36, -48, 25, 13, -47, -17, -21, 9]),
    Case(
      [1, 2, 5], [2, 2, 2], .float16, strides: [1], padding: [(1, 1)], lhs: [1], rhs: [1],
      axes: ([0, 1, 2], [0, 1, 2], [0, 1, 2]), groups: (1, 1), nil, [1, 2, 6],
      [13, 17, -97, -75, 49, 26, 10, 32, 45, -10, -48, -12]),
    Case(
      [1, 2, 5], [2, 2, 3], .int8, strides: [1], padding: [(1, 1)], lhs: [1], rhs: [1],
      axes: ([0, 1, 2], [0, 1, 2], [0, 1, 2]), groups: (1, 1), nil, [1, 2, 5],
      [-28, 103, -31, -63, 16, -14, 116, -34, -82, -2]),
    Case(
      [1, 2, 5], [2, 2, 3], .int8, strides: [1], padding: [(0, 0)], lhs: [1], rhs: [2],
      axes: ([0, 1, 2], [0, 1, 2], [0, 1, 2]), groups: (1, 1), .int32, [1, 2, 1], [-46, -49]),
    Case(
      [1, 2, 0], [2, 2, 3], .float32, strides: [1], padding: [(2, 2)], lhs: [1], rhs: [1],
      axes: ([0, 1, 2], [0, 1, 2], [0, 1, 2]), groups: (1, 1), nil, [1, 2, 2], [0, 0, 0, 0]),
    Case(
      [3, 2, 4, 3], [2, 3, 2, 2], .float32, strides: [1, 1], padding: [(0, 0), (0, 0)], lhs: [1, 1],
      rhs: [1, 1], axes: ([2, 0, 3, 1], [2, 1, 3, 0], [3, 0, 2, 1]), groups: (1, 1), nil, [2, 1, 2, 4],
      [174, -112, 44, -72, -12, 8, -91, 99, -145, 98, -101, 23, -98, -25, -3, -49]),
  ]

  @Test(arguments: cases) func givesWhatJAXGives(_ test: Case) throws {
    let result = try run(test.convolution, patterned(test.lhs, test.dtype), patterned(test.rhs, test.dtype))[
      0]
    #expect(result.shape == test.shape)
    #expect(doubles(result) == test.expected)
  }

  /// A picture that needs several slabs, against the definition.
  @Test(arguments: [true, false]) func cutsLargeInputsIntoSlabs(_ featuresLast: Bool) throws {
    let (size, features) = (80, 30)
    let image = patterned([2, features, size, size], scale: 0.25)
    let kernel = patterned([4, features, 3, 3])
    let axes = featuresLast ? [0, 3, 1, 2] : [0, 1, 2, 3]
    let convolution = ConvGeneralDilated(
      windowStrides: [1, 2], padding: Padding([(1, 1), (0, 1)]), lhsDilation: [1, 1], rhsDilation: [1, 1],
      dimensionNumbers: ConvDimensionNumbers(axes, [0, 1, 2, 3], axes))
    let input = featuresLast ? image.transposed([0, 2, 3, 1]).copied() : image
    let raw = try run(convolution, input, kernel)[0]
    let result = doubles(featuresLast ? raw.transposed([0, 3, 1, 2]) : raw)
    let (a, w) = (doubles(image), doubles(kernel))
    for (n, o, y, x) in [(0, 0, 0, 0), (1, 3, 79, 39), (0, 2, 41, 17), (1, 1, 40, 0), (1, 0, 7, 38)] {
      var expected = 0.0
      for c in 0..<features {
        for (dy, dx) in (0..<9).map({ ($0 / 3, $0 % 3) }) {
          let (row, column) = (y + dy - 1, 2 * x + dx)
          guard 0..<size ~= row, 0..<size ~= column else { continue }
          let pixel = a[((n * features + c) * size + row) * size + column]
          expected += pixel * w[(o * features + c) * 9 + dy * 3 + dx]
        }
      }
      #expect(result[((n * 4 + o) * size + y) * 40 + x] == expected)
    }
  }

  @Test func refusesWhatJAXRefuses() {
    func fails(_ lhs: Shape, _ rhs: Shape, _ padding: (Int, Int) = (0, 0), groups: (Int, Int) = (1, 1))
      -> Bool
    {
      let convolution = ConvGeneralDilated(
        windowStrides: [1], padding: Padding([padding]), lhsDilation: [1], rhsDilation: [1],
        dimensionNumbers: ConvDimensionNumbers([0, 1, 2], [0, 1, 2], [0, 1, 2]),
        featureGroupCount: groups.0, batchGroupCount: groups.1)
      let types = [ShapedArray(lhs, .float32), ShapedArray(rhs, .float32)]
      return (try? convolution.abstractEval(types)) == nil
    }
    #expect(!fails([1, 2, 3], [1, 2, 3]))
    #expect(fails([1, 2, 3], [1, 3, 3]))
    #expect(fails([1, 2, 3], [1, 2]))
    #expect(fails([1, 2, 3], [1, 2, 3], (-2, -2)))
    #expect(fails([1, 2, 3], [1, 2, 3], (Int.max, 1)))
    #expect(fails([1, 2, 3], [3, 1, 3], groups: (2, 1)))
    #expect(fails([3, 2, 3], [2, 2, 3], groups: (1, 2)))
  }
}
