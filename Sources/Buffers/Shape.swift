/// The dimensions of an array, outermost first; `[]` is a scalar.
///
/// A small collection of its own so that arithmetic on shapes reads as in Python: `[n] + x.shape.dropFirst()`,
/// `x.shape == [2, 3]`.
public struct Shape: Hashable, Sendable {
  @usableFromInline var dims: [Int]

  /// The shape with these dimensions.
  @inlinable public init(_ dims: some Sequence<Int>) { self.dims = Array(dims) }
  /// The shape that shares this array's memory.
  @inlinable public init(_ dims: [Int]) { self.dims = dims }

  /// The number of dimensions.
  @inlinable public var rank: Int { dims.count }
  /// The number of elements: the product of the dimensions, 1 for a scalar.
  @inlinable public var elementCount: Int {
    var n = 1
    for d in dims { n *= d }
    return n
  }
  /// The dimensions as a plain array.
  @inlinable public var array: [Int] { dims }

  /// Strides, in elements, of a row-major array of this shape.
  public var rowMajorStrides: [Int] {
    var strides = [Int](repeating: 1, count: dims.count)
    var step = 1
    for axis in stride(from: dims.count - 1, through: 0, by: -1) {
      strides[axis] = step
      step *= Swift.max(dims[axis], 1)
    }
    return strides
  }

  /// The shape without `axes`.
  public func removing(axes: some Sequence<Int>) -> Shape {
    let removed = Set(axes)
    return Shape(indices.filter { !removed.contains($0) }.map { dims[$0] })
  }

  /// Whether the dimensions are those of another collection.
  public static func == (a: Shape, b: some Collection<Int>) -> Bool { a.dims.elementsEqual(b) }
  /// Whether the dimensions differ from those of another collection.
  public static func != (a: Shape, b: some Collection<Int>) -> Bool { !a.dims.elementsEqual(b) }
}

extension Shape: RandomAccessCollection, MutableCollection, RangeReplaceableCollection,
  ExpressibleByArrayLiteral
{
  /// The scalar shape.
  @inlinable public init() { dims = [] }
  /// The shape with these dimensions.
  @inlinable public init(arrayLiteral elements: Int...) { dims = elements }
  /// Always 0.
  @inlinable public var startIndex: Int { 0 }
  /// The rank.
  @inlinable public var endIndex: Int { dims.count }
  /// The dimension at `axis`.
  @inlinable public subscript(axis: Int) -> Int {
    get { dims[axis] }
    set { dims[axis] = newValue }
  }
  /// Some of the dimensions.
  @inlinable public subscript(bounds: Range<Int>) -> ArraySlice<Int> {
    get { dims[bounds] }
    set { dims[bounds] = newValue }
  }
  /// Replaces some of the dimensions.
  public mutating func replaceSubrange<C: Collection<Int>>(_ subrange: Range<Int>, with new: C) {
    dims.replaceSubrange(subrange, with: new)
  }
}

extension Shape: CustomStringConvertible {
  /// As Python prints a tuple: `()`, `(3,)`, `(2, 3)`.
  public var description: String {
    switch dims.count {
    case 0: "()"
    case 1: "(\(dims[0]),)"
    default: "(" + dims.map(String.init).joined(separator: ", ") + ")"
    }
  }
}
