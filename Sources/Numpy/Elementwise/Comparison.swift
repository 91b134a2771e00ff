import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Whether elements are equal (JAX: `jnp.equal`).
  public static func equal(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(Equal(), "equal", x, y)
  }

  /// Whether elements differ (JAX: `jnp.not_equal`).
  public static func notEqual(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(NotEqual(), "not_equal", x, y)
  }

  /// Whether elements are greater; complex numbers by their real parts first (JAX: `jnp.greater`).
  public static func greater(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    ordered(Greater(), "greater", x, y)
  }

  /// Whether elements are not less; complex numbers by their real parts first (JAX: `jnp.greater_equal`).
  public static func greaterEqual(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    ordered(GreaterOrEqual(), "greater_equal", x, y)
  }

  /// Whether elements are less; complex numbers by their real parts first (JAX: `jnp.less`).
  public static func less(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    ordered(Less(), "less", x, y)
  }

  /// Whether elements are not greater; complex numbers by their real parts first (JAX: `jnp.less_equal`).
  public static func lessEqual(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    ordered(LessOrEqual(), "less_equal", x, y)
  }
}

/// Compares; complex numbers by their imaginary parts where the real parts are equal
/// (JAX: `ufuncs._complex_comparison`).
private func ordered(
  _ primitive: some Primitive, _ name: String, _ x: some ArrayLike, _ y: some ArrayLike
) -> NDArray {
  let (x, y) = promoted(name, x, y)
  guard x.dtype.isComplex else { return bind(primitive, x, y) }
  let equal = bind(Equal(), jnp.real(x), jnp.real(y))
  let byImaginary = bind(primitive, jnp.imag(x), jnp.imag(y))
  return selected(equal, byImaginary, bind(primitive, jnp.real(x), jnp.real(y)))
}
