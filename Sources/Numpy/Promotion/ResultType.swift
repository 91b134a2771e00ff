import JAXBuffers
import JAXCore

/// What has a dtype: an array, a scalar, or a dtype itself.
public protocol TypeLike {
  /// The dtype and whether it is weak.
  var typeInPromotion: ShapedArray { get }
}

extension DType: TypeLike {
  /// Itself, as it is used under the current options.
  public var typeInPromotion: ShapedArray { ShapedArray([], canonical) }
}
extension NDArray: TypeLike {
  /// The array's type.
  public var typeInPromotion: ShapedArray { aval }
}
extension Double: TypeLike {
  /// A weak float.
  public var typeInPromotion: ShapedArray { ShapedArray([], .defaultFloat, weakType: true) }
}
extension Float: TypeLike {
  /// A weak float.
  public var typeInPromotion: ShapedArray { ShapedArray([], .defaultFloat, weakType: true) }
}
extension Int: TypeLike {
  /// A weak integer.
  public var typeInPromotion: ShapedArray { ShapedArray([], .defaultInt, weakType: true) }
}
extension Bool: TypeLike {
  /// A boolean.
  public var typeInPromotion: ShapedArray { ShapedArray([], .bool) }
}

/// The type at which operands meet; a weak one as the default of its kind (JAX: `dtypes.result_type`).
package func resultType(_ types: [ShapedArray]) throws -> (dtype: DType, weak: Bool) {
  let (dtype, weak) = try latticeResultType(types)
  guard weak else { return (dtype, false) }
  switch dtype.kind {
  case .signed: return (.defaultInt, true)
  case .unsigned: return (.defaultUInt, true)
  case .floating: return (.defaultFloat, true)
  case .complex: return (.defaultComplex, true)
  case .bool, .key, .float0: return (dtype, true)
  }
}

extension jax.numpy {
  /// The dtype at which two dtypes meet; if they do not, an error, and the first (JAX: `jnp.promote_types`).
  public static func promoteTypes(_ a: DType, _ b: DType) -> DType {
    switch TypeLattice.current.leastUpperBound([.dtype(a), .dtype(b)]) {
    case .dtype(let dtype): return dtype
    // NumPy reads Python's scalar types as 64-bit ones, whatever the options say.
    case .weakInt: return .int64
    case .weakFloat: return .float64
    case .weakComplex: return .complex128
    case nil:
      raise(JAXError(promotionError([.dtype(a), .dtype(b)]), operation: "promote_types"))
      return a
    }
  }

  /// The dtype at which dtypes meet (JAX: `jnp.result_type`).
  public static func resultType(_ dtypes: DType...) -> DType {
    do {
      return try JAXNumpy.resultType(dtypes.map(\.typeInPromotion)).dtype
    } catch {
      raise(JAXError(error, operation: "result_type"))
      return dtypes.first ?? .float32
    }
  }

  /// The dtype at which arrays, scalars and dtypes meet (JAX: `jnp.result_type`).
  public static func resultType(_ operands: any TypeLike...) -> DType {
    do {
      return try JAXNumpy.resultType(operands.map(\.typeInPromotion)).dtype
    } catch {
      raise(JAXError(error, operation: "result_type"))
      return operands.first?.typeInPromotion.dtype ?? .float32
    }
  }
}
