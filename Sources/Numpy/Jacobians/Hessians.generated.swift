// swift-format-ignore-file
// Written by Sources/Transforms/API/overloads.py.

import JAXCore
import JAXTransforms

extension jax {
  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<Aux: Pytree>(
    _ f: @escaping (NDArray) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (NDArray) throws -> (NDArray, Aux) {
    { (a) in
      let r = try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian(
    _ f: @escaping (NDArray) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (NDArray) throws -> NDArray {
    { (a) in
      try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x in try f(x) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<Aux: Pytree>(
    _ f: @escaping (NDArray) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (NDArray) throws -> (NDArray, Aux) {
    { (a) in
      let r = try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<B: Pytree>(
    _ f: @escaping (NDArray, B) throws -> NDArray, holomorphic: Bool = false
  ) -> (NDArray, B) throws -> NDArray {
    { (a, b) in
      try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<B: Pytree, Aux: Pytree>(
    _ f: @escaping (NDArray, B) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (NDArray, B) throws -> (NDArray, Aux) {
    { (a, b) in
      let r = try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<B: Pytree>(
    _ f: @escaping (NDArray, B) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (NDArray, B) throws -> NDArray {
    { (a, b) in
      try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<B: Pytree, Aux: Pytree>(
    _ f: @escaping (NDArray, B) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (NDArray, B) throws -> (NDArray, Aux) {
    { (a, b) in
      let r = try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<A: Pytree>(
    _ f: @escaping (A, NDArray) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false
  ) -> (A, NDArray) throws -> NDArray {
    { (a, b) in
      try hessianMatrix(b, GradientOptions(holomorphic: holomorphic)) { x in try f(a, x) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<A: Pytree, Aux: Pytree>(
    _ f: @escaping (A, NDArray) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, NDArray) throws -> (NDArray, Aux) {
    { (a, b) in
      let r = try hessianMatrix(b, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, x) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<B: Pytree, C: Pytree>(
    _ f: @escaping (NDArray, B, C) throws -> NDArray, holomorphic: Bool = false
  ) -> (NDArray, B, C) throws -> NDArray {
    { (a, b, c) in
      try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (NDArray, B, C) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (NDArray, B, C) throws -> (NDArray, Aux) {
    { (a, b, c) in
      let r = try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<B: Pytree, C: Pytree>(
    _ f: @escaping (NDArray, B, C) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (NDArray, B, C) throws -> NDArray {
    { (a, b, c) in
      try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (NDArray, B, C) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (NDArray, B, C) throws -> (NDArray, Aux) {
    { (a, b, c) in
      let r = try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<A: Pytree, C: Pytree>(
    _ f: @escaping (A, NDArray, C) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false
  ) -> (A, NDArray, C) throws -> NDArray {
    { (a, b, c) in
      try hessianMatrix(b, GradientOptions(holomorphic: holomorphic)) { x in try f(a, x, c) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<A: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, NDArray, C) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, NDArray, C) throws -> (NDArray, Aux) {
    { (a, b, c) in
      let r = try hessianMatrix(b, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, x, c) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<A: Pytree, B: Pytree>(
    _ f: @escaping (A, B, NDArray) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false
  ) -> (A, B, NDArray) throws -> NDArray {
    { (a, b, c) in
      try hessianMatrix(c, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, x) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<A: Pytree, B: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, NDArray) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, NDArray) throws -> (NDArray, Aux) {
    { (a, b, c) in
      let r = try hessianMatrix(c, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, x) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (NDArray, B, C, D) throws -> NDArray, holomorphic: Bool = false
  ) -> (NDArray, B, C, D) throws -> NDArray {
    { (a, b, c, d) in
      try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c, d) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (NDArray, B, C, D) throws -> (NDArray, Aux), hasAux: Bool, holomorphic: Bool = false
  ) -> (NDArray, B, C, D) throws -> (NDArray, Aux) {
    { (a, b, c, d) in
      let r = try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<B: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (NDArray, B, C, D) throws -> NDArray, argnums: Arg0, holomorphic: Bool = false
  ) -> (NDArray, B, C, D) throws -> NDArray {
    { (a, b, c, d) in
      try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x in try f(x, b, c, d) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<B: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (NDArray, B, C, D) throws -> (NDArray, Aux), argnums: Arg0, hasAux: Bool, holomorphic: Bool = false
  ) -> (NDArray, B, C, D) throws -> (NDArray, Aux) {
    { (a, b, c, d) in
      let r = try hessianMatrix(a, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(x, b, c, d) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<A: Pytree, C: Pytree, D: Pytree>(
    _ f: @escaping (A, NDArray, C, D) throws -> NDArray, argnums: Arg1, holomorphic: Bool = false
  ) -> (A, NDArray, C, D) throws -> NDArray {
    { (a, b, c, d) in
      try hessianMatrix(b, GradientOptions(holomorphic: holomorphic)) { x in try f(a, x, c, d) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<A: Pytree, C: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, NDArray, C, D) throws -> (NDArray, Aux), argnums: Arg1, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, NDArray, C, D) throws -> (NDArray, Aux) {
    { (a, b, c, d) in
      let r = try hessianMatrix(b, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, x, c, d) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<A: Pytree, B: Pytree, D: Pytree>(
    _ f: @escaping (A, B, NDArray, D) throws -> NDArray, argnums: Arg2, holomorphic: Bool = false
  ) -> (A, B, NDArray, D) throws -> NDArray {
    { (a, b, c, d) in
      try hessianMatrix(c, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, x, d) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<A: Pytree, B: Pytree, D: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, NDArray, D) throws -> (NDArray, Aux), argnums: Arg2, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, NDArray, D) throws -> (NDArray, Aux) {
    { (a, b, c, d) in
      let r = try hessianMatrix(c, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, x, d) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array: the result's shape, then the array's twice
  /// (JAX: `jax.hessian`).
  public static func hessian<A: Pytree, B: Pytree, C: Pytree>(
    _ f: @escaping (A, B, C, NDArray) throws -> NDArray, argnums: Arg3, holomorphic: Bool = false
  ) -> (A, B, C, NDArray) throws -> NDArray {
    { (a, b, c, d) in
      try hessianMatrix(d, GradientOptions(holomorphic: holomorphic)) { x in try f(a, b, c, x) }
    }
  }

  /// The second derivatives of the first result, with the second as it is (JAX: `jax.hessian` with
  /// `has_aux=True`).
  public static func hessian<A: Pytree, B: Pytree, C: Pytree, Aux: Pytree>(
    _ f: @escaping (A, B, C, NDArray) throws -> (NDArray, Aux), argnums: Arg3, hasAux: Bool, holomorphic: Bool = false
  ) -> (A, B, C, NDArray) throws -> (NDArray, Aux) {
    { (a, b, c, d) in
      let r = try hessianMatrix(d, GradientOptions(holomorphic: holomorphic)) { x -> (NDArray, Aux) in try f(a, b, c, x) }
      return (r.hessian, r.aux)
    }
  }

  /// The second derivatives with respect to one array (JAX: `jax.hessian`).
  public static func hessian(
    _ f: @escaping (NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false
  ) -> (NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic)
    return { (a) in
      switch argnums {
      case 0, -1: return try hessianMatrix(a, options) { x in try f(x) }
      default: throw noArgument(argnums, of: 1)
      }
    }
  }

  /// The second derivatives with respect to one array (JAX: `jax.hessian`).
  public static func hessian(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false
  ) -> (NDArray, NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic)
    return { (a, b) in
      switch argnums {
      case 0, -2: return try hessianMatrix(a, options) { x in try f(x, b) }
      case 1, -1: return try hessianMatrix(b, options) { x in try f(a, x) }
      default: throw noArgument(argnums, of: 2)
      }
    }
  }

  /// The second derivatives with respect to one array (JAX: `jax.hessian`).
  public static func hessian(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray, argnums: Int = 0, holomorphic: Bool = false
  ) -> (NDArray, NDArray, NDArray) throws -> NDArray {
    let options = GradientOptions(holomorphic: holomorphic)
    return { (a, b, c) in
      switch argnums {
      case 0, -3: return try hessianMatrix(a, options) { x in try f(x, b, c) }
      case 1, -2: return try hessianMatrix(b, options) { x in try f(a, x, c) }
      case 2, -1: return try hessianMatrix(c, options) { x in try f(a, b, x) }
      default: throw noArgument(argnums, of: 3)
      }
    }
  }
}
