#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Buffer {
  /// This buffer, or a dense row-major copy of it if it is strided.
  @inline(__always) package func rowMajor() -> Buffer { strides == nil ? self : copied() }

  /// A dense row-major copy.
  package func copied() -> Buffer {
    let result = Buffer(uninitialized: dtype, shape)
    copy(into: result)
    return result
  }

  /// Writes the elements into a view of fresh memory of the same shape and item size (which no one reads yet).
  package func copy(into target: Buffer) {
    precondition(shape == target.shape && dtype.itemSize == target.dtype.itemSize)
    guard elementCount > 0 else { return }
    if isRowMajor && target.isRowMajor {
      memcpy(target.baseAddress, baseAddress, byteCount)
    } else {
      switch dtype.itemSize {
      case 1: copyRows(into: target, UInt8.self)
      case 2: copyRows(into: target, UInt16.self)
      case 4: copyRows(into: target, UInt32.self)
      case 8: copyRows(into: target, UInt64.self)
      default: copyRows(into: target, SIMD2<UInt64>.self)
      }
    }
    withExtendedLifetime((storage, target.storage)) {}
  }

  private func copyRows<T: BitwiseCopyable>(into target: Buffer, _: T.Type) {
    let from = baseAddress.assumingMemoryBound(to: T.self)
    let to = target.baseAddress.assumingMemoryBound(to: T.self)
    forEachRow(shape, [elementStrides, target.elementStrides]) { offsets, steps, count in
      let a = from + offsets[0]
      let b = to + offsets[1]
      let (sa, sb) = (steps[0], steps[1])
      if sa == 1 && sb == 1 {
        b.update(from: a, count: count)
      } else if sa == 0 && sb == 1 {
        b.update(repeating: a.pointee, count: count)
      } else {
        for i in 0..<count { b[i * sb] = a[i * sa] }
      }
    }
  }
}

/// Walks operands of one shape together, a row at a time: `body(offsets, steps, count)` gets each operand's
/// element offset, its stride along the row, and the row's length. Axes that are adjacent in every operand are
/// joined first, so dense operands are one row; rows run along the last axis that remains.
package func forEachRow(
  _ shape: Shape, _ strides: [[Int]],
  _ body: (_ offsets: UnsafePointer<Int>, _ steps: UnsafePointer<Int>, _ count: Int) -> Void
) {
  guard shape.elementCount > 0 else { return }
  let operands = strides.count
  var dims: [Int] = []
  var steps = [[Int]](repeating: [], count: operands)
  for axis in shape.indices where shape[axis] != 1 {
    let last = dims.count - 1
    if last >= 0, strides.indices.allSatisfy({ steps[$0][last] == strides[$0][axis] * shape[axis] }) {
      dims[last] *= shape[axis]
      for o in 0..<operands { steps[o][last] = strides[o][axis] }
    } else {
      dims.append(shape[axis])
      for o in 0..<operands { steps[o].append(strides[o][axis]) }
    }
  }
  let count = dims.popLast() ?? 1
  let rowSteps = steps.map { $0.last ?? 0 }
  var offsets = [Int](repeating: 0, count: operands)
  var index = [Int](repeating: 0, count: dims.count)
  while true {
    body(offsets, rowSteps, count)
    var axis = dims.count - 1
    while axis >= 0 {
      index[axis] += 1
      for o in 0..<operands { offsets[o] += steps[o][axis] }
      if index[axis] < dims[axis] { break }
      for o in 0..<operands { offsets[o] -= steps[o][axis] * dims[axis] }
      index[axis] = 0
      axis -= 1
    }
    if axis < 0 { return }
  }
}
