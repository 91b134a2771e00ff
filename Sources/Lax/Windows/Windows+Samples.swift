import JAXBuffers
import JAXCore
import JAXKernels

extension ConvGeneralDilated {
  package static var samples: [Sample] {
    func sample(
      _ x: Shape, _ w: Shape, strides: [Int] = [1, 1], padding: Padding = Padding([(0, 0), (0, 0)]),
      lhsDilation: [Int] = [1, 1], rhsDilation: [Int] = [1, 1], numbers: ConvDimensionNumbers? = nil,
      features: Int = 1, batches: Int = 1, dtype: DType = .float64
    ) -> Sample {
      let primitive = ConvGeneralDilated(
        windowStrides: strides, padding: padding, lhsDilation: lhsDilation, rhsDilation: rhsDilation,
        dimensionNumbers: numbers ?? ConvDimensionNumbers(rank: 4), featureGroupCount: features,
        batchGroupCount: batches)
      return Sample(primitive, [ShapedArray(x, dtype), ShapedArray(w, dtype)])
    }
    let last = ConvDimensionNumbers([0, 3, 1, 2], [3, 2, 0, 1], [0, 3, 1, 2])
    return [
      sample([2, 2, 4, 3], [3, 2, 2, 2]), sample([2, 2, 4, 3], [3, 2, 2, 2], dtype: .complex128),
      sample(
        [2, 4, 4, 2], [2, 2, 2, 3], strides: [2, 1], padding: Padding([(1, 0), (0, 2)]), numbers: last),
      sample([1, 2, 4, 3], [3, 2, 2, 2], padding: Padding([(-1, 2), (1, 0)]), lhsDilation: [2, 1]),
      sample([1, 2, 4, 4], [2, 2, 2, 2], strides: [1, 2], rhsDilation: [2, 1]),
      sample([2, 4, 3, 3], [4, 2, 2, 2], features: 2), sample([4, 2, 3, 3], [4, 2, 2, 2], batches: 2),
    ]
  }
}

/// Windows that overlap, with padding.
private let overlapping = WindowParameters(
  dimensions: [2, 2], strides: [1, 2], padding: Padding([(1, 0), (0, 1)]))
/// Windows that do not, over spread elements.
private let spreadOut = WindowParameters(
  dimensions: [2, 2], strides: [3, 2], padding: Padding([(0, 0), (0, 0)]), baseDilation: [1, 2])

extension MonoidWindowReduction {
  package static var samples: [Sample] {
    let wide = WindowParameters(
      dimensions: [2, 2], strides: [1, 2], padding: Padding([(1, 0), (0, 1)]), windowDilation: [2, 1])
    let windows = reduction == .sum ? [overlapping, spreadOut, wide] : [overlapping, spreadOut]
    return windows.map { Sample(Self(window: $0), [ShapedArray([4, 5], .float64)]) }
      + [Sample(Self(window: overlapping), [ShapedArray([4, 5], .int32)])]
  }
}

extension SelectAndScatterAdd {
  package static var samples: [Sample] {
    [SelectPrimitive.ge, .le].map { select in
      let types = [ShapedArray([4, 3], .float64), ShapedArray([4, 5], .float64)]
      return Sample(Self(select: select, window: overlapping), types)
    }
  }
}

extension SelectAndGatherAdd {
  package static var samples: [Sample] {
    [SelectPrimitive.ge, .le].map { select in
      let types = [ShapedArray([4, 5], .float64), ShapedArray([4, 5], .float64)]
      return Sample(Self(select: select, window: overlapping), types)
    }
  }
}

extension FFT {
  package static var samples: [Sample] {
    [
      Sample(Self(.forward, lengths: [3, 4]), [ShapedArray([2, 3, 4], .complex128)]),
      Sample(Self(.inverse, lengths: [4]), [ShapedArray([3, 4], .complex128)]),
      Sample(Self(.forwardReal, lengths: [3, 4]), [ShapedArray([3, 4], .float64)]),
      Sample(Self(.forwardReal, lengths: [5]), [ShapedArray([2, 5], .float64)]),
      Sample(Self(.inverseReal, lengths: [3, 6]), [ShapedArray([3, 4], .complex128)]),
      Sample(Self(.inverseReal, lengths: [7]), [ShapedArray([2, 4], .complex128)]),
    ]
  }
}
