import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.nn {
  /// The array itself (JAX: `jax.nn.identity`).
  public static func identity(_ x: some ArrayLike) -> NDArray { jitted("identity", x.asNDArray) { $0[0] } }

  /// A smooth rectifier of square roots (JAX: `jax.nn.squareplus`).
  public static func squareplus(_ x: some ArrayLike, _ b: (any ArrayLike)? = nil) -> NDArray {
    parametrized("squareplus", x, b) { x, b in (x + jnp.sqrt(jnp.square(x) + (b ?? 4))) / 2 }
  }
  /// A smooth rectifier of square roots (JAX: `jax.nn.squareplus`).
  public static func squareplus(_ x: some ArrayLike, b: some ArrayLike) -> NDArray { squareplus(x, b) }

  /// log(1 + exp(x)) (JAX: `jax.nn.softplus`).
  public static func softplus(_ x: some ArrayLike) -> NDArray {
    jitted("softplus", x.asNDArray) { jnp.logaddexp($0[0], 0) }
  }

  /// A rectifier with a parabola between -1 and 1 (JAX: `jax.nn.sparse_plus`).
  public static func sparsePlus(_ x: some ArrayLike) -> NDArray {
    jitted("sparse_plus", x.asNDArray) { operands in
      let x = operands[0]
      let (isBelow, isAbove) = (x .<= -1.0, x .>= 1.0)
      let parabola = jnp.power(x + 1.0, 2) / 4
      return jnp.where(isBelow, 0.0, jnp.where(isAbove, x, parabola))
    }
  }

  /// x / (|x| + 1) (JAX: `jax.nn.soft_sign`).
  public static func softSign(_ x: some ArrayLike) -> NDArray {
    jitted("soft_sign", x.asNDArray) { $0[0] / (jnp.abs($0[0]) + 1) }
  }

  /// The logistic function (JAX: `jax.nn.sigmoid`).
  public static func sigmoid(_ x: some ArrayLike) -> NDArray { bind(Logistic(), asFloat(x.asNDArray)) }

  /// A sigmoid of straight lines (JAX: `jax.nn.sparse_sigmoid`).
  public static func sparseSigmoid(_ x: some ArrayLike) -> NDArray {
    jitted("sparse_sigmoid", x.asNDArray) { 0.5 * jnp.clip($0[0] + 1.0, 0.0, 2.0) }
  }

  /// The number times its sigmoid (JAX: `jax.nn.silu`).
  public static func silu(_ x: some ArrayLike) -> NDArray {
    jitted("silu", x.asNDArray) { $0[0] * sigmoid($0[0]) }
  }

  /// The number times its sigmoid (JAX: `jax.nn.swish`).
  public static func swish(_ x: some ArrayLike) -> NDArray { silu(x) }

  /// The number times the hyperbolic tangent of its softplus (JAX: `jax.nn.mish`).
  public static func mish(_ x: some ArrayLike) -> NDArray {
    jitted("mish", x.asNDArray) { $0[0] * jnp.tanh(softplus($0[0])) }
  }

  /// The logarithm of the sigmoid (JAX: `jax.nn.log_sigmoid`).
  public static func logSigmoid(_ x: some ArrayLike) -> NDArray {
    jitted("log_sigmoid", x.asNDArray) { -softplus(-$0[0]) }
  }

  /// The hyperbolic tangent (JAX: `jax.nn.tanh`).
  public static func tanh(_ x: some ArrayLike) -> NDArray { jnp.tanh(x) }

  /// The number, or alpha (exp(x) - 1) below zero (JAX: `jax.nn.elu`).
  public static func elu(_ x: some ArrayLike, _ alpha: (any ArrayLike)? = nil) -> NDArray {
    parametrized("elu", x, alpha) { x, alpha in
      let isPositive = x .> 0
      let below = jnp.expm1(jnp.where(x .> 0, 0.0, x))
      return jnp.where(isPositive, x, (alpha ?? 1.0) * below)
    }
  }
  /// The number, or alpha (exp(x) - 1) below zero (JAX: `jax.nn.elu`).
  public static func elu(_ x: some ArrayLike, alpha: some ArrayLike) -> NDArray { elu(x, alpha) }

  /// The number, or a part of it below zero (JAX: `jax.nn.leaky_relu`).
  public static func leakyRelu(_ x: some ArrayLike, _ negativeSlope: (any ArrayLike)? = nil) -> NDArray {
    parametrized("leaky_relu", x, negativeSlope) { x, slope in
      jnp.where(x .>= 0, x, (slope ?? 0.01) * x)
    }
  }
  /// The number, or a part of it below zero (JAX: `jax.nn.leaky_relu`).
  public static func leakyRelu(_ x: some ArrayLike, negativeSlope: some ArrayLike) -> NDArray {
    leakyRelu(x, negativeSlope)
  }

  /// The number between -1 and 1 (JAX: `jax.nn.hard_tanh`).
  public static func hardTanh(_ x: some ArrayLike) -> NDArray {
    jitted("hard_tanh", x.asNDArray) { operands in
      let x = operands[0]
      let isAbove = x .> 1
      return jnp.where(isAbove, 1, jnp.where(x .< -1, -1, x))
    }
  }

  /// A continuously differentiable `elu` (JAX: `jax.nn.celu`).
  public static func celu(_ x: some ArrayLike, _ alpha: (any ArrayLike)? = nil) -> NDArray {
    parametrized("celu", x, alpha) { x, alpha in
      let alpha = alpha ?? 1.0
      return jnp.maximum(x, 0.0) + alpha * jnp.expm1(jnp.minimum(x, 0.0) / alpha)
    }
  }
  /// A continuously differentiable `elu` (JAX: `jax.nn.celu`).
  public static func celu(_ x: some ArrayLike, alpha: some ArrayLike) -> NDArray { celu(x, alpha) }

  /// An `elu` that keeps mean and variance (JAX: `jax.nn.selu`).
  public static func selu(_ x: some ArrayLike) -> NDArray {
    jitted("selu", x.asNDArray) { 1.0507009873554805 * elu($0[0], 1.6732632423543772) }
  }

  /// The number times the normal distribution function, or tanh's approximation of that (JAX: `jax.nn.gelu`).
  public static func gelu(_ x: some ArrayLike, approximate: Bool = true) -> NDArray {
    let x = promoteArguments("gelu", [x.asNDArray], .inexact)[0]
    guard approximate else {
      let half = 0.5 * x
      return bind(Copy(), half * bind(ComplementaryErrorFunction(), -x * scalar(0.5.squareRoot(), like: x)))
    }
    let factor = scalar((2 / Double.pi).squareRoot(), like: x)
    let polynomial = x + 0.044715 * jnp.power(x, 3)
    return x * (0.5 * (1.0 + jnp.tanh(factor * polynomial)))
  }

  /// The first half of an axis times the sigmoid of the second (JAX: `jax.nn.glu`).
  public static func glu(_ x: some ArrayLike, axis: Int = -1) -> NDArray {
    jitted("glu", x.asNDArray, statics: axis) { operands in
      let x = operands[0]
      let axis = try canonicalAxis(axis, rank: x.ndim)
      guard x.shape[axis] % 2 == 0 else {
        throw JAXError(.invalid("axis size must be divisible by 2"), kind: .valueError)
      }
      let halves = jnp.split(x, 2, axis: axis)
      return halves[0] * sigmoid(halves[1])
    }
  }

  /// A sigmoid of straight lines between -3 and 3 (JAX: `jax.nn.hard_sigmoid`).
  public static func hardSigmoid(_ x: some ArrayLike) -> NDArray {
    jitted("hard_sigmoid", x.asNDArray) { relu6($0[0] + 3.0) / 6.0 }
  }

  /// The number times its hard sigmoid (JAX: `jax.nn.hard_silu`).
  public static func hardSilu(_ x: some ArrayLike) -> NDArray {
    jitted("hard_silu", x.asNDArray) { $0[0] * hardSigmoid($0[0]) }
  }

  /// The number times its hard sigmoid (JAX: `jax.nn.hard_swish`).
  public static func hardSwish(_ x: some ArrayLike) -> NDArray { hardSilu(x) }
}

/// A jitted function with a parameter, which is an operand where it is given and part of the body where it
/// is not.
private func parametrized(
  _ name: String, _ x: some ArrayLike, _ parameter: (any ArrayLike)?,
  _ body: (_ x: NDArray, _ parameter: NDArray?) -> NDArray
) -> NDArray {
  let operands = [x.asNDArray] + (parameter.map { [$0.asNDArray] } ?? [])
  return jitted(name, operands) { [body($0[0], $0.count > 1 ? $0[1] : nil)] }[0]
}

/// Python integers as floats; arrays as they are (JAX: `lax.logistic` of a scalar).
private func asFloat(_ x: NDArray) -> NDArray { x.isLiteral ? promoteDTypes([x], .inexact)[0] : x }
