import ComplexModule
import JAXBuffers
import RealModule

/// What a windowed reduction combines with.
package enum WindowReduction: Sendable {
  case sum, product, max, min
}

/// Elements with an order. Comparisons with NaN are false, its maximum and minimum with anything are NaN.
protocol OrderedElement: ProductElement {
  static var lowest: Self { get }
  static var highest: Self { get }
  static func isAtLeast(_ a: Self, _ b: Self) -> Bool
  static func maximum(_ a: Self, _ b: Self) -> Self
  static func minimum(_ a: Self, _ b: Self) -> Self
}

extension OrderedElement where Self: FixedWidthInteger {
  static var lowest: Self { min }
  static var highest: Self { max }
  @inline(__always) static func isAtLeast(_ a: Self, _ b: Self) -> Bool { a >= b }
  @inline(__always) static func maximum(_ a: Self, _ b: Self) -> Self { a > b ? a : b }
  @inline(__always) static func minimum(_ a: Self, _ b: Self) -> Self { a < b ? a : b }
}

extension OrderedElement where Self: BinaryFloatingPoint {
  static var lowest: Self { -.infinity }
  static var highest: Self { .infinity }
  @inline(__always) static func isAtLeast(_ a: Self, _ b: Self) -> Bool { a >= b }
  @inline(__always) static func maximum(_ a: Self, _ b: Self) -> Self { a != a ? a : a > b ? a : b }
  @inline(__always) static func minimum(_ a: Self, _ b: Self) -> Self { a != a ? a : a < b ? a : b }
}

extension Int8: OrderedElement {}
extension Int16: OrderedElement {}
extension Int32: OrderedElement {}
extension Int64: OrderedElement {}
extension UInt8: OrderedElement {}
extension UInt16: OrderedElement {}
extension UInt32: OrderedElement {}
extension UInt64: OrderedElement {}
extension Float: OrderedElement {}
extension Double: OrderedElement {}

extension Bool: OrderedElement {
  static var lowest: Bool { false }
  static var highest: Bool { true }
  @inline(__always) static func isAtLeast(_ a: Bool, _ b: Bool) -> Bool { a || !b }
  @inline(__always) static func maximum(_ a: Bool, _ b: Bool) -> Bool { a || b }
  @inline(__always) static func minimum(_ a: Bool, _ b: Bool) -> Bool { a && b }
}

extension Kernels {
  /// Combines each window's elements, starting from `initial` or the operation's identity; padding and gaps
  /// contribute nothing, as in XLA (JAX: `lax.reduce_window`). nil when the dtype has no such operation yet.
  package static func reduceWindow(
    _ x: Buffer, _ reduction: WindowReduction, _ axes: [WindowAxis], initial: Buffer? = nil
  ) -> Buffer? {
    switch x.dtype {
    case .bool: return reduceOrdered(x, reduction, axes, initial, Bool.self)
    case .int8: return reduceOrdered(x, reduction, axes, initial, Int8.self)
    case .int16: return reduceOrdered(x, reduction, axes, initial, Int16.self)
    case .int32: return reduceOrdered(x, reduction, axes, initial, Int32.self)
    case .int64: return reduceOrdered(x, reduction, axes, initial, Int64.self)
    case .uint8: return reduceOrdered(x, reduction, axes, initial, UInt8.self)
    case .uint16: return reduceOrdered(x, reduction, axes, initial, UInt16.self)
    case .uint32: return reduceOrdered(x, reduction, axes, initial, UInt32.self)
    case .uint64: return reduceOrdered(x, reduction, axes, initial, UInt64.self)
    case .float32: return reduceOrdered(x, reduction, axes, initial, Float.self)
    case .float64: return reduceOrdered(x, reduction, axes, initial, Double.self)
    case .complex64: return reduceComplex(x, reduction, axes, initial, Float.self)
    case .complex128: return reduceComplex(x, reduction, axes, initial, Double.self)
    case .float16, .bfloat16:
      let result = reduceOrdered(widened(x), reduction, axes, initial.map { widened($0) }, Float.self)
      return result.map { narrowed($0, to: x.dtype) }
    default: return nil
    }
  }

