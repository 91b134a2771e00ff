import JAXBuffers

/// What functions take for an array: an array or a scalar (JAX: `jax.typing.ArrayLike`).
public protocol ArrayLike {
  /// As an array; scalars are weakly typed, as Python's are.
  var asNDArray: NDArray { get }
}

extension NDArray: ArrayLike {
  /// Itself.
  public var asNDArray: NDArray { self }
}

extension Double: ArrayLike {
  /// A weakly typed scalar of the default float dtype.
  public var asNDArray: NDArray { NDArray(literal: self) }
}

extension Float: ArrayLike {
  /// A weakly typed scalar of the default float dtype.
  public var asNDArray: NDArray { NDArray(literal: Double(self)) }
}

extension Int: ArrayLike {
  /// A weakly typed scalar of the default integer dtype.
  public var asNDArray: NDArray { NDArray(literal: self) }
}

extension Bool: ArrayLike {
  /// A boolean scalar.
  public var asNDArray: NDArray { NDArray(ScalarLiteral(Buffer(scalar: self), weakType: false)) }
}

extension NDArray: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// A weakly typed scalar.
  public init(floatLiteral value: Double) { self.init(literal: value) }
  /// A weakly typed scalar.
  public init(integerLiteral value: Int) { self.init(literal: value) }
  /// A boolean scalar.
  public init(booleanLiteral value: Bool) { self.init(ScalarLiteral(Buffer(scalar: value), weakType: false)) }

  /// A float as Python's are taken: float32, or float64 where x64 is enabled.
  package init(literal value: Double) {
    let isWide = Options.isOn(.enableX64)
    let rounded = isWide ? Buffer(scalar: value) : Buffer(scalar: Float(value))
    self.init(ScalarLiteral(rounded, weakType: true, exact: value))
  }

  /// An integer as Python's are taken: int32, or int64 where x64 is enabled.
  package init(literal value: Int) {
    let isWide = Options.isOn(.enableX64)
    if !isWide, let narrow = Int32(exactly: value) {
      self.init(ScalarLiteral(Buffer(scalar: narrow), weakType: true))
    } else if isWide {
      self.init(ScalarLiteral(Buffer(scalar: Int64(value)), weakType: true))
    } else {
      let error = JAXError(
        .invalid("Python int \(value) too large to convert to int32"), kind: .overflowError)
      self = failed(error, ShapedArray([], .int32, weakType: true))
    }
  }
}
