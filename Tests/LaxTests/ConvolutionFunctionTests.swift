import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import Testing

/// What convolutions' functions say without computing, and the mistakes they refuse.
@Suite struct ConvolutionFunctionTests {
  @Test func namesMeanTheirPadding() throws {
    #expect(try pairs("SAME", [3, 2], [2, 2]) == [[1, 1], [0, 0]])
    #expect(try pairs("same_lower", [4, 3], [2, 1]) == [[2, 1], [1, 1]])
    #expect(try pairs("VALID", [3, 2], [2, 2]) == [[0, 0], [0, 0]])
  }

  private func pairs(_ name: String, _ window: [Int], _ strides: [Int]) throws -> [[Int]] {
    try lax.padtypeToPads([5, 6], window, strides, name).map { [$0.0, $0.1] }
  }

  @Test func shapesAreKnownWithoutArrays() throws {
    let layouts = ["NHWC", "HWIO", "NHWC"]
    #expect(try lax.convShapeTuple([1, 2, 5, 5], [3, 2, 3, 3], [1, 2], [(1, 1), (0, 1)]) == [1, 3, 5, 2])
    #expect(
      try lax.convGeneralShapeTuple([1, 5, 6, 2], [3, 3, 2, 4], [2, 2], "SAME", layouts) == [1, 3, 3, 4])
    #expect(
      try lax.convTransposeShapeTuple([1, 5, 5, 2], [3, 3, 2, 3], [2, 3], "SAME", layouts) == [1, 10, 15, 3])
    #expect(
      try lax.convTransposeShapeTuple([1, 5, 5, 2], [3, 2, 2, 3], [2, 1], "VALID", layouts) == [1, 11, 6, 3])
    let windows = try lax.reduceWindowShapeTuple(
      [4, 5], [2, 2], [1, 2], [(1, 0), (0, 1)], baseDilation: [2, 1], windowDilation: [1, 2])
    #expect(windows == [7, 2])
  }

  @Test func layoutsMeanTheirAxes() throws {
    let (lhs, rhs, out) = try lax.convGeneralPermutations(["NHWC", "HWIO", "NHWC"])
    #expect([lhs, rhs, out] == [[0, 3, 1, 2], [3, 2, 0, 1], [0, 3, 1, 2]])
    let numbers = try lax.convDimensionNumbers([1, 5, 5, 2], [3, 3, 2, 3], ("NHWC", "WHIO", "NCWH"))
    #expect(numbers == lax.ConvDimensionNumbers([0, 3, 2, 1], [3, 2, 0, 1], [0, 1, 2, 3]))
  }

  @Test func refusesWhatJAXRefuses() {
    let image = full(ShapedArray([1, 2, 5, 5], .float32), 1)
    let kernel = full(ShapedArray([3, 2, 3, 3], .float32), 1)
    let refused: [(String, () -> NDArray)] = [
      ("Unrecognized padding type", { lax.conv(image, kernel, [1, 1], "FULL") }),
      (
        "String padding does not go with lhs_dilation",
        { lax.convGeneralDilated(image, kernel, [1, 1], "SAME", lhsDilation: [2, 1]) }
      ),
      (
        "must have len equal to the ndim",
        { lax.convGeneralDilated(image, kernel, [1, 1], "SAME", dimensionNumbers: ["NHWC", "HWIO", "NHW"]) }
      ),
      (
        "same set of spatial characters",
        { lax.convGeneralDilated(image, kernel, [1, 1], "SAME", dimensionNumbers: ("NHWC", "HXIO", "NHWC")) }
      ),
      ("window_strides", { lax.convGeneralDilated(image, kernel, [1], "VALID") }),
      ("dimension_numbers must be specified", { lax.dot(image, kernel) }),
      ("must be at least 2D", { lax.batchMatmul(full(ShapedArray([3], .float32), 1), kernel) }),
      ("square", { lax.linalg.cholesky(full(ShapedArray([2, 3], .float32), 1)) }),
      (
        "only real valued inputs supported for rfft",
        { lax.fft(full(ShapedArray([4], .complex64), 1), "rfft", [4]) }
      ),
      ("less than the number of axes", { lax.dotGeneral(image, kernel, (([4], [0]), ([], []))) }),
    ]
    for (message, function) in refused {
      let error = #expect(throws: JAXError.self, "\(message)") { _ = try ErrorScope.run { [function()] } }
      #expect(error.map { "\($0)" }?.contains(message) == true, "\(String(describing: error))")
    }
  }
}
