import ComplexModule
import JAXBuffers
import JAXCore
import RealModule

extension Complex: ArrayLike, TypeLike, ArrayConvertible, ScalarType where RealType == Double {
  /// A weakly typed scalar of the default complex dtype.
  public var asNDArray: NDArray {
    let wide = Buffer(scalar: self)
    guard !Options.current.contains(.enableX64) else { return NDArray(ScalarLiteral(wide, weakType: true)) }
    let narrow = Complex<Float>(Float(real), Float(imaginary))
    return NDArray(ScalarLiteral(Buffer(scalar: narrow), weakType: true))
  }

  /// A weak complex number.
  public var typeInPromotion: ShapedArray { ShapedArray([], .defaultComplex, weakType: true) }

  /// Itself.
  public var arrayContents: ArrayContents { ArrayContents(.complexes([self]), []) }

  /// The elements as complex128.
  public static func read(_ x: NDArray) throws -> [Complex<Double>] { try x.read(as: Self.self, .complex128) }
}
