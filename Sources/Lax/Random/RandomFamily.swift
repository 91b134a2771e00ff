import JAXBuffers
import JAXCore

/// A primitive of keys or for them: its results have no derivative (JAX: `ad.defjvp_zero`), and lanes are one more
/// axis in front of what it adds (JAX: `batching.defvectorized`).
package protocol RandomPrimitive: Primitive {}

extension RandomPrimitive {
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let results = bindAll(self, operands)
    return (results, results.map { _ in axes[0] })
  }
}

extension RandomWrap {
  /// The words of a key stay last (JAX: `random_wrap_batch_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, [lanes(operands[0], from: axes[0], size: 1)]), [0])
  }
}

extension RandomFoldIn {
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    batchBroadcasting(operands, axes)
  }
}

extension Threefry2x32 {
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    batchBroadcasting(operands, axes)
  }
}

extension RngBitGenerator {
  /// The first lane's state makes the bits of all; the others keep theirs
  /// (JAX: `_rng_bit_generator_batching_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let states = lanes(operands[0], from: axes[0], size: size)
    let words = states.shape[1]
    let first = bind(Slice(startIndices: [0, 0], limitIndices: [1, words]), states)
    let all = RngBitGenerator(
      shape: [size] + shape.array, dtype: dtype, algorithm: algorithm, outSharding: outSharding)
    let results = bindAll(all, [bind(Squeeze(dimensions: [0]), first)])
    let next = expandedDims(results[0], [0])
    let rest = bind(Slice(startIndices: [1, 0], limitIndices: [size, words]), states)
    let joined = size > 1 ? bind(Concatenate(dimension: 0), next, rest) : next
    return ([joined, results.last ?? joined], [0, 0])
  }
}

extension RandomGamma {
  /// Lanes come first in both operands (JAX: `_gamma_batching_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, zip(operands, axes).map { lanes($0, from: $1, size: size) }), [0])
  }
  /// Of the shape parameters alone (JAX: `_gamma_grad`, by an implicit derivative that is not here yet).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    guard tangents[1] == nil else { throw unsupported("its derivative by the shape parameters") }
    return zeroJVP(primals)
  }
}
