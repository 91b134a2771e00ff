import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

private let element = lax.GatherDimensionNumbers([], [0], [0])
private let windows = lax.ScatterDimensionNumbers([1], [0], [0])
private let elements = lax.ScatterDimensionNumbers([], [0], [0])

/// The public functions as they stage without a transformation.
let functionCases: [RuleCase] = [
  RuleCase("broadcast") { [lax.broadcast($0[0], [2, 1])] },
  RuleCase("broadcast_to_rank") { [lax.broadcastToRank($0[0], 4)] },
  RuleCase("broadcast_in_dim same") { [lax.broadcastInDim($0[0], [3, 4], [0, 1])] },
  RuleCase("broadcast_like") { [lax.broadcastLike($0[0], $0[1])] },
  RuleCase("empty") { _ in [lax.empty([2, 3], .int32)] },
  RuleCase("expand_dims") { [lax.expandDims($0[0], [0, -1])] },
  RuleCase("expand_dims none") { [lax.expandDims($0[0], [])] },
  RuleCase("collapse") { [lax.collapse($0[0], 0, 2)] },
  RuleCase("collapse rest") { [lax.collapse($0[0], -2)] },
  RuleCase("reshape same") { [lax.reshape($0[0], [3, 4], dimensions: [0, 1])] },
  RuleCase("squeeze negative") { [lax.squeeze($0[0], [-1, 0])] },
  RuleCase("transpose same") { [lax.transpose($0[0], [0, 1])] },
  RuleCase("concatenate one") { [lax.concatenate($0, dimension: 0)] },
  RuleCase("full") { [lax.full([2], $0[0])] },
  RuleCase("full converted") { [lax.full([2], $0[0], dtype: .int32)] },
  RuleCase("full literal") { [lax.add($0[0], lax.full([2], 2, dtype: .float32))] },
  RuleCase("full_like") { [lax.fullLike($0[0], 2)] },
  RuleCase("full_like changed") { [lax.fullLike($0[0], 2.5, dtype: .int32, shape: [2])] },
  RuleCase("broadcasted_iota") { _ in [lax.broadcastedIota(.int32, [2, 3], 1)] },
  RuleCase("slice_in_dim") { [lax.sliceInDim($0[0], -3, nil, stride: 2, axis: -1)] },
  RuleCase("index_in_dim") { [lax.indexInDim($0[0], -1, axis: 1, keepdims: false)] },
  RuleCase("dynamic_slice vector") { [lax.dynamicSlice($0[0], $0[1], [2, 2])] },
  RuleCase("dynamic_slice known") { [lax.dynamicSlice($0[0], [-1, 1], [1, 2])] },
  RuleCase("dynamic_slice_in_dim") { [lax.dynamicSliceInDim($0[0], $0[1], 2, axis: 1)] },
  RuleCase("dynamic_index_in_dim") { [lax.dynamicIndexInDim($0[0], $0[1], axis: 1, keepdims: false)] },
  RuleCase("gather given fill") { [lax.gather($0[0], $0[1], element, [1], mode: "fill", fillValue: -1.5)] },
  RuleCase("gather unsigned fill") { [lax.gather($0[0], $0[1], element, [1], mode: "fill")] },
  RuleCase("gather bool fill") { [lax.gather($0[0], $0[1], element, [1], mode: "fill")] },
  RuleCase("scatter_add twice") {
    [lax.scatterAdd(lax.scatterAdd($0[0], $0[1], $0[2], elements), $0[1], $0[2], elements)]
  },
  RuleCase("scatter_apply") {
    [try lax.scatterApply($0[0], $0[1], { lax.mul($0, $0) }, windows, updateShape: [2, 2])]
  },
  RuleCase("dynamic_index_in_dim twice") {
    [lax.add(lax.dynamicIndexInDim($0[0], 1), lax.dynamicIndexInDim($0[0], -1))]
  },
  RuleCase("sort_key_val") {
    let (keys, values) = lax.sortKeyVal($0[0], $0[1], dimension: 0)
    return [keys, values]
  },
  RuleCase("top_k front") {
    let (values, indices) = lax.topK($0[0], 2, axis: 0)
    return [values, indices]
  },
  RuleCase("argmin") { [lax.argmin($0[0], 0, .int32)] },
]
