import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The Blackman window (JAX: `jnp.blackman`).
  public static func blackman(_ count: Int) -> NDArray {
    window(count) { n, last in
      let sum = 0.42 - 0.5 * cos(2 * Double.pi * n / last)
      return sum + 0.08 * cos(4 * Double.pi * n / last)
    }
  }

  /// The Bartlett window (JAX: `jnp.bartlett`).
  public static func bartlett(_ count: Int) -> NDArray {
    window(count) { n, last in 1 - abs(2 * n + 1 - count) / last }
  }

  /// The Hamming window (JAX: `jnp.hamming`).
  public static func hamming(_ count: Int) -> NDArray {
    window(count) { n, last in 0.54 - 0.46 * cos(2 * Double.pi * n / last) }
  }

  /// The Hann window (JAX: `jnp.hanning`).
  public static func hanning(_ count: Int) -> NDArray {
    window(count) { n, last in 0.5 * (1 - cos(2 * Double.pi * n / last)) }
  }

  /// The Kaiser window (JAX: `jnp.kaiser`).
  public static func kaiser(_ count: Int, _ beta: some ArrayLike) -> NDArray {
    window(count) { n, _ in
      let half = 0.5 * Double(count - 1)
      let distance = power((n - half) / half, 2)
      return i0(beta.asNDArray * sqrt(1 - distance)) / i0(beta)
    }
  }

  /// A function of places and of the last place; ones where there is at most one.
  private static func window(_ count: Int, _ value: (NDArray, Int) -> NDArray) -> NDArray {
    guard count > 1 else { return ones([Swift.max(count, 0)]) }
    return value(bind(Iota(dtype: .defaultFloat, shape: [count], dimension: 0)), count - 1)
  }
}
