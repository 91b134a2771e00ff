import JAXBuffers
import JAXCore
import JAXLax
import JAXNumpy
import JAXRandom

extension jax.nn {
  /// What fills the weights of a new layer (JAX: `jax.nn.initializers`).
  public enum initializers {}
}

/// Makes an array from a key, a shape and a dtype: `initializer(key, [3, 4])`
/// (JAX: `jax.nn.initializers.Initializer`).
public struct Initializer: Sendable {
  private let dtype: DType?
  private let make: @Sendable (_ key: NDArray, _ shape: Shape, _ dtype: DType) throws -> NDArray

  package init(
    _ dtype: DType?, _ make: @escaping @Sendable (NDArray, Shape, DType) throws -> NDArray
  ) {
    self.dtype = dtype
    self.make = make
  }

  /// The array (JAX: calling the initializer).
  public func callAsFunction(
    _ key: some ArrayLike, _ shape: some Collection<Int>, _ dtype: DType? = nil
  ) -> NDArray {
    let dtype = (dtype ?? self.dtype ?? .defaultFloat).canonical
    return attempt("initializer", like: NDArray(abstract: ShapedArray(Shape(shape), dtype))) {
      try make(key.asNDArray, Shape(shape), dtype)
    }
  }
}

extension jax.nn.initializers {
  /// Zeros (JAX: `jax.nn.initializers.zeros`).
  public static let zeros = Initializer(nil) { _, shape, dtype in jnp.zeros(shape, dtype: dtype) }

  /// Ones (JAX: `jax.nn.initializers.ones`).
  public static let ones = Initializer(nil) { _, shape, dtype in jnp.ones(shape, dtype: dtype) }

  /// One value everywhere (JAX: `jax.nn.initializers.constant`).
  public static func constant(_ value: some ArrayLike, dtype: DType? = nil) -> Initializer {
    let value = value.asNDArray
    return Initializer(dtype) { _, shape, dtype in jnp.full(shape, value, dtype: dtype) }
  }

  /// Uniform from 0 up to `scale` (JAX: `jax.nn.initializers.uniform`).
  public static func uniform(_ scale: Double = 0.01, dtype: DType? = nil) -> Initializer {
    Initializer(dtype) { key, shape, dtype in
      jax.random.uniform(key, shape, dtype: dtype) * scalar(scale, dtype)
    }
  }

  /// Normal with this standard deviation (JAX: `jax.nn.initializers.normal`).
  public static func normal(_ stddev: Double = 0.01, dtype: DType? = nil) -> Initializer {
    Initializer(dtype) { key, shape, dtype in
      jax.random.normal(key, shape, dtype: dtype) * scalar(stddev, dtype)
    }
  }

  /// Normal between two bounds, then scaled (JAX: `jax.nn.initializers.truncated_normal`).
  public static func truncatedNormal(
    _ stddev: Double = 0.01, dtype: DType? = nil, lower: Double = -2, upper: Double = 2
  ) -> Initializer {
    Initializer(dtype) { key, shape, dtype in
      jax.random.truncatedNormal(key, lower, upper, shape: shape, dtype: dtype) * scalar(stddev, dtype)
    }
  }

  /// Variance by the number of inputs and outputs of the layer (JAX: `jax.nn.initializers.variance_scaling`).
  ///
  /// `mode` is `fan_in`, `fan_out`, `fan_avg` or `fan_geo_avg`; `distribution` is `truncated_normal`,
  /// `normal` or `uniform`.
  public static func varianceScaling(
    _ scale: Double, _ mode: String, _ distribution: String, inAxis: any AxisLike & Sendable = -2,
    outAxis: any AxisLike & Sendable = -1, batchAxis: any AxisLike & Sendable = [Int](), dtype: DType? = nil
  ) -> Initializer {
    Initializer(dtype) { key, shape, dtype in
      let fans = try fans(shape, inAxis, outAxis, batchAxis)
      let denominator: Double
      switch mode {
      case "fan_in": denominator = fans.in
      case "fan_out": denominator = fans.out
      case "fan_avg": denominator = (fans.in + fans.out) / 2
      case "fan_geo_avg": denominator = (fans.in * fans.out).squareRoot()
      default:
        throw JAXError(.invalid("invalid mode for variance scaling initializer: \(mode)"), kind: .valueError)
      }
      return try scaled(distribution, scalar(scale / denominator, dtype), key, shape, dtype)
    }
  }

  /// Glorot's uniform initialization (JAX: `jax.nn.initializers.glorot_uniform`).
  public static func glorotUniform(
    inAxis: any AxisLike & Sendable = -2, outAxis: any AxisLike & Sendable = -1,
    batchAxis: any AxisLike & Sendable = [Int](), dtype: DType? = nil
  ) -> Initializer {
    varianceScaling(
      1, "fan_avg", "uniform", inAxis: inAxis, outAxis: outAxis, batchAxis: batchAxis, dtype: dtype)
  }

