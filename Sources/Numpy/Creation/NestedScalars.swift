import ComplexModule
import JAXBuffers
import JAXCore

/// What `jnp.array` makes arrays of: a scalar, an array, or Swift arrays of these, nested to any depth.
public protocol ArrayConvertible {
  /// Numbers and how they are nested, and arrays among them.
  var arrayContents: ArrayContents { get }
}

/// Numbers of a nested Swift array in row-major order, or the arrays it is made of.
public struct ArrayContents: Sendable {
  /// The numbers, of one Swift type.
  package enum Elements: Sendable {
    case bools([Bool])
    case ints([Int])
    case doubles([Double])
    case complexes([Complex<Double>])
    /// Rows that are or contain arrays, not joined yet.
    case rows([ArrayContents])
    case array(NDArray)
  }

  package var elements: Elements
  /// Nil where rows differ in shape.
  package var shape: Shape?

  package init(_ elements: Elements, _ shape: Shape?) {
    self.elements = elements
    self.shape = shape
  }
}

extension Bool: ArrayConvertible {
  /// Itself.
  public var arrayContents: ArrayContents { ArrayContents(.bools([self]), []) }
}
extension Int: ArrayConvertible {
  /// Itself.
  public var arrayContents: ArrayContents { ArrayContents(.ints([self]), []) }
}
extension Double: ArrayConvertible {
  /// Itself.
  public var arrayContents: ArrayContents { ArrayContents(.doubles([self]), []) }
}
extension Float: ArrayConvertible {
  /// Itself.
  public var arrayContents: ArrayContents { ArrayContents(.doubles([Double(self)]), []) }
}
extension NDArray: ArrayConvertible {
  /// Itself.
  public var arrayContents: ArrayContents { ArrayContents(.array(self), shape) }
}

extension Swift.Array: ArrayConvertible where Element: ArrayConvertible {
  /// The elements' numbers, one after the other.
  public var arrayContents: ArrayContents {
    if let scalars = self as? [Double] { return ArrayContents(.doubles(scalars), [count]) }
    if let scalars = self as? [Float] { return ArrayContents(.doubles(scalars.map(Double.init)), [count]) }
    if let scalars = self as? [Int] { return ArrayContents(.ints(scalars), [count]) }
    if let scalars = self as? [Bool] { return ArrayContents(.bools(scalars), [count]) }
    return ArrayContents(joining: map(\.arrayContents))
  }
}

extension ArrayContents {
  /// Rows along a new first axis.
  init(joining rows: [ArrayContents]) {
    guard let first = rows.first else { self.init(.doubles([]), [0]); return }
    let isRegular = first.shape != nil && rows.allSatisfy { $0.shape == first.shape }
    let shape = isRegular ? first.shape.map { Shape([rows.count] + $0) } : nil
    if let numbers = ArrayContents.numbers(rows) {
      self.init(numbers, shape)
    } else {
      self.init(.rows(rows), shape)
    }
  }

  /// All rows' numbers, if all are of one Swift type.
  private static func numbers(_ rows: [ArrayContents]) -> Elements? {
    switch rows[0].elements {
    case .bools:
      var all: [Bool] = []
      for row in rows { if case .bools(let some) = row.elements { all += some } else { return nil } }
      return .bools(all)
    case .ints:
      var all: [Int] = []
      for row in rows { if case .ints(let some) = row.elements { all += some } else { return nil } }
      return .ints(all)
    case .doubles:
      var all: [Double] = []
      for row in rows { if case .doubles(let some) = row.elements { all += some } else { return nil } }
      return .doubles(all)
    case .complexes:
      var all: [Complex<Double>] = []
      for row in rows { if case .complexes(let some) = row.elements { all += some } else { return nil } }
      return .complexes(all)
    case .rows, .array: return nil
    }
  }
}
