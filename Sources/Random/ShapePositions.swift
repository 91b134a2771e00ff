import JAXBuffers
import JAXCore

// The samplers with `shape` by position, as JAX takes it too.

extension jax.random {
  /// Beta samples (JAX: `jax.random.beta`).
  public static func beta(
    _ key: some ArrayLike, _ a: some ArrayLike, _ b: some ArrayLike, _ shape: some Collection<Int>,
    dtype: DType? = nil
  ) -> NDArray {
    beta(key, a, b, shape: Shape(shape), dtype: dtype)
  }

  /// Binomial samples (JAX: `jax.random.binomial`).
  public static func binomial(
    _ key: some ArrayLike, _ n: some ArrayLike, _ p: some ArrayLike, _ shape: some Collection<Int>,
    dtype: DType? = nil
  ) -> NDArray {
    binomial(key, n, p, shape: Shape(shape), dtype: dtype)
  }

  /// Chi-square samples (JAX: `jax.random.chisquare`).
  public static func chisquare(
    _ key: some ArrayLike, _ df: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    chisquare(key, df, shape: Shape(shape), dtype: dtype)
  }

  /// Dirichlet samples (JAX: `jax.random.dirichlet`).
  public static func dirichlet(
    _ key: some ArrayLike, _ alpha: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    dirichlet(key, alpha, shape: Shape(shape), dtype: dtype)
  }

  /// Double-sided Maxwell samples (JAX: `jax.random.double_sided_maxwell`).
  public static func doubleSidedMaxwell(
    _ key: some ArrayLike, _ loc: some ArrayLike, _ scale: some ArrayLike, _ shape: some Collection<Int>,
    dtype: DType? = nil
  ) -> NDArray {
    doubleSidedMaxwell(key, loc, scale, shape: Shape(shape), dtype: dtype)
  }

  /// F-distributed samples (JAX: `jax.random.f`).
  public static func f(
    _ key: some ArrayLike, _ dfnum: some ArrayLike, _ dfden: some ArrayLike, _ shape: some Collection<Int>,
    dtype: DType? = nil
  ) -> NDArray {
    f(key, dfnum, dfden, shape: Shape(shape), dtype: dtype)
  }

  /// Gamma samples (JAX: `jax.random.gamma`).
  public static func gamma(
    _ key: some ArrayLike, _ a: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    gamma(key, a, shape: Shape(shape), dtype: dtype)
  }

  /// Generalized normal samples (JAX: `jax.random.generalized_normal`).
  public static func generalizedNormal(
    _ key: some ArrayLike, _ p: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    generalizedNormal(key, p, shape: Shape(shape), dtype: dtype)
  }

  /// Geometric samples (JAX: `jax.random.geometric`).
  public static func geometric(
    _ key: some ArrayLike, _ p: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    geometric(key, p, shape: Shape(shape), dtype: dtype)
  }

  /// Logarithms of gamma samples (JAX: `jax.random.loggamma`).
  public static func loggamma(
    _ key: some ArrayLike, _ a: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    loggamma(key, a, shape: Shape(shape), dtype: dtype)
  }

  /// Pareto samples (JAX: `jax.random.pareto`).
  public static func pareto(
    _ key: some ArrayLike, _ b: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    pareto(key, b, shape: Shape(shape), dtype: dtype)
  }

  /// Poisson samples (JAX: `jax.random.poisson`).
  public static func poisson(
    _ key: some ArrayLike, _ lam: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    poisson(key, lam, shape: Shape(shape), dtype: dtype)
  }

  /// Rayleigh samples (JAX: `jax.random.rayleigh`).
  public static func rayleigh(
    _ key: some ArrayLike, _ scale: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    rayleigh(key, scale, shape: Shape(shape), dtype: dtype)
  }

  /// Student's t samples (JAX: `jax.random.t`).
  public static func t(
    _ key: some ArrayLike, _ df: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    t(key, df, shape: Shape(shape), dtype: dtype)
  }

  /// Triangular samples (JAX: `jax.random.triangular`).
  public static func triangular(
    _ key: some ArrayLike, _ left: some ArrayLike, _ mode: some ArrayLike, _ right: some ArrayLike,
    _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    triangular(key, left, mode, right, shape: Shape(shape), dtype: dtype)
  }

  /// Truncated normal samples (JAX: `jax.random.truncated_normal`).
  public static func truncatedNormal(
    _ key: some ArrayLike, _ lower: some ArrayLike, _ upper: some ArrayLike, _ shape: some Collection<Int>,
    dtype: DType? = nil
  ) -> NDArray {
    truncatedNormal(key, lower, upper, shape: Shape(shape), dtype: dtype)
  }

  /// Wald samples (JAX: `jax.random.wald`).
  public static func wald(
    _ key: some ArrayLike, _ mean: some ArrayLike, _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    wald(key, mean, shape: Shape(shape), dtype: dtype)
  }

  /// Weibull samples (JAX: `jax.random.weibull_min`).
  public static func weibullMin(
    _ key: some ArrayLike, _ scale: some ArrayLike, _ concentration: some ArrayLike,
    _ shape: some Collection<Int>, dtype: DType? = nil
  ) -> NDArray {
    weibullMin(key, scale, concentration, shape: Shape(shape), dtype: dtype)
  }
}
