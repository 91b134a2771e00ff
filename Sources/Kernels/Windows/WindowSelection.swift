import JAXBuffers

/// Which element of a window is selected: the first that no other one beats.
package enum WindowSelection: Sendable {
  case largest, smallest
}

// Pooling's derivatives. Comparisons are IEEE's, so a NaN that is met gives way to the element after it, as in XLA.
extension Kernels {
  /// For each window of `operand`, adds an element of `source` where the selected element is (JAX:
  /// `select_and_scatter_add`). On the CPU JAX pads with the worst value, which may itself be selected.
  package static func selectAndScatterAdd(
    _ source: Buffer, _ operand: Buffer, _ selection: WindowSelection, _ axes: [WindowAxis]
  ) -> Buffer? {
    switch operand.dtype {
    case .bool: return scatter(source, operand, selection, axes, Bool.self)
    case .int8: return scatter(source, operand, selection, axes, Int8.self)
    case .int16: return scatter(source, operand, selection, axes, Int16.self)
    case .int32: return scatter(source, operand, selection, axes, Int32.self)
    case .int64: return scatter(source, operand, selection, axes, Int64.self)
    case .uint8: return scatter(source, operand, selection, axes, UInt8.self)
    case .uint16: return scatter(source, operand, selection, axes, UInt16.self)
    case .uint32: return scatter(source, operand, selection, axes, UInt32.self)
    case .uint64: return scatter(source, operand, selection, axes, UInt64.self)
    case .float32: return scatter(source, operand, selection, axes, Float.self)
    case .float64: return scatter(source, operand, selection, axes, Double.self)
    case .float16, .bfloat16:
      let result = scatter(widened(source), widened(operand), selection, axes, Float.self)
      return narrowed(result, to: operand.dtype)
    default: return nil
    }
  }

  /// For each window of `operand`, the element of `tangents` where the selected element is, or zero where none
  /// beats infinity (JAX: `select_and_gather_add`).
  package static func selectAndGather(
    _ tangents: Buffer, _ operand: Buffer, _ selection: WindowSelection, _ axes: [WindowAxis]
  ) -> Buffer? {
    switch operand.dtype {
    case .float32: return gather(tangents, operand, selection, axes, Float.self)
    case .float64: return gather(tangents, operand, selection, axes, Double.self)
    case .float16, .bfloat16:
      let result = gather(widened(tangents), widened(operand), selection, axes, Float.self)
      return narrowed(result, to: operand.dtype)
    default: return nil
    }
  }

  private static func scatter<T: OrderedElement>(
    _ source: Buffer, _ operand: Buffer, _ selection: WindowSelection, _ axes: [WindowAxis], _: T.Type
  ) -> Buffer {
    let worst = selection == .largest ? T.lowest : T.highest
    let padded = pad(operand, axes.map(\.padding), worst)
    let inside = zip(axes, padded.shape).map { WindowAxis(input: $1, window: $0.window, stride: $0.stride) }
    let places = selected(padded, selection, inside, T.self)
    let sums = source.withElements(as: T.self) { source in
      Buffer(padded.shape) { (target: UnsafeMutableBufferPointer<T>) in
        target.update(repeating: T.additiveIdentity)
        for (place, value) in zip(places, source) where place >= 0 {
          target[place] = T.sum(target[place], value)
        }
      }
    }
    let starts = axes.map(\.padding.low)
    return sums.sliced(starts: starts, limits: zip(starts, operand.shape).map(+))
  }

  private static func gather<T: OrderedElement>(
    _ tangents: Buffer, _ operand: Buffer, _ selection: WindowSelection, _ axes: [WindowAxis], _: T.Type
  ) -> Buffer {
    let worst = selection == .largest ? T.lowest : T.highest
    let places = selected(operand.rowMajor(), selection, axes, T.self, startingFrom: worst)
    return tangents.withElements(as: T.self) { tangents in
      Buffer(Shape(axes.map(\.output))) { (target: UnsafeMutableBufferPointer<T>) in
        for (i, place) in places.enumerated() {
          target[i] = place >= 0 ? tangents[place] : T.additiveIdentity
        }
      }
    }
  }

  private static func pad<T: Element>(_ x: Buffer, _ padding: [(low: Int, high: Int)], _ value: T) -> Buffer {
    if padding.allSatisfy({ $0.low == 0 && $0.high == 0 }) { return x.rowMajor() }
    let shape = Shape(zip(x.shape, padding).map { $0 + $1.low + $1.high })
    let result = Buffer(shape) { (target: UnsafeMutableBufferPointer<T>) in target.update(repeating: value) }
    let starts = padding.map(\.low)
    x.copy(into: result.sliced(starts: starts, limits: zip(starts, x.shape).map(+)))
    return result
  }

  /// For each window the index, in row-major order, of its selected element; -1 where nothing was met or nothing
  /// beat `start`.
  private static func selected<T: OrderedElement>(
    _ x: Buffer, _ selection: WindowSelection, _ axes: [WindowAxis], _: T.Type, startingFrom start: T? = nil
  ) -> [Int] {
    let space = Shape(axes.map(\.output))
    let steps = space.rowMajorStrides
    let strides = x.shape.rowMajorStrides
    var places = [Int](repeating: -1, count: space.elementCount)
    guard !places.isEmpty, x.elementCount > 0 else { return places }
    var best = [T](repeating: start ?? T.additiveIdentity, count: places.count)
    x.withElements(as: T.self) { source in
      forEachTap(axes) { _, reaches in
        var (from, to) = (0, 0)
        for (axis, reach) in reaches.enumerated() {
          from += reach.input * strides[axis]
          to += reach.output * steps[axis]
        }
        let inputSteps = reaches.indices.map { reaches[$0].inputStep * strides[$0] }
        let outputSteps = reaches.indices.map { reaches[$0].outputStep * steps[$0] }
        forEachRow(Shape(reaches.map(\.count)), [inputSteps, outputSteps]) { offsets, rowSteps, count in
          for i in 0..<count {
            let place = from + offsets[0] + i * rowSteps[0]
            let window = to + offsets[1] + i * rowSteps[1]
            let (old, new) = (best[window], source[place])
            let first = start == nil && places[window] < 0
            if first || !(selection == .largest ? T.isAtLeast(old, new) : T.isAtLeast(new, old)) {
              best[window] = new
              places[window] = place
            }
          }
        }
      }
    }
    return places
  }
}
