import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import Synchronization

/// How an element and its update become one (JAX: the `scatter` functions).
enum Update {
  case set, add, subtract, multiply, min, max
  case apply((NDArray) throws -> NDArray)

  /// The primitive, with the function of scalars that JAX prints beside it.
  func primitive(_ parameters: ScatterParameters, _ type: DType) throws -> any Primitive {
    var parameters = parameters
    switch self {
    case .set: return Scatter(parameters)
    case .add:
      parameters.updateJaxpr = try combination(Add(), type)
      return ScatterAdd(parameters)
    case .subtract:
      parameters.updateJaxpr = try combination(Subtract(), type)
      return ScatterSub(parameters)
    case .multiply:
      parameters.updateJaxpr = try combination(Multiply(), type)
      return ScatterMul(parameters)
    case .min:
      parameters.updateJaxpr = try combination(Minimum(), type)
      return ScatterMin(parameters)
    case .max:
      parameters.updateJaxpr = try combination(Maximum(), type)
      return ScatterMax(parameters)
    case .apply(let function):
      let scalar = ShapedArray([], type)
      let staged = try stage([scalar, scalar], label: "apply") { [try function($0[0])] }
      guard staged.captured.isEmpty else {
        throw JAXError(.unsupported("a function that closes over arrays"), operation: "scatter_apply")
      }
      parameters.updateJaxpr = staged.closed
      return Scatter(parameters)
    }
  }

  /// The method of `x.at[…]`.
  var name: String {
    switch self {
    case .set: "set"
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .min: "min"
    case .max: "max"
    case .apply: "apply"
    }
  }

  var isApply: Bool { if case .apply = self { true } else { false } }
}

private let combinations = Mutex<[String: Jaxpr]>([:])

/// The function of two scalars that a primitive is (JAX: `lax._reduction_jaxpr`, cached as there).
private func combination(_ primitive: some Primitive, _ dtype: DType) throws -> Jaxpr {
  let key = "\(primitive.name) \(dtype)"
  if let known = combinations.withLock({ $0[key] }) { return known }
  let scalar = ShapedArray([], dtype)
  let made = try stage([scalar, scalar], label: "update") { bindAll(primitive, $0) }.closed
  return combinations.withLock { table in
    let first = table[key] ?? made
    table[key] = first
    return first
  }
}

/// The array with the elements that an index names updated (JAX: `scatter._scatter_update`).
func scattered(
  _ target: NDArray, _ terms: [any ArrayIndex], _ values: NDArray, _ update: Update, _ options: IndexOptions
) throws -> NDArray {
  let plan = try Indexer(terms, target.shape).expandingMasks().gatherPlan(wraps: options.wraps)
  if plan.resultShape.contains(0) { return target }
  let promoted = promoteDTypes([target, values], operation: "at[].\(update.name)")
  var (x, y) = (promoted[0], promoted[1])
  y = repeated(y, Shape(plan.resultShape), "at[].\(update.name)")
  y = squeezed(y, plan.newAxes)
  if !plan.reversedAxes.isEmpty { y = reversed(y, plan.reversedAxes) }
  if !plan.scalarMaskAxes.isEmpty { x = expandedDims(x, plan.scalarMaskAxes) }
  if update.isApply { y = full(ShapedArray(y.shape, x.dtype), 0) }
  let parameters = ScatterParameters(
    dimensionNumbers: ScatterDimensionNumbers(
      updateWindowDims: plan.numbers.offsetDims, insertedWindowDims: plan.numbers.collapsedSliceDims,
      scatterDimsToOperandDims: plan.numbers.startIndexMap),
    mode: try options.parsedMode(default: .fillOrDrop),
    indicesAreSorted: plan.isOrdered || options.isSorted, uniqueIndices: plan.isOrdered || options.isUnique)
  var result = bind(try update.primitive(parameters, x.dtype), x, plan.indices, y)
  result = squeezed(result, plan.scalarMaskAxes)
  return convert(result, to: target.dtype, weakType: target.weakType)
}
