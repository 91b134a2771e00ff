import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The logarithm of the sum of exponentials (JAX: `jnp.logaddexp`).
  public static func logaddexp(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    let (x, y) = promoted("logaddexp", x, y, .inexact)
    return logAddExp.call(x, y)
  }

  /// The logarithm to base 2 of the sum of powers of two (JAX: `jnp.logaddexp2`).
  public static func logaddexp2(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    let (x, y) = promoted("logaddexp2", x, y, .inexact)
    return logAddExp2.call(x, y)
  }
}

private let logAddExp = LogAddExp(name: "logaddexp", exponential: Exponential(), scale: nil, period: .pi)
private let logAddExp2 = LogAddExp(
  name: "logaddexp2", exponential: Exponential2(), scale: 1.4426950408889634, period: 4.532360141827194)

/// log(exp x + exp y) in either base, without overflow (JAX: `lax.other.logaddexp`, `logaddexp2`).
private struct LogAddExp: Sendable {
  let name: String
  let exponential: any Primitive
  /// One over the base's natural logarithm.
  let scale: Double?
  /// Half the range of imaginary parts.
  let period: Double
  let rule: CustomRule

  init(name: String, exponential: any Primitive, scale: Double?, period: Double) {
    (self.name, self.exponential, self.scale, self.period) = (name, exponential, scale, period)
    rule = CustomRule(name: "_\(name)_jvp") { primals, tangents in
      let (x, y) = (primals[0], primals[1])
      let result = name == "logaddexp" ? jnp.logaddexp(x, y) : jnp.logaddexp2(x, y)
      func part(_ tangent: NDArray, _ x: NDArray) -> NDArray {
        let distance = bind(Subtract(), withoutInfinity(x), withoutInfinity(result))
        return bind(Multiply(), tangent, bindAll(exponential, [distance])[0])
      }
      return ([result], [bind(Add(), part(tangents[0], x), part(tangents[1], y))])
    }
  }

  func call(_ x: NDArray, _ y: NDArray) -> NDArray {
    do {
      return try customJVP(name, [x, y], rule: rule) { [try body($0[0], $0[1])] }[0]
    } catch {
      return failed(JAXError(error, operation: name), x.aval)
    }
  }

  private func scaled(_ x: NDArray, _ larger: NDArray) -> NDArray {
    scale.map { bind(Multiply(), constant($0, like: larger), x) } ?? x
  }

  private func body(_ x: NDArray, _ y: NDArray) throws -> NDArray {
    let larger = bind(Maximum(), x, y)
    func logarithm(_ exponent: NDArray) -> NDArray {
      scaled(bind(LogarithmPlusOne(), bindAll(exponential, [exponent])[0]), larger)
    }
    guard x.dtype.isComplex else {
      let delta = bind(Subtract(), x, y)
      let isNaN = bind(NotEqual(), delta, delta)
      let sum = bind(Add(), x, y)
      let result = bind(Add(), larger, logarithm(bind(Negate(), bind(Absolute(), delta))))
      return selected(isNaN, sum, result)
    }
    let delta = bind(Subtract(), bind(Add(), x, y), bind(Multiply(), larger, constant(2, like: larger)))
    let result = bind(Add(), larger, logarithm(delta))
    return bind(
      MakeComplex(), bind(RealPart(), result), wrapped(bind(ImaginaryPart(), result), to: period))
  }
}

/// The array with zeros where it is infinite (JAX: `lax.other._replace_inf`).
private func withoutInfinity(_ x: NDArray) -> NDArray {
  let re = jnp.real(x)
  return selected(bind(Equal(), re, constant(.infinity, like: re)), filled(like: x, 0), x)
}

/// Angles between -a and a (JAX: `lax.other._wrap_between`).
private func wrapped(_ x: NDArray, to a: Double) -> NDArray {
  let (half, whole, zero) = (constant(a, like: x), constant(2 * a, like: x), constant(0, like: x))
  let rest = bind(Remainder(), bind(Add(), x, half), whole)
  let isNegative = bind(Less(), rest, zero)
  return bind(Subtract(), selected(isNegative, bind(Add(), rest, whole), rest), half)
}