  /// Glorot's normal initialization (JAX: `jax.nn.initializers.glorot_normal`).
  public static func glorotNormal(
    inAxis: any AxisLike & Sendable = -2, outAxis: any AxisLike & Sendable = -1,
    batchAxis: any AxisLike & Sendable = [Int](), dtype: DType? = nil
  ) -> Initializer {
    varianceScaling(
      1, "fan_avg", "truncated_normal", inAxis: inAxis, outAxis: outAxis, batchAxis: batchAxis, dtype: dtype)
  }

  /// LeCun's uniform initialization (JAX: `jax.nn.initializers.lecun_uniform`).
  public static func lecunUniform(
    inAxis: any AxisLike & Sendable = -2, outAxis: any AxisLike & Sendable = -1,
    batchAxis: any AxisLike & Sendable = [Int](), dtype: DType? = nil
  ) -> Initializer {
    varianceScaling(
      1, "fan_in", "uniform", inAxis: inAxis, outAxis: outAxis, batchAxis: batchAxis, dtype: dtype)
  }

  /// LeCun's normal initialization (JAX: `jax.nn.initializers.lecun_normal`).
  public static func lecunNormal(
    inAxis: any AxisLike & Sendable = -2, outAxis: any AxisLike & Sendable = -1,
    batchAxis: any AxisLike & Sendable = [Int](), dtype: DType? = nil
  ) -> Initializer {
    varianceScaling(
      1, "fan_in", "truncated_normal", inAxis: inAxis, outAxis: outAxis, batchAxis: batchAxis, dtype: dtype)
  }

  /// He's uniform initialization (JAX: `jax.nn.initializers.he_uniform`).
  public static func heUniform(
    inAxis: any AxisLike & Sendable = -2, outAxis: any AxisLike & Sendable = -1,
    batchAxis: any AxisLike & Sendable = [Int](), dtype: DType? = nil
  ) -> Initializer {
    varianceScaling(
      2, "fan_in", "uniform", inAxis: inAxis, outAxis: outAxis, batchAxis: batchAxis, dtype: dtype)
  }

  /// He's normal initialization (JAX: `jax.nn.initializers.he_normal`).
  public static func heNormal(
    inAxis: any AxisLike & Sendable = -2, outAxis: any AxisLike & Sendable = -1,
    batchAxis: any AxisLike & Sendable = [Int](), dtype: DType? = nil
  ) -> Initializer {
    varianceScaling(
      2, "fan_in", "truncated_normal", inAxis: inAxis, outAxis: outAxis, batchAxis: batchAxis, dtype: dtype)
  }
}

/// The numbers of inputs and outputs of a layer (JAX: `initializers._compute_fans`).
private func fans(
  _ shape: Shape, _ inAxis: any AxisLike, _ outAxis: any AxisLike, _ batchAxis: any AxisLike
) throws -> (in: Double, out: Double) {
  if inAxis.axes == [-2], !inAxis.isAxisList, shape.rank <= 1 {
    throw JAXError(
      .invalid(
        "Can't compute input and output sizes of a \(shape.rank)-dimensional weights tensor with default "
          + "in_axis. Must be at least 2D or specify in_axis explicitly."))
  }
  func size(_ axes: any AxisLike) throws -> Double {
    try axes.axes.reduce(1) { $0 * Double(shape[try JAXLax.canonicalAxis($1, rank: shape.rank)]) }
  }
  let (inputs, outputs) = (try size(inAxis), try size(outAxis))
  let field = Double(shape.elementCount) / inputs / outputs / (try size(batchAxis))
  return (inputs * field, outputs * field)
}

/// Samples of a distribution with this variance.
private func scaled(
  _ distribution: String, _ variance: NDArray, _ key: NDArray, _ shape: Shape, _ dtype: DType
) throws -> NDArray {
  guard dtype.isFloating || distribution == "normal" else {
    throw JAXError(.unsupported("\(distribution) initialization of \(dtype)"))
  }
  switch distribution {
  case "truncated_normal":
    let deviation = jnp.sqrt(variance) / scalar(0.8796256610342398, dtype)
    return jax.random.truncatedNormal(key, -2, 2, shape: shape, dtype: dtype) * deviation
  case "normal": return jax.random.normal(key, shape, dtype: dtype) * jnp.sqrt(variance)
  case "uniform":
    return jax.random.uniform(key, shape, dtype: dtype, minval: -1) * jnp.sqrt(3 * variance)
  default:
    throw JAXError(
      .invalid("invalid distribution for variance scaling initializer: \(distribution)"), kind: .valueError)
  }
}
