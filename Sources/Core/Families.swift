import JAXBuffers

// Families of primitives that share their rules. The protocols are declared here; the rules stand beside the
// primitives in Lax, so a new elementwise function is a struct of a few lines.

/// Each element of the result depends on the operands' elements at the same place alone, dimensions of 1 repeating.
/// Tools that explain one element rely on it.
package protocol Elementwise: Primitive {
  /// Where each operand's values in samples come from, so that function and derivative exist and are tame; the last
  /// serves for all that follow.
  static var domain: [Sample.Values] { get }
}

extension Elementwise {
  package static var domain: [Sample.Values] { [.between(-2, 2)] }
}

/// A function of each element of one operand.
package protocol ElementwiseUnary: Elementwise {
  init()
  /// The dtypes it is defined for.
  static var accepts: DTypeSet { get }
  /// The result's dtype; the operand's unless a primitive says otherwise.
  static func resultDType(_ dtype: DType) -> DType
  static func kernel(_ x: Buffer) throws -> Buffer
  /// The result's tangent; nil where it is zero wherever it exists.
  static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) throws -> NDArray?
}

/// A function of the elements at each place of two operands of one shape and dtype; either may be a scalar.
package protocol ElementwiseBinary: Elementwise {
  init()
  /// The dtypes it is defined for.
  static var accepts: DTypeSet { get }
  /// The result's dtype; the operands' unless a primitive says otherwise.
  static func resultDType(_ dtype: DType) -> DType
  static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer
  /// What one operand's tangent contributes to the result's; nil where that is zero wherever it exists.
  static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) throws -> NDArray?
}

/// Combines elements along `axes`, which disappear.
package protocol Reduction: Primitive {
  var axes: [Int] { get }
  static var accepts: DTypeSet { get }
}

/// Sets of dtypes, named as JAX's messages name them.
package struct DTypeSet: Sendable {
  package let name: String
  /// A bit for each kind.
  private let kinds: UInt8

  private init(name: String, kinds: [DType.Kind]) {
    self.name = name
    self.kinds = kinds.reduce(0) { $0 | DTypeSet.bit($1) }
  }

  package func contains(_ dtype: DType) -> Bool { kinds & DTypeSet.bit(dtype.kind) != 0 }

  private static func bit(_ kind: DType.Kind) -> UInt8 {
    switch kind {
    case .bool: 1
    case .signed: 2
    case .unsigned: 4
    case .floating: 8
    case .complex: 16
    case .key: 32
    case .float0: 64
    }
  }

  package static let any = DTypeSet(
    name: "any dtype", kinds: [.bool, .signed, .unsigned, .floating, .complex, .key, .float0])
  package static let numbers = DTypeSet(
    name: "integer, floating, complexfloating", kinds: [.signed, .unsigned, .floating, .complex])
  package static let reals = DTypeSet(
    name: "integer, floating", kinds: [.signed, .unsigned, .floating])
  package static let ordered = DTypeSet(
    name: "integer, floating, bool", kinds: [.bool, .signed, .unsigned, .floating])
  package static let plain = DTypeSet(
    name: "integer, floating, complexfloating, bool",
    kinds: [.bool, .signed, .unsigned, .floating, .complex])
  package static let inexact = DTypeSet(name: "floating, complexfloating", kinds: [.floating, .complex])
  package static let floating = DTypeSet(name: "floating", kinds: [.floating])
  package static let complex = DTypeSet(name: "complexfloating", kinds: [.complex])
  package static let bits = DTypeSet(name: "integer, bool", kinds: [.bool, .signed, .unsigned])
  package static let integers = DTypeSet(name: "integer", kinds: [.signed, .unsigned])
  package static let signed = DTypeSet(
    name: "integer, floating, complexfloating", kinds: [.signed, .unsigned, .floating, .complex])
}
