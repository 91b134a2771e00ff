// swift-format-ignore-file
// Written by Sources/Transforms/API/overloads.py.

import JAXCore

extension jax {
  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, R: Pytree>(
    _ f: @escaping (A) throws -> R, inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A) throws -> R {
    { (a) in
      try vectorized(
        a, inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A) throws -> (R0, R1) {
    { (a) in
      try vectorized(
        a, inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1, R2), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A) throws -> (R0, R1, R2) {
    { (a) in
      try vectorized(
        a, inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1, R2, R3), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A) throws -> (R0, R1, R2, R3) {
    { (a) in
      try vectorized(
        a, inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, R: Pytree>(
    _ f: @escaping (A, B) throws -> R, inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B) throws -> R {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, R: Pytree>(
    _ f: @escaping (A, B) throws -> R, inAxes: (Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B) throws -> R {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: .list([inAxes.0, inAxes.1]), outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B) throws -> (R0, R1) {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1), inAxes: (Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B) throws -> (R0, R1) {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: .list([inAxes.0, inAxes.1]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B) throws -> (R0, R1, R2) {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2), inAxes: (Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B) throws -> (R0, R1, R2) {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: .list([inAxes.0, inAxes.1]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2, R3), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B) throws -> (R0, R1, R2, R3) {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2, R3), inAxes: (Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B) throws -> (R0, R1, R2, R3) {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: .list([inAxes.0, inAxes.1]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C) throws -> R, inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C) throws -> R {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C) throws -> R, inAxes: (Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C) throws -> R {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: .list([inAxes.0, inAxes.1, inAxes.2]), outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C) throws -> (R0, R1) {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1), inAxes: (Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C) throws -> (R0, R1) {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: .list([inAxes.0, inAxes.1, inAxes.2]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C) throws -> (R0, R1, R2) {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2), inAxes: (Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C) throws -> (R0, R1, R2) {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: .list([inAxes.0, inAxes.1, inAxes.2]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2, R3), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C) throws -> (R0, R1, R2, R3) {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2, R3), inAxes: (Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C) throws -> (R0, R1, R2, R3) {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: .list([inAxes.0, inAxes.1, inAxes.2]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> R, inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D) throws -> R {
    { (a, b, c, d) in
      try vectorized(
        Arguments(a, b, c, d), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> R, inAxes: (Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D) throws -> R {
    { (a, b, c, d) in
      try vectorized(
        Arguments(a, b, c, d), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3]), outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D) throws -> (R0, R1) {
    { (a, b, c, d) in
      try vectorized(
        Arguments(a, b, c, d), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1), inAxes: (Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D) throws -> (R0, R1) {
    { (a, b, c, d) in
      try vectorized(
        Arguments(a, b, c, d), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D) throws -> (R0, R1, R2) {
    { (a, b, c, d) in
      try vectorized(
        Arguments(a, b, c, d), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2), inAxes: (Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D) throws -> (R0, R1, R2) {
    { (a, b, c, d) in
      try vectorized(
        Arguments(a, b, c, d), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2, R3), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D) throws -> (R0, R1, R2, R3) {
    { (a, b, c, d) in
      try vectorized(
        Arguments(a, b, c, d), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2, R3), inAxes: (Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D) throws -> (R0, R1, R2, R3) {
    { (a, b, c, d) in
      try vectorized(
        Arguments(a, b, c, d), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> R, inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E) throws -> R {
    { (a, b, c, d, e) in
      try vectorized(
        Arguments(a, b, c, d, e), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> R, inAxes: (Axes, Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E) throws -> R {
    { (a, b, c, d, e) in
      try vectorized(
        Arguments(a, b, c, d, e), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3, inAxes.4]), outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E) throws -> (R0, R1) {
    { (a, b, c, d, e) in
      try vectorized(
        Arguments(a, b, c, d, e), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1), inAxes: (Axes, Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E) throws -> (R0, R1) {
    { (a, b, c, d, e) in
      try vectorized(
        Arguments(a, b, c, d, e), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3, inAxes.4]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E) throws -> (R0, R1, R2) {
    { (a, b, c, d, e) in
      try vectorized(
        Arguments(a, b, c, d, e), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2), inAxes: (Axes, Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E) throws -> (R0, R1, R2) {
    { (a, b, c, d, e) in
      try vectorized(
        Arguments(a, b, c, d, e), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3, inAxes.4]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2, R3), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E) throws -> (R0, R1, R2, R3) {
    { (a, b, c, d, e) in
      try vectorized(
        Arguments(a, b, c, d, e), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2, R3), inAxes: (Axes, Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E) throws -> (R0, R1, R2, R3) {
    { (a, b, c, d, e) in
      try vectorized(
        Arguments(a, b, c, d, e), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3, inAxes.4]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> R, inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E, G) throws -> R {
    { (a, b, c, d, e, g) in
      try vectorized(
        Arguments(a, b, c, d, e, g), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> R, inAxes: (Axes, Axes, Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E, G) throws -> R {
    { (a, b, c, d, e, g) in
      try vectorized(
        Arguments(a, b, c, d, e, g), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3, inAxes.4, inAxes.5]), outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E, G) throws -> (R0, R1) {
    { (a, b, c, d, e, g) in
      try vectorized(
        Arguments(a, b, c, d, e, g), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1), inAxes: (Axes, Axes, Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E, G) throws -> (R0, R1) {
    { (a, b, c, d, e, g) in
      try vectorized(
        Arguments(a, b, c, d, e, g), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3, inAxes.4, inAxes.5]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E, G) throws -> (R0, R1, R2) {
    { (a, b, c, d, e, g) in
      try vectorized(
        Arguments(a, b, c, d, e, g), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2), inAxes: (Axes, Axes, Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E, G) throws -> (R0, R1, R2) {
    { (a, b, c, d, e, g) in
      try vectorized(
        Arguments(a, b, c, d, e, g), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3, inAxes.4, inAxes.5]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1, r.2) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2, R3), inAxes: Axes = 0, outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E, G) throws -> (R0, R1, R2, R3) {
    { (a, b, c, d, e, g) in
      try vectorized(
        Arguments(a, b, c, d, e, g), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2, R3), inAxes: (Axes, Axes, Axes, Axes, Axes, Axes), outAxes: Axes = 0,
    axisSize: Int? = nil
  ) -> (A, B, C, D, E, G) throws -> (R0, R1, R2, R3) {
    { (a, b, c, d, e, g) in
      try vectorized(
        Arguments(a, b, c, d, e, g), inAxes: .list([inAxes.0, inAxes.1, inAxes.2, inAxes.3, inAxes.4, inAxes.5]), outAxes: outAxes, axisSize: axisSize
      ) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1, r.2, r.3) }.values
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap(
    _ f: @escaping (NDArray) throws -> NDArray, inAxes: Axes = 0, outAxes: Axes = 0, axisSize: Int? = nil
  ) -> (NDArray) throws -> NDArray {
    { (a) in
      try vectorized(
        a, inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, inAxes: Axes = 0, outAxes: Axes = 0, axisSize: Int? = nil
  ) -> (NDArray, NDArray) throws -> NDArray {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, inAxes: (Axes, Axes), outAxes: Axes = 0, axisSize: Int? = nil
  ) -> (NDArray, NDArray) throws -> NDArray {
    { (a, b) in
      try vectorized(
        Arguments(a, b), inAxes: .list([inAxes.0, inAxes.1]), outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, inAxes: Axes = 0, outAxes: Axes = 0, axisSize: Int? = nil
  ) -> (NDArray, NDArray, NDArray) throws -> NDArray {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: inAxes, outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2) }
    }
  }

  /// Runs a function of one lane for all lanes at once (JAX: `jax.vmap`).
  public static func vmap(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, inAxes: (Axes, Axes, Axes), outAxes: Axes = 0, axisSize: Int? = nil
  ) -> (NDArray, NDArray, NDArray) throws -> NDArray {
    { (a, b, c) in
      try vectorized(
        Arguments(a, b, c), inAxes: .list([inAxes.0, inAxes.1, inAxes.2]), outAxes: outAxes, axisSize: axisSize
      ) { x in try f(x.values.0, x.values.1, x.values.2) }
    }
  }
}
