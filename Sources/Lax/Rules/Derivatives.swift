import JAXBuffers
import JAXCore

/// The sum of two tangents, nil being zero (JAX: `ad.add_tangents`).
package func addTangents(_ a: NDArray?, _ b: NDArray?) -> NDArray? {
  guard let a else { return b }
  guard let b else { return a }
  return bind(AddAny(), a, b)
}

/// Zeros of this type (JAX: `ad.instantiate_zeros`).
package func zeros(_ type: ShapedArray) -> NDArray {
  if type.dtype == .float0 { return NDArray(Buffer(uninitialized: .float0, type.shape)) }
  return full(type, 0)
}

/// An array of one number, integers and booleans included (JAX: `lax.full`).
package func full(_ type: ShapedArray, _ value: Double) -> NDArray {
  let scalar = scalar(value, type.dtype, weakType: type.weakType)
  guard type.shape.rank > 0 else { return scalar }
  return bind(BroadcastInDim(shape: type.shape, broadcastDimensions: []), scalar)
}

/// A number as a scalar of this dtype (JAX: `lax._const`).
package func scalar(_ value: Double, _ dtype: DType, weakType: Bool = false) -> NDArray {
  let double = Buffer(scalar: value)
  let converted = try? ConvertElementType(newDType: dtype).evaluate([double])[0]
  let exact = dtype.isFloating ? value : nil
  return NDArray(ScalarLiteral(converted ?? double, weakType: weakType, exact: exact))
}

/// A number as a scalar of an array's dtype.
package func scalar(_ value: Double, like x: NDArray) -> NDArray { scalar(value, x.dtype) }

extension Primitive {
  /// The derivative of a primitive with one result from the contribution of each operand that has a tangent
  /// (JAX: `ad.standard_jvp2`). A contribution of nil is zero.
  package func jvp(
    _ primals: [NDArray], _ tangents: [NDArray?],
    _ contribution: (_ tangent: NDArray, _ operand: Int, _ result: NDArray) throws -> NDArray?
  ) rethrows -> JVPResult {
    let result = bindAll(self, primals)
    var parts: [NDArray] = []
    for (operand, tangent) in tangents.enumerated() {
      if let tangent, let part = try contribution(tangent, operand, result[0]) { parts.append(part) }
    }
    // Added when all are there, as JAX's jaxprs show.
    return (result, [parts.dropFirst().reduce(parts.first) { addTangents($0, $1) }])
  }

  /// The derivative of a linear primitive: itself (JAX: `ad.linear_jvp`).
  package func linearJVP(_ primals: [NDArray], _ tangents: [NDArray?]) -> JVPResult {
    let results = bindAll(self, primals)
    let filled = zip(tangents, primals).map { $0 ?? zeros($1.aval.tangent) }
    return (results, bindAll(self, filled))
  }

  /// The results, without a derivative: it is zero wherever it exists (JAX: `ad.defjvp_zero`).
  package func zeroJVP(_ primals: [NDArray]) -> JVPResult {
    let results = bindAll(self, primals)
    return (results, results.map { _ in nil })
  }

  package var notLinear: JAXError {
    JAXError(.notTransposable("it is not linear in its operands"), operation: name)
  }
}

/// The cotangent of an operand that was broadcast (JAX: `lax._unbroadcast`).
package func unbroadcast(_ cotangent: NDArray, to type: ShapedArray) -> NDArray {
  let shape = cotangent.shape
  if shape == type.shape { return cotangent }
  if type.shape.rank == 0 { return bind(ReduceSum(axes: Array(shape.indices)), cotangent) }
  let axes = shape.indices.filter { shape[$0] != type.shape[$0] }
  return bind(Reshape(newSizes: type.shape), bind(ReduceSum(axes: axes), cotangent))
}

/// The tangent of an operand that is broadcast (JAX: `lax._maybe_broadcast`).
package func broadcast(_ tangent: NDArray, to shape: Shape) -> NDArray {
  if tangent.shape == shape { return tangent }
  if tangent.ndim == 0 { return bind(BroadcastInDim(shape: shape, broadcastDimensions: []), tangent) }
  let kept = shape.indices.filter { tangent.shape[$0] == shape[$0] }
  let squeezed = bind(Reshape(newSizes: Shape(kept.map { tangent.shape[$0] })), tangent)
  return bind(BroadcastInDim(shape: shape, broadcastDimensions: kept), squeezed)
}
