import JAXBuffers
import JAXCore

/// A kind of dtypes, as NumPy's abstract scalar types are.
public struct DTypeKind: Hashable, Sendable {
  fileprivate let name: String
  private let kinds: Set<DType.Kind>

  fileprivate init(_ name: String, _ kinds: Set<DType.Kind>) {
    self.name = name
    self.kinds = kinds
  }

  /// Whether a dtype is of this kind.
  public func contains(_ dtype: DType) -> Bool { kinds.contains(dtype.kind) }
}

extension jax.numpy {
  /// All dtypes (JAX: `jnp.generic`).
  public static var generic: DTypeKind {
    DTypeKind("generic", [.bool, .signed, .unsigned, .floating, .complex, .key, .float0])
  }
  /// Integers, floats and complex numbers (JAX: `jnp.number`).
  public static var number: DTypeKind { DTypeKind("number", [.signed, .unsigned, .floating, .complex]) }
  /// Integers (JAX: `jnp.integer`).
  public static var integer: DTypeKind { DTypeKind("integer", [.signed, .unsigned]) }
  /// Signed integers (JAX: `jnp.signedinteger`).
  public static var signedinteger: DTypeKind { DTypeKind("signedinteger", [.signed]) }
  /// Unsigned integers (JAX: `jnp.unsignedinteger`).
  public static var unsignedinteger: DTypeKind { DTypeKind("unsignedinteger", [.unsigned]) }
  /// Floats and complex numbers (JAX: `jnp.inexact`).
  public static var inexact: DTypeKind { DTypeKind("inexact", [.floating, .complex]) }
  /// Floats (JAX: `jnp.floating`).
  public static var floating: DTypeKind { DTypeKind("floating", [.floating]) }
  /// Complex numbers (JAX: `jnp.complexfloating`).
  public static var complexfloating: DTypeKind { DTypeKind("complexfloating", [.complex]) }

  /// Whether a dtype is of a kind (JAX: `jnp.issubdtype`).
  public static func issubdtype(_ dtype: DType, _ kind: DTypeKind) -> Bool { kind.contains(dtype) }

  /// Whether two dtypes are the same (JAX: `jnp.issubdtype`).
  public static func issubdtype(_ dtype: DType, _ other: DType) -> Bool { dtype == other }

  /// Whether a dtype is of a kind that the array API names, such as "real floating" (JAX: `jnp.isdtype`).
  public static func isdtype(_ dtype: DType, _ kind: String) -> Bool {
    let kinds: [String: Set<DType.Kind>] = [
      "bool": [.bool], "signed integer": [.signed], "unsigned integer": [.unsigned],
      "integral": [.signed, .unsigned], "real floating": [.floating], "complex floating": [.complex],
      "numeric": [.signed, .unsigned, .floating, .complex],
    ]
    if let known = kinds[kind] { return known.contains(dtype.kind) }
    if let other = DType(name: kind) { return other == dtype }
    let rule = "Unrecognized kind='\(kind)' expected one of \(kinds.keys.sorted()), or a dtype's name"
    raise(JAXError(.invalid(rule), operation: "isdtype"))
    return false
  }

  /// Whether it is one of these dtypes (JAX: `jnp.isdtype`).
  public static func isdtype(_ dtype: DType, _ others: DType...) -> Bool { others.contains(dtype) }

  /// The dtype with NumPy's name; an error, and float32, if there is none (JAX: `jnp.dtype`).
  public static func dtype(_ name: String) -> DType {
    if let dtype = DType(name: name) { return dtype.canonical }
    raise(JAXError(.invalid("data type '\(name)' not understood"), operation: "dtype"))
    return .float32
  }

  /// Which conversions NumPy allows.
  public enum Casting: String, Sendable, ExpressibleByStringLiteral {
    case no, equiv, safe, unsafe
    case sameKind = "same_kind"

    /// NumPy's name; any other text is an error, and "safe".
    public init(stringLiteral value: String) {
      if let known = Casting(rawValue: value) {
        self = known
      } else {
        let rule = "casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe'"
        raise(JAXError(.invalid(rule), operation: "can_cast"))
        self = .safe
      }
    }
  }

  /// Whether values keep in a conversion, by NumPy's rules (JAX: `jnp.can_cast`).
  public static func canCast(_ from: DType, _ to: DType, casting: Casting = .safe) -> Bool {
    switch casting {
    case .no, .equiv: from == to
    case .unsafe: true
    case .safe: from == to || keepsValues(from, to)
    case .sameKind: from == to || keepsValues(from, to) || rank(from.kind) <= rank(to.kind)
    }
  }

  /// The order in which NumPy's kinds hold each other: booleans, integers, floats, complex numbers.
  private static func rank(_ kind: DType.Kind) -> Int {
    switch kind {
    case .bool: 0
    case .unsigned: 1
    case .signed: 2
    case .floating: 3
    case .complex: 4
    case .key, .float0: 5
    }
  }

  /// Whether every value of one dtype is one of the other.
  private static func keepsValues(_ from: DType, _ to: DType) -> Bool {
    guard rank(from.kind) <= rank(to.kind) else { return false }
    let width = to.real.bitWidth
    switch (from.kind, to.kind) {
    case (.bool, _): return true
    case (.unsigned, .signed): return from.bitWidth < to.bitWidth
    case (.unsigned, .unsigned), (.signed, .signed): return from.bitWidth <= to.bitWidth
    case (.unsigned, .floating), (.signed, .floating), (.unsigned, .complex), (.signed, .complex):
      // 64-bit integers count as safe in float64, though their last bits go.
      return from.bitWidth < width || width == 64
    case (.floating, .floating) where from.bitWidth == to.bitWidth: return false
    default: return from.real.bitWidth <= width
    }
  }
}
