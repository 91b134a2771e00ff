import JAXBuffers
import JAXCore

/// The array with its lanes moved from one axis to another (JAX: `batching.moveaxis`).
package func moveLanes(_ x: NDArray, from source: Int, to target: Int) -> NDArray {
  guard source != target else { return x }
  var permutation = Array(x.shape.indices)
  permutation.remove(at: source)
  permutation.insert(source, at: target)
  return bind(Transpose(permutation: permutation), x)
}

/// The array with an axis of `size` equal lanes (JAX: `batching.broadcast`).
package func broadcastLanes(_ x: NDArray, to target: Int, size: Int) -> NDArray {
  var shape = x.shape
  shape.insert(size, at: target)
  let axes = shape.indices.filter { $0 != target }
  return bind(BroadcastInDim(shape: shape, broadcastDimensions: axes, isNumPys: true), x)
}

/// The array with its lanes at `target`, repeated for each lane where they share it
/// (JAX: `batching.matchaxis`, `bdim_at_front`).
package func lanes(_ x: NDArray, from source: Int?, to target: Int = 0, size: Int) -> NDArray {
  if let source {
    moveLanes(x, from: source, to: target)
  } else {
    broadcastLanes(x, to: target, size: size)
  }
}

extension Primitive {
  /// Batches a primitive that broadcasts its operands (JAX: `batching.broadcast_batcher`).
  package func batchBroadcasting(_ operands: [NDArray], _ axes: [Int?]) -> BatchResult {
    guard let first = axes.firstIndex(where: { $0 != nil }) else { return (bindAll(self, operands), []) }
    let (shape, axis) = (operands[first].shape, axes[first])
    let agree = zip(operands, axes).allSatisfy { $0.ndim == 0 || ($0.shape == shape && $1 == axis) }
    if agree {
      let results = bindAll(self, operands)
      return (results, results.map { _ in axis })
    }
    let front = zip(operands, axes).map { $0.ndim == 0 ? $0 : lanes($0, from: $1, size: 1) }
    let rank = front.map(\.ndim).max() ?? 0
    let results = bindAll(
      self,
      zip(front, axes).map { x, axis in
        axis == nil || x.ndim == rank ? x : expandedDims(x, Array(x.ndim..<rank))
      })
    return (results, results.map { _ in 0 })
  }
}

/// The array with axes of size one (JAX: `lax.expand_dims`).
package func expandedDims(_ x: NDArray, _ dimensions: [Int]) -> NDArray {
  guard !dimensions.isEmpty else { return x }
  var shape = x.shape
  for axis in dimensions.sorted() { shape.insert(1, at: axis) }
  let kept = shape.indices.filter { !dimensions.contains($0) }
  return bind(BroadcastInDim(shape: shape, broadcastDimensions: kept), x)
}
