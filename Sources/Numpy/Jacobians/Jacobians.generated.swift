// swift-format-ignore-file
// Written by Sources/Transforms/API/overloads.py.

import JAXCore
import JAXTransforms

extension jax {
  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, holomorphic: Bool = false
  ) -> (A) throws -> A {
    { (a) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (A) throws -> (A, Aux) {
    { (a) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (A) throws -> A {
    { (a) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (A) throws -> (A, Aux) {
    { (a) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, holomorphic: Bool = false
  ) -> (A, B) throws -> A {
    { (a, b) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B) throws -> (A, Aux) {
    { (a, b) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (A, B) throws -> A {
    { (a, b) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B) throws -> (A, Aux) {
    { (a, b) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false
  ) -> (A, B) throws -> B {
    { (a, b) in
      try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x in try f(a, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B) throws -> (B, Aux) {
    { (a, b) in
      let r = try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false
  ) -> (A, B) throws -> (A, B) {
    { (a, b) in
      try jacobian(.forward, Arguments(a, b), GradientOptions(holomorphic: holomorphic)) { x in try f(x.values.0, x.values.1) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B) throws -> ((A, B), Aux) {
    { (a, b) in
      let r = try jacobian(.forward, Arguments(a, b), GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, holomorphic: Bool = false
  ) -> (A, B, C) throws -> A {
    { (a, b, c) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C) throws -> (A, Aux) {
    { (a, b, c) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (A, B, C) throws -> A {
    { (a, b, c) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C) throws -> (A, Aux) {
    { (a, b, c) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false
  ) -> (A, B, C) throws -> B {
    { (a, b, c) in
      try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x in try f(a, x, c) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C) throws -> (B, Aux) {
    { (a, b, c) in
      let r = try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, x, c) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false
  ) -> (A, B, C) throws -> C {
    { (a, b, c) in
      try jacobian(.forward, c, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C) throws -> (C, Aux) {
    { (a, b, c) in
      let r = try jacobian(.forward, c, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false
  ) -> (A, B, C) throws -> (A, B, C) {
    { (a, b, c) in
      try jacobian(.forward, Arguments(a, b, c), GradientOptions(holomorphic: holomorphic)) { x in try f(x.values.0, x.values.1, x.values.2) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C) throws -> ((A, B, C), Aux) {
    { (a, b, c) in
      let r = try jacobian(.forward, Arguments(a, b, c), GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> A {
    { (a, b, c, d) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c, d) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> (A, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> A {
    { (a, b, c, d) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c, d) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> (A, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> B {
    { (a, b, c, d) in
      try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x in try f(a, x, c, d) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> (B, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, x, c, d) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> C {
    { (a, b, c, d) in
      try jacobian(.forward, c, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, x, d) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> (C, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.forward, c, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, x, d) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> D {
    { (a, b, c, d) in
      try jacobian(.forward, d, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, c, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> (D, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.forward, d, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, c, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> (A, B, C, D) {
    { (a, b, c, d) in
      try jacobian(.forward, Arguments(a, b, c, d), GradientOptions(holomorphic: holomorphic)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D) throws -> ((A, B, C, D), Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.forward, Arguments(a, b, c, d), GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> A {
    { (a, b, c, d, e) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c, d, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> A {
    { (a, b, c, d, e) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c, d, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> B {
    { (a, b, c, d, e) in
      try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x in try f(a, x, c, d, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> (B, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, x, c, d, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> C {
    { (a, b, c, d, e) in
      try jacobian(.forward, c, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, x, d, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> (C, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.forward, c, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, x, d, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> D {
    { (a, b, c, d, e) in
      try jacobian(.forward, d, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, c, x, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> (D, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.forward, d, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, c, x, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg4, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> E {
    { (a, b, c, d, e) in
      try jacobian(.forward, e, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, c, d, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg4, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> (E, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.forward, e, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, c, d, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, B, C, D, E) {
    { (a, b, c, d, e) in
      try jacobian(.forward, Arguments(a, b, c, d, e), GradientOptions(holomorphic: holomorphic)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E) throws -> ((A, B, C, D, E), Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.forward, Arguments(a, b, c, d, e), GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> A {
    { (a, b, c, d, e, g) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c, d, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> A {
    { (a, b, c, d, e, g) in
      try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c, d, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.forward, a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> B {
    { (a, b, c, d, e, g) in
      try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x in try f(a, x, c, d, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.forward, b, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, x, c, d, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> C {
    { (a, b, c, d, e, g) in
      try jacobian(.forward, c, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, x, d, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (C, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.forward, c, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, x, d, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> D {
    { (a, b, c, d, e, g) in
      try jacobian(.forward, d, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, c, x, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (D, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.forward, d, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, c, x, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg4, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> E {
    { (a, b, c, d, e, g) in
      try jacobian(.forward, e, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, c, d, x, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg4, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (E, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.forward, e, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, c, d, x, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg5, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> G {
    { (a, b, c, d, e, g) in
      try jacobian(.forward, g, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, c, d, e, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg5, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (G, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.forward, g, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, c, d, e, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, column by column: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacfwd`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, B, C, D, E, G) {
    { (a, b, c, d, e, g) in
      try jacobian(.forward, Arguments(a, b, c, d, e, g), GradientOptions(holomorphic: holomorphic)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacfwd` with
  /// `has_aux=True`).
  public static func jacfwd<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((A, B, C, D, E, G), Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.forward, Arguments(a, b, c, d, e, g), GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian of a tree of results: each leaf with the argument's shape behind (JAX: `jax.jacfwd`).
  @_disfavoredOverload
  public static func jacfwd<R: Pytree>(
    _ f: @escaping (NDArray) throws -> R, holomorphic: Bool = false
  ) -> (NDArray) throws -> R {
    { a in try jacobian(ofTree: .forward, a, GradientOptions(holomorphic: holomorphic), f) }
  }

  /// The Jacobian, column by column (JAX: `jax.jacfwd`).
  public static func jacfwd(
    _ f: @escaping (NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false
  ) -> (NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic)
    return { (a) in
      switch argnums {
      case 0, -1: return try jacobian(.forward, a, options) { x in try f(x) }
      default: throw noArgument(argnums, of: 1)
      }
    }
  }

  /// The Jacobian, column by column (JAX: `jax.jacfwd`).
  public static func jacfwd(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false
  ) -> (NDArray, NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic)
    return { (a, b) in
      switch argnums {
      case 0, -2: return try jacobian(.forward, a, options) { x in try f(x, b) }
      case 1, -1: return try jacobian(.forward, b, options) { x in try f(a, x) }
      default: throw noArgument(argnums, of: 2)
      }
    }
  }

  /// The Jacobian, column by column (JAX: `jax.jacfwd`).
  public static func jacfwd(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false
  ) -> (NDArray, NDArray, NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic)
    return { (a, b, c) in
      switch argnums {
      case 0, -3: return try jacobian(.forward, a, options) { x in try f(x, b, c) }
      case 1, -2: return try jacobian(.forward, b, options) { x in try f(a, x, c) }
      case 2, -1: return try jacobian(.forward, c, options) { x in try f(a, b, x) }
      default: throw noArgument(argnums, of: 3)
      }
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> A {
    { (a) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> (A, Aux) {
    { (a) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> A {
    { (a) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> (A, Aux) {
    { (a) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> A {
    { (a, b) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (A, Aux) {
    { (a, b) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> A {
    { (a, b) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (A, Aux) {
    { (a, b) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> B {
    { (a, b) in
      try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (B, Aux) {
    { (a, b) in
      let r = try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (A, B) {
    { (a, b) in
      try jacobian(.reverse, Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((A, B), Aux) {
    { (a, b) in
      let r = try jacobian(.reverse, Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> A {
    { (a, b, c) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (A, Aux) {
    { (a, b, c) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> A {
    { (a, b, c) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (A, Aux) {
    { (a, b, c) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> B {
    { (a, b, c) in
      try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x, c) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (B, Aux) {
    { (a, b, c) in
      let r = try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x, c) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> C {
    { (a, b, c) in
      try jacobian(.reverse, c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (C, Aux) {
    { (a, b, c) in
      let r = try jacobian(.reverse, c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (A, B, C) {
    { (a, b, c) in
      try jacobian(.reverse, Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((A, B, C), Aux) {
    { (a, b, c) in
      let r = try jacobian(.reverse, Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> A {
    { (a, b, c, d) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> A {
    { (a, b, c, d) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> B {
    { (a, b, c, d) in
      try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x, c, d) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (B, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x, c, d) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> C {
    { (a, b, c, d) in
      try jacobian(.reverse, c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x, d) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (C, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.reverse, c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x, d) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> D {
    { (a, b, c, d) in
      try jacobian(.reverse, d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (D, Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.reverse, d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, B, C, D) {
    { (a, b, c, d) in
      try jacobian(.reverse, Arguments(a, b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((A, B, C, D), Aux) {
    { (a, b, c, d) in
      let r = try jacobian(.reverse, Arguments(a, b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> A {
    { (a, b, c, d, e) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> A {
    { (a, b, c, d, e) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> B {
    { (a, b, c, d, e) in
      try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x, c, d, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (B, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x, c, d, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> C {
    { (a, b, c, d, e) in
      try jacobian(.reverse, c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x, d, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (C, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.reverse, c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x, d, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> D {
    { (a, b, c, d, e) in
      try jacobian(.reverse, d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x, e) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (D, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.reverse, d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, x, e) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg4, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> E {
    { (a, b, c, d, e) in
      try jacobian(.reverse, e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, d, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg4, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (E, Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.reverse, e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, d, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, B, C, D, E) {
    { (a, b, c, d, e) in
      try jacobian(.reverse, Arguments(a, b, c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((A, B, C, D, E), Aux) {
    { (a, b, c, d, e) in
      let r = try jacobian(.reverse, Arguments(a, b, c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> A {
    { (a, b, c, d, e, g) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> A {
    { (a, b, c, d, e, g) in
      try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> B {
    { (a, b, c, d, e, g) in
      try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x, c, d, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.reverse, b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x, c, d, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> C {
    { (a, b, c, d, e, g) in
      try jacobian(.reverse, c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x, d, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (C, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.reverse, c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x, d, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> D {
    { (a, b, c, d, e, g) in
      try jacobian(.reverse, d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x, e, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (D, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.reverse, d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, x, e, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg4, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> E {
    { (a, b, c, d, e, g) in
      try jacobian(.reverse, e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, d, x, g) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg4, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (E, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.reverse, e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, d, x, g) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg5, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> G {
    { (a, b, c, d, e, g) in
      try jacobian(.reverse, g, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, d, e, x) }
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg5, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (G, Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.reverse, g, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, d, e, x) }
      return (r.jacobian, r.aux)
    }
  }

  /// The Jacobian, row by row: each leaf of the arguments with the result's shape in front
  /// (JAX: `jax.jacrev`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, B, C, D, E, G) {
    { (a, b, c, d, e, g) in
      try jacobian(.reverse, Arguments(a, b, c, d, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }.values
    }
  }

  /// The Jacobian of the first result, with the second as it is (JAX: `jax.jacrev` with
  /// `has_aux=True`).
  public static func jacrev<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((A, B, C, D, E, G), Aux) {
    { (a, b, c, d, e, g) in
      let r = try jacobian(.reverse, Arguments(a, b, c, d, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
      return (r.jacobian.values, r.aux)
    }
  }

  /// The Jacobian of a tree of results: each leaf with the argument's shape behind (JAX: `jax.jacrev`).
  @_disfavoredOverload
  public static func jacrev<R: Pytree>(
    _ f: @escaping (NDArray) throws -> R, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray) throws -> R {
    { a in try jacobian(ofTree: .reverse, a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), f) }
  }

  /// The Jacobian, row by row (JAX: `jax.jacrev`).
  public static func jacrev(
    _ f: @escaping (NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic, allowInt: allowInt)
    return { (a) in
      switch argnums {
      case 0, -1: return try jacobian(.reverse, a, options) { x in try f(x) }
      default: throw noArgument(argnums, of: 1)
      }
    }
  }

  /// The Jacobian, row by row (JAX: `jax.jacrev`).
  public static func jacrev(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray, NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic, allowInt: allowInt)
    return { (a, b) in
      switch argnums {
      case 0, -2: return try jacobian(.reverse, a, options) { x in try f(x, b) }
      case 1, -1: return try jacobian(.reverse, b, options) { x in try f(a, x) }
      default: throw noArgument(argnums, of: 2)
      }
    }
  }

  /// The Jacobian, row by row (JAX: `jax.jacrev`).
  public static func jacrev(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray, NDArray, NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic, allowInt: allowInt)
    return { (a, b, c) in
      switch argnums {
      case 0, -3: return try jacobian(.reverse, a, options) { x in try f(x, b, c) }
      case 1, -2: return try jacobian(.reverse, b, options) { x in try f(a, x, c) }
      case 2, -1: return try jacobian(.reverse, c, options) { x in try f(a, b, x) }
      default: throw noArgument(argnums, of: 3)
      }
    }
  }
}
