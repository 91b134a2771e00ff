import JAXBuffers

/// How a scatter combines an element with its update.
package enum ScatterOperation: Sendable {
  case replace, add, subtract, multiply, minimum, maximum
}

extension Windows {
  /// The offsets of every element of the windows inside the operand: windows in order, each row-major.
  package func forEachElement(_ body: (_ operand: Int, _ dense: Int) throws -> Void) rethrows {
    for start in starts where start.operand != Windows.dropped {
      for run in runs {
        for i in 0..<length {
          try body(start.operand + run.operand + i * operandStep, start.dense + run.dense + i * denseStep)
        }
      }
    }
  }
}

extension Kernels {
  /// Combines `updates` into `result`, window after window; false for a dtype that the operation lacks.
  package static func scatter(
    _ updates: Buffer, _ windows: Windows, into result: Buffer, _ operation: ScatterOperation
  ) -> Bool {
    if operation == .replace {
      replace(updates, windows, into: result)
      return true
    }
    switch result.dtype {
    case .int8: integers(updates, windows, result, operation, Int8.self)
    case .int16: integers(updates, windows, result, operation, Int16.self)
    case .int32: integers(updates, windows, result, operation, Int32.self)
    case .int64: integers(updates, windows, result, operation, Int64.self)
    case .uint8: integers(updates, windows, result, operation, UInt8.self)
    case .uint16: integers(updates, windows, result, operation, UInt16.self)
    case .uint32: integers(updates, windows, result, operation, UInt32.self)
    case .uint64: integers(updates, windows, result, operation, UInt64.self)
    case .float32: floats(updates, windows, result, operation, Float.self)
    case .float64: floats(updates, windows, result, operation, Double.self)
    case .float16:
      halves(
        updates, windows, result, operation, Float16.self, { Float(widening: $0) }, { Float16(nearest: $0) })
    case .bfloat16:
      halves(updates, windows, result, operation, BFloat16.self, { Float($0) }, { BFloat16($0) })
    case .complex64: return complexes(updates, windows, result, operation, Float.self)
    case .complex128: return complexes(updates, windows, result, operation, Double.self)
    case .bool:
      switch operation {
      case .minimum: each(updates, windows, result, UInt8.self) { $0 & $1 }
      case .maximum: each(updates, windows, result, UInt8.self) { $0 | $1 }
      default: return false
      }
    default: return false
    }
    return true
  }

  private static func replace(_ updates: Buffer, _ windows: Windows, into result: Buffer) {
    switch result.dtype.itemSize {
    case 1: each(updates, windows, result, UInt8.self) { $1 }
    case 2: each(updates, windows, result, UInt16.self) { $1 }
    case 4: each(updates, windows, result, UInt32.self) { $1 }
    case 8: each(updates, windows, result, UInt64.self) { $1 }
    default: each(updates, windows, result, SIMD2<UInt64>.self) { $1 }
    }
  }

  @inline(__always)
  private static func each<T>(
    _ updates: Buffer, _ windows: Windows, _ result: Buffer, _: T.Type, _ combine: (T, T) -> T
  ) {
    let from = updates.baseAddress.assumingMemoryBound(to: T.self)
    let to = result.baseAddress.assumingMemoryBound(to: T.self)
    let (length, toStep, fromStep) = (windows.length, windows.operandStep, windows.denseStep)
    for start in windows.starts where start.operand != Windows.dropped {
      for run in windows.runs {
        let target = to + (start.operand + run.operand)
        let source = from + (start.dense + run.dense)
        if toStep == 1 && fromStep == 1 {
          for i in 0..<length { target[i] = combine(target[i], source[i]) }
        } else {
          for i in 0..<length {
            target[i * toStep] = combine(target[i * toStep], source[i * fromStep])
          }
        }
      }
    }
    withExtendedLifetime((updates.storage, result.storage)) {}
  }

  private static func integers<T: FixedWidthInteger & BitwiseCopyable>(
    _ updates: Buffer, _ windows: Windows, _ result: Buffer, _ operation: ScatterOperation, _: T.Type
  ) {
    switch operation {
    case .replace: break
    case .add: each(updates, windows, result, T.self) { $0 &+ $1 }
    case .subtract: each(updates, windows, result, T.self) { $0 &- $1 }
    case .multiply: each(updates, windows, result, T.self) { $0 &* $1 }
    case .minimum: each(updates, windows, result, T.self) { min($0, $1) }
    case .maximum: each(updates, windows, result, T.self) { max($0, $1) }
    }
  }

  private static func floats<T: BinaryFloatingPoint & BitwiseCopyable>(
    _ updates: Buffer, _ windows: Windows, _ result: Buffer, _ operation: ScatterOperation, _: T.Type
  ) {
    switch operation {
    case .replace: break
    case .add: each(updates, windows, result, T.self) { $0 + $1 }
    case .subtract: each(updates, windows, result, T.self) { $0 - $1 }
    case .multiply: each(updates, windows, result, T.self) { $0 * $1 }
    case .minimum: each(updates, windows, result, T.self) { smaller($0, $1) }
    case .maximum: each(updates, windows, result, T.self) { larger($0, $1) }
    }
  }

  /// Half-precision elements are widened and rounded at every update, as XLA:CPU does.
  @inline(__always)
  private static func halves<T: BitwiseCopyable>(
    _ updates: Buffer, _ windows: Windows, _ result: Buffer, _ operation: ScatterOperation, _: T.Type,
    _ widen: (T) -> Float, _ round: (Float) -> T
  ) {
    switch operation {
    case .replace: break
    case .add: each(updates, windows, result, T.self) { round(widen($0) + widen($1)) }
    case .subtract: each(updates, windows, result, T.self) { round(widen($0) - widen($1)) }
    case .multiply: each(updates, windows, result, T.self) { round(widen($0) * widen($1)) }
    case .minimum: each(updates, windows, result, T.self) { round(smaller(widen($0), widen($1))) }
    case .maximum: each(updates, windows, result, T.self) { round(larger(widen($0), widen($1))) }
    }
  }

  /// Complex numbers as pairs of real and imaginary part.
  private static func complexes<T: BinaryFloatingPoint & SIMDScalar>(
    _ updates: Buffer, _ windows: Windows, _ result: Buffer, _ operation: ScatterOperation, _: T.Type
  ) -> Bool {
    switch operation {
    case .replace: return false
    case .add: each(updates, windows, result, SIMD2<T>.self) { SIMD2($0.x + $1.x, $0.y + $1.y) }
    case .subtract: each(updates, windows, result, SIMD2<T>.self) { SIMD2($0.x - $1.x, $0.y - $1.y) }
    case .multiply: each(updates, windows, result, SIMD2<T>.self) { complexProduct($0, $1) }
    case .minimum: each(updates, windows, result, SIMD2<T>.self) { precedes($0, $1) ? $0 : $1 }
    case .maximum: each(updates, windows, result, SIMD2<T>.self) { precedes($1, $0) ? $0 : $1 }
    }
    return true
  }
}
