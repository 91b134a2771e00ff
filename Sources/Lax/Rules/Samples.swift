import JAXBuffers
import JAXCore

extension DTypeSet {
  /// One dtype of each kind in the set, the widest of those with derivatives, and float32.
  package var examples: [DType] {
    let all: [DType] = [.float64, .float32, .complex128, .int32, .uint8, .bool]
    return all.filter(contains)
  }
}

extension ElementwiseUnary {
  package static var samples: [Sample] {
    accepts.examples.map { dtype in Sample(Self(), [ShapedArray([2, 3], dtype)], values: domain) }
      + accepts.examples.prefix(1).map { dtype in Sample(Self(), [ShapedArray([], dtype)], values: domain) }
  }
}

extension ElementwiseBinary {
  package static var samples: [Sample] {
    let dtypes = accepts.examples
    let alike = dtypes.map { [ShapedArray([2, 3], $0), ShapedArray([2, 3], $0)] }
    let broadcast = dtypes.prefix(1).flatMap { dtype in
      let (array, scalar) = (ShapedArray([2, 3], dtype), ShapedArray([], dtype))
      return [
        [array, scalar], [scalar, array], [ShapedArray([2, 1], dtype), ShapedArray([1, 3], dtype)],
      ]
    }
    return (alike + broadcast).map { Sample(Self(), $0, values: domain) }
  }
}
