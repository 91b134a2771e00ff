import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The larger, NaN only where both are (JAX: `jnp.fmax`).
  public static func fmax(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    jitted("fmax", x.asNDArray, y.asNDArray) { operands in
      let (x, y) = (operands[0], operands[1])
      return `where`(greater(x, y) | isnan(y), x, y)
    }
  }

  /// The smaller, NaN only where both are (JAX: `jnp.fmin`).
  public static func fmin(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    jitted("fmin", x.asNDArray, y.asNDArray) { operands in
      let (x, y) = (operands[0], operands[1])
      return `where`(less(x, y) | isnan(y), x, y)
    }
  }
}
