import JAXBuffers
import JAXCore
import JAXKernels

extension DotGeneral {
  package static var samples: [Sample] {
    let matrices = DotAxes(contracting: ([1], [0]), batch: ([], []))
    let batches = DotAxes(contracting: ([1], [2]), batch: ([0], [0]))
    let several = DotAxes(contracting: ([0, 3], [3, 1]), batch: ([2], [0]))
    let outer = DotAxes(contracting: ([], []), batch: ([], []))
    func sample(_ axes: DotAxes, _ x: Shape, _ y: Shape, _ dtype: DType = .float64) -> Sample {
      Sample(DotGeneral(axes), [ShapedArray(x, dtype), ShapedArray(y, dtype)])
    }
    return [
      sample(matrices, [2, 3], [3, 4]), sample(matrices, [2, 3], [3, 4], .complex128),
      sample(matrices, [2, 3], [3, 4], .int32), sample(batches, [2, 3, 2], [2, 4, 3]),
      sample(several, [2, 2, 3, 2], [3, 2, 2, 2]), sample(outer, [2], [3]),
      Sample(
        DotGeneral(matrices, precision: MatrixPrecision(.high, .highest), preferredElementType: .float32),
        [ShapedArray([2, 3], .float16), ShapedArray([3, 4], .float16)]),
    ]
  }
}

extension RaggedDotGeneral {
  package static var samples: [Sample] {
    let sizes = ShapedArray([3], .int32)
    let values: [Sample.Values] = [.between(-2, 2), .between(-2, 2), .exactly([2, 0, 3])]
    let rows = RaggedDotGeneral(
      DotAxes(contracting: ([1], [1]), batch: ([], [])), lhsRaggedDimensions: [0], rhsGroupDimensions: [0])
    let sums = RaggedDotGeneral(
      DotAxes(contracting: ([1], [0]), batch: ([], [])), lhsRaggedDimensions: [1], rhsGroupDimensions: [])
    return [
      Sample(
        rows, [ShapedArray([5, 2], .float64), ShapedArray([3, 2, 4], .float64), sizes], values: values),
      Sample(
        sums, [ShapedArray([2, 5], .float64), ShapedArray([5, 4], .float64), sizes], values: values,
        exempt: [.transposition: "JAX has no transpose where the ragged axis is contracted"]),
    ]
  }
}
