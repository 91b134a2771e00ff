// swift-format-ignore-file
// Written by Sources/Transforms/API/overloads.py.

import JAXCore

extension jax {
  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> A {
    { (a) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> (NDArray, A) {
    { (a) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> (A, Aux) {
    { (a) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> ((NDArray, Aux), A) {
    { (a) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> A {
    { (a) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> (NDArray, A) {
    { (a) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> (A, Aux) {
    { (a) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A) throws -> ((NDArray, Aux), A) {
    { (a) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> A {
    { (a, b) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (NDArray, A) {
    { (a, b) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (A, Aux) {
    { (a, b) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((NDArray, Aux), A) {
    { (a, b) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> A {
    { (a, b) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (NDArray, A) {
    { (a, b) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (A, Aux) {
    { (a, b) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((NDArray, Aux), A) {
    { (a, b) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> B {
    { (a, b) in
      try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (NDArray, B) {
    { (a, b) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (B, Aux) {
    { (a, b) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((NDArray, Aux), B) {
    { (a, b) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (A, B) {
    { (a, b) in
      try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (NDArray, (A, B)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((A, B), Aux) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((NDArray, Aux), (A, B)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (A, B) {
    { (a, b) in
      try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (NDArray, (A, B)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((A, B), Aux) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((NDArray, Aux), (A, B)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: (Arg1, Arg0), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (B, A) {
    { (a, b) in
      try valueAndGradient(Arguments(b, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.1, x.values.0) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: (Arg1, Arg0), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> (NDArray, (B, A)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(b, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.1, x.values.0) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: (Arg1, Arg0), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((B, A), Aux) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(b, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.1, x.values.0) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), argnums: (Arg1, Arg0), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B) throws -> ((NDArray, Aux), (B, A)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(b, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.1, x.values.0) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> A {
    { (a, b, c) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, A) {
    { (a, b, c) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b, c) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (A, Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), A) {
    { (a, b, c) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> A {
    { (a, b, c) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, A) {
    { (a, b, c) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b, c) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (A, Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), A) {
    { (a, b, c) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> B {
    { (a, b, c) in
      try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x, c) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, B) {
    { (a, b, c) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x, c) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (B, Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x, c) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), B) {
    { (a, b, c) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x, c) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> C {
    { (a, b, c) in
      try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, C) {
    { (a, b, c) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (C, Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), C) {
    { (a, b, c) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (A, B, C) {
    { (a, b, c) in
      try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, (A, B, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((A, B, C), Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), (A, B, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (A, B) {
    { (a, b, c) in
      try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, (A, B)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((A, B), Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, c) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), (A, B)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, c) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg0, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (A, C) {
    { (a, b, c) in
      try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg0, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, (A, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg0, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((A, C), Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg0, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), (A, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg1, Arg0), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (B, A) {
    { (a, b, c) in
      try valueAndGradient(Arguments(b, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.1, x.values.0, c) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg1, Arg0), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, (B, A)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(b, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.1, x.values.0, c) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg1, Arg0), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((B, A), Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(b, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.1, x.values.0, c) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg1, Arg0), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), (B, A)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(b, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.1, x.values.0, c) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (B, C) {
    { (a, b, c) in
      try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, (B, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg1, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((B, C), Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg1, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), (B, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg2, Arg0), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (C, A) {
    { (a, b, c) in
      try valueAndGradient(Arguments(c, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.1, b, x.values.0) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg2, Arg0), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, (C, A)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(c, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.1, b, x.values.0) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg2, Arg0), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((C, A), Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(c, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.1, b, x.values.0) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg2, Arg0), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), (C, A)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(c, a), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.1, b, x.values.0) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg2, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (C, B) {
    { (a, b, c) in
      try valueAndGradient(Arguments(c, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.1, x.values.0) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: (Arg2, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> (NDArray, (C, B)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(c, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.1, x.values.0) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg2, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((C, B), Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(c, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.1, x.values.0) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), argnums: (Arg2, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C) throws -> ((NDArray, Aux), (C, B)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(c, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.1, x.values.0) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> A {
    { (a, b, c, d) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, A) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b, c, d) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> A {
    { (a, b, c, d) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, A) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b, c, d) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> B {
    { (a, b, c, d) in
      try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x, c, d) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, B) {
    { (a, b, c, d) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x, c, d) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (B, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x, c, d) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), B) {
    { (a, b, c, d) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x, c, d) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> C {
    { (a, b, c, d) in
      try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x, d) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, C) {
    { (a, b, c, d) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x, d) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (C, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x, d) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), C) {
    { (a, b, c, d) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x, d) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> D {
    { (a, b, c, d) in
      try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, D) {
    { (a, b, c, d) in
      let r = try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (D, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), D) {
    { (a, b, c, d) in
      let r = try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, B, C, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (A, B, C, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((A, B, C, D), Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), (A, B, C, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, B) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (A, B)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((A, B), Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, c, d) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), (A, B)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, c, d) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, C) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (A, C)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg0, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((A, C), Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, x.values.1, d) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg0, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), (A, C)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, x.values.1, d) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (A, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg0, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((A, D), Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, c, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg0, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), (A, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, c, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (B, C) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (B, C)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg1, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((B, C), Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, x.values.1, d) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg1, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), (B, C)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, x.values.1, d) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (B, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (B, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg1, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((B, D), Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, c, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg1, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), (B, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, c, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (C, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (C, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg2, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((C, D), Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x.values.0, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), argnums: (Arg2, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), (C, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x.values.0, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, B, C) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (A, B, C)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, B, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (A, B, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (A, C, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg0, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (A, C, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg1, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (B, C, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: (Arg1, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D) throws -> (NDArray, (B, C, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> A {
    { (a, b, c, d, e) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, A) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b, c, d, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> A {
    { (a, b, c, d, e) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, A) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b, c, d, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> B {
    { (a, b, c, d, e) in
      try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x, c, d, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, B) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x, c, d, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (B, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x, c, d, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), B) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x, c, d, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> C {
    { (a, b, c, d, e) in
      try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x, d, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, C) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x, d, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (C, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x, d, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), C) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x, d, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> D {
    { (a, b, c, d, e) in
      try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, D) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, x, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (D, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, x, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), D) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, x, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg4, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> E {
    { (a, b, c, d, e) in
      try valueAndGradient(e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, d, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg4, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, E) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, d, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg4, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (E, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, d, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: Arg4, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), E) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, d, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, B, C, D, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, b, c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, B, C, D, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((A, B, C, D, E), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (A, B, C, D, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, B) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c, d, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, B)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, d, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((A, B), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, c, d, e) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (A, B)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, c, d, e) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, C) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1, d, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, C)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, d, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg0, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((A, C), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, x.values.1, d, e) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg0, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (A, C)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, x.values.1, d, e) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, D) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, x.values.1, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, D)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, x.values.1, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg0, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((A, D), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, c, x.values.1, e) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg0, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (A, D)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, c, x.values.1, e) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, d, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, d, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg0, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((A, E), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, c, d, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg0, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (A, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, c, d, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (B, C) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1, d, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (B, C)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, d, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg1, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((B, C), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, x.values.1, d, e) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg1, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (B, C)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, x.values.1, d, e) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (B, D) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, x.values.1, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (B, D)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, x.values.1, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg1, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((B, D), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, c, x.values.1, e) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg1, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (B, D)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, c, x.values.1, e) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (B, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, d, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (B, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, d, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg1, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((B, E), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, c, d, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg1, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (B, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, c, d, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (C, D) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, x.values.1, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (C, D)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, x.values.1, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg2, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((C, D), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x.values.0, x.values.1, e) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg2, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (C, D)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x.values.0, x.values.1, e) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (C, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, d, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (C, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, d, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg2, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((C, E), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x.values.0, d, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg2, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (C, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x.values.0, d, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (D, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (D, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg3, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((D, E), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, x.values.0, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), argnums: (Arg3, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (D, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, x.values.0, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, B, C) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2, d, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, B, C)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2, d, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, B, D) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c, x.values.2, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, B, D)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, x.values.2, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg1, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, B, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c, d, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg1, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, B, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, d, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, C, D) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1, x.values.2, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, C, D)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, x.values.2, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, C, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1, d, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, C, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, d, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (A, D, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg0, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, D, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (B, C, D) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1, x.values.2, e) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (B, C, D)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, x.values.2, e) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (B, C, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(b, c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1, d, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (B, C, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, d, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (B, D, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(b, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg1, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (B, D, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(b, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg2, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (C, D, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: (Arg2, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E) throws -> (NDArray, (C, D, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> A {
    { (a, b, c, d, e, g) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, A) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b, c, d, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> A {
    { (a, b, c, d, e, g) in
      try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x, b, c, d, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, A) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x, b, c, d, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> B {
    { (a, b, c, d, e, g) in
      try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x, c, d, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, B) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x, c, d, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x, c, d, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), B) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(b, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x, c, d, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> C {
    { (a, b, c, d, e, g) in
      try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x, d, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, C) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x, d, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (C, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x, d, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), C) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(c, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x, d, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> D {
    { (a, b, c, d, e, g) in
      try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, D) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, x, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (D, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, x, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), D) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(d, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, x, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg4, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> E {
    { (a, b, c, d, e, g) in
      try valueAndGradient(e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, d, x, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg4, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, E) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, d, x, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg4, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (E, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, d, x, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg4, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), E) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(e, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, d, x, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg5, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> G {
    { (a, b, c, d, e, g) in
      try valueAndGradient(g, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, d, e, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg5, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, G) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(g, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, d, e, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg5, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (G, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(g, GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, d, e, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: Arg5, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), G) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(g, GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, d, e, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, B, C, D, E, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, b, c, d, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: AllArguments, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, B, C, D, E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((A, B, C, D, E, G), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: AllArguments, hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (A, B, C, D, E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, B) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c, d, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, B)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, d, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((A, B), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, c, d, e, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg1), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (A, B)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, c, d, e, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, C) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1, d, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, C)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, d, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((A, C), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, x.values.1, d, e, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (A, C)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, x.values.1, d, e, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, D) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, x.values.1, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, D)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, x.values.1, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((A, D), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, c, x.values.1, e, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (A, D)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, c, x.values.1, e, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, d, x.values.1, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, d, x.values.1, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((A, E), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, c, d, x.values.1, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (A, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, c, d, x.values.1, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, d, e, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, d, e, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((A, G), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(x.values.0, b, c, d, e, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg0, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (A, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, b, c, d, e, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, C) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1, d, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, C)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, d, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg1, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((B, C), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, x.values.1, d, e, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg1, Arg2), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (B, C)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, x.values.1, d, e, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, D) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, x.values.1, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, D)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, x.values.1, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg1, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((B, D), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, c, x.values.1, e, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg1, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (B, D)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, c, x.values.1, e, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, d, x.values.1, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, d, x.values.1, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg1, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((B, E), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, c, d, x.values.1, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg1, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (B, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, c, d, x.values.1, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, d, e, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, d, e, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg1, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((B, G), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, x.values.0, c, d, e, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg1, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (B, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x.values.0, c, d, e, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (C, D) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, x.values.1, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (C, D)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, x.values.1, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg2, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((C, D), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x.values.0, x.values.1, e, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg2, Arg3), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (C, D)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x.values.0, x.values.1, e, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (C, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, d, x.values.1, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (C, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, d, x.values.1, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg2, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((C, E), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x.values.0, d, x.values.1, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg2, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (C, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x.values.0, d, x.values.1, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (C, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(c, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, d, e, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (C, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, d, e, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg2, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((C, G), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, x.values.0, d, e, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg2, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (C, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x.values.0, d, e, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (D, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x.values.0, x.values.1, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (D, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, x.values.0, x.values.1, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg3, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((D, E), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, x.values.0, x.values.1, g) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg3, Arg4), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (D, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, x.values.0, x.values.1, g) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg3, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (D, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x.values.0, e, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg3, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (D, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, x.values.0, e, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg3, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((D, G), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, x.values.0, e, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg3, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (D, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, x.values.0, e, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (E, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, d, x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, d, x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg4, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((E, G), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x -> (NDArray, Aux) in try f(a, b, c, d, x.values.0, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), argnums: (Arg4, Arg5), hasAux: Bool, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, d, x.values.0, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, B, C) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, x.values.2, d, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1, Arg2), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, B, C)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, c), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2, d, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, B, D) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c, x.values.2, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, B, D)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, x.values.2, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, B, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c, d, x.values.2, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, B, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, d, x.values.2, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, B, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, b, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, x.values.1, c, d, e, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg1, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, B, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, d, e, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, C, D) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1, x.values.2, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, C, D)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, x.values.2, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, C, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1, d, x.values.2, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, C, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, d, x.values.2, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg2, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, C, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, c, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, x.values.1, d, e, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg2, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, C, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, c, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, d, e, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, D, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, x.values.1, x.values.2, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, D, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, x.values.1, x.values.2, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg3, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, D, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, x.values.1, e, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg3, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, D, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, x.values.1, e, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (A, E, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(x.values.0, b, c, d, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg0, Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(x.values.0, b, c, d, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, C, D) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1, x.values.2, e, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg2, Arg3), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, C, D)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, c, d), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, x.values.2, e, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, C, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1, d, x.values.2, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg2, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, C, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, c, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, d, x.values.2, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg2, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, C, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, c, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, x.values.1, d, e, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg2, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, C, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, c, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, d, e, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, D, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, x.values.1, x.values.2, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, D, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, x.values.1, x.values.2, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg3, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, D, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, x.values.1, e, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg3, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, D, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, x.values.1, e, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (B, E, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(b, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, x.values.0, c, d, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg1, Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (B, E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(b, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, x.values.0, c, d, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (C, D, E) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, x.values.1, x.values.2, g) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg3, Arg4), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (C, D, E)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, d, e), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, x.values.1, x.values.2, g) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg3, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (C, D, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(c, d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, x.values.1, e, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg3, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (C, D, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, d, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, x.values.1, e, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (C, E, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(c, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, x.values.0, d, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg2, Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (C, E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(c, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, x.values.0, d, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg3, Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (D, E, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(d, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt)) { x in try f(a, b, c, x.values.0, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: (Arg3, Arg4, Arg5), holomorphic: Bool = false, allowInt: Bool = false
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (D, E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(d, e, g), GradientOptions(holomorphic: holomorphic, allowInt: allowInt), label: "value_and_grad") { x in try f(a, b, c, x.values.0, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to one argument (JAX: `jax.grad`).
  public static func grad(
    _ f: @escaping (NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic, allowInt: allowInt)
    return { (a) in
      switch argnums {
      case 0, -1: return try valueAndGradient(a, options) { x in try f(x) }.gradient
      default: throw noArgument(argnums, of: 1)
      }
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad(
    _ f: @escaping (NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray) throws -> (NDArray, NDArray) {
    let options = GradientOptions(holomorphic: holomorphic, allowInt: allowInt)
    return { (a) in
      switch argnums {
      case 0, -1:
        let r = try valueAndGradient(a, options, label: "value_and_grad") { x in try f(x) }
        return (r.value, r.gradient)
      default: throw noArgument(argnums, of: 1)
      }
    }
  }

  /// The gradient of a scalar function with respect to one argument (JAX: `jax.grad`).
  public static func grad(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray, NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic, allowInt: allowInt)
    return { (a, b) in
      switch argnums {
      case 0, -2: return try valueAndGradient(a, options) { x in try f(x, b) }.gradient
      case 1, -1: return try valueAndGradient(b, options) { x in try f(a, x) }.gradient
      default: throw noArgument(argnums, of: 2)
      }
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray, NDArray) throws -> (NDArray, NDArray) {
    let options = GradientOptions(holomorphic: holomorphic, allowInt: allowInt)
    return { (a, b) in
      switch argnums {
      case 0, -2:
        let r = try valueAndGradient(a, options, label: "value_and_grad") { x in try f(x, b) }
        return (r.value, r.gradient)
      case 1, -1:
        let r = try valueAndGradient(b, options, label: "value_and_grad") { x in try f(a, x) }
        return (r.value, r.gradient)
      default: throw noArgument(argnums, of: 2)
      }
    }
  }

  /// The gradient of a scalar function with respect to one argument (JAX: `jax.grad`).
  public static func grad(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray, NDArray, NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic, allowInt: allowInt)
    return { (a, b, c) in
      switch argnums {
      case 0, -3: return try valueAndGradient(a, options) { x in try f(x, b, c) }.gradient
      case 1, -2: return try valueAndGradient(b, options) { x in try f(a, x, c) }.gradient
      case 2, -1: return try valueAndGradient(c, options) { x in try f(a, b, x) }.gradient
      default: throw noArgument(argnums, of: 3)
      }
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false, allowInt: Bool = false
  ) -> (NDArray, NDArray, NDArray) throws -> (NDArray, NDArray) {
    let options = GradientOptions(holomorphic: holomorphic, allowInt: allowInt)
    return { (a, b, c) in
      switch argnums {
      case 0, -3:
        let r = try valueAndGradient(a, options, label: "value_and_grad") { x in try f(x, b, c) }
        return (r.value, r.gradient)
      case 1, -2:
        let r = try valueAndGradient(b, options, label: "value_and_grad") { x in try f(a, x, c) }
        return (r.value, r.gradient)
      case 2, -1:
        let r = try valueAndGradient(c, options, label: "value_and_grad") { x in try f(a, b, x) }
        return (r.value, r.gradient)
      default: throw noArgument(argnums, of: 3)
      }
    }
  }
}
