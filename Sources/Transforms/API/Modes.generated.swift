// swift-format-ignore-file
// Written by Sources/Transforms/API/overloads.py.

import JAXCore

extension jax {
  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, R: Pytree>(
    _ f: (A) throws -> R, _ primals: A, _ tangents: A
  ) throws -> (R, R) {
    let r = try pushforward(primals, tangents) { x in try f(x) }
    return (r.0, r.1)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, R: Pytree>(
    _ f: (A) throws -> R, _ a: A
  ) throws -> (R, (A) throws -> R) {
    let r = try linearized(a) { x in try f(x) }
    return (r.0, { (da) in try r.1(da) })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, R: Pytree>(
    _ f: (A) throws -> R, _ a: A
  ) throws -> (R, (R) throws -> A) {
    let r = try pullback(a) { x in try f(x) }
    return (r.0, { (c0) in try r.1(c0) })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A) throws -> (R0, R1), _ primals: A, _ tangents: A
  ) throws -> ((R0, R1), (R0, R1)) {
    let r = try pushforward(primals, tangents) { x in let r = try f(x); return Arguments(r.0, r.1) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A) throws -> (R0, R1), _ a: A
  ) throws -> ((R0, R1), (A) throws -> (R0, R1)) {
    let r = try linearized(a) { x in let r = try f(x); return Arguments(r.0, r.1) }
    return (r.0.values, { (da) in try r.1(da).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A) throws -> (R0, R1), _ a: A
  ) throws -> ((R0, R1), (R0, R1) throws -> A) {
    let r = try pullback(a) { x in let r = try f(x); return Arguments(r.0, r.1) }
    return (r.0.values, { (c0, c1) in try r.1(Arguments(c0, c1)) })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A) throws -> (R0, R1, R2), _ primals: A, _ tangents: A
  ) throws -> ((R0, R1, R2), (R0, R1, R2)) {
    let r = try pushforward(primals, tangents) { x in let r = try f(x); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A) throws -> (R0, R1, R2), _ a: A
  ) throws -> ((R0, R1, R2), (A) throws -> (R0, R1, R2)) {
    let r = try linearized(a) { x in let r = try f(x); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, { (da) in try r.1(da).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A) throws -> (R0, R1, R2), _ a: A
  ) throws -> ((R0, R1, R2), (R0, R1, R2) throws -> A) {
    let r = try pullback(a) { x in let r = try f(x); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, { (c0, c1, c2) in try r.1(Arguments(c0, c1, c2)) })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A) throws -> (R0, R1, R2, R3), _ primals: A, _ tangents: A
  ) throws -> ((R0, R1, R2, R3), (R0, R1, R2, R3)) {
    let r = try pushforward(primals, tangents) { x in let r = try f(x); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A) throws -> (R0, R1, R2, R3), _ a: A
  ) throws -> ((R0, R1, R2, R3), (A) throws -> (R0, R1, R2, R3)) {
    let r = try linearized(a) { x in let r = try f(x); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, { (da) in try r.1(da).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A) throws -> (R0, R1, R2, R3), _ a: A
  ) throws -> ((R0, R1, R2, R3), (R0, R1, R2, R3) throws -> A) {
    let r = try pullback(a) { x in let r = try f(x); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, { (c0, c1, c2, c3) in try r.1(Arguments(c0, c1, c2, c3)) })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, R: Pytree>(
    _ f: (A, B) throws -> R, _ primals: (A, B), _ tangents: (A, B)
  ) throws -> (R, R) {
    let r = try pushforward(Arguments(primals.0, primals.1), Arguments(tangents.0, tangents.1)) { x in try f(x.values.0, x.values.1) }
    return (r.0, r.1)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, R: Pytree>(
    _ f: (A, B) throws -> R, _ a: A, _ b: B
  ) throws -> (R, (A, B) throws -> R) {
    let r = try linearized(Arguments(a, b)) { x in try f(x.values.0, x.values.1) }
    return (r.0, { (da, db) in try r.1(Arguments(da, db)) })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, R: Pytree>(
    _ f: (A, B) throws -> R, _ a: A, _ b: B
  ) throws -> (R, (R) throws -> (A, B)) {
    let r = try pullback(Arguments(a, b)) { x in try f(x.values.0, x.values.1) }
    return (r.0, { (c0) in try r.1(c0).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B) throws -> (R0, R1), _ primals: (A, B), _ tangents: (A, B)
  ) throws -> ((R0, R1), (R0, R1)) {
    let r = try pushforward(Arguments(primals.0, primals.1), Arguments(tangents.0, tangents.1)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B) throws -> (R0, R1), _ a: A, _ b: B
  ) throws -> ((R0, R1), (A, B) throws -> (R0, R1)) {
    let r = try linearized(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1) }
    return (r.0.values, { (da, db) in try r.1(Arguments(da, db)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B) throws -> (R0, R1), _ a: A, _ b: B
  ) throws -> ((R0, R1), (R0, R1) throws -> (A, B)) {
    let r = try pullback(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1) }
    return (r.0.values, { (c0, c1) in try r.1(Arguments(c0, c1)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B) throws -> (R0, R1, R2), _ primals: (A, B), _ tangents: (A, B)
  ) throws -> ((R0, R1, R2), (R0, R1, R2)) {
    let r = try pushforward(Arguments(primals.0, primals.1), Arguments(tangents.0, tangents.1)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B) throws -> (R0, R1, R2), _ a: A, _ b: B
  ) throws -> ((R0, R1, R2), (A, B) throws -> (R0, R1, R2)) {
    let r = try linearized(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, { (da, db) in try r.1(Arguments(da, db)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B) throws -> (R0, R1, R2), _ a: A, _ b: B
  ) throws -> ((R0, R1, R2), (R0, R1, R2) throws -> (A, B)) {
    let r = try pullback(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, { (c0, c1, c2) in try r.1(Arguments(c0, c1, c2)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B) throws -> (R0, R1, R2, R3), _ primals: (A, B), _ tangents: (A, B)
  ) throws -> ((R0, R1, R2, R3), (R0, R1, R2, R3)) {
    let r = try pushforward(Arguments(primals.0, primals.1), Arguments(tangents.0, tangents.1)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B) throws -> (R0, R1, R2, R3), _ a: A, _ b: B
  ) throws -> ((R0, R1, R2, R3), (A, B) throws -> (R0, R1, R2, R3)) {
    let r = try linearized(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, { (da, db) in try r.1(Arguments(da, db)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B) throws -> (R0, R1, R2, R3), _ a: A, _ b: B
  ) throws -> ((R0, R1, R2, R3), (R0, R1, R2, R3) throws -> (A, B)) {
    let r = try pullback(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, { (c0, c1, c2, c3) in try r.1(Arguments(c0, c1, c2, c3)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: (A, B, C) throws -> R, _ primals: (A, B, C), _ tangents: (A, B, C)
  ) throws -> (R, R) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2), Arguments(tangents.0, tangents.1, tangents.2)) { x in try f(x.values.0, x.values.1, x.values.2) }
    return (r.0, r.1)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: (A, B, C) throws -> R, _ a: A, _ b: B, _ c: C
  ) throws -> (R, (A, B, C) throws -> R) {
    let r = try linearized(Arguments(a, b, c)) { x in try f(x.values.0, x.values.1, x.values.2) }
    return (r.0, { (da, db, dc) in try r.1(Arguments(da, db, dc)) })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: (A, B, C) throws -> R, _ a: A, _ b: B, _ c: C
  ) throws -> (R, (R) throws -> (A, B, C)) {
    let r = try pullback(Arguments(a, b, c)) { x in try f(x.values.0, x.values.1, x.values.2) }
    return (r.0, { (c0) in try r.1(c0).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1), _ primals: (A, B, C), _ tangents: (A, B, C)
  ) throws -> ((R0, R1), (R0, R1)) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2), Arguments(tangents.0, tangents.1, tangents.2)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1), _ a: A, _ b: B, _ c: C
  ) throws -> ((R0, R1), (A, B, C) throws -> (R0, R1)) {
    let r = try linearized(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1) }
    return (r.0.values, { (da, db, dc) in try r.1(Arguments(da, db, dc)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1), _ a: A, _ b: B, _ c: C
  ) throws -> ((R0, R1), (R0, R1) throws -> (A, B, C)) {
    let r = try pullback(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1) }
    return (r.0.values, { (c0, c1) in try r.1(Arguments(c0, c1)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1, R2), _ primals: (A, B, C), _ tangents: (A, B, C)
  ) throws -> ((R0, R1, R2), (R0, R1, R2)) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2), Arguments(tangents.0, tangents.1, tangents.2)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1, R2), _ a: A, _ b: B, _ c: C
  ) throws -> ((R0, R1, R2), (A, B, C) throws -> (R0, R1, R2)) {
    let r = try linearized(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, { (da, db, dc) in try r.1(Arguments(da, db, dc)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1, R2), _ a: A, _ b: B, _ c: C
  ) throws -> ((R0, R1, R2), (R0, R1, R2) throws -> (A, B, C)) {
    let r = try pullback(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, { (c0, c1, c2) in try r.1(Arguments(c0, c1, c2)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1, R2, R3), _ primals: (A, B, C), _ tangents: (A, B, C)
  ) throws -> ((R0, R1, R2, R3), (R0, R1, R2, R3)) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2), Arguments(tangents.0, tangents.1, tangents.2)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1, R2, R3), _ a: A, _ b: B, _ c: C
  ) throws -> ((R0, R1, R2, R3), (A, B, C) throws -> (R0, R1, R2, R3)) {
    let r = try linearized(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, { (da, db, dc) in try r.1(Arguments(da, db, dc)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1, R2, R3), _ a: A, _ b: B, _ c: C
  ) throws -> ((R0, R1, R2, R3), (R0, R1, R2, R3) throws -> (A, B, C)) {
    let r = try pullback(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, { (c0, c1, c2, c3) in try r.1(Arguments(c0, c1, c2, c3)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: (A, B, C, D) throws -> R, _ primals: (A, B, C, D), _ tangents: (A, B, C, D)
  ) throws -> (R, R) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2, primals.3), Arguments(tangents.0, tangents.1, tangents.2, tangents.3)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
    return (r.0, r.1)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: (A, B, C, D) throws -> R, _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> (R, (A, B, C, D) throws -> R) {
    let r = try linearized(Arguments(a, b, c, d)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
    return (r.0, { (da, db, dc, dd) in try r.1(Arguments(da, db, dc, dd)) })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: (A, B, C, D) throws -> R, _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> (R, (R) throws -> (A, B, C, D)) {
    let r = try pullback(Arguments(a, b, c, d)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
    return (r.0, { (c0) in try r.1(c0).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1), _ primals: (A, B, C, D), _ tangents: (A, B, C, D)
  ) throws -> ((R0, R1), (R0, R1)) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2, primals.3), Arguments(tangents.0, tangents.1, tangents.2, tangents.3)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1), _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> ((R0, R1), (A, B, C, D) throws -> (R0, R1)) {
    let r = try linearized(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1) }
    return (r.0.values, { (da, db, dc, dd) in try r.1(Arguments(da, db, dc, dd)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1), _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> ((R0, R1), (R0, R1) throws -> (A, B, C, D)) {
    let r = try pullback(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1) }
    return (r.0.values, { (c0, c1) in try r.1(Arguments(c0, c1)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1, R2), _ primals: (A, B, C, D), _ tangents: (A, B, C, D)
  ) throws -> ((R0, R1, R2), (R0, R1, R2)) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2, primals.3), Arguments(tangents.0, tangents.1, tangents.2, tangents.3)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1, R2), _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> ((R0, R1, R2), (A, B, C, D) throws -> (R0, R1, R2)) {
    let r = try linearized(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, { (da, db, dc, dd) in try r.1(Arguments(da, db, dc, dd)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1, R2), _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> ((R0, R1, R2), (R0, R1, R2) throws -> (A, B, C, D)) {
    let r = try pullback(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2) }
    return (r.0.values, { (c0, c1, c2) in try r.1(Arguments(c0, c1, c2)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1, R2, R3), _ primals: (A, B, C, D), _ tangents: (A, B, C, D)
  ) throws -> ((R0, R1, R2, R3), (R0, R1, R2, R3)) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2, primals.3), Arguments(tangents.0, tangents.1, tangents.2, tangents.3)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1, R2, R3), _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> ((R0, R1, R2, R3), (A, B, C, D) throws -> (R0, R1, R2, R3)) {
    let r = try linearized(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, { (da, db, dc, dd) in try r.1(Arguments(da, db, dc, dd)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1, R2, R3), _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> ((R0, R1, R2, R3), (R0, R1, R2, R3) throws -> (A, B, C, D)) {
    let r = try pullback(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2, r.3) }
    return (r.0.values, { (c0, c1, c2, c3) in try r.1(Arguments(c0, c1, c2, c3)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R: Pytree>(
    _ f: (A, B, C, D, E) throws -> R, _ primals: (A, B, C, D, E), _ tangents: (A, B, C, D, E)
  ) throws -> (R, R) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2, primals.3, primals.4), Arguments(tangents.0, tangents.1, tangents.2, tangents.3, tangents.4)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
    return (r.0, r.1)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R: Pytree>(
    _ f: (A, B, C, D, E) throws -> R, _ a: A, _ b: B, _ c: C, _ d: D, _ e: E
  ) throws -> (R, (A, B, C, D, E) throws -> R) {
    let r = try linearized(Arguments(a, b, c, d, e)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
    return (r.0, { (da, db, dc, dd, de) in try r.1(Arguments(da, db, dc, dd, de)) })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R: Pytree>(
    _ f: (A, B, C, D, E) throws -> R, _ a: A, _ b: B, _ c: C, _ d: D, _ e: E
  ) throws -> (R, (R) throws -> (A, B, C, D, E)) {
    let r = try pullback(Arguments(a, b, c, d, e)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
    return (r.0, { (c0) in try r.1(c0).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D, E) throws -> (R0, R1), _ primals: (A, B, C, D, E), _ tangents: (A, B, C, D, E)
  ) throws -> ((R0, R1), (R0, R1)) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2, primals.3, primals.4), Arguments(tangents.0, tangents.1, tangents.2, tangents.3, tangents.4)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D, E) throws -> (R0, R1), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E
  ) throws -> ((R0, R1), (A, B, C, D, E) throws -> (R0, R1)) {
    let r = try linearized(Arguments(a, b, c, d, e)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1) }
    return (r.0.values, { (da, db, dc, dd, de) in try r.1(Arguments(da, db, dc, dd, de)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D, E) throws -> (R0, R1), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E
  ) throws -> ((R0, R1), (R0, R1) throws -> (A, B, C, D, E)) {
    let r = try pullback(Arguments(a, b, c, d, e)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1) }
    return (r.0.values, { (c0, c1) in try r.1(Arguments(c0, c1)).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> R, _ primals: (A, B, C, D, E, G), _ tangents: (A, B, C, D, E, G)
  ) throws -> (R, R) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2, primals.3, primals.4, primals.5), Arguments(tangents.0, tangents.1, tangents.2, tangents.3, tangents.4, tangents.5)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
    return (r.0, r.1)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> R, _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ g: G
  ) throws -> (R, (A, B, C, D, E, G) throws -> R) {
    let r = try linearized(Arguments(a, b, c, d, e, g)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
    return (r.0, { (da, db, dc, dd, de, dg) in try r.1(Arguments(da, db, dc, dd, de, dg)) })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> R, _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ g: G
  ) throws -> (R, (R) throws -> (A, B, C, D, E, G)) {
    let r = try pullback(Arguments(a, b, c, d, e, g)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
    return (r.0, { (c0) in try r.1(c0).values })
  }

  /// The results and their derivative along tangents (JAX: `jax.jvp`).
  public static func jvp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> (R0, R1), _ primals: (A, B, C, D, E, G), _ tangents: (A, B, C, D, E, G)
  ) throws -> ((R0, R1), (R0, R1)) {
    let r = try pushforward(Arguments(primals.0, primals.1, primals.2, primals.3, primals.4, primals.5), Arguments(tangents.0, tangents.1, tangents.2, tangents.3, tangents.4, tangents.5)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1) }
    return (r.0.values, r.1.values)
  }

  /// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
  public static func linearize<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> (R0, R1), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ g: G
  ) throws -> ((R0, R1), (A, B, C, D, E, G) throws -> (R0, R1)) {
    let r = try linearized(Arguments(a, b, c, d, e, g)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1) }
    return (r.0.values, { (da, db, dc, dd, de, dg) in try r.1(Arguments(da, db, dc, dd, de, dg)).values })
  }

  /// The results and a function from their cotangents to the arguments' (JAX: `jax.vjp`).
  public static func vjp<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> (R0, R1), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ g: G
  ) throws -> ((R0, R1), (R0, R1) throws -> (A, B, C, D, E, G)) {
    let r = try pullback(Arguments(a, b, c, d, e, g)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1) }
    return (r.0.values, { (c0, c1) in try r.1(Arguments(c0, c1)).values })
  }

  /// The result and its derivative along a tangent (JAX: `jax.jvp`).
  public static func jvp(
    _ f: (NDArray) throws -> NDArray, _ primal: NDArray, _ tangent: NDArray
  ) throws -> (NDArray, NDArray) { try pushforward(primal, tangent, f) }

  /// The result and its derivative along tangents, one for each argument (JAX: `jax.jvp`).
  public static func jvp(
    _ f: (NDArray) throws -> NDArray, _ primals: [NDArray], _ tangents: [NDArray]
  ) throws -> (NDArray, NDArray) {
    guard primals.count == 1 else { throw wrongCount(primals.count, of: 1) }
    return try pushforward(primals, tangents) { x in try f(x[0]) }
  }

  /// The result and its derivative along tangents, one for each argument (JAX: `jax.jvp`).
  public static func jvp(
    _ f: (NDArray, NDArray) throws -> NDArray, _ primals: [NDArray], _ tangents: [NDArray]
  ) throws -> (NDArray, NDArray) {
    guard primals.count == 2 else { throw wrongCount(primals.count, of: 2) }
    return try pushforward(primals, tangents) { x in try f(x[0], x[1]) }
  }

  /// The result and its derivative along tangents, one for each argument (JAX: `jax.jvp`).
  public static func jvp(
    _ f: (NDArray, NDArray, NDArray) throws -> NDArray, _ primals: [NDArray], _ tangents: [NDArray]
  ) throws -> (NDArray, NDArray) {
    guard primals.count == 3 else { throw wrongCount(primals.count, of: 3) }
    return try pushforward(primals, tangents) { x in try f(x[0], x[1], x[2]) }
  }
}
