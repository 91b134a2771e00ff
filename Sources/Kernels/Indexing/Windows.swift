import JAXBuffers

/// Equal windows of an operand and where each lies in a dense array: what gather copies one way and scatter the
/// other.
package struct Windows {
  /// The runs of one window: each begins at these offsets of operand and dense array …
  var runs: [(operand: Int, dense: Int)] = []
  /// … and has so many elements, at these steps.
  var length = 0
  var operandStep = 1
  var denseStep = 1
  /// Where each window begins; an operand offset of `dropped` for one that lies outside.
  var starts: [(operand: Int, dense: Int)] = []

  static let dropped = Int.min

  /// Windows of `shape`, whose axes have these steps.
  package init(shape: Shape, operandSteps: [Int], denseSteps: [Int]) {
    forEachRow(shape, [operandSteps, denseSteps]) { offsets, steps, count in
      runs.append((offsets[0], offsets[1]))
      (length, operandStep, denseStep) = (count, steps[0], steps[1])
    }
  }

  /// Places one window for each index vector, in row-major order of the leading axes of `indices`.
  ///
  /// - Parameters:
  ///   - bounds: the largest valid index of each component; an index is clamped to `0 ... bound`.
  ///   - steps: the operand's stride for each component.
  ///   - batchSteps: the operand's stride along each leading axis of `indices`.
  ///   - denseSteps: the dense array's.
  ///   - drops: a window with any index outside is dropped instead.
  ///   - wraps: indices are read as 32 bits first, as JAX's `_gather_fill` does.
  package mutating func place(
    indices: Buffer, bounds: [Int], steps: [Int], batchSteps: [Int], denseSteps: [Int], drops: Bool,
    wraps: Bool = false
  ) {
    let width = bounds.count
    let batch = Shape(indices.shape.dropLast())
    guard length > 0, batch.elementCount > 0 else { return }
    var values = Kernels.integers(indices)
    if wraps { for i in values.indices { values[i] = Int(Int32(truncatingIfNeeded: values[i])) } }
    starts.reserveCapacity(batch.elementCount)
    var next = 0
    forEachRow(batch, [batchSteps, denseSteps]) { offsets, rowSteps, count in
      for i in 0..<count {
        var start = offsets[0] + i * rowSteps[0]
        var inside = true
        for k in 0..<width {
          let index = values[next]
          next += 1
          let clamped = Swift.min(Swift.max(index, 0), bounds[k])
          inside = inside && clamped == index
          start += clamped * steps[k]
        }
        starts.append((inside || !drops ? start : Windows.dropped, offsets[1] + i * rowSteps[1]))
      }
    }
  }
}

extension Kernels {
  /// The elements of an integer buffer; `uint64` beyond the range of Int is its largest value.
  package static func integers(_ buffer: Buffer) -> [Int] {
    switch buffer.dtype {
    case .int8: buffer.withElements(as: Int8.self) { $0.map(Int.init) }
    case .int16: buffer.withElements(as: Int16.self) { $0.map(Int.init) }
    case .int32: buffer.withElements(as: Int32.self) { $0.map(Int.init) }
    case .uint16: buffer.withElements(as: UInt16.self) { $0.map(Int.init) }
    case .uint32: buffer.withElements(as: UInt32.self) { $0.map(Int.init) }
    case .int64: buffer.elements(as: Int.self)
    case .uint64: buffer.withElements(as: UInt64.self) { $0.map(Int.init(clamping:)) }
    case .int2, .int4: buffer.withElements(as: Int8.self) { $0.map(Int.init) }
    default: buffer.dtype.itemSize == 1 ? buffer.withElements(as: UInt8.self) { $0.map(Int.init) } : []
    }
  }

  /// The windows of `operand`, side by side in a fresh array of `shape`; `fill` in place of dropped ones.
  package static func gather(_ operand: Buffer, _ windows: Windows, shape: Shape, fill: Buffer?) -> Buffer {
    let result = Buffer(uninitialized: operand.dtype, shape)
    switch operand.dtype.itemSize {
    case 1: gather(operand, windows, into: result, fill, UInt8.self)
    case 2: gather(operand, windows, into: result, fill, UInt16.self)
    case 4: gather(operand, windows, into: result, fill, UInt32.self)
    case 8: gather(operand, windows, into: result, fill, UInt64.self)
    default: gather(operand, windows, into: result, fill, SIMD2<UInt64>.self)
    }
    return result
  }

  private static func gather<T: BitwiseCopyable>(
    _ operand: Buffer, _ windows: Windows, into result: Buffer, _ fill: Buffer?, _: T.Type
  ) {
    let from = operand.baseAddress.assumingMemoryBound(to: T.self)
    let to = result.baseAddress.assumingMemoryBound(to: T.self)
    let (length, fromStep, toStep) = (windows.length, windows.operandStep, windows.denseStep)
    let filler = fill?.scalar(as: T.self)
    for start in windows.starts {
      for run in windows.runs {
        let target = to + start.dense + run.dense
        if start.operand == Windows.dropped {
          guard let filler else { continue }
          for i in 0..<length { target[i * toStep] = filler }
        } else {
          let source = from + start.operand + run.operand
          if fromStep == 1 && toStep == 1 && length > 8 {
            target.update(from: source, count: length)
          } else {
            for i in 0..<length { target[i * toStep] = source[i * fromStep] }
          }
        }
      }
    }
    withExtendedLifetime((operand.storage, result.storage)) {}
  }
}
