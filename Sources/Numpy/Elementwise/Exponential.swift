import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// e to the power of the number (JAX: `jnp.exp`).
  public static func exp(_ x: some ArrayLike) -> NDArray { applying(Exponential(), "exp", x, .inexact) }

  /// 2 to the power of the number (JAX: `jnp.exp2`).
  public static func exp2(_ x: some ArrayLike) -> NDArray { applying(Exponential2(), "exp2", x, .inexact) }

  /// e to the power of the number, minus one, exact near zero (JAX: `jnp.expm1`).
  public static func expm1(_ x: some ArrayLike) -> NDArray {
    applying(ExponentialMinusOne(), "expm1", x, .inexact)
  }

  /// The natural logarithm (JAX: `jnp.log`).
  public static func log(_ x: some ArrayLike) -> NDArray { applying(Logarithm(), "log", x, .inexact) }

  /// The logarithm of one plus the number, exact near zero (JAX: `jnp.log1p`).
  public static func log1p(_ x: some ArrayLike) -> NDArray {
    applying(LogarithmPlusOne(), "log1p", x, .inexact)
  }

  /// The square root (JAX: `jnp.sqrt`).
  public static func sqrt(_ x: some ArrayLike) -> NDArray { applying(SquareRoot(), "sqrt", x, .inexact) }

  /// The cube root (JAX: `jnp.cbrt`).
  public static func cbrt(_ x: some ArrayLike) -> NDArray { applying(CubeRoot(), "cbrt", x, .inexact) }

  /// The logarithm to base 2 (JAX: `jnp.log2`).
  public static func log2(_ x: some ArrayLike) -> NDArray {
    let x = promoteArguments("log2", [x.asNDArray], .inexact)[0]
    let logarithm = bind(Logarithm(), x)
    func quotient(_ x: NDArray) -> NDArray { bind(Divide(), x, bind(Logarithm(), scalar(2, like: x))) }
    guard x.dtype.isComplex else { return quotient(logarithm) }
    let (re, im) = (bind(RealPart(), logarithm), bind(ImaginaryPart(), logarithm))
    let two = bind(Logarithm(), scalar(2, like: re))
    return bind(MakeComplex(), bind(Divide(), re, two), bind(Divide(), im, two))
  }

  /// The logarithm to base 10 (JAX: `jnp.log10`).
  public static func log10(_ x: some ArrayLike) -> NDArray {
    let x = promoteArguments("log10", [x.asNDArray], .inexact)[0]
    let logarithm = bind(Logarithm(), x)
    let factor = scalar(0.4342944819032518, x.dtype.real)
    guard x.dtype.isComplex else { return bind(Multiply(), logarithm, factor) }
    let (re, im) = (bind(RealPart(), logarithm), bind(ImaginaryPart(), logarithm))
    return bind(MakeComplex(), bind(Multiply(), re, factor), bind(Multiply(), im, factor))
  }
}
