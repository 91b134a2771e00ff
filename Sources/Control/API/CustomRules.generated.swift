// Written by Sources/Transforms/API/overloads.py.

import JAXCore
import JAXTransforms

extension jax {
  /// Gives a function its own derivative: results and their tangents, from primals and tangents
  /// (JAX: `jax.custom_jvp` and `defjvp`).
  public static func customJvp<A: Pytree, R: Pytree>(
    _ f: @escaping (A) throws -> R,
    jvp: @escaping @Sendable (_ primals: A, _ tangents: A) throws -> (R, R), name: String = "<lambda>"
  ) -> (A) throws -> R {
    { (a) in
      try withJVP(
        a, name: name,
        jvp: { primals, tangents in try jvp(primals, tangents) }
      ) { x in try f(x) }
    }
  }

  /// Gives a function its own forward and backward passes: the results with residuals, and the arguments'
  /// cotangents from residuals and the result's cotangent (JAX: `jax.custom_vjp` and `defvjp`).
  public static func customVjp<A: Pytree, R: Pytree, Residuals: Pytree>(
    _ f: @escaping (A) throws -> R,
    fwd: @escaping @Sendable (A) throws -> (R, Residuals),
    bwd: @escaping @Sendable (_ residuals: Residuals, _ cotangent: R) throws -> A,
    name: String = "<lambda>"
  ) -> (A) throws -> R {
    { (a) in
      try withVJP(
        a, name: name, fwd: { x in try fwd(x) },
        bwd: { residuals, cotangent in
          let g = try bwd(residuals, cotangent)
          return g
        }
      ) { x in try f(x) }
    }
  }

  /// Gives a function its own derivative: results and their tangents, from primals and tangents
  /// (JAX: `jax.custom_jvp` and `defjvp`).
  public static func customJvp<A: Pytree, B: Pytree, R: Pytree>(
    _ f: @escaping (A, B) throws -> R,
    jvp: @escaping @Sendable (_ primals: (A, B), _ tangents: (A, B)) throws -> (R, R),
    name: String = "<lambda>"
  ) -> (A, B) throws -> R {
    { (a, b) in
      try withJVP(
        Arguments(a, b), name: name,
        jvp: { primals, tangents in
          try jvp((primals.values.0, primals.values.1), (tangents.values.0, tangents.values.1))
        }
      ) { x in try f(x.values.0, x.values.1) }
    }
  }

  /// Gives a function its own forward and backward passes: the results with residuals, and the arguments'
  /// cotangents from residuals and the result's cotangent (JAX: `jax.custom_vjp` and `defvjp`).
  public static func customVjp<A: Pytree, B: Pytree, R: Pytree, Residuals: Pytree>(
    _ f: @escaping (A, B) throws -> R,
    fwd: @escaping @Sendable (A, B) throws -> (R, Residuals),
    bwd: @escaping @Sendable (_ residuals: Residuals, _ cotangent: R) throws -> (A, B),
    name: String = "<lambda>"
  ) -> (A, B) throws -> R {
    { (a, b) in
      try withVJP(
        Arguments(a, b), name: name, fwd: { x in try fwd(x.values.0, x.values.1) },
        bwd: { residuals, cotangent in
          let g = try bwd(residuals, cotangent)
          return Arguments(g.0, g.1)
        }
      ) { x in try f(x.values.0, x.values.1) }
    }
  }

  /// Gives a function its own derivative: results and their tangents, from primals and tangents
  /// (JAX: `jax.custom_jvp` and `defjvp`).
  public static func customJvp<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C) throws -> R,
    jvp: @escaping @Sendable (_ primals: (A, B, C), _ tangents: (A, B, C)) throws -> (R, R),
    name: String = "<lambda>"
  ) -> (A, B, C) throws -> R {
    { (a, b, c) in
      try withJVP(
        Arguments(a, b, c), name: name,
        jvp: { primals, tangents in
          try jvp(
            (primals.values.0, primals.values.1, primals.values.2),
            (tangents.values.0, tangents.values.1, tangents.values.2))
        }
      ) { x in try f(x.values.0, x.values.1, x.values.2) }
    }
  }

  /// Gives a function its own forward and backward passes: the results with residuals, and the arguments'
  /// cotangents from residuals and the result's cotangent (JAX: `jax.custom_vjp` and `defvjp`).
  public static func customVjp<A: Pytree, B: Pytree, C: Pytree, R: Pytree, Residuals: Pytree>(
    _ f: @escaping (A, B, C) throws -> R,
    fwd: @escaping @Sendable (A, B, C) throws -> (R, Residuals),
    bwd: @escaping @Sendable (_ residuals: Residuals, _ cotangent: R) throws -> (A, B, C),
    name: String = "<lambda>"
  ) -> (A, B, C) throws -> R {
    { (a, b, c) in
      try withVJP(
        Arguments(a, b, c), name: name, fwd: { x in try fwd(x.values.0, x.values.1, x.values.2) },
        bwd: { residuals, cotangent in
          let g = try bwd(residuals, cotangent)
          return Arguments(g.0, g.1, g.2)
        }
      ) { x in try f(x.values.0, x.values.1, x.values.2) }
    }
  }

  /// Gives a function its own derivative: results and their tangents, from primals and tangents
  /// (JAX: `jax.custom_jvp` and `defjvp`).
  public static func customJvp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> R,
    jvp: @escaping @Sendable (_ primals: (A, B, C, D), _ tangents: (A, B, C, D)) throws -> (R, R),
    name: String = "<lambda>"
  ) -> (A, B, C, D) throws -> R {
    { (a, b, c, d) in
      try withJVP(
        Arguments(a, b, c, d), name: name,
        jvp: { primals, tangents in
          try jvp(
            (primals.values.0, primals.values.1, primals.values.2, primals.values.3),
            (tangents.values.0, tangents.values.1, tangents.values.2, tangents.values.3))
        }
      ) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
    }
  }

  /// Gives a function its own forward and backward passes: the results with residuals, and the arguments'
  /// cotangents from residuals and the result's cotangent (JAX: `jax.custom_vjp` and `defvjp`).
  public static func customVjp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree, Residuals: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> R,
    fwd: @escaping @Sendable (A, B, C, D) throws -> (R, Residuals),
    bwd: @escaping @Sendable (_ residuals: Residuals, _ cotangent: R) throws -> (A, B, C, D),
    name: String = "<lambda>"
  ) -> (A, B, C, D) throws -> R {
    { (a, b, c, d) in
      try withVJP(
        Arguments(a, b, c, d), name: name,
        fwd: { x in try fwd(x.values.0, x.values.1, x.values.2, x.values.3) },
        bwd: { residuals, cotangent in
          let g = try bwd(residuals, cotangent)
          return Arguments(g.0, g.1, g.2, g.3)
        }
      ) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
    }
  }
}
