import JAXBuffers
import JAXCore
import JAXKernels
import Synchronization

/// The combinations of scatters as jaxprs, one object for each operation and type as in JAX, so that programs that
/// use one twice print it once (JAX: `lax._reduction_jaxpr`).
private let updateJaxprs = Mutex<[UpdateKey: Jaxpr]>([:])

private struct UpdateKey: Hashable {
  let name: String
  let type: ShapedArray
}

extension ScatterPrimitive {
  /// How an element and its update combine, as JAX prints it; nil for replacing.
  static func updateJaxpr(for operand: ShapedArray) -> Jaxpr? {
    switch operation {
    case .replace: nil
    case .add: combination(Add(), operand)
    case .subtract: combination(Subtract(), operand)
    case .multiply: combination(Multiply(), operand)
    case .minimum: combination(Minimum(), operand)
    case .maximum: combination(Maximum(), operand)
    }
  }

  private static func combination(_ primitive: some Primitive, _ operand: ShapedArray) -> Jaxpr {
    let type = ShapedArray([], operand.dtype, weakType: operand.weakType)
    return updateJaxprs.withLock { known in
      let key = UpdateKey(name: primitive.name, type: type)
      if let jaxpr = known[key] { return jaxpr }
      let variables = (0..<3).map { Var(type, slot: $0) }
      let equation = Equation(
        primitive, variables.prefix(2).map { .variable($0) }, outputs: [variables[2]])
      let jaxpr = Jaxpr(
        invars: Array(variables.prefix(2)), equations: [equation], outputs: [.variable(variables[2])])
      known[key] = jaxpr
      return jaxpr
    }
  }
}

extension jax.lax {
  private static func scatter<P: ScatterPrimitive>(
    _ primitive: P.Type, _ operand: some ArrayLike, _ indices: some ArrayLike, _ updates: some ArrayLike,
    _ dimensionNumbers: ScatterDimensionNumbers, _ indicesAreSorted: Bool, _ uniqueIndices: Bool,
    _ mode: GatherScatterMode?
  ) -> NDArray {
    let operand = operand.asNDArray
    let parameters = ScatterParameters(
      dimensionNumbers: dimensionNumbers, mode: mode ?? .fillOrDrop,
      updateJaxpr: P.updateJaxpr(for: operand.aval), indicesAreSorted: indicesAreSorted,
      uniqueIndices: uniqueIndices)
    return bind(P(parameters), operand, indices.asNDArray, updates.asNDArray)
  }

  /// The array with windows replaced by updates, at places that index vectors name (JAX: `lax.scatter`).
  public static func scatter(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    _ dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      JAXLax.Scatter.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted,
      uniqueIndices, mode)
  }

  /// The same with the numbers labelled (JAX: `lax.scatter`).
  public static func scatter(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      JAXLax.Scatter.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted,
      uniqueIndices, mode)
  }

  /// The array with updates added at places that index vectors name (JAX: `lax.scatter_add`).
  public static func scatterAdd(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    _ dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterAdd.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }

  /// The same with the numbers labelled (JAX: `lax.scatter_add`).
  public static func scatterAdd(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterAdd.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }

  /// The array with updates subtracted at places that index vectors name (JAX: `lax.scatter_sub`).
  public static func scatterSub(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    _ dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterSub.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }

  /// The same with the numbers labelled (JAX: `lax.scatter_sub`).
  public static func scatterSub(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterSub.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }

  /// The array multiplied by updates at places that index vectors name (JAX: `lax.scatter_mul`).
  public static func scatterMul(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    _ dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterMul.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }

  /// The same with the numbers labelled (JAX: `lax.scatter_mul`).
  public static func scatterMul(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterMul.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }

  /// The smaller of element and update at places that index vectors name (JAX: `lax.scatter_min`).
  public static func scatterMin(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    _ dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterMin.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }

  /// The same with the numbers labelled (JAX: `lax.scatter_min`).
  public static func scatterMin(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterMin.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }

  /// The larger of element and update at places that index vectors name (JAX: `lax.scatter_max`).
  public static func scatterMax(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    _ dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterMax.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }

  /// The same with the numbers labelled (JAX: `lax.scatter_max`).
  public static func scatterMax(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ updates: some ArrayLike,
    dimensionNumbers: ScatterDimensionNumbers, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: GatherScatterMode? = nil
  ) -> NDArray {
    scatter(
      ScatterMax.self, operand, scatterIndices, updates, dimensionNumbers, indicesAreSorted, uniqueIndices,
      mode)
  }
}

extension ScatterPrimitive {
  package static var samples: [Sample] {
    let elements = ScatterDimensionNumbers([], [0], [0])
    let windows = ScatterDimensionNumbers([1], [0], [0])
    let lanes = ScatterDimensionNumbers(
      updateWindowDims: [], insertedWindowDims: [1], scatterDimsToOperandDims: [1], operandBatchingDims: [0],
      scatterIndicesBatchingDims: [0])
    let (vector, matrix) = (ShapedArray([5], .float64), ShapedArray([4, 3], .float64))
    let outside: [Sample.Values] = [.between(-2, 2), .whole(-1, 5), .between(-2, 2)]
    let unique: [Sample.Values] = [.between(0.5, 2), .exactly([3, 0]), .between(0.5, 2)]
    // Outside, under the mode `clip`, JAX's rule for the extremes gives NaN: it counts updates that it drops.
    let isExtreme = operation == .minimum || operation == .maximum
    let clipped: [Sample.Values] = isExtreme ? [.between(-2, 2), .whole(0, 2), .between(-2, 2)] : outside
    return [
      Sample(
        Self(ScatterParameters(dimensionNumbers: elements, mode: .fillOrDrop)),
        [vector, ShapedArray([3, 1], .int32), ShapedArray([3], .float64)], values: outside),
      Sample(
        Self(ScatterParameters(dimensionNumbers: elements, mode: .promiseInBounds, uniqueIndices: true)),
        [vector, ShapedArray([2, 1], .int32), ShapedArray([2], .float64)], values: unique),
      Sample(
        Self(ScatterParameters(dimensionNumbers: windows, mode: .clip, uniqueIndices: true)),
        [matrix, ShapedArray([2, 1], .int32), ShapedArray([2, 2], .float64)], values: unique),
      Sample(
        Self(ScatterParameters(dimensionNumbers: lanes, mode: .clip)),
        [matrix, ShapedArray([4, 1], .int32), ShapedArray([4], .float64)], values: clipped),
      Sample(
        Self(ScatterParameters(dimensionNumbers: elements, mode: .fillOrDrop)),
        [ShapedArray([5], .int32), ShapedArray([3, 1], .int32), ShapedArray([3], .int32)], values: outside),
    ]
  }
}
