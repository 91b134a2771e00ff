import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The sum; of booleans, whether either holds (JAX: `jnp.add`).
  public static func add(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    let (x, y) = promoted("add", x, y)
    return x.dtype == .bool ? bind(Or(), x, y) : bind(Add(), x, y)
  }

  /// The difference (JAX: `jnp.subtract`).
  public static func subtract(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(Subtract(), "subtract", x, y)
  }

  /// The product; of booleans, whether both hold (JAX: `jnp.multiply`).
  public static func multiply(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    let (x, y) = promoted("multiply", x, y)
    return x.dtype == .bool ? bind(And(), x, y) : bind(Multiply(), x, y)
  }

  /// The quotient, integers as floats (JAX: `jnp.true_divide`).
  public static func trueDivide(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(Divide(), "true_divide", x, y, .inexact)
  }

  /// The quotient, integers as floats (JAX: `jnp.divide`).
  public static func divide(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray { trueDivide(x, y) }

  /// The negative (JAX: `jnp.negative`).
  public static func negative(_ x: some ArrayLike) -> NDArray { applying(Negate(), "negative", x) }

  /// The array itself (JAX: `jnp.positive`).
  public static func positive(_ x: some ArrayLike) -> NDArray {
    promoteArguments("positive", [x.asNDArray])[0]
  }

  /// The magnitude (JAX: `jnp.absolute`).
  public static func absolute(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return x.dtype == .bool || x.dtype.kind == .unsigned ? x : bind(Absolute(), x)
  }

  /// The magnitude (JAX: `jnp.abs`).
  public static func abs(_ x: some ArrayLike) -> NDArray { absolute(x) }

  /// The magnitude as a float (JAX: `jnp.fabs`).
  public static func fabs(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    if x.dtype.isComplex {
      return refused("fabs", "ufunc 'fabs' does not support complex dtypes", x, .typeError)
    }
    return applying(Absolute(), "fabs", x, .inexact)
  }

  /// -1, 0 or 1 as the number is (JAX: `jnp.sign`).
  public static func sign(_ x: some ArrayLike) -> NDArray { applying(Sign(), "sign", x) }

  /// The smaller; NaN where either is (JAX: `jnp.minimum`).
  public static func minimum(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(Minimum(), "minimum", x, y)
  }

  /// The larger; NaN where either is (JAX: `jnp.maximum`).
  public static func maximum(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(Maximum(), "maximum", x, y)
  }

  /// The number times itself (JAX: `jnp.square`).
  public static func square(_ x: some ArrayLike) -> NDArray {
    bind(Square(), promoteDTypes([x.asNDArray], .numeric)[0])
  }

  /// One over the number (JAX: `jnp.reciprocal`).
  public static func reciprocal(_ x: some ArrayLike) -> NDArray {
    bind(IntegerPower(y: -1), promoteDTypes([x.asNDArray], .inexact)[0])
  }

  /// The conjugate of complex numbers, others as they are (JAX: `jnp.conjugate`).
  public static func conjugate(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return x.dtype.isComplex ? bind(Conjugate(x.dtype), x) : x
  }

  /// The conjugate of complex numbers, others as they are (JAX: `jnp.conj`).
  public static func conj(_ x: some ArrayLike) -> NDArray { conjugate(x) }

  /// The real part (JAX: `jnp.real`).
  public static func real(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return x.dtype.isComplex ? bind(RealPart(), x) : x
  }

  /// The imaginary part; of real numbers, zeros (JAX: `jnp.imag`).
  public static func imag(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return x.dtype.isComplex ? bind(ImaginaryPart(), x) : filled(like: x, 0)
  }
}
