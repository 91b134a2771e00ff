import JAXBuffers

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

// Moving elements. None of these looks at a value, so they know item sizes only.
extension Kernels {
  /// A buffer of zero bytes, which is 0, false or the zero key in every dtype.
  package static func zeros(_ dtype: DType, _ shape: Shape) -> Buffer {
    let result = Buffer(uninitialized: dtype, shape)
    memset(result.baseAddress, 0, result.byteCount)
    return result
  }

  /// Buffers that differ in size along `axis` only, one after the other.
  package static func concatenate(_ operands: [Buffer], axis: Int) -> Buffer {
    var shape = operands[0].shape
    shape[axis] = operands.reduce(0) { $0 + $1.shape[axis] }
    let result = Buffer(uninitialized: operands[0].dtype, shape)
    var starts = [Int](repeating: 0, count: shape.rank)
    var limits = shape.array
    for operand in operands {
      limits[axis] = starts[axis] + operand.shape[axis]
      operand.copy(into: result.sliced(starts: starts, limits: limits))
      starts[axis] = limits[axis]
    }
    return result
  }

  /// Buffers of one shape along a new `axis`.
  package static func stack(_ operands: [Buffer], axis: Int) -> Buffer {
    var shape = operands[0].shape
    shape.insert(operands.count, at: axis)
    let result = Buffer(uninitialized: operands[0].dtype, shape)
    for (index, operand) in operands.enumerated() {
      operand.copy(into: result.element(index, along: axis))
    }
    return result
  }

  /// `shape` filled with `value`, and in it the elements of `operand` that fall inside: element `i` of an axis
  /// lies at `low + i * (interior + 1)`.
  package static func pad(
    _ operand: Buffer, value: Buffer, to shape: Shape, low: [Int], interior: [Int]
  ) -> Buffer {
    let result = Buffer(uninitialized: operand.dtype, shape)
    guard shape.elementCount > 0 else { return result }
    var from = (starts: [Int](), limits: [Int]())
    var to = (starts: [Int](), limits: [Int](), steps: [Int]())
    var covers = true
    for axis in shape.indices {
      let step = interior[axis] + 1
      let first = low[axis] >= 0 ? 0 : (step - 1 - low[axis]) / step
      let room = shape[axis] - 1 - low[axis]
      let end = room < 0 ? 0 : min(operand.shape[axis], room / step + 1)
      let count = max(0, end - first)
      from.starts.append(count == 0 ? 0 : first)
      from.limits.append(count == 0 ? 0 : end)
      let place = count == 0 ? 0 : low[axis] + first * step
      to.starts.append(place)
      to.limits.append(count == 0 ? 0 : place + (count - 1) * step + 1)
      to.steps.append(count > 1 ? step : 1)
      covers = covers && count == shape[axis]
    }
    if !covers { value.broadcast(to: shape, axes: []).copy(into: result) }
    operand.sliced(starts: from.starts, limits: from.limits)
      .copy(into: result.sliced(starts: to.starts, limits: to.limits, steps: to.steps))
    return result
  }
}
