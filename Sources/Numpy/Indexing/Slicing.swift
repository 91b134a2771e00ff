import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

/// An index that slices and reshapes alone serve (JAX: `indexing._StaticSliceIndexer`, `_DynamicSliceIndexer`).
private struct SlicePlan {
  var starts: [NDArray] = []
  var offsets: [Int] = []
  var limits: [Int] = []
  var strides: [Int] = []
  var reversedAxes: [Int] = []
  var squeezedAxes: [Int] = []
  var newAxes: [Int] = []
  var isTrivial = true

  /// Where a new axis stands in the result.
  mutating func addNewAxis(count: Int) { newAxes.append(count - squeezedAxes.count + newAxes.count) }

  /// What follows the slice.
  func finish(_ x: NDArray) -> NDArray {
    var result = x
    if !reversedAxes.isEmpty { result = reversed(result, reversedAxes) }
    result = squeezed(result, squeezedAxes)
    return newAxes.isEmpty ? result : expandedDims(result, newAxes)
  }
}

extension Indexer {
  /// The elements by a slice with known bounds; nil if that does not serve (JAX: `to_static_slice`).
  func staticSlice(_ x: NDArray, clips: Bool, wraps: Bool) throws -> NDArray? {
    var plan = SlicePlan()
    for part in expandingEllipsis().parts {
      switch part.kind {
      case .newAxis: plan.addNewAxis(count: plan.offsets.count)
      case .integer(let number):
        let size = shape[part.axes[0]]
        let place = wraps && number < 0 ? number + size : number
        // An index beyond the axis is left to the dynamic slice, which clamps it.
        guard size > 0, clips || (0..<size).contains(place) else { return nil }
        let start = min(max(place, 0), size - 1)
        plan.offsets.append(start)
        plan.limits.append(start + 1)
        plan.strides.append(1)
        plan.squeezedAxes.append(part.axes[0])
      case .slice(let bounds):
        let size = shape[part.axes[0]]
        let (start, stop, step) = try bounds.resolved(size)
        if step < 0 {
          let distance = abs(start - stop - 1) % -step
          let first = min(size, stop + 1 + distance)
          plan.offsets.append(first)
          plan.limits.append(max(first, start + 1))
          plan.reversedAxes.append(part.axes[0])
        } else {
          plan.offsets.append(start)
          plan.limits.append(max(start, stop))
        }
        plan.strides.append(abs(step))
      default: return nil
      }
    }
    let isWhole = plan.offsets.allSatisfy { $0 == 0 } && shape == plan.limits
    if isWhole, plan.strides.allSatisfy({ $0 == 1 }) { return plan.finish(x) }
    let strides = plan.strides.allSatisfy { $0 == 1 } ? nil : plan.strides
    return plan.finish(
      bind(Slice(startIndices: plan.offsets, limitIndices: plan.limits, strides: strides), x))
  }

  /// The elements by a slice of known size; nil if that does not serve (JAX: `to_dynamic_slice`).
  func dynamicSlice(_ x: NDArray, wraps: Bool) throws -> NDArray? {
    var plan = SlicePlan()
    var sizes: [Int] = []
    for part in expandingEllipsis().parts {
      switch part.kind {
      case .newAxis: plan.addNewAxis(count: plan.starts.count)
      case .integer, .array:
        guard shape[part.axes[0]] > 0, let start = part.scalarIndex else { return nil }
        plan.isTrivial = false
        plan.starts.append(start)
        sizes.append(1)
        plan.squeezedAxes.append(part.axes[0])
      case .slice(let bounds):
        let (start, stop, step) = try bounds.resolved(shape[part.axes[0]])
        guard abs(step) == 1 else { return nil }
        if !bounds.isEverything { plan.isTrivial = false }
        let first = step < 0 ? stop + 1 : start
        plan.starts.append(NDArray(literal: first))
        sizes.append(max(0, step < 0 ? start + 1 - first : stop - start))
        if step < 0 { plan.reversedAxes.append(part.axes[0]) }
      default: return nil
      }
    }
    if plan.isTrivial { return plan.finish(x) }
    if plan.starts.count > 1 { plan.starts = plan.starts.map { convert($0, to: .int32) } }
    let starts = zip(plan.starts, shape).map { start, size in
      wraps && start.dtype.kind != .unsigned ? fromFront(start, size: size, settles: true) : start
    }
    return plan.finish(bindAll(DynamicSlice(sliceSizes: Shape(sizes)), [x] + starts)[0])
  }
}

extension Indexer.Part {
  /// The index, if it is one number.
  fileprivate var scalarIndex: NDArray? {
    switch kind {
    case .integer(let number): NDArray(literal: number)
    case .array(let x) where x.ndim == 0: x
    default: nil
    }
  }
}
