import JAXBuffers
import JAXCore

extension jax.lax {
  /// Calls a function for each row of `xs` with the carry of the call before; gives the last carry and the stacked
  /// results (JAX: `lax.scan`). `unroll` never changes a value.
  public static func scan(
    _ f: (NDArray, NDArray) throws -> (NDArray, NDArray), _ initial: NDArray, _ xs: NDArray,
    length: Int? = nil, reverse: Bool = false, unroll: Int = 1
  ) throws -> (NDArray, NDArray) {
    try scanTrees(f, initial, xs, length: length, reverse: reverse, unroll: unroll)
  }

  /// A scan whose function has no rows to read, or none to give (JAX: `lax.scan` with `None`).
  @_disfavoredOverload
  public static func scan(
    _ f: (NDArray, NDArray?) throws -> (NDArray, NDArray?), _ initial: NDArray, _ xs: NDArray?,
    length: Int? = nil, reverse: Bool = false, unroll: Int = 1
  ) throws -> (NDArray, NDArray?) {
    try scanTrees(f, initial, xs, length: length, reverse: reverse, unroll: unroll)
  }

  /// A scan for its carry alone (JAX: `lax.scan` with results of `None`).
  @_disfavoredOverload
  public static func scan(
    _ f: (NDArray, NDArray) throws -> (NDArray, NDArray?), _ initial: NDArray, _ xs: NDArray,
    length: Int? = nil, reverse: Bool = false, unroll: Int = 1
  ) throws -> (NDArray, NDArray?) {
    try scanTrees(f, initial, xs, length: length, reverse: reverse, unroll: unroll)
  }

  /// A scan over pytrees (JAX: `lax.scan`).
  @_disfavoredOverload
  public static func scan<C: Pytree, X: Pytree, Y: Pytree>(
    _ f: (C, X) throws -> (C, Y), _ initial: C, _ xs: X, length: Int? = nil, reverse: Bool = false,
    unroll: Int = 1
  ) throws -> (C, Y) {
    try scanTrees(f, initial, xs, length: length, reverse: reverse, unroll: unroll)
  }

  /// A scan over pytrees whose carry is a pair (JAX: `lax.scan`).
  @_disfavoredOverload
  public static func scan<A: Pytree, B: Pytree, X: Pytree, Y: Pytree>(
    _ f: ((A, B), X) throws -> ((A, B), Y), _ initial: (A, B), _ xs: X, length: Int? = nil,
    reverse: Bool = false, unroll: Int = 1
  ) throws -> ((A, B), Y) {
    let (carry, ys) = try scanTrees(
      { (carry: Arguments<A, B>, x: X) in
        let (next, y) = try f(carry.values, x)
        return (Arguments(next.0, next.1), y)
      }, Arguments(initial.0, initial.1), xs, length: length, reverse: reverse, unroll: unroll)
    return (carry.values, ys)
  }

  /// A scan over pytrees whose carry has three parts (JAX: `lax.scan`).
  @_disfavoredOverload
  public static func scan<A: Pytree, B: Pytree, C: Pytree, X: Pytree, Y: Pytree>(
    _ f: ((A, B, C), X) throws -> ((A, B, C), Y), _ initial: (A, B, C), _ xs: X, length: Int? = nil,
    reverse: Bool = false, unroll: Int = 1
  ) throws -> ((A, B, C), Y) {
    let (carry, ys) = try scanTrees(
      { (carry: Arguments<A, B, C>, x: X) in
        let (next, y) = try f(carry.values, x)
        return (Arguments(next.0, next.1, next.2), y)
      }, Arguments(initial.0, initial.1, initial.2), xs, length: length, reverse: reverse, unroll: unroll)
    return (carry.values, ys)
  }

  /// What a function gives for each row, one after the other; with `batchSize`, so many at once
  /// (JAX: `lax.map`).
  public static func map(
    _ f: (NDArray) throws -> NDArray, _ xs: NDArray, batchSize: Int? = nil
  ) throws -> NDArray {
    try mapTrees(f, xs, batchSize: batchSize)
  }

  /// What a function of pytrees gives for each row (JAX: `lax.map`).
  @_disfavoredOverload
  public static func map<X: Pytree, Y: Pytree>(
    _ f: (X) throws -> Y, _ xs: X, batchSize: Int? = nil
  ) throws -> Y {
    try mapTrees(f, xs, batchSize: batchSize)
  }
}
