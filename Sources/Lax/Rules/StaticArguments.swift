import JAXBuffers
import JAXCore

/// What `body` gives, or a failed array of `x`'s type when a static argument breaks a rule.
package func checked(_ operation: String, _ x: NDArray, _ body: () throws -> NDArray) -> NDArray {
  do {
    return try body()
  } catch {
    return failed(JAXError(error, operation: operation), x.aval)
  }
}

/// The axis counted from the front (JAX: `canonicalize_axis`).
package func canonicalAxis(_ axis: Int, rank: Int) throws -> Int {
  guard (-rank..<rank).contains(axis) else {
    throw JAXError(
      .invalid("axis \(axis) is out of bounds for array of dimension \(rank)"), kind: .valueError,
      code: .axisOutOfRange)
  }
  return axis < 0 ? axis + rank : axis
}

/// A primitive without operands: no tracer reaches it but the one that stages, so that its rules are never needed.
package protocol Nullary: Primitive {}

extension Nullary {
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] { [] }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let results = bindAll(self, operands)
    return (results, results.map { _ in nil })
  }
}

/// The dtype that is used where this one is asked for: without x64, 64-bit types are their halves
/// (JAX: `dtypes.canonicalize_dtype`).
package func canonical(_ dtype: DType) -> DType {
  if Options.current.contains(.enableX64) { return dtype }
  return switch dtype {
  case .int64: .int32
  case .uint64: .uint32
  case .float64: .float32
  case .complex128: .complex64
  default: dtype
  }
}
