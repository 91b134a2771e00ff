import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The array with more elements before and after along each axis (JAX: `jnp.pad`).
  ///
  /// `mode` says which: "constant", "edge", "wrap", "reflect", "symmetric", "linear_ramp", "maximum", "minimum",
  /// "mean", "median" or "empty". One pair of widths holds for all axes.
  public static func pad(
    _ array: some ArrayLike, _ padWidth: [(Int, Int)], mode: String = "constant",
    constantValues: any ArrayLike = 0, statLength: Int? = nil, endValues: Double = 0,
    reflectType: String = "even"
  ) -> NDArray {
    let x = array.asNDArray
    let options = PadOptions(
      mode: mode, statLength: statLength, endValues: endValues, reflectType: reflectType)
    return attempt("pad", like: x) {
      let widths = padWidth.count == 1 ? Swift.Array(repeating: padWidth[0], count: x.ndim) : padWidth
      guard widths.count == x.ndim else {
        throw invalid(
          "jnp.pad: pad_width with nd=\(x.ndim) has unsupported shape (\(padWidth.count), 2). Valid shapes are "
            + "(\(x.ndim), 2), (1, 2), (2,), (1,), or ().")
      }
      guard widths.allSatisfy({ $0.0 >= 0 && $0.1 >= 0 }) else {
        throw invalid("index can't contain negative values")
      }
      let statics = "\(widths) \(options)"
      return jitted("_pad", x, constantValues.asNDArray, statics: statics) { operands in
        operands[0].ndim == 0 ? operands[0] : try padded(operands[0], operands[1], widths, options)
      }
    }
  }

  /// The array with as many elements before and after along each axis (JAX: `jnp.pad`).
  public static func pad(
    _ array: some ArrayLike, _ padWidth: Int, mode: String = "constant", constantValues: any ArrayLike = 0,
    statLength: Int? = nil, endValues: Double = 0, reflectType: String = "even"
  ) -> NDArray {
    pad(
      array, [(padWidth, padWidth)], mode: mode, constantValues: constantValues, statLength: statLength,
      endValues: endValues, reflectType: reflectType)
  }

  /// The array with the same numbers of elements before and after along all axes (JAX: `jnp.pad`).
  public static func pad(
    _ array: some ArrayLike, _ padWidth: (Int, Int), mode: String = "constant",
    constantValues: any ArrayLike = 0, statLength: Int? = nil, endValues: Double = 0,
    reflectType: String = "even"
  ) -> NDArray {
    pad(
      array, [padWidth], mode: mode, constantValues: constantValues, statLength: statLength,
      endValues: endValues, reflectType: reflectType)
  }
}

/// What says how an array is padded, besides how much.
private struct PadOptions {
  var mode: String
  var statLength: Int?
  var endValues: Double
  var reflectType: String
}

/// JAX: `lax_numpy._pad`.
private func padded(
  _ x: NDArray, _ value: NDArray, _ widths: [(Int, Int)], _ options: PadOptions
) throws -> NDArray {
  var result = x
  if options.mode == "constant" {
    guard value.ndim == 0 else { throw JAXError(.unsupported("constant_values that are no scalar")) }
    let typed = convert(value, to: x.dtype, weakType: x.weakType)
    return bind(Pad(paddingConfig: widths.map { [$0.0, $0.1, 0] }), x, typed)
  }
  for (axis, width) in widths.enumerated() {
    let size = result.shape[axis]
    guard size > 0 || width == (0, 0) || options.mode == "empty" else {
      throw invalid("Cannot apply '\(options.mode)' padding to empty axis")
    }
    if size == 0, options.mode != "empty" { continue }
    switch options.mode {
    case "wrap": result = wrapped(result, axis, width)
    case "symmetric", "reflect":
      result = try mirrored(result, axis, width.0, before: true, options)
      result = try mirrored(result, axis, width.1, before: false, options)
    case "edge":
      let first = sliced(result, 0, 1, axis: axis, strides: true)
      let last = sliced(result, size - 1, size, axis: axis, strides: true)
      result = concatenated(
        [jnp.repeat(first, width.0, axis: axis), result, jnp.repeat(last, width.1, axis: axis)], axis: axis)
    case "linear_ramp": result = ramped(result, axis, width, options.endValues)
    case "maximum", "minimum", "mean", "median":
      result = try summarized(result, axis, width, options)
    case "empty":
      let ends = [width.0, width.1].map { filled(like: result, 0, nil, result.shape.replacing(axis, by: $0)) }
      result = concatenated([ends[0], result, ends[1]], axis: axis)
    default: throw JAXError(.unsupported("Unimplemented padding mode '\(options.mode)' for np.pad."))
    }
  }
  return result
}

