import JAXBuffers
import JAXCore

// The samplers with `shape` as a keyword, as JAX's callers also write it.

extension jax.random {
  /// Random bits as unsigned integers (JAX: `jax.random.bits`).
  public static func bits(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    bits(key, shape, dtype)
  }

  /// Uniform samples from `minval` up to but not including `maxval` (JAX: `jax.random.uniform`).
  public static func uniform(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil, minval: some ArrayLike = 0.0,
    maxval: some ArrayLike = 1.0
  ) -> NDArray {
    uniform(key, shape, dtype: dtype, minval: minval, maxval: maxval)
  }

  /// Standard normal samples (JAX: `jax.random.normal`).
  public static func normal(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    normal(key, shape, dtype: dtype)
  }

  /// Exponential samples (JAX: `jax.random.exponential`).
  public static func exponential(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    exponential(key, shape, dtype: dtype)
  }

  /// Laplace samples (JAX: `jax.random.laplace`).
  public static func laplace(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    laplace(key, shape, dtype: dtype)
  }

  /// Logistic samples (JAX: `jax.random.logistic`).
  public static func logistic(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    logistic(key, shape, dtype: dtype)
  }

  /// Cauchy samples (JAX: `jax.random.cauchy`).
  public static func cauchy(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    cauchy(key, shape, dtype: dtype)
  }

  /// Gumbel samples (JAX: `jax.random.gumbel`).
  public static func gumbel(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil, mode: String? = nil
  ) -> NDArray {
    gumbel(key, shape, dtype: dtype, mode: mode)
  }

  /// Samples of the Maxwell distribution (JAX: `jax.random.maxwell`).
  public static func maxwell(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    maxwell(key, shape, dtype: dtype)
  }

  /// Samples of -1 and 1 (JAX: `jax.random.rademacher`).
  public static func rademacher(
    _ key: some ArrayLike, shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    rademacher(key, shape, dtype: dtype)
  }

  /// Integers from `minval` up to but not including `maxval` (JAX: `jax.random.randint`).
  public static func randint(
    _ key: some ArrayLike, shape: some Collection<Int>, minval: some ArrayLike, maxval: some ArrayLike,
    dtype: DType? = nil
  ) -> NDArray {
    randint(key, shape, minval, maxval, dtype: dtype)
  }
}
