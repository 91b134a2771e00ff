// Written by Sources/Transforms/API/overloads.py.

import JAXCore
import JAXTransforms

extension jax {
  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<R: Pytree>(
    _ f: @escaping () throws -> R, name: String = "<lambda>"
  ) -> () throws -> R {
    let jitted = JitFunction<Arguments<>, R>(name: name)
    return { try jitted(Arguments()) { _ in try f() } }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<R0: Pytree, R1: Pytree>(
    _ f: @escaping () throws -> (R0, R1), name: String = "<lambda>"
  ) -> () throws -> (R0, R1) {
    let jitted = JitFunction<Arguments<>, Arguments<R0, R1>>(name: name)
    return {
      try jitted(Arguments()) { _ in
        let r = try f(); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping () throws -> (R0, R1, R2), name: String = "<lambda>"
  ) -> () throws -> (R0, R1, R2) {
    let jitted = JitFunction<Arguments<>, Arguments<R0, R1, R2>>(name: name)
    return {
      try jitted(Arguments()) { _ in
        let r = try f(); return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping () throws -> (R0, R1, R2, R3), name: String = "<lambda>"
  ) -> () throws -> (R0, R1, R2, R3) {
    let jitted = JitFunction<Arguments<>, Arguments<R0, R1, R2, R3>>(name: name)
    return {
      try jitted(Arguments()) { _ in
        let r = try f(); return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, R: Pytree>(
    _ f: @escaping (A) throws -> R, name: String = "<lambda>"
  ) -> (A) throws -> R {
    let jitted = JitFunction<A, R>(name: name)
    return { (a) in try jitted(a) { x in try f(x) } }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1), name: String = "<lambda>"
  ) -> (A) throws -> (R0, R1) {
    let jitted = JitFunction<A, Arguments<R0, R1>>(name: name)
    return { (a) in
      try jitted(a) { x in
        let r = try f(x); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1, R2), name: String = "<lambda>"
  ) -> (A) throws -> (R0, R1, R2) {
    let jitted = JitFunction<A, Arguments<R0, R1, R2>>(name: name)
    return { (a) in
      try jitted(a) { x in
        let r = try f(x); return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1, R2, R3), name: String = "<lambda>"
  ) -> (A) throws -> (R0, R1, R2, R3) {
    let jitted = JitFunction<A, Arguments<R0, R1, R2, R3>>(name: name)
    return { (a) in
      try jitted(a) { x in
        let r = try f(x); return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, R: Pytree>(
    _ f: @escaping (A, B) throws -> R, name: String = "<lambda>"
  ) -> (A, B) throws -> R {
    let jitted = JitFunction<Arguments<A, B>, R>(name: name)
    return { (a, b) in try jitted(Arguments(a, b)) { x in try f(x.values.0, x.values.1) } }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1), name: String = "<lambda>"
  ) -> (A, B) throws -> (R0, R1) {
    let jitted = JitFunction<Arguments<A, B>, Arguments<R0, R1>>(name: name)
    return { (a, b) in
      try jitted(Arguments(a, b)) { x in
        let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2), name: String = "<lambda>"
  ) -> (A, B) throws -> (R0, R1, R2) {
    let jitted = JitFunction<Arguments<A, B>, Arguments<R0, R1, R2>>(name: name)
    return { (a, b) in
      try jitted(Arguments(a, b)) { x in
        let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2, R3), name: String = "<lambda>"
  ) -> (A, B) throws -> (R0, R1, R2, R3) {
    let jitted = JitFunction<Arguments<A, B>, Arguments<R0, R1, R2, R3>>(name: name)
    return { (a, b) in
      try jitted(Arguments(a, b)) { x in
        let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C) throws -> R, name: String = "<lambda>"
  ) -> (A, B, C) throws -> R {
    let jitted = JitFunction<Arguments<A, B, C>, R>(name: name)
    return { (a, b, c) in try jitted(Arguments(a, b, c)) { x in try f(x.values.0, x.values.1, x.values.2) } }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1), name: String = "<lambda>"
  ) -> (A, B, C) throws -> (R0, R1) {
    let jitted = JitFunction<Arguments<A, B, C>, Arguments<R0, R1>>(name: name)
    return { (a, b, c) in
      try jitted(Arguments(a, b, c)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2), name: String = "<lambda>"
  ) -> (A, B, C) throws -> (R0, R1, R2) {
    let jitted = JitFunction<Arguments<A, B, C>, Arguments<R0, R1, R2>>(name: name)
    return { (a, b, c) in
      try jitted(Arguments(a, b, c)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2, R3), name: String = "<lambda>"
  ) -> (A, B, C) throws -> (R0, R1, R2, R3) {
    let jitted = JitFunction<Arguments<A, B, C>, Arguments<R0, R1, R2, R3>>(name: name)
    return { (a, b, c) in
      try jitted(Arguments(a, b, c)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> R, name: String = "<lambda>"
  ) -> (A, B, C, D) throws -> R {
    let jitted = JitFunction<Arguments<A, B, C, D>, R>(name: name)
    return { (a, b, c, d) in
      try jitted(Arguments(a, b, c, d)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1), name: String = "<lambda>"
  ) -> (A, B, C, D) throws -> (R0, R1) {
    let jitted = JitFunction<Arguments<A, B, C, D>, Arguments<R0, R1>>(name: name)
    return { (a, b, c, d) in
      try jitted(Arguments(a, b, c, d)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2), name: String = "<lambda>"
  ) -> (A, B, C, D) throws -> (R0, R1, R2) {
    let jitted = JitFunction<Arguments<A, B, C, D>, Arguments<R0, R1, R2>>(name: name)
    return { (a, b, c, d) in
      try jitted(Arguments(a, b, c, d)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree
  >(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2, R3), name: String = "<lambda>"
  ) -> (A, B, C, D) throws -> (R0, R1, R2, R3) {
    let jitted = JitFunction<Arguments<A, B, C, D>, Arguments<R0, R1, R2, R3>>(name: name)
    return { (a, b, c, d) in
      try jitted(Arguments(a, b, c, d)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> R, name: String = "<lambda>"
  ) -> (A, B, C, D, E) throws -> R {
    let jitted = JitFunction<Arguments<A, B, C, D, E>, R>(name: name)
    return { (a, b, c, d, e) in
      try jitted(Arguments(a, b, c, d, e)) { x in
        try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4)
      }
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1), name: String = "<lambda>"
  ) -> (A, B, C, D, E) throws -> (R0, R1) {
    let jitted = JitFunction<Arguments<A, B, C, D, E>, Arguments<R0, R1>>(name: name)
    return { (a, b, c, d, e) in
      try jitted(Arguments(a, b, c, d, e)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree
  >(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2), name: String = "<lambda>"
  ) -> (A, B, C, D, E) throws -> (R0, R1, R2) {
    let jitted = JitFunction<Arguments<A, B, C, D, E>, Arguments<R0, R1, R2>>(name: name)
    return { (a, b, c, d, e) in
      try jitted(Arguments(a, b, c, d, e)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4);
        return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree
  >(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2, R3), name: String = "<lambda>"
  ) -> (A, B, C, D, E) throws -> (R0, R1, R2, R3) {
    let jitted = JitFunction<Arguments<A, B, C, D, E>, Arguments<R0, R1, R2, R3>>(name: name)
    return { (a, b, c, d, e) in
      try jitted(Arguments(a, b, c, d, e)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4);
        return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> R, name: String = "<lambda>"
  ) -> (A, B, C, D, E, G) throws -> R {
    let jitted = JitFunction<Arguments<A, B, C, D, E, G>, R>(name: name)
    return { (a, b, c, d, e, g) in
      try jitted(Arguments(a, b, c, d, e, g)) { x in
        try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5)
      }
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree
  >(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1), name: String = "<lambda>"
  ) -> (A, B, C, D, E, G) throws -> (R0, R1) {
    let jitted = JitFunction<Arguments<A, B, C, D, E, G>, Arguments<R0, R1>>(name: name)
    return { (a, b, c, d, e, g) in
      try jitted(Arguments(a, b, c, d, e, g)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5);
        return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree
  >(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2), name: String = "<lambda>"
  ) -> (A, B, C, D, E, G) throws -> (R0, R1, R2) {
    let jitted = JitFunction<Arguments<A, B, C, D, E, G>, Arguments<R0, R1, R2>>(name: name)
    return { (a, b, c, d, e, g) in
      try jitted(Arguments(a, b, c, d, e, g)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5);
        return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree,
    R3: Pytree
  >(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2, R3), name: String = "<lambda>"
  ) -> (A, B, C, D, E, G) throws -> (R0, R1, R2, R3) {
    let jitted = JitFunction<Arguments<A, B, C, D, E, G>, Arguments<R0, R1, R2, R3>>(name: name)
    return { (a, b, c, d, e, g) in
      try jitted(Arguments(a, b, c, d, e, g)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5);
        return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit(
    _ f: @escaping (NDArray) throws -> NDArray, name: String = "<lambda>"
  ) -> (NDArray) throws -> NDArray {
    let jitted = JitFunction<NDArray, NDArray>(name: name)
    return { (a) in try jitted(a) { x in try f(x) } }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, name: String = "<lambda>"
  ) -> (NDArray, NDArray) throws -> NDArray {
    let jitted = JitFunction<Arguments<NDArray, NDArray>, NDArray>(name: name)
    return { (a, b) in try jitted(Arguments(a, b)) { x in try f(x.values.0, x.values.1) } }
  }

  /// Stages a function once for each signature and runs its jaxpr (JAX: `jax.jit`).
  public static func jit(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, name: String = "<lambda>"
  ) -> (NDArray, NDArray, NDArray) throws -> NDArray {
    let jitted = JitFunction<Arguments<NDArray, NDArray, NDArray>, NDArray>(name: name)
    return { (a, b, c) in try jitted(Arguments(a, b, c)) { x in try f(x.values.0, x.values.1, x.values.2) } }
  }
}
