import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The elements sorted along an axis, NaNs last; nil flattens first (JAX: `jnp.sort`).
  public static func sort(
    _ a: some ArrayLike, axis: Int? = -1, stable: Bool = true, descending: Bool = false
  ) -> NDArray {
    let statics = "\(String(describing: axis)) \(stable) \(descending)"
    return jitted("sort", a.asNDArray, statics: statics) { operands in
      let (x, dimension) = try sortable(operands[0], axis)
      let result = bind(Sort(dimension: dimension, isStable: stable), x)
      return descending ? reversed(result, [dimension]) : result
    }
  }

  /// The indices that sort along an axis; nil flattens first (JAX: `jnp.argsort`).
  public static func argsort(
    _ a: some ArrayLike, axis: Int? = -1, stable: Bool = true, descending: Bool = false, dtype: DType? = nil
  ) -> NDArray {
    let statics = "\(String(describing: axis)) \(stable) \(descending) \(dtype?.name ?? "")"
    return jitted("argsort", a.asNDArray, statics: statics) { operands in
      var (x, dimension) = try sortable(operands[0], axis)
      var indices = iota(dtype?.canonical ?? .defaultInt, x.shape, axis: dimension)
      if descending, stable {
        x = reversed(x, [dimension])
        indices = reversed(indices, [dimension])
      }
      let sorted = bindAll(Sort(dimension: dimension, isStable: stable, numKeys: 1, count: 2), [x, indices])[
        1]
      return descending ? reversed(sorted, [dimension]) : sorted
    }
  }

  /// The indices that sort by several keys, the last counting most (JAX: `jnp.lexsort`).
  public static func lexsort(_ keys: [NDArray], axis: Int = -1) -> NDArray {
    jitted("lexsort", keys, statics: axis) { keys in
      guard let first = keys.first else { throw invalid("need sequence of keys with len > 0 in lexsort") }
      guard keys.allSatisfy({ $0.shape == first.shape }) else {
        throw invalid("all keys need to be the same shape")
      }
      if first.ndim == 0 { return [scalar(0, .defaultInt)] }
      let dimension = try canonicalAxis(axis, rank: first.ndim)
      let operands = keys.reversed() + [iota(.defaultInt, first.shape, axis: dimension)]
      let sort = Sort(dimension: dimension, isStable: true, numKeys: keys.count, count: operands.count)
      return [bindAll(sort, operands)[keys.count]]
    }[0]
  }

  /// The elements with the `kth` in its sorted place, no larger ones before it (JAX: `jnp.partition`).
  public static func partition(_ a: some ArrayLike, _ kth: Int, axis: Int = -1) -> NDArray {
    jitted("partition", a.asNDArray, statics: [kth, axis]) { operands in
      let (x, place, kth) = try partitionable(operands[0], kth, axis)
      let last = x.ndim - 1
      let lowest = turnedBack(bindAll(TopK(k: kth + 1, axis: last), [turned(x)])[0])
      let rest = bindAll(TopK(k: x.shape[last] - kth - 1, axis: last), [x])[0]
      return swapaxes(concatenated([lowest, rest], axis: last), -1, place)
    }
  }

  /// The indices that partition along an axis (JAX: `jnp.argpartition`).
  public static func argpartition(_ a: some ArrayLike, _ kth: Int, axis: Int = -1) -> NDArray {
    jitted("argpartition", a.asNDArray, statics: [kth, axis]) { operands in
      let (x, place, kth) = try partitionable(operands[0], kth, axis)
      let last = x.ndim - 1
      let lowest = bindAll(TopK(k: kth + 1, axis: last), [turned(x)])[1]
      let ones = JAXLax.full(ShapedArray(x.shape, .float32), 1)
      let proxy = putAlongAxis(ones, lowest, 0, axis: last, inplace: false)
      let rest = bindAll(TopK(k: x.shape[last] - kth - 1, axis: last), [proxy])[1]
      return swapaxes(concatenated([lowest, rest], axis: last), -1, place)
    }
  }

  /// The elements sorted, as complex numbers (JAX: `jnp.sort_complex`).
  public static func sortComplex(_ a: some ArrayLike) -> NDArray {
    jitted("sort_complex", a.asNDArray) { operands in
      let (x, dimension) = try sortable(operands[0], -1)
      return convert(bind(Sort(dimension: dimension), x), to: x.dtype.complexified)
    }
  }
}

/// The array to sort and the dimension along which.
private func sortable(_ a: NDArray, _ axis: Int?) throws -> (NDArray, Int) {
  let x = axis == nil ? raveled(a) : a
  return (x, try canonicalAxis(axis ?? 0, rank: x.ndim))
}

/// The array with its axis last, and axis and place counted from the front.
private func partitionable(_ x: NDArray, _ kth: Int, _ axis: Int) throws -> (NDArray, Int, Int) {
  if x.dtype.isComplex { throw JAXError(.unsupported("jnp.partition of complex numbers")) }
  let axis = try canonicalAxis(axis, rank: x.ndim)
  let kth = try canonicalAxis(kth, rank: x.shape[axis])
  return (jnp.swapaxes(x, axis, -1), axis, kth)
}

/// The array in reverse order of size.
private func turned(_ x: NDArray) -> NDArray { -(x.dtype.kind == .unsigned ? x + 1 : x) }
/// The elements of `turned` as they were.
private func turnedBack(_ x: NDArray) -> NDArray { x.dtype.kind == .unsigned ? -x - 1 : -x }