/// JAX: `lax_numpy._pad_wrap`.
private func wrapped(_ x: NDArray, _ axis: Int, _ width: (Int, Int)) -> NDArray {
  let size = x.shape[axis]
  let (left, right) = (width.0 % size, width.1 % size)
  var parts = Array(repeating: x, count: width.0 / size + width.1 / size + 1)
  if left > 0 { parts.insert(sliced(x, size - left, size, axis: axis, strides: true), at: 0) }
  if right > 0 { parts.append(sliced(x, 0, right, axis: axis, strides: true)) }
  return concatenated(parts, axis: axis)
}

/// JAX: `lax_numpy._pad_symmetric_or_reflect`.
private func mirrored(
  _ x: NDArray, _ axis: Int, _ width: Int, before: Bool, _ options: PadOptions
) throws -> NDArray {
  guard options.reflectType == "even" || options.reflectType == "odd" else {
    throw invalid("reflect_type must be 'even' or 'odd', got '\(options.reflectType)'")
  }
  let size = x.shape[axis]
  let offset = options.mode == "reflect" && size > 1 ? 1 : 0
  var (result, rest) = (x, width)
  func edge(_ x: NDArray) -> NDArray {
    let last = x.shape[axis]
    return sliced(x, before ? 0 : last - 1, before ? 1 : last, axis: axis, strides: true)
  }
  var corner = edge(x)
  while rest > 0 {
    let count = min(rest, size - offset)
    rest -= count
    let end = result.shape[axis] - offset
    let start = before ? offset : end - count
    var part = jnp.flip(sliced(result, start, start + count, axis: axis, strides: true), axis: axis)
    if options.reflectType == "odd" {
      part = jnp.subtract(jnp.multiply(2, corner), part)
      if size > 1 { corner = edge(part) }
    }
    result = concatenated(before ? [part, result] : [result, part], axis: axis)
  }
  return result
}

/// JAX: `lax_numpy._pad_linear_ramp`.
private func ramped(_ x: NDArray, _ axis: Int, _ width: (Int, Int), _ end: Double) -> NDArray {
  let size = x.shape[axis]
  func ramp(_ start: Int, _ count: Int) -> NDArray {
    let edge = squeezed(sliced(x, start, start + 1, axis: axis, strides: true), [axis])
    let values = jnp.linspace(end, edge, count, endpoint: false, dtype: x.dtype)
    return convert(jnp.moveaxis(values, 0, axis), to: x.dtype, weakType: x.weakType)
  }
  return concatenated(
    [ramp(0, width.0), x, jnp.flip(ramp(size - 1, width.1), axis: axis)], axis: axis)
}

/// JAX: `lax_numpy._pad_stats`.
private func summarized(
  _ x: NDArray, _ axis: Int, _ width: (Int, Int), _ options: PadOptions
) throws -> NDArray {
  let size = x.shape[axis]
  let length = min(options.statLength ?? size, size)
  guard length > 0 else { throw invalid("stat_length of 0 yields no value for padding") }
  func summary(_ part: NDArray) -> NDArray {
    var value =
      switch options.mode {
      case "maximum": jnp.max(part, axis: axis, keepdims: true)
      case "minimum": jnp.min(part, axis: axis, keepdims: true)
      case "mean": jnp.mean(part, axis: axis, keepdims: true)
      default: jnp.median(part, axis: axis, keepdims: true)
      }
    if x.dtype.isInteger { value = jnp.round(value) }
    return convert(value, to: x.dtype, weakType: x.weakType)
  }
  let isWhole = options.statLength == nil
  let before = summary(isWhole ? x : sliced(x, 0, length, axis: axis, strides: true))
  let after = isWhole ? before : summary(sliced(x, size - length, size, axis: axis, strides: true))
  return concatenated(
    [jnp.repeat(before, width.0, axis: axis), x, jnp.repeat(after, width.1, axis: axis)], axis: axis)
}
