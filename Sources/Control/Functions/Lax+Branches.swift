import JAXBuffers
import JAXCore

extension jax.lax {
  /// The result of the first function if `pred` holds, else of the second; only that one runs
  /// (JAX: `lax.cond`).
  public static func cond(
    _ pred: some ArrayLike, _ trueFun: (NDArray) throws -> NDArray, _ falseFun: (NDArray) throws -> NDArray,
    _ operand: NDArray
  ) throws -> NDArray {
    try condTrees(pred.asNDArray, [operand], { try trueFun($0[0]) }, { try falseFun($0[0]) })
  }

  /// The two results of one of two functions (JAX: `lax.cond`).
  public static func cond(
    _ pred: some ArrayLike, _ trueFun: (NDArray) throws -> (NDArray, NDArray),
    _ falseFun: (NDArray) throws -> (NDArray, NDArray), _ operand: NDArray
  ) throws -> (NDArray, NDArray) {
    func call(_ f: (NDArray) throws -> (NDArray, NDArray), _ x: NDArray) throws -> Arguments<NDArray, NDArray>
    {
      let results = try f(x)
      return Arguments(results.0, results.1)
    }
    return try condTrees(
      pred.asNDArray, [operand], { try call(trueFun, $0[0]) }, { try call(falseFun, $0[0]) }
    ).values
  }

  /// The result of one of two functions of two operands (JAX: `lax.cond`).
  public static func cond(
    _ pred: some ArrayLike, _ trueFun: (NDArray, NDArray) throws -> NDArray,
    _ falseFun: (NDArray, NDArray) throws -> NDArray, _ x: NDArray, _ y: NDArray
  ) throws -> NDArray {
    try condTrees(pred.asNDArray, [x, y], { try trueFun($0[0], $0[1]) }, { try falseFun($0[0], $0[1]) })
  }

  /// The result of one of two functions without operands (JAX: `lax.cond`).
  public static func cond<R: Pytree>(
    _ pred: some ArrayLike, _ trueFun: () throws -> R, _ falseFun: () throws -> R
  ) throws -> R {
    try condTrees(pred.asNDArray, [], { _ in try trueFun() }, { _ in try falseFun() })
  }

  /// The result of one of two functions of a pytree (JAX: `lax.cond`).
  @_disfavoredOverload
  public static func cond<A: Pytree, R: Pytree>(
    _ pred: some ArrayLike, _ trueFun: (A) throws -> R, _ falseFun: (A) throws -> R, _ operand: A
  ) throws -> R {
    try condTrees(
      pred.asNDArray, flatten(operand), { try trueFun(try operand.rebuilt($0)) },
      { try falseFun(try operand.rebuilt($0)) })
  }

  /// The result of one of two functions of two pytrees (JAX: `lax.cond`).
  @_disfavoredOverload
  public static func cond<A: Pytree, B: Pytree, R: Pytree>(
    _ pred: some ArrayLike, _ trueFun: (A, B) throws -> R, _ falseFun: (A, B) throws -> R, _ a: A, _ b: B
  ) throws -> R {
    func call(_ f: (A, B) throws -> R, _ leaves: [NDArray]) throws -> R {
      let (a, b) = try Arguments(a, b).rebuilt(leaves).values
      return try f(a, b)
    }
    return try condTrees(
      pred.asNDArray, flatten(a, b), { try call(trueFun, $0) }, { try call(falseFun, $0) })
  }

  /// The result of one of two functions of three pytrees (JAX: `lax.cond`).
  @_disfavoredOverload
  public static func cond<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ pred: some ArrayLike, _ trueFun: (A, B, C) throws -> R, _ falseFun: (A, B, C) throws -> R, _ a: A,
    _ b: B, _ c: C
  ) throws -> R {
    func call(_ f: (A, B, C) throws -> R, _ leaves: [NDArray]) throws -> R {
      let (a, b, c) = try Arguments(a, b, c).rebuilt(leaves).values
      return try f(a, b, c)
    }
    return try condTrees(
      pred.asNDArray, flatten(a, b, c), { try call(trueFun, $0) }, { try call(falseFun, $0) })
  }

  /// The result of the function at `index`, which is clamped to the functions there are (JAX: `lax.switch`).
  public static func `switch`(
    _ index: some ArrayLike, _ branches: [(NDArray) throws -> NDArray], _ operand: NDArray
  ) throws -> NDArray {
    try switchTrees(index.asNDArray, [operand], branches.map { branch in { try branch($0[0]) } })
  }

  /// The result of the function without operands at `index` (JAX: `lax.switch`).
  public static func `switch`<R: Pytree>(
    _ index: some ArrayLike, _ branches: [() throws -> R]
  ) throws -> R {
    try switchTrees(index.asNDArray, [], branches.map { branch in { _ in try branch() } })
  }

  /// The result of the function of a pytree at `index` (JAX: `lax.switch`).
  @_disfavoredOverload
  public static func `switch`<A: Pytree, R: Pytree>(
    _ index: some ArrayLike, _ branches: [(A) throws -> R], _ operand: A
  ) throws -> R {
    try switchTrees(
      index.asNDArray, flatten(operand),
      branches.map { branch in { try branch(try operand.rebuilt($0)) } })
  }

  /// The result of the function of two pytrees at `index` (JAX: `lax.switch`).
  @_disfavoredOverload
  public static func `switch`<A: Pytree, B: Pytree, R: Pytree>(
    _ index: some ArrayLike, _ branches: [(A, B) throws -> R], _ a: A, _ b: B
  ) throws -> R {
    try switchTrees(
      index.asNDArray, flatten(a, b),
      branches.map { branch in
        { leaves in
          let (a, b) = try Arguments(a, b).rebuilt(leaves).values
          return try branch(a, b)
        }
      })
  }
}
