import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

/// An index and the axes that its parts are for (JAX: `indexing.NDIndexer`).
struct Indexer {
  struct Part {
    var kind: IndexTerm.Kind
    var axes: [Int]

    /// The integers, if it is an array of them.
    var array: NDArray? { if case .array(let x) = kind { x } else { nil } }
    var isNewAxis: Bool { if case .newAxis = kind { true } else { false } }
    var isEllipsis: Bool { if case .ellipsis = kind { true } else { false } }
    /// Whether it is a number or an array of numbers.
    var isAdvanced: Bool {
      switch kind {
      case .integer, .array: true
      default: false
      }
    }
  }

  var shape: Shape
  var parts: [Part]

  /// Assigns axes to the parts (JAX: `indexing._parse_indices`).
  init(_ terms: [any ArrayIndex], _ shape: Shape) throws {
    let kinds = terms.map(\.indexTerm.kind)
    let consumed = try kinds.map { kind in
      switch kind {
      case .newAxis, .ellipsis: return 0
      case .boolean(let mask): return mask.ndim
      case .integer, .array, .slice: return 1
      case .refused(let x):
        throw invalid(
          "Indexer must have integer or boolean type, got indexer with type \(x.dtype.name)", .typeError,
          code: .dtypeNotAccepted)
      case .sequence:
        throw invalid(
          "Using a non-tuple sequence for multidimensional indexing is not allowed; use `arr[array(seq)]` instead of "
            + "`arr[seq]`. See https://github.com/jax-ml/jax/issues/4564 for more information.", .typeError,
          hint: "x[jnp.array([0, 1])] takes rows 0 and 1, x[0, 1] takes one element.")
      }
    }
    let total = consumed.reduce(0, +)
    guard total <= shape.rank else {
      throw invalid(
        "Too many indices: array is \(shape.rank)-dimensional, but \(total) were indexed", .indexError,
        code: .indexOutOfRange)
    }
    var parts: [Part] = []
    var axis = 0
    for (kind, count) in zip(kinds, consumed) {
      var part = Part(kind: kind, axes: [])
      let width = part.isEllipsis ? shape.rank - total : count
      part.axes = Array(axis..<(axis + width))
      axis += width
      parts.append(part)
    }
    guard parts.filter(\.isEllipsis).count <= 1 else {
      throw invalid("an index can only have a single ellipsis ('...')", .indexError)
    }
    (self.shape, self.parts) = (shape, parts)
  }

  /// With a whole slice for each axis that the ellipsis, or nothing, stands for (JAX: `expand_ellipses`).
  func expandingEllipsis() -> Indexer {
    var result = self
    result.parts = []
    var consumed = 0
    func whole(_ axis: Int) -> Part { Part(kind: .slice(SliceBounds()), axes: [axis]) }
    for part in parts {
      consumed += part.axes.count
      result.parts += part.isEllipsis ? part.axes.map(whole) : [part]
    }
    if consumed < shape.rank { result.parts += (consumed..<shape.rank).map(whole) }
    return result
  }

  /// With the indices of the elements for masks, which must be known (JAX: `expand_bool_indices`).
  func expandingMasks() throws -> Indexer {
    var result = self
    result.parts = []
    for (position, part) in parts.enumerated() {
      guard case .boolean(let mask) = part.kind, mask.ndim > 0 else {
        result.parts.append(part)
        continue
      }
      let expected = part.axes.map { shape[$0] }
      guard zip(mask.shape, expected).allSatisfy({ $0 == 0 || $0 == $1 }) else {
        throw invalid(
          "boolean index did not match shape of indexed array in index \(position): got \(mask.shape), "
            + "expected \(expected)", .indexError, code: .indexOutOfRange)
      }
      let places = try knownPlaces(mask)
      result.parts += zip(places, part.axes).map { Part(kind: .array($0), axes: [$1]) }
    }
    return result
  }

  /// With negative integers counted from the front (JAX: `normalize_indices`).
  func normalized() -> Indexer {
    var result = self
    for (position, part) in parts.enumerated() {
      guard let axis = part.axes.first else { continue }
      switch part.kind {
      case .integer(let number) where number < 0:
        result.parts[position].kind = .integer(number + shape[axis])
      case .array(let x) where x.dtype.kind != .unsigned:
        result.parts[position].kind = .array(fromFront(x, size: shape[axis]))
      default: continue
      }
    }
    return result
  }
}

/// The indices with negative ones counted from the front (JAX: `indexing._normalize_index`). A weakly typed index
/// stays weak, but for where JAX's dynamic slice gives it a type of its own before it adds.
func fromFront(_ x: NDArray, size: Int, settles: Bool = false) -> NDArray {
  func number(_ value: Int) -> NDArray { scalar(Double(value), x.dtype, weakType: x.weakType) }
  let isNegative = bind(Less(), x, number(0))
  let settled = settles ? convert(x, to: x.dtype) : x
  return selected(isNegative, bind(Add(), settled, number(size)), x)
}

/// Where a mask that is known holds: one array of indices for each axis (NumPy: `nonzero`).
func knownPlaces(_ mask: NDArray) throws -> [NDArray] {
  let flags = try knownBooleans(mask, "boolean index")
  let strides = mask.shape.rowMajorStrides
  let places = flags.indices.filter { flags[$0] }
  return mask.shape.indices.map { axis in
    integers(places.map { $0 / max(strides[axis], 1) % mask.shape[axis] })
  }
}
