import ComplexModule
import JAXBuffers
import JAXCore
import JAXLax

extension jax.numpy {
  /// An array of numbers, of nested Swift arrays of them, or of arrays (JAX: `jnp.array`).
  ///
  /// Floats are float32 and integers int32 unless `dtype` says otherwise or x64 is enabled.
  public static func array(
    _ object: some ArrayConvertible, dtype: DType? = nil, copy: Bool = true, ndmin: Int = 0
  ) -> NDArray {
    let result = arrayed(object.arrayContents, dtype: dtype?.canonical, copy: copy)
    guard ndmin > result.ndim else { return result }
    return expandedDims(result, Swift.Array(0..<(ndmin - result.ndim)))
  }

  /// An array, not copied if it is one already (JAX: `jnp.asarray`).
  public static func asarray(
    _ object: some ArrayConvertible, dtype: DType? = nil, copy: Bool = false
  ) -> NDArray {
    array(object, dtype: dtype, copy: copy)
  }

  /// A copy (JAX: `jnp.copy`).
  public static func copy(_ x: some ArrayLike) -> NDArray { array(x.asNDArray) }
}

/// JAX: `jnp.array` without `ndmin`.
private func arrayed(_ contents: ArrayContents, dtype: DType?, copy: Bool) -> NDArray {
  switch contents.elements {
  case .array(let x):
    let source = copy && !x.isLiteral ? bind(Copy(), x) : x.settled
    return dtype.map { convert(source, to: $0) } ?? source
  case .bools(let numbers): return numeric(Buffer(numbers), contents, dtype ?? .bool)
  case .ints(let numbers):
    let target = dtype ?? .defaultInt
    if let number = numbers.first(where: { !target.holds($0) }) {
      let rule = "Python integer \(number) out of bounds for \(target)"
      return failed(
        JAXError(.invalid(rule), operation: "array", kind: .overflowError),
        ShapedArray(contents.shape ?? [], target))
    }
    return numeric(Buffer(numbers.map(Int64.init)), contents, target, weak: dtype == nil)
  case .doubles(let numbers):
    return numeric(Buffer(numbers), contents, dtype ?? .defaultFloat, weak: dtype == nil)
  case .complexes(let numbers):
    return numeric(Buffer(numbers), contents, dtype ?? .defaultComplex, weak: dtype == nil)
  case .rows(let rows): return joined(rows, contents, dtype)
  }
}

/// Numbers in their dtype and shape. Scalars are weak where their dtype is not given, and under a trace literals.
private func numeric(
  _ numbers: Buffer, _ contents: ArrayContents, _ dtype: DType, weak: Bool = false
) -> NDArray {
  guard let shape = contents.shape else { return irregular(dtype) }
  do {
    let converted = try ConvertElementType(newDType: dtype).evaluate([numbers.reshaped(shape)])[0]
    if shape.rank > 0 { return NDArray(converted) }
    let exact = numbers.dtype == .float64 && dtype.isFloating ? numbers.scalar(as: Double.self) : nil
    return NDArray(ScalarLiteral(converted, weakType: weak, exact: exact)).settled
  } catch {
    return failed(JAXError(error, operation: "array"), ShapedArray(shape, dtype))
  }
}

/// Rows that hold arrays, converted to the dtype at which all leaves meet, along a new first axis.
private func joined(_ rows: [ArrayContents], _ contents: ArrayContents, _ dtype: DType?) -> NDArray {
  guard contents.shape != nil else { return irregular(dtype ?? .defaultFloat) }
  let target: DType
  do {
    target = try dtype ?? latticeResultType(contents.leafTypes).dtype
  } catch {
    return failed(JAXError(error, operation: "array"), ShapedArray(contents.shape ?? [], .defaultFloat))
  }
  // Sixteen at a time, as JAX does to spare XLA long concatenations.
  var parts = rows.map { expandedDims(convert(arrayed($0, dtype: target, copy: false), to: target), [0]) }
  while parts.count > 16 {
    parts = stride(from: 0, to: parts.count, by: 16).map { start in
      bindAll(Concatenate(dimension: 0), Swift.Array(parts[start..<Swift.min(start + 16, parts.count)]))[0]
    }
  }
  return bindAll(Concatenate(dimension: 0), parts)[0]
}

private func irregular(_ dtype: DType) -> NDArray {
  let rule = "setting an array element with a sequence. The requested array has an inhomogeneous shape"
  return failed(
    JAXError(.invalid(rule), operation: "array", kind: .valueError, code: .invalidShape),
    ShapedArray([], dtype))
}

extension ArrayContents {
  /// The types of all leaves, for promotion.
  var leafTypes: [ShapedArray] {
    switch elements {
    case .bools: [ShapedArray([], .bool)]
    case .ints: [ShapedArray([], .defaultInt, weakType: true)]
    case .doubles: [ShapedArray([], .defaultFloat, weakType: true)]
    case .complexes: [ShapedArray([], .defaultComplex, weakType: true)]
    case .array(let x): [x.aval]
    case .rows(let rows): rows.flatMap(\.leafTypes)
    }
  }
}

extension DType {
  /// Whether an integer fits; anything fits floats, and whether it is zero is all that booleans keep.
  fileprivate func holds(_ value: Int) -> Bool {
    switch kind {
    case .signed where bitWidth < 64: (-(1 << (bitWidth - 1))..<(1 << (bitWidth - 1))).contains(value)
    case .unsigned where bitWidth < 64: (0..<(1 << bitWidth)).contains(value)
    case .unsigned: value >= 0
    default: true
    }
  }
}
