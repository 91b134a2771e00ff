import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Whether elements are NaN (JAX: `jnp.isnan`).
  public static func isnan(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return bind(NotEqual(), x, x)
  }

  /// Whether elements are neither infinite nor NaN (JAX: `jnp.isfinite`).
  public static func isfinite(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    if x.dtype.isFloating { return bind(IsFinite(), x) }
    if x.dtype.isComplex { return bind(And(), bind(IsFinite(), real(x)), bind(IsFinite(), imag(x))) }
    return filled(like: x, 1, .bool)
  }

  /// Whether elements are infinite (JAX: `jnp.isinf`).
  public static func isinf(_ x: some ArrayLike) -> NDArray {
    jitted("isinf", x.asNDArray) { operands in
      let x = operands[0]
      func isInfinite(_ x: NDArray) -> NDArray {
        bind(Equal(), bind(Absolute(), x), scalar(.infinity, like: x))
      }
      if x.dtype.isFloating { return isInfinite(x) }
      if x.dtype.isComplex {
        let (re, im) = (bind(RealPart(), x), bind(ImaginaryPart(), x))
        return bind(Or(), isInfinite(re), isInfinite(im))
      }
      return filled(like: x, 0, .bool)
    }
  }

  /// Whether elements are positive infinity (JAX: `jnp.isposinf`).
  public static func isposinf(_ x: some ArrayLike) -> NDArray {
    equalsInfinity(.infinity, "isposinf", x.asNDArray)
  }

  /// Whether elements are negative infinity (JAX: `jnp.isneginf`).
  public static func isneginf(_ x: some ArrayLike) -> NDArray {
    equalsInfinity(-.infinity, "isneginf", x.asNDArray)
  }

  /// NaN and infinities as numbers: zero and the largest of the dtype unless given (JAX: `jnp.nan_to_num`).
  public static func nanToNum(
    _ x: some ArrayLike, nan: (any ArrayLike)? = nil, posinf: (any ArrayLike)? = nil,
    neginf: (any ArrayLike)? = nil
  ) -> NDArray {
    // In the order of their names, as JAX's jit takes them.
    let given = [nan, neginf, posinf].map { $0?.asNDArray }
    let isGiven = given.map { $0 != nil }
    return jitted("nan_to_num", [x.asNDArray] + given.compactMap { $0 }, statics: isGiven) { operands in
      var rest = operands.dropFirst()
      let replacements = isGiven.map { $0 ? rest.removeFirst() : nil }
      return [withoutNonFinite(operands[0], replacements)]
    }[0]
  }
}

private func equalsInfinity(_ infinity: Double, _ name: String, _ x: NDArray) -> NDArray {
  if x.dtype.isFloating { return bind(Equal(), x, scalar(infinity, like: x)) }
  if x.dtype.isComplex {
    return refused(name, "isposinf/isneginf are not well defined for complex types", x)
  }
  return filled(like: x, 0, .bool)
}

/// JAX: `jnp.nan_to_num`, with replacements for NaN, minus infinity and infinity.
private func withoutNonFinite(_ x: NDArray, _ replacements: [NDArray?]) -> NDArray {
  guard x.dtype.isInexact else { return x }
  if x.dtype.isComplex {
    func part(_ x: NDArray) -> NDArray {
      jnp.nanToNum(x, nan: replacements[0], posinf: replacements[2], neginf: replacements[1])
    }
    return bind(MakeComplex(), part(bind(RealPart(), x)), part(bind(ImaginaryPart(), x)))
  }
  guard let format = BinaryFormat(x.dtype) else {
    return refused("nan_to_num", "nan_to_num does not take \(x.dtype)", x)
  }
  let defaults = [0, -format.largest, format.largest]
  let values = zip(replacements, defaults).map { given, value in
    given.map { convert($0, to: x.dtype) } ?? scalar(value, x.dtype)
  }
  var result = jnp.where(jnp.isnan(x), values[0], x)
  result = jnp.where(jnp.isposinf(result), values[2], result)
  return jnp.where(jnp.isneginf(result), values[1], result)
}
