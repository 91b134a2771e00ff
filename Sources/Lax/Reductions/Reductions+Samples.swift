import JAXBuffers
import JAXCore
import JAXKernels

extension PlainReduction {
  package static var samples: [Sample] {
    accepts.examples.flatMap { dtype in
      [[1], [0, 2], []].map { Sample(Self(axes: $0), [ShapedArray([2, 3, 2], dtype)]) }
    }
  }
}

extension ReduceSum {
  package static var samples: [Sample] {
    accepts.examples.flatMap { dtype in
      [[1], [0, 2], []].map { Sample(Self(axes: $0), [ShapedArray([2, 3, 2], dtype)]) }
    }
  }
}

extension Cumulative {
  package static var samples: [Sample] {
    let floating = [DType.float64, .float32]
    let dtypes = operation == .logSumExp ? floating : floating + [.int32]
    return dtypes.flatMap { dtype in
      let x = ShapedArray([2, 5], dtype)
      return [Sample(Self(axis: 1, reverse: false), [x]), Sample(Self(axis: 0, reverse: true), [x])]
    }
  }
}
