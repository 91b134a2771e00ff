import JAXBuffers
import JAXCore

extension ConvGeneralDilated {
  /// The same convolution with other groups.
  private func grouped(features: Int? = nil, batches: Int? = nil) -> ConvGeneralDilated {
    ConvGeneralDilated(
      windowStrides: windowStrides, padding: padding, lhsDilation: lhsDilation, rhsDilation: rhsDilation,
      dimensionNumbers: dimensionNumbers, featureGroupCount: features ?? featureGroupCount,
      batchGroupCount: batches ?? batchGroupCount, precision: precision,
      preferredElementType: preferredElementType)
  }

  /// Bilinear: each operand's tangent takes its place.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    jvp(primals, tangents) { tangent, operand, _ in
      operand == 0 ? bind(self, tangent, primals[1]) : bind(self, primals[0], tangent)
    }
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil, nil] }
    switch (operands[0], operands[1]) {
    case (.linear(let type), .known(let rhs)): return [transposedInput(cotangent, type, rhs), nil]
    case (.known(let lhs), .linear(let type)): return [nil, transposedKernel(cotangent, lhs, type)]
    default: throw notLinear
    }
  }

  /// Sizes of the spatial axes, spread by dilation (JAX: `lax._dilate_shape`).
  private func dilated(_ sizes: [Int], _ dilation: [Int]) -> [Int] {
    zip(sizes, dilation).map { $0 == 0 ? 0 : 1 + $1 * ($0 - 1) }
  }

  private func spatial(_ shape: Shape, _ spec: [Int]) -> [Int] { spec.dropFirst(2).map { shape[$0] } }

  /// The cotangent of the input: a convolution with the reversed kernel (JAX: `_conv_general_dilated_transpose_lhs`).
  private func transposedInput(_ cotangent: NDArray, _ lhs: ShapedArray, _ rhs: NDArray) -> NDArray {
    let numbers = dimensionNumbers
    let groups = featureGroupCount > 1 ? featureGroupCount : batchGroupCount
    let window = dilated(spatial(rhs.shape, numbers.rhsSpec), rhsDilation)
    let input = dilated(spatial(lhs.shape, numbers.lhsSpec), lhsDilation)
    let output = dilated(spatial(cotangent.shape, numbers.outSpec), windowStrides)
    let pads = padding.pairs.indices.map { axis in
      let low = window[axis] - padding.pairs[axis].low - 1
      return (low: low, high: input[axis] + window[axis] - 1 - output[axis] - low)
    }
    var kernel = rhs
    if groups > 1 {
      kernel = axisSplit(kernel, numbers.rhsSpec[0], groups)
      kernel = axisJoined(kernel, from: numbers.rhsSpec[0], into: numbers.rhsSpec[1])
    }
    kernel = bind(Reverse(dimensions: Array(numbers.rhsSpec.dropFirst(2))), kernel)
    let transposed = ConvGeneralDilated(
      windowStrides: lhsDilation, padding: Padding(pads), lhsDilation: windowStrides,
      rhsDilation: rhsDilation,
      dimensionNumbers: ConvDimensionNumbers(
        lhsSpec: numbers.outSpec, rhsSpec: swapped(numbers.rhsSpec), outSpec: numbers.lhsSpec),
      featureGroupCount: groups, precision: precision, preferredElementType: preferredElementType)
    var result = bind(transposed, cotangent, jax.lax.convertElementType(kernel, cotangent.dtype))
    result = jax.lax.convertElementType(result, lhs.dtype)
    guard batchGroupCount > 1 else { return result }
    result = axisSplit(result, numbers.lhsSpec[1], batchGroupCount)
    return axisJoined(result, from: numbers.lhsSpec[1], into: numbers.lhsSpec[0])
  }

  /// The cotangent of the kernel: a convolution of the input by the cotangent
  /// (JAX: `_conv_general_dilated_transpose_rhs`).
  private func transposedKernel(_ cotangent: NDArray, _ lhs: NDArray, _ rhs: ShapedArray) -> NDArray? {
    guard cotangent.size != 0 else { return nil }
    let numbers = dimensionNumbers
    let window = dilated(spatial(rhs.shape, numbers.rhsSpec), rhsDilation)
    let input = dilated(spatial(lhs.shape, numbers.lhsSpec), lhsDilation)
    let output = dilated(spatial(cotangent.shape, numbers.outSpec), windowStrides)
    let pads = padding.pairs.indices.map { axis in
      let low = padding.pairs[axis].low
      return (low: low, high: output[axis] - input[axis] + window[axis] - low - 1)
    }
    let transposed = ConvGeneralDilated(
      windowStrides: rhsDilation, padding: Padding(pads), lhsDilation: lhsDilation,
      rhsDilation: windowStrides,
      dimensionNumbers: ConvDimensionNumbers(
        lhsSpec: swapped(numbers.lhsSpec), rhsSpec: swapped(numbers.outSpec), outSpec: swapped(numbers.rhsSpec)),
      featureGroupCount: batchGroupCount > 1 ? batchGroupCount : 1,
      batchGroupCount: batchGroupCount > 1 ? 1 : featureGroupCount, precision: precision,
      preferredElementType: preferredElementType)
    let result = bind(transposed, jax.lax.convertElementType(lhs, cotangent.dtype), cotangent)
    return jax.lax.convertElementType(result, rhs.dtype)
  }

  /// JAX: `_conv_spec_transpose`.
  private func swapped(_ spec: [Int]) -> [Int] { [spec[1], spec[0]] + spec.dropFirst(2) }

  /// Lanes become batches, features or groups (JAX: `_conv_general_dilated_batch_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let (lhs, rhs, numbers) = (operands[0], operands[1], dimensionNumbers)
    guard size > 0 else { return try emptyBatch(operands, axes) }
    switch (axes[0], axes[1]) {
    case (nil, nil): return ([bind(self, lhs, rhs)], [nil])
    case (let left?, let right?):
      let usesBatches = batchGroupCount > 1
      let input = axisJoined(lhs, from: left, into: numbers.lhsSpec[usesBatches ? 0 : 1])
      let kernel = axisJoined(rhs, from: right, into: numbers.rhsSpec[0])
      let primitive =
        usesBatches ? grouped(batches: batchGroupCount * size) : grouped(features: featureGroupCount * size)
      return ([axisSplit(bind(primitive, input, kernel), numbers.outSpec[1], size)], [numbers.outSpec[1]])
    case (let left?, nil):
      var input = lhs
      if batchGroupCount == 1 {
        input = axisJoined(lhs, from: left, into: numbers.lhsSpec[0])
      } else {
        input = factored(lhs, left, numbers.lhsSpec[0], batchGroupCount)
      }
      return ([axisSplit(bind(self, input, rhs), numbers.outSpec[0], size)], [numbers.outSpec[0]])
    case (nil, let right?):
      let groups = Swift.max(featureGroupCount, batchGroupCount)
      if groups == 1 {
        let kernel = axisJoined(rhs, from: right, into: numbers.rhsSpec[0])
        return ([axisSplit(bind(self, lhs, kernel), numbers.outSpec[1], size)], [numbers.outSpec[1]])
      }
      var result = bind(self, lhs, factored(rhs, right, numbers.rhsSpec[0], groups))
      result = axisSplit(result, numbers.outSpec[1], groups)
      result = axisSplit(result, numbers.outSpec[1] + 1, size)
      return ([axisJoined(result, from: numbers.outSpec[1], into: numbers.outSpec[1] + 1)], [numbers.outSpec[1]])
    }
  }

  /// Lanes joined into an axis inside its groups, which stay outermost.
  private func factored(_ x: NDArray, _ lane: Int, _ axis: Int, _ groups: Int) -> NDArray {
    var x = axisSplit(x, axis + (lane <= axis ? 1 : 0), groups)
    x = axisJoined(x, from: lane + (axis < lane ? 1 : 0), into: axis + 1)
    return axisJoined(x, from: axis, into: axis)
  }

  private func emptyBatch(_ operands: [NDArray], _ axes: [Int?]) throws -> BatchResult {
    let types = zip(operands, axes).map { operand, axis in
      var type = operand.aval
      if let axis { type.shape.remove(at: axis) }
      return type
    }
    var type = try abstractEval(types)[0]
    type.shape.insert(0, at: 0)
    return ([full(type, 0)], [0])
  }
}

/// The array with one axis multiplied into another, counted without the first (JAX: `_reshape_axis_into`).
private func axisJoined(_ x: NDArray, from source: Int, into target: Int) -> NDArray {
  var permutation = x.shape.indices.filter { $0 != source }
  permutation.insert(source, at: target)
  var shape = x.shape
  shape.remove(at: source)
  shape[target] *= x.shape[source]
  let isIdentity = permutation == Array(x.shape.indices)
  return bind(Reshape(newSizes: shape, dimensions: isIdentity ? nil : permutation), x)
}

/// The array with an axis divided into two (JAX: `_reshape_axis_out_of`).
private func axisSplit(_ x: NDArray, _ axis: Int, _ count: Int) -> NDArray {
  var shape = x.shape
  shape.replaceSubrange(axis..<axis + 1, with: [count, x.shape[axis] / count])
  return bind(Reshape(newSizes: shape), x)
}
