/// The element type of an array, by NumPy's name (JAX: `jax.numpy.dtype`).
///
/// Low-bit integers and floats are stored one element per byte, a random key as its words, so every dtype has a
/// whole number of bytes and every routine that only moves data needs the size alone.
public enum DType: String, Hashable, Sendable, CaseIterable {
  case bool
  case int2, int4, int8, int16, int32, int64
  case uint2, uint4, uint8, uint16, uint32, uint64
  case float4E2M1FN = "float4_e2m1fn"
  case float8E3M4 = "float8_e3m4"
  case float8E4M3 = "float8_e4m3"
  case float8E4M3B11FNUZ = "float8_e4m3b11fnuz"
  case float8E4M3FN = "float8_e4m3fn"
  case float8E4M3FNUZ = "float8_e4m3fnuz"
  case float8E5M2 = "float8_e5m2"
  case float8E5M2FNUZ = "float8_e5m2fnuz"
  case float8E8M0FNU = "float8_e8m0fnu"
  case bfloat16, float16, float32, float64
  case complex64, complex128
  /// The tangent type of integers and booleans; it holds no information.
  case float0
  case keyFry = "key<fry>"
  case keyRbg = "key<rbg>"
  case keyUrbg = "key<urbg>"

  /// NumPy's name, such as `float32`; `key<fry>` for keys.
  public var name: String { rawValue }

  /// Its place among all cases.
  package var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// By place: what a type with raw values gets by default hashes its name.
  public func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }

  /// The dtype with NumPy's `name`.
  public init?(name: some StringProtocol) { self.init(rawValue: String(name)) }

  /// The name in a jaxpr's types, such as `f32`.
  public var shortName: String {
    let name = rawValue
    if isKey || self == .float0 || self == .bool { return name }
    for (long, short) in [("bfloat", "bf"), ("float", "f"), ("uint", "u"), ("int", "i"), ("complex", "c")]
    where name.hasPrefix(long) {
      return short + name.dropFirst(long.count)
    }
    return name
  }

  /// The dtype with a jaxpr's short name, such as `f32`.
  public init?(shortName: some StringProtocol) {
    guard let found = DType.byShortName[String(shortName)] else { return nil }
    self = found
  }

  private static let byShortName = [String: DType](
    uniqueKeysWithValues: allCases.map { ($0.shortName, $0) })

  /// Bytes of one element in memory.
  public var itemSize: Int {
    switch self {
    case .int16, .uint16, .bfloat16, .float16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64, .complex64, .keyFry: 8
    case .complex128, .keyRbg, .keyUrbg: 16
    default: 1
    }
  }

  /// What kind of number the elements are.
  public enum Kind: Sendable { case bool, signed, unsigned, floating, complex, key, float0 }

  /// What kind of number the elements are.
  public var kind: Kind {
    switch self {
    case .bool: .bool
    case .int2, .int4, .int8, .int16, .int32, .int64: .signed
    case .uint2, .uint4, .uint8, .uint16, .uint32, .uint64: .unsigned
    case .complex64, .complex128: .complex
    case .keyFry, .keyRbg, .keyUrbg: .key
    case .float0: .float0
    default: .floating
    }
  }

  /// Signed or unsigned integers, not booleans.
  public var isInteger: Bool { kind == .signed || kind == .unsigned }
  /// Real floating-point numbers of any width.
  public var isFloating: Bool { kind == .floating }
  /// Complex numbers.
  public var isComplex: Bool { kind == .complex }
  /// Floating or complex: what can be differentiated (NumPy: `inexact`).
  public var isInexact: Bool { kind == .floating || kind == .complex }
  /// A typed random key.
  public var isKey: Bool { kind == .key }

  /// The number of `uint32` words of a key, 0 for other dtypes.
  public var keyWords: Int { isKey ? itemSize / 4 : 0 }

  /// Bits of one element's value; low-bit types have fewer than they occupy.
  public var bitWidth: Int {
    switch self {
    case .int2, .uint2: 2
    case .int4, .uint4, .float4E2M1FN: 4
    case .bool: 1
    default: itemSize * 8
    }
  }

  /// The real type of a complex dtype's parts; any other dtype itself.
  public var real: DType {
    switch self {
    case .complex64: .float32
    case .complex128: .float64
    default: self
    }
  }
}

extension DType: CustomStringConvertible {
  /// NumPy's name.
  public var description: String { name }
}