  private static func reduceOrdered<T: OrderedElement>(
    _ x: Buffer, _ reduction: WindowReduction, _ axes: [WindowAxis], _ initial: Buffer?, _: T.Type
  ) -> Buffer? {
    switch reduction {
    case .max: reduce(x, axes, initial, identity: T.lowest, T.maximum)
    case .min: reduce(x, axes, initial, identity: T.highest, T.minimum)
    default: reduceRing(x, reduction, axes, initial, T.self)
    }
  }

  private static func reduceRing<T: ProductElement>(
    _ x: Buffer, _ reduction: WindowReduction, _ axes: [WindowAxis], _ initial: Buffer?, _: T.Type
  ) -> Buffer? {
    switch reduction {
    case .sum: reduce(x, axes, initial, identity: T.additiveIdentity, T.sum)
    case .product: reduce(x, axes, initial, identity: T.multiplicativeIdentity, T.product)
    default: nil
    }
  }

  /// Complex numbers are ordered by their real parts, then their imaginary ones. With NaN that depends on the order
  /// of elements, so it goes through each window as XLA does (JAX: `_minmax_hlo`).
  private static func reduceComplex<T: Real & BLASReal & Element>(
    _ x: Buffer, _ reduction: WindowReduction, _ axes: [WindowAxis], _ initial: Buffer?, _: T.Type
  ) -> Buffer? {
    guard reduction == .max || reduction == .min else {
      return reduceRing(x, reduction, axes, initial, Complex<T>.self)
    }
    let worst = Complex<T>(reduction == .max ? -T.infinity : T.infinity, 0)
    let start = initial?.scalar(as: Complex<T>.self) ?? worst
    return x.withElements(as: Complex<T>.self) { source in
      Buffer(Shape(axes.map(\.output))) { (target: UnsafeMutableBufferPointer<Complex<T>>) in
        target.update(repeating: start)
        forEachWindowElement(axes) { element, window in
          let (old, new) = (target[window].rawStorage, source[element].rawStorage)
          let (a, b) = old.x == new.x ? (old.y, new.y) : (old.x, new.x)
          if !(reduction == .max ? a > b : a < b) { target[window] = source[element] }
        }
      }
    }
  }

  /// Axis by axis, so that the work grows with the sum of the window's sizes and not with their product.
  @inline(__always) private static func reduce<T: Element>(
    _ x: Buffer, _ axes: [WindowAxis], _ initial: Buffer?, identity: T, _ combine: (T, T) -> T
  ) -> Buffer {
    var result = x
    for (place, axis) in axes.enumerated() where axis != WindowAxis(input: axis.input, window: 1) {
      result = reduceAxis(result, place, axis, identity, combine)
    }
    guard let start = initial?.scalar(as: T.self) else { return result }
    return result.withElements(as: T.self) { elements in
      Buffer(result.shape) { target in
        for i in 0..<elements.count { target[i] = combine(start, elements[i]) }
      }
    }
  }

  @inline(__always) private static func reduceAxis<T: Element>(
    _ x: Buffer, _ place: Int, _ axis: WindowAxis, _ identity: T, _ combine: (T, T) -> T
  ) -> Buffer {
    var shape = x.shape
    shape[place] = axis.output
    let inner = shape[(place + 1)...].reduce(1, *)
    let outer = shape[..<place].reduce(1, *)
    let reaches = axis.reachingTaps.map { axis.reach(of: $0) }.filter { $0.count > 0 }
    return x.withElements(as: T.self) { source in
      Buffer(shape) { (target: UnsafeMutableBufferPointer<T>) in
        target.update(repeating: identity)
        guard let start = target.baseAddress, let first = source.baseAddress else { return }
        for block in 0..<outer {
          for reach in reaches {
            var from = (block * axis.input + reach.input) * inner
            var to = (block * axis.output + reach.output) * inner
            if inner == 1 {
              for _ in 0..<reach.count {
                target[to] = combine(target[to], source[from])
                from += reach.inputStep
                to += reach.outputStep
              }
              continue
            }
            for _ in 0..<reach.count {
              let (row, line) = (start + to, first + from)
              for i in 0..<inner { row[i] = combine(row[i], line[i]) }
              from += reach.inputStep * inner
              to += reach.outputStep * inner
            }
          }
        }
      }
    }
  }
}
