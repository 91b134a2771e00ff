import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The greatest common divisor (JAX: `jnp.gcd`).
  public static func gcd(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    jitted("gcd", x.asNDArray, y.asNDArray) { operands in
      let promoted = promoteDTypes(operands, operation: "gcd")
      guard promoted[0].dtype.isInteger else {
        return refused("gcd", "Arguments to jax.numpy.gcd must be integers.", promoted[0])
      }
      let magnitudes = broadcast(promoted, "gcd").map { abs($0) }
      let (result, _) = try lax.whileLoop(
        { (_: NDArray, y: NDArray) in
          let rest = y .!= 0
          return bind(ReduceOr(axes: Swift.Array(rest.shape.indices)), rest)
        },
        { (x: NDArray, y: NDArray) -> (NDArray, NDArray) in
          let divisor = `where`(y .!= 0, y, x)
          let rest = `where`(y .!= 0, bind(Remainder(), x, y), constant(0, like: y))
          return (`where`(divisor .< rest, rest, divisor), `where`(divisor .< rest, divisor, rest))
        }, (magnitudes[0], magnitudes[1]))
      return result
    }
  }

  /// The least common multiple (JAX: `jnp.lcm`).
  public static func lcm(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    jitted("lcm", x.asNDArray, y.asNDArray) { operands in
      let promoted = promoteDTypes(operands, operation: "lcm")
      let (x, y) = (abs(promoted[0]), abs(promoted[1]))
      guard x.dtype.isInteger else {
        return refused("lcm", "Arguments to jax.numpy.lcm must be integers.", x)
      }
      let divisor = gcd(x, y)
      return `where`(divisor .== 0, constant(0, like: divisor), multiply(x, floorDivide(y, divisor)))
    }
  }
}
