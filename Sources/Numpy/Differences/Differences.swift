import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The differences of neighbours along an axis, `n` times over (JAX: `jnp.diff`).
  public static func diff(
    _ a: some ArrayLike, n: Int = 1, axis: Int = -1, prepend: (any ArrayLike)? = nil,
    append: (any ArrayLike)? = nil
  ) -> NDArray {
    let ends = [append?.asNDArray, prepend?.asNDArray]
    let operands = [a.asNDArray] + ends.compactMap(\.self)
    return jitted("diff", operands, statics: [n, axis, prepend == nil ? 0 : 1, append == nil ? 0 : 1]) {
      operands in
      var x = operands[0]
      if n == 0 { return [x] }
      guard n > 0 else { throw invalid("order must be non-negative but got \(n)") }
      guard x.ndim > 0 else {
        throw invalid("diff requires input that is at least one dimensional; got \(x.aval)")
      }
      let axis = try canonicalAxis(axis, rank: x.ndim)
      let shape = x.shape.replacing(axis, by: 1)
      let added = operands.dropFirst().map { $0.ndim == 0 ? repeated($0, shape) : $0 }
      if !added.isEmpty {
        let before = prepend == nil ? [] : added.suffix(1)
        let after = append == nil ? [] : added.prefix(1)
        x = concatenate(before + [x] + after, axis: axis)
      }
      for _ in 0..<n {
        let size = x.shape[axis]
        let later = sliced(x, Swift.min(1, size), size, axis: axis)
        let earlier = sliced(x, 0, Swift.max(0, size - 1), axis: axis)
        x = x.dtype == .bool ? notEqual(later, earlier) : subtract(later, earlier)
      }
      return [x]
    }[0]
  }

  /// The differences of neighbours among all elements, between others if given (JAX: `jnp.ediff1d`).
  public static func ediff1d(
    _ ary: some ArrayLike, toEnd: (any ArrayLike)? = nil, toBegin: (any ArrayLike)? = nil
  ) -> NDArray {
    let operands = [ary.asNDArray] + [toBegin?.asNDArray, toEnd?.asNDArray].compactMap(\.self)
    return jitted("ediff1d", operands, statics: toBegin == nil) { operands in
      let x = raveled(operands[0])
      let size = x.size
      let difference = bind(
        Subtract(), sliced(x, Swift.min(1, size), size, axis: 0),
        sliced(x, 0, Swift.max(0, size - 1), axis: 0))
      let others = operands.dropFirst().map { raveled(convert($0, to: x.dtype)) }
      var result = difference
      for (i, other) in others.enumerated() {
        result = concatenate(i == 0 && toBegin != nil ? [other, result] : [result, other])
      }
      return [result]
    }[0]
  }

  /// The integral along an axis by trapezoids, over `x` or steps of `dx` (JAX: `jnp.trapezoid`).
  public static func trapezoid(
    _ y: some ArrayLike, x: (any ArrayLike)? = nil, dx: (any ArrayLike)? = nil, axis: Int = -1
  ) -> NDArray {
    let operands = [y.asNDArray] + [x?.asNDArray ?? dx?.asNDArray].compactMap(\.self)
    return jitted("trapezoid", operands, statics: "\(axis) \(x == nil)") { operands in
      var (y, step) = (operands[0], operands.count > 1 ? operands[1] : 1.0)
      if x == nil {
        y = promoteDTypes([y], .inexact)[0]
      } else {
        let promoted = promoteDTypes(operands, .inexact)
        y = promoted[0]
        let isVector = promoted[1].ndim == 1
        let steps = diff(promoted[1], axis: isVector ? -1 : axis)
        step = isVector ? steps : moveaxis(steps, axis, -1)
      }
      y = moveaxis(y, axis, -1)
      let (later, earlier) = (y[.ellipsis, 1...], y[.ellipsis, ..<(-1)])
      if step.ndim == 0 {
        let ends = multiply(0.5, add(y[.ellipsis, 0], y[.ellipsis, -1]))
        return [multiply(step, subtract(sum(y, axis: -1), ends))]
      }
      return [multiply(0.5, sum(multiply(step, add(later, earlier)), axis: -1))]
    }[0]
  }

  /// The cross product of vectors of two or three components (JAX: `jnp.cross`).
  public static func cross(
    _ a: some ArrayLike, _ b: some ArrayLike, axisa: Int = -1, axisb: Int = -1, axisc: Int = -1,
    axis: Int? = nil
  ) -> NDArray {
    let axes = [axis ?? axisa, axis ?? axisb, axis ?? axisc]
    return jitted("cross", a.asNDArray, b.asNDArray, statics: axes) { operands in
      let (x, y) = (moveaxis(operands[0], axes[0], -1), moveaxis(operands[1], axes[1], -1))
      let (m, n) = (x.shape.last ?? 0, y.shape.last ?? 0)
      guard (2...3).contains(m), (2...3).contains(n) else {
        throw invalid("Dimension must be either 2 or 3 for cross product")
      }
      if m == 2, n == 2 {
        return x[.ellipsis, 0] * y[.ellipsis, 1] - x[.ellipsis, 1] * y[.ellipsis, 0]
      }
      func components(_ v: NDArray) -> [NDArray] {
        let known = (0..<(v.shape.last ?? 0)).map { v[.ellipsis, $0] }
        return known.count == 3 ? known : known + [zerosLike(known[0])]
      }
      let (a, b) = (components(x), components(y))
      func minor(_ i: Int, _ j: Int) -> NDArray { a[i] * b[j] - a[j] * b[i] }
      return moveaxis(array([minor(1, 2), minor(2, 0), minor(0, 1)]), 0, axes[2])
    }
  }
}
