import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// One convolution under each transformation.
private func convolution(_ name: String, _ function: @escaping RuleCase.Function) -> [RuleCase] {
  [
    .jvp("conv " + name, function), .transpose("conv \(name) left", [true, false], function),
    .transpose("conv \(name) right", [false, true], function),
    .vmap("conv \(name) (1, None)", [1, nil], function),
    .vmap("conv \(name) (None, 0)", [nil, 0], function), .vmap("conv \(name) (0, 2)", [0, 2], function),
  ]
}

private let convolutions: [[RuleCase]] = [
  convolution("plain") { [lax.convGeneralDilated($0[0], $0[1], windowStrides: [1, 1], padding: "VALID")] },
  convolution("strided") { [lax.convGeneralDilated($0[0], $0[1], [2, 1], "SAME", rhsDilation: [1, 2])] },
  convolution("padded") {
    [lax.convGeneralDilated($0[0], $0[1], [1, 1], [(1, -1), (0, 2)], lhsDilation: [2, 1])]
  },
  convolution("last") {
    let numbers = ("NHWC", "HWIO", "NHWC")
    return [
      lax.convGeneralDilated(
        $0[0], $0[1], windowStrides: [2, 2], padding: "SAME_LOWER", dimensionNumbers: numbers)
    ]
  },
  convolution("features") { [lax.convGeneralDilated($0[0], $0[1], [1, 1], "VALID", featureGroupCount: 2)] },
  convolution("batches") { [lax.convGeneralDilated($0[0], $0[1], [1, 1], "VALID", batchGroupCount: 2)] },
  [
    .vmap("conv shared batches", [4, nil]) { [lax.convGeneralDilated($0[0], $0[1], [1, 1], "VALID")] },
    RuleCase("conv") { [lax.conv($0[0], $0[1], [1, 1], "SAME")] },
    RuleCase("conv_with_general_padding") {
      [lax.convWithGeneralPadding($0[0], $0[1], [1, 2], [(1, 1), (0, 2)], [2, 1], [1, 2])]
    },
    RuleCase("conv_transpose") { [lax.convTranspose($0[0], $0[1], [2, 3], "SAME")] },
    RuleCase("conv_transpose valid") {
      [lax.convTranspose($0[0], $0[1], [2, 1], "VALID", rhsDilation: [1, 2])]
    },
    RuleCase("conv_transpose kernel") {
      [
        lax.convTranspose(
          $0[0], $0[1], [2, 2], [(1, 1), (2, 0)], dimensionNumbers: ("NCHW", "OIHW", "NCHW"),
          transposeKernel: true)
      ]
    },
    RuleCase("conv_transpose consistent") {
      [lax.convTranspose($0[0], $0[1], [2, 2], [(1, 1), (0, 1)], useConsistentPadding: true)]
    },
    RuleCase("conv_general_dilated_patches") {
      [lax.convGeneralDilatedPatches($0[0], [2, 3], [1, 2], "VALID")]
    },
    RuleCase("conv_general_dilated_patches last") {
      let numbers: ConvGeneralDilatedDimensionNumbers = ["NHWC", "HWIO", "NHWC"]
      return [lax.convGeneralDilatedPatches($0[0], [2, 2], [2, 2], "SAME", dimensionNumbers: numbers)]
    },
    RuleCase("conv_general_dilated_local") {
      [lax.convGeneralDilatedLocal($0[0], $0[1], [2, 1], "VALID", [2, 2])]
    },
  ],
]
let convolutionCases = convolutions.flatMap { $0 }

private let sums = ReduceWindowSum(
  window: WindowParameters(
    dimensions: [2, 2], strides: [1, 2], padding: Padding([(1, 0), (0, 1)]), baseDilation: [2, 1],
    windowDilation: [1, 2]))
private let maxima = ReduceWindowMax(
  window: WindowParameters(dimensions: [2, 2], strides: [1, 2], padding: Padding([(1, 0), (0, 1)])))
private let minima = ReduceWindowMin(
  window: WindowParameters(
    dimensions: [2, 2], strides: [2, 2], padding: Padding([(0, 0), (0, 1)]), baseDilation: [2, 1]))

private func windows(_ name: String, _ function: @escaping RuleCase.Function) -> [RuleCase] {
  [
    .vmap("reduce_window_" + name, [1], function), .jvp("reduce_window_" + name, function),
    .vjp("reduce_window_" + name, function),
  ]
}

private let pools: [[RuleCase]] = [
  windows("sum") { [bind(sums, $0[0])] }, windows("max") { [bind(maxima, $0[0])] },
  windows("min") { [bind(minima, $0[0])] },
  [
    .transpose("reduce_window_sum", [true]) { [bind(sums, $0[0])] },
    .vmap("jvp reduce_window_max", [0, nil]) { operands in
      let results = try jvp({ [bind(maxima, $0[0])] }, [operands[0]], [operands[1]])
      return [results.primals[0], results.tangents[0] ?? zeros(results.primals[0].aval)]
    },
  ],
]
let windowCases = pools.flatMap { $0 }
