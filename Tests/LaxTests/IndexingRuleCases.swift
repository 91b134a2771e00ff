import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

private let rows = lax.GatherDimensionNumbers([1], [0], [0])
private let element = lax.GatherDimensionNumbers([], [0], [0])

private func vectors(_ places: [Int32]) -> NDArray { NDArray(Buffer(places, shape: [places.count, 1])) }

private func rowsAtPlaces(_ x: [NDArray]) -> [NDArray] {
  [lax.gather(x[0], x[1], rows, [1, 2], indicesAreSorted: true, mode: "clip")]
}

private func filled(_ x: NDArray, _ indices: NDArray) -> [NDArray] {
  [lax.gather(x, indices, element, [1], mode: "fill")]
}

let indexingCases: [RuleCase] = [
  .vmap("gather (0, None)", [0, nil], rowsAtPlaces),
  .vmap("gather (None, 0)", [nil, 0], rowsAtPlaces),
  .vmap("gather (0, 0)", [0, 0], rowsAtPlaces),
  .vmap("gather (1, 1)", [1, 1], rowsAtPlaces),
  .vmap("gather fill", [0, 0]) { filled($0[0], $0[1]) },
  .vmap("gather fill integers", [nil, 0]) { filled($0[0], $0[1]) },
  .vmap("gather twice", [0, 0]) {
    try RuleCase.vmap("inner", [0, 0]) { [lax.gather($0[0], $0[1], element, [1])] }.run($0)
  },
  .vmap("dynamic_slice (None, 0)", [nil, 0]) { [lax.dynamicSlice($0[0], [$0[1], 1], [2, 2])] },
  .vmap("dynamic_slice (1, None)", [1, nil]) { [lax.dynamicSlice($0[0], [$0[1], 1], [2, 2])] },
  .vmap("dynamic_slice (0, 0)", [0, 0]) { [lax.dynamicSliceInDim($0[0], $0[1], 2)] },
  .vmap("dynamic_update_slice (0, 0, 0)", [0, 0, 0]) { [lax.dynamicUpdateSlice($0[0], $0[1], [$0[2]])] },
  .vmap("dynamic_update_slice (None, 0, None)", [nil, 0, nil]) {
    [lax.dynamicUpdateSliceInDim($0[0], $0[1], $0[2], 1)]
  },
  .vmap("dynamic_update_index (None, None, 0)", [nil, nil, 0]) {
    [lax.dynamicUpdateIndexInDim($0[0], $0[1], $0[2], 0)]
  },
  .jvp("gather fill") { filled($0[0], vectors([2, 7])) },
  .jvp("dynamic_slice") { [lax.dynamicSlice($0[0], [1], [2])] },
  .jvp("dynamic_update_slice") { [lax.dynamicUpdateSlice($0[0], $0[1], [1])] },
  .transpose("gather", [true, false]) { [lax.gather($0[0], $0[1], rows, [1, 2], mode: "clip")] },
  .transpose("gather fill", [true, false]) { filled($0[0], $0[1]) },
  .transpose("dynamic_slice", [true, false]) {
    [lax.dynamicSlice($0[0], [$0[1], 1], [2, 2], allowNegativeIndices: false)]
  },
  .transpose("dynamic_update_slice", [true, false, true]) {
    [lax.dynamicUpdateSlice($0[0], $0[2], [$0[1]], allowNegativeIndices: false)]
  },
]

private typealias ScatterFunction =
  @Sendable (NDArray, NDArray, NDArray, lax.ScatterDimensionNumbers, Bool, lax.GatherScatterMode?) -> NDArray

private let scatters: [(name: String, function: ScatterFunction)] = [
  ("scatter", { lax.scatter($0, $1, $2, $3, uniqueIndices: $4, mode: $5) }),
  ("scatter_add", { lax.scatterAdd($0, $1, $2, $3, uniqueIndices: $4, mode: $5) }),
  ("scatter_sub", { lax.scatterSub($0, $1, $2, $3, uniqueIndices: $4, mode: $5) }),
  ("scatter_mul", { lax.scatterMul($0, $1, $2, $3, uniqueIndices: $4, mode: $5) }),
  ("scatter_min", { lax.scatterMin($0, $1, $2, $3, uniqueIndices: $4, mode: $5) }),
  ("scatter_max", { lax.scatterMax($0, $1, $2, $3, uniqueIndices: $4, mode: $5) }),
]

private let elements = lax.ScatterDimensionNumbers([], [0], [0])
private let windows = lax.ScatterDimensionNumbers([1], [0], [0])
private let places = vectors([2, 0])

let scatterCases: [RuleCase] =
  scatters.flatMap { name, scatter -> [RuleCase] in
    [
      .vmap("\(name) (0, None, None)", [0, nil, nil]) {
        [scatter($0[0], $0[1], $0[2], elements, false, nil)]
      },
      .vmap("\(name) (0, 1, 0)", [0, 1, 0]) { [scatter($0[0], $0[1], $0[2], windows, false, "clip")] },
      .vmap("\(name) (None, 0, None)", [nil, 0, nil]) {
        [scatter($0[0], $0[1], $0[2], elements, false, "promise_in_bounds")]
      },
      .jvp(name) { [scatter($0[0], places, $0[1], elements, name == "scatter_mul", nil)] },
    ]
  }
  + scatters.filter { ["scatter_add", "scatter_sub"].contains($0.name) }.flatMap { name, scatter in
    [
      .transpose(name, [true, false, true]) { [scatter($0[0], $0[1], $0[2], elements, false, nil)] },
      .transpose("\(name) updates", [false, false, true]) {
        [scatter($0[0], $0[1], $0[2], windows, false, "clip")]
      },
    ]
  }
  + [
    .jvp("scatter unique") {
      [lax.scatter($0[0], places, $0[1], elements, uniqueIndices: true, mode: "clip")]
    },
    .jvp("scatter overlapping") { [lax.scatter($0[0], vectors([0, 0]), $0[1], windows)] },
    .jvp("scatter_max contending") { [lax.scatterMax($0[0], vectors([0, 0]), $0[1], elements)] },
    .transpose("scatter", [true, false, true]) {
      [lax.scatter($0[0], $0[1], $0[2], elements, uniqueIndices: true)]
    },
    .transpose("scatter_mul operand", [true, false, false]) {
      [lax.scatterMul($0[0], $0[1], $0[2], elements, uniqueIndices: true)]
    },
    .transpose("scatter_mul updates", [false, false, true]) {
      [lax.scatterMul($0[0], $0[1], $0[2], elements, uniqueIndices: true)]
    },
  ]
