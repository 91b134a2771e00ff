// swift-format-ignore-file
// Written by Sources/Transforms/API/overloads.py.

import JAXCore

extension jax {
  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray
  ) -> (A) throws -> A {
    { (a) in
      try valueAndGradient(a) { x in try f(x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray
  ) -> (A) throws -> (NDArray, A) {
    { (a) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A) throws -> (A, Aux) {
    { (a) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A) throws -> ((NDArray, Aux), A) {
    { (a) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, argnums: Arg0
  ) -> (A) throws -> A {
    { (a) in
      try valueAndGradient(a) { x in try f(x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree>(
    _ f: @escaping (A) throws -> NDArray, argnums: Arg0
  ) -> (A) throws -> (NDArray, A) {
    { (a) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A) throws -> (A, Aux) {
    { (a) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A) throws -> ((NDArray, Aux), A) {
    { (a) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray
  ) -> (A, B) throws -> A {
    { (a, b) in
      try valueAndGradient(a) { x in try f(x, b) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray
  ) -> (A, B) throws -> (NDArray, A) {
    { (a, b) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B) throws -> (A, Aux) {
    { (a, b) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B) throws -> ((NDArray, Aux), A) {
    { (a, b) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg0
  ) -> (A, B) throws -> A {
    { (a, b) in
      try valueAndGradient(a) { x in try f(x, b) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg0
  ) -> (A, B) throws -> (NDArray, A) {
    { (a, b) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B) throws -> (A, Aux) {
    { (a, b) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B) throws -> ((NDArray, Aux), A) {
    { (a, b) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg1
  ) -> (A, B) throws -> B {
    { (a, b) in
      try valueAndGradient(b) { x in try f(a, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg1
  ) -> (A, B) throws -> (NDArray, B) {
    { (a, b) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x in try f(a, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B) throws -> (B, Aux) {
    { (a, b) in
      let r = try valueAndGradient(b) { x -> (NDArray, Aux) in try f(a, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B) throws -> ((NDArray, Aux), B) {
    { (a, b) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: AllArguments
  ) -> (A, B) throws -> (A, B) {
    { (a, b) in
      try valueAndGradient(Arguments(a, b)) { x in try f(x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: AllArguments
  ) -> (A, B) throws -> (NDArray, (A, B)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b), label: "value_and_grad") { x in try f(x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B) throws -> ((A, B), Aux) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B) throws -> ((NDArray, Aux), (A, B)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg0, _ second: Arg1
  ) -> (A, B) throws -> (A, B) {
    { (a, b) in
      try valueAndGradient(Arguments(a, b)) { x in try f(x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg0, _ second: Arg1
  ) -> (A, B) throws -> (NDArray, (A, B)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(a, b), label: "value_and_grad") { x in try f(x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg1, _ second: Arg0
  ) -> (A, B) throws -> (B, A) {
    { (a, b) in
      try valueAndGradient(Arguments(b, a)) { x in try f(x.values.1, x.values.0) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B) throws -> NDArray, argnums: Arg1, _ second: Arg0
  ) -> (A, B) throws -> (NDArray, (B, A)) {
    { (a, b) in
      let r = try valueAndGradient(Arguments(b, a), label: "value_and_grad") { x in try f(x.values.1, x.values.0) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray
  ) -> (A, B, C) throws -> A {
    { (a, b, c) in
      try valueAndGradient(a) { x in try f(x, b, c) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray
  ) -> (A, B, C) throws -> (NDArray, A) {
    { (a, b, c) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b, c) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B, C) throws -> (A, Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B, C) throws -> ((NDArray, Aux), A) {
    { (a, b, c) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0
  ) -> (A, B, C) throws -> A {
    { (a, b, c) in
      try valueAndGradient(a) { x in try f(x, b, c) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0
  ) -> (A, B, C) throws -> (NDArray, A) {
    { (a, b, c) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b, c) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B, C) throws -> (A, Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B, C) throws -> ((NDArray, Aux), A) {
    { (a, b, c) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1
  ) -> (A, B, C) throws -> B {
    { (a, b, c) in
      try valueAndGradient(b) { x in try f(a, x, c) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1
  ) -> (A, B, C) throws -> (NDArray, B) {
    { (a, b, c) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x in try f(a, x, c) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B, C) throws -> (B, Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(b) { x -> (NDArray, Aux) in try f(a, x, c) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B, C) throws -> ((NDArray, Aux), B) {
    { (a, b, c) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x, c) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2
  ) -> (A, B, C) throws -> C {
    { (a, b, c) in
      try valueAndGradient(c) { x in try f(a, b, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2
  ) -> (A, B, C) throws -> (NDArray, C) {
    { (a, b, c) in
      let r = try valueAndGradient(c, label: "value_and_grad") { x in try f(a, b, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg2
  ) -> (A, B, C) throws -> (C, Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(c) { x -> (NDArray, Aux) in try f(a, b, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg2
  ) -> (A, B, C) throws -> ((NDArray, Aux), C) {
    { (a, b, c) in
      let r = try valueAndGradient(c, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: AllArguments
  ) -> (A, B, C) throws -> (A, B, C) {
    { (a, b, c) in
      try valueAndGradient(Arguments(a, b, c)) { x in try f(x.values.0, x.values.1, x.values.2) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: AllArguments
  ) -> (A, B, C) throws -> (NDArray, (A, B, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b, c), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B, C) throws -> ((A, B, C), Aux) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b, c)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B, C) throws -> ((NDArray, Aux), (A, B, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b, c), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0, _ second: Arg1
  ) -> (A, B, C) throws -> (A, B) {
    { (a, b, c) in
      try valueAndGradient(Arguments(a, b)) { x in try f(x.values.0, x.values.1, c) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0, _ second: Arg1
  ) -> (A, B, C) throws -> (NDArray, (A, B)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, b), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0, _ second: Arg2
  ) -> (A, B, C) throws -> (A, C) {
    { (a, b, c) in
      try valueAndGradient(Arguments(a, c)) { x in try f(x.values.0, b, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg0, _ second: Arg2
  ) -> (A, B, C) throws -> (NDArray, (A, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(a, c), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1, _ second: Arg0
  ) -> (A, B, C) throws -> (B, A) {
    { (a, b, c) in
      try valueAndGradient(Arguments(b, a)) { x in try f(x.values.1, x.values.0, c) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1, _ second: Arg0
  ) -> (A, B, C) throws -> (NDArray, (B, A)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(b, a), label: "value_and_grad") { x in try f(x.values.1, x.values.0, c) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1, _ second: Arg2
  ) -> (A, B, C) throws -> (B, C) {
    { (a, b, c) in
      try valueAndGradient(Arguments(b, c)) { x in try f(a, x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg1, _ second: Arg2
  ) -> (A, B, C) throws -> (NDArray, (B, C)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(b, c), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2, _ second: Arg0
  ) -> (A, B, C) throws -> (C, A) {
    { (a, b, c) in
      try valueAndGradient(Arguments(c, a)) { x in try f(x.values.1, b, x.values.0) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2, _ second: Arg0
  ) -> (A, B, C) throws -> (NDArray, (C, A)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(c, a), label: "value_and_grad") { x in try f(x.values.1, b, x.values.0) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2, _ second: Arg1
  ) -> (A, B, C) throws -> (C, B) {
    { (a, b, c) in
      try valueAndGradient(Arguments(c, b)) { x in try f(a, x.values.1, x.values.0) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C) throws -> NDArray, argnums: Arg2, _ second: Arg1
  ) -> (A, B, C) throws -> (NDArray, (C, B)) {
    { (a, b, c) in
      let r = try valueAndGradient(Arguments(c, b), label: "value_and_grad") { x in try f(a, x.values.1, x.values.0) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray
  ) -> (A, B, C, D) throws -> A {
    { (a, b, c, d) in
      try valueAndGradient(a) { x in try f(x, b, c, d) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray
  ) -> (A, B, C, D) throws -> (NDArray, A) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b, c, d) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B, C, D) throws -> (A, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0
  ) -> (A, B, C, D) throws -> A {
    { (a, b, c, d) in
      try valueAndGradient(a) { x in try f(x, b, c, d) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0
  ) -> (A, B, C, D) throws -> (NDArray, A) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b, c, d) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B, C, D) throws -> (A, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1
  ) -> (A, B, C, D) throws -> B {
    { (a, b, c, d) in
      try valueAndGradient(b) { x in try f(a, x, c, d) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1
  ) -> (A, B, C, D) throws -> (NDArray, B) {
    { (a, b, c, d) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x in try f(a, x, c, d) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B, C, D) throws -> (B, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(b) { x -> (NDArray, Aux) in try f(a, x, c, d) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), B) {
    { (a, b, c, d) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x, c, d) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2
  ) -> (A, B, C, D) throws -> C {
    { (a, b, c, d) in
      try valueAndGradient(c) { x in try f(a, b, x, d) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2
  ) -> (A, B, C, D) throws -> (NDArray, C) {
    { (a, b, c, d) in
      let r = try valueAndGradient(c, label: "value_and_grad") { x in try f(a, b, x, d) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg2
  ) -> (A, B, C, D) throws -> (C, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(c) { x -> (NDArray, Aux) in try f(a, b, x, d) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg2
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), C) {
    { (a, b, c, d) in
      let r = try valueAndGradient(c, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x, d) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3
  ) -> (A, B, C, D) throws -> D {
    { (a, b, c, d) in
      try valueAndGradient(d) { x in try f(a, b, c, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3
  ) -> (A, B, C, D) throws -> (NDArray, D) {
    { (a, b, c, d) in
      let r = try valueAndGradient(d, label: "value_and_grad") { x in try f(a, b, c, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg3
  ) -> (A, B, C, D) throws -> (D, Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(d) { x -> (NDArray, Aux) in try f(a, b, c, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg3
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), D) {
    { (a, b, c, d) in
      let r = try valueAndGradient(d, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: AllArguments
  ) -> (A, B, C, D) throws -> (A, B, C, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, b, c, d)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: AllArguments
  ) -> (A, B, C, D) throws -> (NDArray, (A, B, C, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b, c, d), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B, C, D) throws -> ((A, B, C, D), Aux) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b, c, d)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B, C, D) throws -> ((NDArray, Aux), (A, B, C, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b, c, d), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, _ second: Arg1
  ) -> (A, B, C, D) throws -> (A, B) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, b)) { x in try f(x.values.0, x.values.1, c, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, _ second: Arg1
  ) -> (A, B, C, D) throws -> (NDArray, (A, B)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, b), label: "value_and_grad") { x in try f(x.values.0, x.values.1, c, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, _ second: Arg2
  ) -> (A, B, C, D) throws -> (A, C) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, c)) { x in try f(x.values.0, b, x.values.1, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, _ second: Arg2
  ) -> (A, B, C, D) throws -> (NDArray, (A, C)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, c), label: "value_and_grad") { x in try f(x.values.0, b, x.values.1, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, _ second: Arg3
  ) -> (A, B, C, D) throws -> (A, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(a, d)) { x in try f(x.values.0, b, c, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg0, _ second: Arg3
  ) -> (A, B, C, D) throws -> (NDArray, (A, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(a, d), label: "value_and_grad") { x in try f(x.values.0, b, c, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, _ second: Arg0
  ) -> (A, B, C, D) throws -> (B, A) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(b, a)) { x in try f(x.values.1, x.values.0, c, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, _ second: Arg0
  ) -> (A, B, C, D) throws -> (NDArray, (B, A)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, a), label: "value_and_grad") { x in try f(x.values.1, x.values.0, c, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, _ second: Arg2
  ) -> (A, B, C, D) throws -> (B, C) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(b, c)) { x in try f(a, x.values.0, x.values.1, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, _ second: Arg2
  ) -> (A, B, C, D) throws -> (NDArray, (B, C)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, c), label: "value_and_grad") { x in try f(a, x.values.0, x.values.1, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, _ second: Arg3
  ) -> (A, B, C, D) throws -> (B, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(b, d)) { x in try f(a, x.values.0, c, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg1, _ second: Arg3
  ) -> (A, B, C, D) throws -> (NDArray, (B, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(b, d), label: "value_and_grad") { x in try f(a, x.values.0, c, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, _ second: Arg0
  ) -> (A, B, C, D) throws -> (C, A) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(c, a)) { x in try f(x.values.1, b, x.values.0, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, _ second: Arg0
  ) -> (A, B, C, D) throws -> (NDArray, (C, A)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(c, a), label: "value_and_grad") { x in try f(x.values.1, b, x.values.0, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, _ second: Arg1
  ) -> (A, B, C, D) throws -> (C, B) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(c, b)) { x in try f(a, x.values.1, x.values.0, d) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, _ second: Arg1
  ) -> (A, B, C, D) throws -> (NDArray, (C, B)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(c, b), label: "value_and_grad") { x in try f(a, x.values.1, x.values.0, d) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, _ second: Arg3
  ) -> (A, B, C, D) throws -> (C, D) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(c, d)) { x in try f(a, b, x.values.0, x.values.1) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg2, _ second: Arg3
  ) -> (A, B, C, D) throws -> (NDArray, (C, D)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(c, d), label: "value_and_grad") { x in try f(a, b, x.values.0, x.values.1) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, _ second: Arg0
  ) -> (A, B, C, D) throws -> (D, A) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(d, a)) { x in try f(x.values.1, b, c, x.values.0) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, _ second: Arg0
  ) -> (A, B, C, D) throws -> (NDArray, (D, A)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(d, a), label: "value_and_grad") { x in try f(x.values.1, b, c, x.values.0) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, _ second: Arg1
  ) -> (A, B, C, D) throws -> (D, B) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(d, b)) { x in try f(a, x.values.1, c, x.values.0) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, _ second: Arg1
  ) -> (A, B, C, D) throws -> (NDArray, (D, B)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(d, b), label: "value_and_grad") { x in try f(a, x.values.1, c, x.values.0) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, _ second: Arg2
  ) -> (A, B, C, D) throws -> (D, C) {
    { (a, b, c, d) in
      try valueAndGradient(Arguments(d, c)) { x in try f(a, b, x.values.1, x.values.0) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> NDArray, argnums: Arg3, _ second: Arg2
  ) -> (A, B, C, D) throws -> (NDArray, (D, C)) {
    { (a, b, c, d) in
      let r = try valueAndGradient(Arguments(d, c), label: "value_and_grad") { x in try f(a, b, x.values.1, x.values.0) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray
  ) -> (A, B, C, D, E) throws -> A {
    { (a, b, c, d, e) in
      try valueAndGradient(a) { x in try f(x, b, c, d, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray
  ) -> (A, B, C, D, E) throws -> (NDArray, A) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b, c, d, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B, C, D, E) throws -> (A, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg0
  ) -> (A, B, C, D, E) throws -> A {
    { (a, b, c, d, e) in
      try valueAndGradient(a) { x in try f(x, b, c, d, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg0
  ) -> (A, B, C, D, E) throws -> (NDArray, A) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b, c, d, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B, C, D, E) throws -> (A, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg1
  ) -> (A, B, C, D, E) throws -> B {
    { (a, b, c, d, e) in
      try valueAndGradient(b) { x in try f(a, x, c, d, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg1
  ) -> (A, B, C, D, E) throws -> (NDArray, B) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x in try f(a, x, c, d, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B, C, D, E) throws -> (B, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(b) { x -> (NDArray, Aux) in try f(a, x, c, d, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), B) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x, c, d, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg2
  ) -> (A, B, C, D, E) throws -> C {
    { (a, b, c, d, e) in
      try valueAndGradient(c) { x in try f(a, b, x, d, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg2
  ) -> (A, B, C, D, E) throws -> (NDArray, C) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(c, label: "value_and_grad") { x in try f(a, b, x, d, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg2
  ) -> (A, B, C, D, E) throws -> (C, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(c) { x -> (NDArray, Aux) in try f(a, b, x, d, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg2
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), C) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(c, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x, d, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg3
  ) -> (A, B, C, D, E) throws -> D {
    { (a, b, c, d, e) in
      try valueAndGradient(d) { x in try f(a, b, c, x, e) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg3
  ) -> (A, B, C, D, E) throws -> (NDArray, D) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(d, label: "value_and_grad") { x in try f(a, b, c, x, e) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg3
  ) -> (A, B, C, D, E) throws -> (D, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(d) { x -> (NDArray, Aux) in try f(a, b, c, x, e) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg3
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), D) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(d, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, x, e) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg4
  ) -> (A, B, C, D, E) throws -> E {
    { (a, b, c, d, e) in
      try valueAndGradient(e) { x in try f(a, b, c, d, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: Arg4
  ) -> (A, B, C, D, E) throws -> (NDArray, E) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(e, label: "value_and_grad") { x in try f(a, b, c, d, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg4
  ) -> (A, B, C, D, E) throws -> (E, Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(e) { x -> (NDArray, Aux) in try f(a, b, c, d, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg4
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), E) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(e, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, d, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: AllArguments
  ) -> (A, B, C, D, E) throws -> (A, B, C, D, E) {
    { (a, b, c, d, e) in
      try valueAndGradient(Arguments(a, b, c, d, e)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> NDArray, argnums: AllArguments
  ) -> (A, B, C, D, E) throws -> (NDArray, (A, B, C, D, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B, C, D, E) throws -> ((A, B, C, D, E), Aux) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B, C, D, E) throws -> ((NDArray, Aux), (A, B, C, D, E)) {
    { (a, b, c, d, e) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray
  ) -> (A, B, C, D, E, G) throws -> A {
    { (a, b, c, d, e, g) in
      try valueAndGradient(a) { x in try f(x, b, c, d, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray
  ) -> (A, B, C, D, E, G) throws -> (NDArray, A) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b, c, d, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B, C, D, E, G) throws -> (A, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg0
  ) -> (A, B, C, D, E, G) throws -> A {
    { (a, b, c, d, e, g) in
      try valueAndGradient(a) { x in try f(x, b, c, d, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg0
  ) -> (A, B, C, D, E, G) throws -> (NDArray, A) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b, c, d, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B, C, D, E, G) throws -> (A, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a) { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg0
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), A) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(a, label: "value_and_grad") { x -> (NDArray, Aux) in try f(x, b, c, d, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg1
  ) -> (A, B, C, D, E, G) throws -> B {
    { (a, b, c, d, e, g) in
      try valueAndGradient(b) { x in try f(a, x, c, d, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg1
  ) -> (A, B, C, D, E, G) throws -> (NDArray, B) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x in try f(a, x, c, d, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B, C, D, E, G) throws -> (B, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(b) { x -> (NDArray, Aux) in try f(a, x, c, d, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg1
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), B) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(b, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, x, c, d, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg2
  ) -> (A, B, C, D, E, G) throws -> C {
    { (a, b, c, d, e, g) in
      try valueAndGradient(c) { x in try f(a, b, x, d, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg2
  ) -> (A, B, C, D, E, G) throws -> (NDArray, C) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(c, label: "value_and_grad") { x in try f(a, b, x, d, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg2
  ) -> (A, B, C, D, E, G) throws -> (C, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(c) { x -> (NDArray, Aux) in try f(a, b, x, d, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg2
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), C) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(c, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, x, d, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg3
  ) -> (A, B, C, D, E, G) throws -> D {
    { (a, b, c, d, e, g) in
      try valueAndGradient(d) { x in try f(a, b, c, x, e, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg3
  ) -> (A, B, C, D, E, G) throws -> (NDArray, D) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(d, label: "value_and_grad") { x in try f(a, b, c, x, e, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg3
  ) -> (A, B, C, D, E, G) throws -> (D, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(d) { x -> (NDArray, Aux) in try f(a, b, c, x, e, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg3
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), D) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(d, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, x, e, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg4
  ) -> (A, B, C, D, E, G) throws -> E {
    { (a, b, c, d, e, g) in
      try valueAndGradient(e) { x in try f(a, b, c, d, x, g) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg4
  ) -> (A, B, C, D, E, G) throws -> (NDArray, E) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(e, label: "value_and_grad") { x in try f(a, b, c, d, x, g) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg4
  ) -> (A, B, C, D, E, G) throws -> (E, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(e) { x -> (NDArray, Aux) in try f(a, b, c, d, x, g) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg4
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), E) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(e, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, d, x, g) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg5
  ) -> (A, B, C, D, E, G) throws -> G {
    { (a, b, c, d, e, g) in
      try valueAndGradient(g) { x in try f(a, b, c, d, e, x) }.gradient
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: Arg5
  ) -> (A, B, C, D, E, G) throws -> (NDArray, G) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(g, label: "value_and_grad") { x in try f(a, b, c, d, e, x) }
      return (r.value, r.gradient)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg5
  ) -> (A, B, C, D, E, G) throws -> (G, Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(g) { x -> (NDArray, Aux) in try f(a, b, c, d, e, x) }
      return (r.gradient, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: Arg5
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), G) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(g, label: "value_and_grad") { x -> (NDArray, Aux) in try f(a, b, c, d, e, x) }
      return ((r.value, r.aux), r.gradient)
    }
  }

  /// The gradient of a scalar function with respect to the arguments chosen (JAX: `jax.grad`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: AllArguments
  ) -> (A, B, C, D, E, G) throws -> (A, B, C, D, E, G) {
    { (a, b, c, d, e, g) in
      try valueAndGradient(Arguments(a, b, c, d, e, g)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }.gradient.values
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> NDArray, argnums: AllArguments
  ) -> (A, B, C, D, E, G) throws -> (NDArray, (A, B, C, D, E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e, g), label: "value_and_grad") { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
      return (r.value, r.gradient.values)
    }
  }

  /// The gradient of the first result, with the second as it is (JAX: `jax.grad` with `has_aux=True`).
  public static func grad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B, C, D, E, G) throws -> ((A, B, C, D, E, G), Aux) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e, g)) { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
      return (r.gradient.values, r.aux)
    }
  }

  /// The value, the second result as it is, and the gradient (JAX: `jax.value_and_grad` with
  /// `has_aux=True`).
  public static func valueAndGrad<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (NDArray, Aux), hasAux: Bool, argnums: AllArguments
  ) -> (A, B, C, D, E, G) throws -> ((NDArray, Aux), (A, B, C, D, E, G)) {
    { (a, b, c, d, e, g) in
      let r = try valueAndGradient(Arguments(a, b, c, d, e, g), label: "value_and_grad") { x -> (NDArray, Aux) in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
      return ((r.value, r.aux), r.gradient.values)
    }
  }

  /// The gradient of a scalar function with respect to one argument (JAX: `jax.grad`).
  public static func grad(
    _ f: @escaping (NDArray) throws -> NDArray, argnums: Int = 0
  ) -> (NDArray) throws -> NDArray {
    { (a) in
      switch argnums {
      case 0, -1: return try valueAndGradient(a) { x in try f(x) }.gradient
      default: throw noArgument(argnums, of: 1)
      }
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad(
    _ f: @escaping (NDArray) throws -> NDArray, argnums: Int = 0
  ) -> (NDArray) throws -> (NDArray, NDArray) {
    { (a) in
      switch argnums {
      case 0, -1:
        let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x) }
        return (r.value, r.gradient)
      default: throw noArgument(argnums, of: 1)
      }
    }
  }

  /// The gradient of a scalar function with respect to one argument (JAX: `jax.grad`).
  public static func grad(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, argnums: Int = 0
  ) -> (NDArray, NDArray) throws -> NDArray {
    { (a, b) in
      switch argnums {
      case 0, -2: return try valueAndGradient(a) { x in try f(x, b) }.gradient
      case 1, -1: return try valueAndGradient(b) { x in try f(a, x) }.gradient
      default: throw noArgument(argnums, of: 2)
      }
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, argnums: Int = 0
  ) -> (NDArray, NDArray) throws -> (NDArray, NDArray) {
    { (a, b) in
      switch argnums {
      case 0, -2:
        let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b) }
        return (r.value, r.gradient)
      case 1, -1:
        let r = try valueAndGradient(b, label: "value_and_grad") { x in try f(a, x) }
        return (r.value, r.gradient)
      default: throw noArgument(argnums, of: 2)
      }
    }
  }

  /// The gradient of a scalar function with respect to one argument (JAX: `jax.grad`).
  public static func grad(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, argnums: Int = 0
  ) -> (NDArray, NDArray, NDArray) throws -> NDArray {
    { (a, b, c) in
      switch argnums {
      case 0, -3: return try valueAndGradient(a) { x in try f(x, b, c) }.gradient
      case 1, -2: return try valueAndGradient(b) { x in try f(a, x, c) }.gradient
      case 2, -1: return try valueAndGradient(c) { x in try f(a, b, x) }.gradient
      default: throw noArgument(argnums, of: 3)
      }
    }
  }

  /// The value and the gradient of a scalar function (JAX: `jax.value_and_grad`).
  public static func valueAndGrad(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, argnums: Int = 0
  ) -> (NDArray, NDArray, NDArray) throws -> (NDArray, NDArray) {
    { (a, b, c) in
      switch argnums {
      case 0, -3:
        let r = try valueAndGradient(a, label: "value_and_grad") { x in try f(x, b, c) }
        return (r.value, r.gradient)
      case 1, -2:
        let r = try valueAndGradient(b, label: "value_and_grad") { x in try f(a, x, c) }
        return (r.value, r.gradient)
      case 2, -1:
        let r = try valueAndGradient(c, label: "value_and_grad") { x in try f(a, b, x) }
        return (r.value, r.gradient)
      default: throw noArgument(argnums, of: 3)
      }
    }
  }
}
