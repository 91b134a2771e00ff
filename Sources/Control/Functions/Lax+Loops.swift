import JAXBuffers
import JAXCore

extension jax.lax {
  /// Calls `bodyFun` while `condFun` holds (JAX: `lax.while_loop`). It has no reverse-mode derivative.
  public static func whileLoop(
    _ condFun: (NDArray) throws -> NDArray, _ bodyFun: (NDArray) throws -> NDArray, _ initVal: NDArray
  ) throws -> NDArray {
    try whileTrees(condFun, bodyFun, initVal)
  }

  /// A while loop over pytrees (JAX: `lax.while_loop`).
  @_disfavoredOverload
  public static func whileLoop<C: Pytree>(
    _ condFun: (C) throws -> NDArray, _ bodyFun: (C) throws -> C, _ initVal: C
  ) throws -> C {
    try whileTrees(condFun, bodyFun, initVal)
  }

  /// A while loop whose state is a pair of arrays (JAX: `lax.while_loop`).
  public static func whileLoop(
    _ condFun: ((NDArray, NDArray)) throws -> NDArray,
    _ bodyFun: ((NDArray, NDArray)) throws -> (NDArray, NDArray), _ initVal: (NDArray, NDArray)
  ) throws -> (NDArray, NDArray) {
    try whileTrees(
      { try condFun($0.values) },
      {
        let next = try bodyFun($0.values)
        return Arguments(next.0, next.1)
      }, Arguments(initVal.0, initVal.1)
    ).values
  }

  /// A while loop whose state is a pair (JAX: `lax.while_loop`).
  @_disfavoredOverload
  public static func whileLoop<A: Pytree, B: Pytree>(
    _ condFun: ((A, B)) throws -> NDArray, _ bodyFun: ((A, B)) throws -> (A, B), _ initVal: (A, B)
  ) throws -> (A, B) {
    try whileTrees(
      { try condFun($0.values) },
      {
        let next = try bodyFun($0.values)
        return Arguments(next.0, next.1)
      }, Arguments(initVal.0, initVal.1)
    ).values
  }

  /// A while loop whose state is three arrays (JAX: `lax.while_loop`).
  public static func whileLoop(
    _ condFun: ((NDArray, NDArray, NDArray)) throws -> NDArray,
    _ bodyFun: ((NDArray, NDArray, NDArray)) throws -> (NDArray, NDArray, NDArray),
    _ initVal: (NDArray, NDArray, NDArray)
  ) throws -> (NDArray, NDArray, NDArray) {
    try whileTrees(
      { try condFun($0.values) },
      {
        let next = try bodyFun($0.values)
        return Arguments(next.0, next.1, next.2)
      }, Arguments(initVal.0, initVal.1, initVal.2)
    ).values
  }

  /// A while loop whose state has three parts (JAX: `lax.while_loop`).
  @_disfavoredOverload
  public static func whileLoop<A: Pytree, B: Pytree, C: Pytree>(
    _ condFun: ((A, B, C)) throws -> NDArray, _ bodyFun: ((A, B, C)) throws -> (A, B, C),
    _ initVal: (A, B, C)
  ) throws -> (A, B, C) {
    try whileTrees(
      { try condFun($0.values) },
      {
        let next = try bodyFun($0.values)
        return Arguments(next.0, next.1, next.2)
      }, Arguments(initVal.0, initVal.1, initVal.2)
    ).values
  }

  /// Calls `bodyFun` with each integer from `lower` up to but not including `upper` (JAX: `lax.fori_loop`): a scan
  /// where both are known, which has a reverse-mode derivative, else a while loop.
  public static func foriLoop(
    _ lower: some ArrayLike, _ upper: some ArrayLike, _ bodyFun: (NDArray, NDArray) throws -> NDArray,
    _ initVal: NDArray, unroll: Int? = nil
  ) throws -> NDArray {
    try foriTrees(lower.asNDArray, upper.asNDArray, bodyFun, initVal, unroll: unroll)
  }

  /// A loop over integers with a pytree for state (JAX: `lax.fori_loop`).
  @_disfavoredOverload
  public static func foriLoop<C: Pytree>(
    _ lower: some ArrayLike, _ upper: some ArrayLike, _ bodyFun: (NDArray, C) throws -> C, _ initVal: C,
    unroll: Int? = nil
  ) throws -> C {
    try foriTrees(lower.asNDArray, upper.asNDArray, bodyFun, initVal, unroll: unroll)
  }

  /// A loop over integers whose state is a pair (JAX: `lax.fori_loop`).
  @_disfavoredOverload
  public static func foriLoop<A: Pytree, B: Pytree>(
    _ lower: some ArrayLike, _ upper: some ArrayLike, _ bodyFun: (NDArray, (A, B)) throws -> (A, B),
    _ initVal: (A, B), unroll: Int? = nil
  ) throws -> (A, B) {
    try foriTrees(
      lower.asNDArray, upper.asNDArray,
      { i, carry in
        let next = try bodyFun(i, carry.values)
        return Arguments(next.0, next.1)
      }, Arguments(initVal.0, initVal.1), unroll: unroll
    ).values
  }
}
