import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

/// How an index that may lie outside is read or written, and what the caller promises (JAX: the keywords of
/// `x.at[…].get` and its kin).
struct IndexOptions {
  var mode: String?
  var fillValue: (any ArrayLike)?
  var isSorted = false
  var isUnique = false
  /// Whether negative indices count from the end.
  var wraps = true

  /// JAX: `GatherScatterMode.from_any`.
  func parsedMode(default missing: GatherScatterMode) throws -> GatherScatterMode {
    switch mode {
    case nil: return missing
    case "clip": return .clip
    case "fill", "drop": return .fillOrDrop
    case "promise_in_bounds": return .promiseInBounds
    case .some(let other): throw invalid("Unknown gather mode \"\(other)\"")
    }
  }
}

/// The elements that an index names (JAX: `indexing.rewriting_take`).
func taken(_ x: NDArray, _ terms: [any ArrayIndex], _ options: IndexOptions = IndexOptions()) throws
  -> NDArray
{
  let indexer = try Indexer(terms, x.shape)
  let mode = try options.parsedMode(default: .promiseInBounds)
  if mode != .fillOrDrop {
    let clips = mode == .clip
    if let result = try indexer.staticSlice(x, clips: clips, wraps: options.wraps) { return result }
    if let result = try indexer.dynamicSlice(x, wraps: options.wraps) { return result }
  }
  let plan = try indexer.expandingMasks().gatherPlan(wraps: options.wraps)
  var result = plan.scalarMaskAxes.isEmpty ? x : expandedDims(x, plan.scalarMaskAxes)
  if plan.resultShape.contains(0) { return filled(like: x, 0, nil, Shape(plan.resultShape)) }
  if !plan.indices.shape.contains(0) {
    var ordered = options
    ordered.isSorted = options.isSorted || plan.isOrdered
    ordered.isUnique = options.isUnique || plan.isOrdered
    result = try gathered(result, plan.indices, plan.numbers, plan.sliceSizes, ordered)
  }
  if !plan.reversedAxes.isEmpty { result = reversed(result, plan.reversedAxes) }
  return plan.newAxes.isEmpty ? result : expandedDims(result, plan.newAxes)
}

/// Gathers slices; what lies outside is filled under the mode "fill" (JAX: `lax.gather`).
func gathered(
  _ x: NDArray, _ indices: NDArray, _ numbers: GatherDimensionNumbers, _ sizes: [Int],
  _ options: IndexOptions = IndexOptions()
) throws -> NDArray {
  let mode = try options.parsedMode(default: .promiseInBounds)
  var fill = ParameterValue.none
  if mode == .fillOrDrop {
    fill = try options.fillValue.map { try fillParameter($0.asNDArray) } ?? missingValue(x.dtype)
  }
  return bind(
    Gather(
      dimensionNumbers: numbers, sliceSizes: sizes, mode: mode, fillValue: fill,
      uniqueIndices: options.isUnique, indicesAreSorted: options.isSorted), x, indices)
}

/// The number that fills, which must be known.
private func fillParameter(_ value: NDArray) throws -> ParameterValue {
  guard value.ndim == 0 else { throw invalid("fill_value argument to indexed get() must be a scalar") }
  if value.dtype == .bool { return .bool(try knownBooleans(value, "fill_value")[0]) }
  if value.dtype.isInteger { return .int(try knownIntegers(value, "fill_value")[0]) }
  return .double(try knownBuffer(value, "fill_value", as: .float64).scalar(as: Double.self))
}

/// What fills where nothing is said (JAX: `lax.gather`).
private func missingValue(_ dtype: DType) -> ParameterValue {
  switch dtype.kind {
  case .floating, .complex: return .double(.nan)
  case .bool: return .bool(true)
  case .key: return .int(Int(UInt32.max))
  case .float0: return .none
  case .signed: return .int(-(1 << (dtype.bitWidth - 2)) * 2)
  case .unsigned:
    return dtype.bitWidth == 64 ? .text(String(UInt64.max)) : .int((1 << dtype.bitWidth) - 1)
  }
}

extension NDArray {
  /// The elements that the index names, as NumPy does; indices may be tracers (JAX: `x[…]`).
  public subscript(_ indices: any ArrayIndex...) -> NDArray {
    attempt("getitem", like: self) { try taken(self, bracketed(indices)) }
  }

  /// The elements that an index of several parts names, where a program puts them together
  /// (JAX: `x[…]` with a tuple).
  public subscript(tuple indices: [any ArrayIndex]) -> NDArray {
    attempt("getitem", like: self) { try taken(self, indices) }
  }

  /// Not an index: it could mean rows or one element.
  @available(*, unavailable, message: "write x[tuple: indices], or x[jnp.array(…)] for rows")
  public subscript(_ indices: [any ArrayIndex]) -> NDArray { self[tuple: indices] }
}
