import JAXBuffers
import JAXCore

/// What stands between the brackets of `x[…]`: integers, ranges, integer and boolean arrays, and `.all`, `.newAxis`,
/// `.ellipsis`, `.slice(start, stop, step)` (JAX: `x[…]`).
public protocol ArrayIndex {
  /// What it selects.
  var indexTerm: IndexTerm { get }
}

/// One part of an index.
public struct IndexTerm: ArrayIndex, Sendable {
  /// What a part of an index may be (JAX: `indexing.IndexType`).
  package enum Kind: Sendable {
    case integer(Int)
    case slice(SliceBounds)
    case newAxis
    case ellipsis
    /// Integers.
    case array(NDArray)
    /// A mask.
    case boolean(NDArray)
    /// What cannot be an index.
    case refused(NDArray)
    /// A Swift array where a tuple or an array is meant.
    case sequence
  }
  package let kind: Kind
  package init(_ kind: Kind) { self.kind = kind }

  /// Itself.
  public var indexTerm: IndexTerm { self }
}

/// Start, stop and step as in Python's `slice`.
package struct SliceBounds: Sendable, Hashable {
  package var start: Int?
  package var stop: Int?
  package var step: Int?
  package init(_ start: Int? = nil, _ stop: Int? = nil, _ step: Int? = nil) {
    (self.start, self.stop, self.step) = (start, stop, step)
  }

  /// Whether it is `:`.
  var isEverything: Bool { start == nil && stop == nil && step == nil }

  /// The bounds for an axis of this size (Python: `slice.indices`).
  func resolved(_ size: Int) throws -> (start: Int, stop: Int, step: Int) {
    let step = self.step ?? 1
    guard step != 0 else { throw invalid("slice step cannot be zero") }
    let (low, high) = step > 0 ? (0, size) : (-1, size - 1)
    func bound(_ value: Int?, _ missing: Int) -> Int {
      guard let value else { return missing }
      return min(max(value < 0 ? value + size : value, low), high)
    }
    return (bound(start, step > 0 ? low : high), bound(stop, step > 0 ? high : low), step)
  }

  /// How many indices lie between resolved bounds.
  static func count(_ start: Int, _ stop: Int, _ step: Int) -> Int {
    step > 0 ? max(0, (stop - start + step - 1) / step) : max(0, (start - stop - step - 1) / -step)
  }
}

extension ArrayIndex where Self == IndexTerm {
  /// The whole axis (Python: `:`).
  public static var all: IndexTerm { IndexTerm(.slice(SliceBounds())) }
  /// A new axis of size one (JAX: `jnp.newaxis`).
  public static var newAxis: IndexTerm { IndexTerm(.newAxis) }
  /// As many whole axes as the others leave (Python: `...`).
  public static var ellipsis: IndexTerm { IndexTerm(.ellipsis) }
  /// Elements from `start` up to `stop` by `step`; negative bounds count from the end, nil is the end
  /// (Python: `start:stop:step`).
  public static func slice(_ start: Int?, _ stop: Int?, _ step: Int? = nil) -> IndexTerm {
    IndexTerm(.slice(SliceBounds(start, stop, step)))
  }
}

extension Int: ArrayIndex {
  /// One element; negative ones count from the end.
  public var indexTerm: IndexTerm { IndexTerm(.integer(self)) }
}
extension Bool: ArrayIndex {
  /// A new axis of size one or zero.
  public var indexTerm: IndexTerm { IndexTerm(.boolean(asNDArray)) }
}
extension Range: ArrayIndex where Bound == Int {
  /// Elements of the range.
  public var indexTerm: IndexTerm { .slice(lowerBound, upperBound) }
}
extension ClosedRange: ArrayIndex where Bound == Int {
  /// Elements of the range, the last included.
  public var indexTerm: IndexTerm { .slice(lowerBound, upperBound == -1 ? nil : upperBound + 1) }
}
extension PartialRangeFrom: ArrayIndex where Bound == Int {
  /// Elements from the bound on (Python: `1:`).
  public var indexTerm: IndexTerm { .slice(lowerBound, nil) }
}
extension PartialRangeUpTo: ArrayIndex where Bound == Int {
  /// Elements before the bound (Python: `:2`).
  public var indexTerm: IndexTerm { .slice(nil, upperBound) }
}
extension PartialRangeThrough: ArrayIndex where Bound == Int {
  /// Elements up to and with the bound.
  public var indexTerm: IndexTerm { .slice(nil, upperBound == -1 ? nil : upperBound + 1) }
}
extension NDArray: ArrayIndex {
  /// The elements that integers name, or where a mask holds.
  public var indexTerm: IndexTerm {
    if dtype == .bool { return IndexTerm(.boolean(self)) }
    guard dtype.isInteger else { return IndexTerm(.refused(self)) }
    return IndexTerm(.array(self))
  }
}
/// What stands between brackets, as the parts of an index. A Swift array alone there is neither: NumPy once read a
/// list as a tuple, so JAX asks which is meant (JAX: `indexing.eliminate_deprecated_list_indexing`).
func bracketed(_ indices: [any ArrayIndex]) -> [any ArrayIndex] {
  indices.count == 1 && indices[0] is any IndexSequence ? [IndexTerm(.sequence)] : indices
}

/// Marks Swift arrays of any index.
private protocol IndexSequence {}

extension Array: IndexSequence where Element: ArrayIndex {}

extension Array: ArrayIndex where Element: ArrayIndex {
  /// The elements that integers name, or where booleans hold.
  public var indexTerm: IndexTerm {
    if let numbers = self as? [Int] { return IndexTerm(.array(integers(numbers))) }
    if let mask = self as? [Bool] { return IndexTerm(.boolean(NDArray(Buffer(mask)))) }
    return IndexTerm(.refused(NDArray(Buffer(uninitialized: .float32, [count]))))
  }
}
