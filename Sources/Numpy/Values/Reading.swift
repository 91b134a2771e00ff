import ComplexModule
import JAXBuffers
import JAXCore
import JAXLax

/// A Swift type that an array's elements can be read as.
public protocol ScalarType: Sendable {
  /// An array's elements in row-major order, converted.
  static func read(_ x: NDArray) throws -> [Self]
}

extension NDArray {
  /// The only element (JAX: `Array.item`).
  ///
  /// Throws for arrays with other than one element, and where a transformation follows the array.
  public func item<T: ScalarType>(as type: T.Type) throws -> T {
    _ = try known(operation: "item")
    guard size == 1 else {
      throw JAXError(
        .invalid("can only convert an array of size 1 to a scalar, got shape \(shape)"), operation: "item",
        kind: .valueError, code: .invalidShape)
    }
    return try scalars(as: type)[0]
  }

  /// The only element as a Double (JAX: `Array.item`).
  public func item() throws -> Double { try item(as: Double.self) }

  /// The elements as nested Swift arrays, a scalar as itself; numbers are Bool, Int, Double or Complex
  /// (JAX: `Array.tolist`).
  public func tolist() throws -> Any {
    let flat: [any Sendable]
    switch dtype.kind {
    case .bool: flat = try scalars(as: Bool.self)
    case .signed, .unsigned: flat = try scalars(as: Int.self)
    case .complex: flat = try scalars(as: Complex<Double>.self)
    case .floating, .key, .float0: flat = try scalars(as: Double.self)
    }
    return nested(flat[...], shape[...])
  }

  /// The elements in row-major order.
  public func scalars<T: ScalarType>(as type: T.Type) throws -> [T] { try T.read(self) }

  /// The elements as another dtype, for reading.
  func read<T>(as type: T.Type, _ dtype: DType) throws -> [T] {
    let value = try known(as: .array, operation: "scalars")
    guard !self.dtype.isKey, self.dtype != .float0 else {
      throw JAXError(.invalid("\(self.dtype) has no numbers to read"), operation: "scalars")
    }
    return try ConvertElementType(newDType: dtype).evaluate([value])[0].elements(as: type)
  }

  /// The number of a scalar, for arguments that must be known (JAX: `core.concrete_or_error`).
  package func doubleValue() throws -> Double {
    _ = try known()
    return try read(as: Double.self, .float64)[0]
  }
}

extension Double: ScalarType {
  /// The elements as float64.
  public static func read(_ x: NDArray) throws -> [Double] { try x.read(as: Double.self, .float64) }
  /// The only element (Python: `float(x)`).
  public init(_ x: NDArray) throws { self = try x.item(as: Double.self) }
}
extension Float: ScalarType {
  /// The elements as float32.
  public static func read(_ x: NDArray) throws -> [Float] { try x.read(as: Float.self, .float32) }
  /// The only element (Python: `float(x)`).
  public init(_ x: NDArray) throws { self = try x.item(as: Float.self) }
}
extension Int: ScalarType {
  /// The elements as integers, towards zero.
  public static func read(_ x: NDArray) throws -> [Int] { try x.read(as: Int64.self, .int64).map(Int.init) }
  /// The only element (Python: `int(x)`).
  public init(_ x: NDArray) throws {
    _ = try x.known(as: .integer, operation: "Int")
    self = try x.item(as: Int.self)
  }
}
extension Int32: ScalarType {
  /// The elements as int32.
  public static func read(_ x: NDArray) throws -> [Int32] { try x.read(as: Int32.self, .int32) }
}
extension UInt32: ScalarType {
  /// The elements as uint32.
  public static func read(_ x: NDArray) throws -> [UInt32] { try x.read(as: UInt32.self, .uint32) }
}
extension UInt8: ScalarType {
  /// The elements as uint8.
  public static func read(_ x: NDArray) throws -> [UInt8] { try x.read(as: UInt8.self, .uint8) }
}
extension Bool: ScalarType {
  /// Whether the elements are not zero.
  public static func read(_ x: NDArray) throws -> [Bool] { try x.read(as: Bool.self, .bool) }
  /// Whether the only element is not zero (Python: `bool(x)`).
  public init(_ x: NDArray) throws {
    _ = try x.known(as: .bool, operation: "Bool")
    self = try x.item(as: Bool.self)
  }
}

/// Elements as nested arrays of this shape.
private func nested(_ elements: ArraySlice<any Sendable>, _ shape: ArraySlice<Int>) -> Any {
  guard let count = shape.first else { return elements[elements.startIndex] }
  let inner = shape.dropFirst()
  let step = inner.reduce(1, *)
  return (0..<count).map { nested(elements.dropFirst($0 * step).prefix(step), inner) }
}
