// Written by Sources/Transforms/API/overloads.py.

import JAXCore
import JAXTransforms

extension jax {
  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, R: Pytree>(
    _ f: @escaping (A) throws -> R
  ) -> (A) throws -> R {
    { (a) in try rematerialized(a) { x in try f(x) } }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1)
  ) -> (A) throws -> (R0, R1) {
    { (a) in
      try rematerialized(a) { x in
        let r = try f(x); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1, R2)
  ) -> (A) throws -> (R0, R1, R2) {
    { (a) in
      try rematerialized(a) { x in
        let r = try f(x); return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1, R2, R3)
  ) -> (A) throws -> (R0, R1, R2, R3) {
    { (a) in
      try rematerialized(a) { x in
        let r = try f(x); return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, R: Pytree>(
    _ f: @escaping (A, B) throws -> R
  ) -> (A, B) throws -> R {
    { (a, b) in try rematerialized(Arguments(a, b)) { x in try f(x.values.0, x.values.1) } }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1)
  ) -> (A, B) throws -> (R0, R1) {
    { (a, b) in
      try rematerialized(Arguments(a, b)) { x in
        let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2)
  ) -> (A, B) throws -> (R0, R1, R2) {
    { (a, b) in
      try rematerialized(Arguments(a, b)) { x in
        let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2, R3)
  ) -> (A, B) throws -> (R0, R1, R2, R3) {
    { (a, b) in
      try rematerialized(Arguments(a, b)) { x in
        let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C) throws -> R
  ) -> (A, B, C) throws -> R {
    { (a, b, c) in try rematerialized(Arguments(a, b, c)) { x in try f(x.values.0, x.values.1, x.values.2) } }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1)
  ) -> (A, B, C) throws -> (R0, R1) {
    { (a, b, c) in
      try rematerialized(Arguments(a, b, c)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2)
  ) -> (A, B, C) throws -> (R0, R1, R2) {
    { (a, b, c) in
      try rematerialized(Arguments(a, b, c)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<
    A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree
  >(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2, R3)
  ) -> (A, B, C) throws -> (R0, R1, R2, R3) {
    { (a, b, c) in
      try rematerialized(Arguments(a, b, c)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> R
  ) -> (A, B, C, D) throws -> R {
    { (a, b, c, d) in
      try rematerialized(Arguments(a, b, c, d)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1)
  ) -> (A, B, C, D) throws -> (R0, R1) {
    { (a, b, c, d) in
      try rematerialized(Arguments(a, b, c, d)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree
  >(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2)
  ) -> (A, B, C, D) throws -> (R0, R1, R2) {
    { (a, b, c, d) in
      try rematerialized(Arguments(a, b, c, d)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree
  >(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2, R3)
  ) -> (A, B, C, D) throws -> (R0, R1, R2, R3) {
    { (a, b, c, d) in
      try rematerialized(Arguments(a, b, c, d)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> R
  ) -> (A, B, C, D, E) throws -> R {
    { (a, b, c, d, e) in
      try rematerialized(Arguments(a, b, c, d, e)) { x in
        try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4)
      }
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree
  >(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1)
  ) -> (A, B, C, D, E) throws -> (R0, R1) {
    { (a, b, c, d, e) in
      try rematerialized(Arguments(a, b, c, d, e)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree
  >(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2)
  ) -> (A, B, C, D, E) throws -> (R0, R1, R2) {
    { (a, b, c, d, e) in
      try rematerialized(Arguments(a, b, c, d, e)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4);
        return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree
  >(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2, R3)
  ) -> (A, B, C, D, E) throws -> (R0, R1, R2, R3) {
    { (a, b, c, d, e) in
      try rematerialized(Arguments(a, b, c, d, e)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4);
        return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> R
  ) -> (A, B, C, D, E, G) throws -> R {
    { (a, b, c, d, e, g) in
      try rematerialized(Arguments(a, b, c, d, e, g)) { x in
        try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5)
      }
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree
  >(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1)
  ) -> (A, B, C, D, E, G) throws -> (R0, R1) {
    { (a, b, c, d, e, g) in
      try rematerialized(Arguments(a, b, c, d, e, g)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5);
        return Arguments(r.0, r.1)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree
  >(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2)
  ) -> (A, B, C, D, E, G) throws -> (R0, R1, R2) {
    { (a, b, c, d, e, g) in
      try rematerialized(Arguments(a, b, c, d, e, g)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5);
        return Arguments(r.0, r.1, r.2)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint<
    A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree,
    R3: Pytree
  >(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2, R3)
  ) -> (A, B, C, D, E, G) throws -> (R0, R1, R2, R3) {
    { (a, b, c, d, e, g) in
      try rematerialized(Arguments(a, b, c, d, e, g)) { x in
        let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5);
        return Arguments(r.0, r.1, r.2, r.3)
      }.values
    }
  }

  /// Computes residuals again in the backward pass instead of keeping them (JAX: `jax.checkpoint`).
  public static func checkpoint(
    _ f: @escaping (NDArray) throws -> NDArray
  ) -> (NDArray) throws -> NDArray {
    { a in try rematerialized(a) { x in try f(x) } }
  }
}
