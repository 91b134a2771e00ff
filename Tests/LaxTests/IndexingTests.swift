import JAXBuffers
import JAXCore
import JAXLax
import Testing

@Suite struct IndexingTests {
  @Test(arguments: cases) func givesWhatJAXGives(_ test: LaxCase) throws { try test.check() }

  @Test func readsWhatItPrints() throws {
    let scatter = ScatterAdd(
      ScatterParameters(
        dimensionNumbers: ScatterDimensionNumbers(
          updateWindowDims: [1], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
        mode: .promiseInBounds, uniqueIndices: true))
    let text = ParameterReader(
      primitive: "scatter-add", parameters: scatter.parameters.all, operands: [], results: [])
    #expect(try ScatterAdd(reading: text) == scatter)
    let numbers = try #require(scatter.parameters.all.first { $0.name == "dimension_numbers" })
    #expect(
      numbers.value.text
        == "ScatterDimensionNumbers(update_window_dims=(1,), inserted_window_dims=(0,), "
        + "scatter_dims_to_operand_dims=(0,), operand_batching_dims=(), scatter_indices_batching_dims=())")
  }

  /// `x.at[i].apply(f)` is a scatter whose jaxpr is `f`, of the element alone.
  @Test func appliesItsJaxpr() throws {
    let scalar = ShapedArray([], .float32)
    let (x, y) = (Var(scalar, slot: 0), Var(scalar, slot: 1))
    func scatter(_ outputs: [Atom]) -> Scatter {
      Scatter(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .fillOrDrop, updateJaxpr: Jaxpr(invars: [x, y], equations: [], outputs: outputs)))
    }
    let operands = [
      Buffer([1, 2, 3] as [Float]), Buffer([2, 0, 7] as [Int32], shape: [3, 1]),
      Buffer([7, 8, 9] as [Float]),
    ]
    let constant = try scatter([.literal(Literal(Buffer(scalar: Float(5))))]).evaluate(operands)[0]
    #expect(doubles(constant) == [5, 2, 5])
    #expect(doubles(try scatter([.variable(x)]).evaluate(operands)[0]) == [1, 2, 3])
    #expect(doubles(try scatter([.variable(y)]).evaluate(operands)[0]) == [8, 2, 7])
  }

  @Test func refusesIllFormedNumbers() {
    let (operand, indices) = (ShapedArray([4, 3], .float32), ShapedArray([2, 1], .int32))
    func gather(_ offset: [Int], _ collapsed: [Int], _ map: [Int], _ sizes: [Int]) -> Gather {
      Gather(
        dimensionNumbers: GatherDimensionNumbers(
          offsetDims: offset, collapsedSliceDims: collapsed, startIndexMap: map),
        sliceSizes: sizes, mode: .clip)
    }
    #expect(throws: Never.self) { try gather([1], [0], [0], [1, 3]).abstractEval([operand, indices]) }
    for wrong in [
      gather([2], [0], [0], [1, 3]), gather([1], [2], [0], [1, 3]), gather([1], [0], [2], [1, 3]),
      gather([1], [0], [0, 1], [1, 3]), gather([1], [0], [0], [2, 3]), gather([1], [0], [0], [1, 4]),
      gather([1], [0], [0], [1, -1]), gather([0, 1], [0], [0], [1, 3]), gather([1], [0], [0], [1]),
    ] {
      #expect(throws: JAXError.self) { try wrong.abstractEval([operand, indices]) }
    }
    #expect(throws: JAXError.self) {
      try gather([1], [0], [0], [1, 3]).abstractEval([operand, ShapedArray([2, 1], .float32)])
    }
  }

  static let cases: [LaxCase] = [
    LaxCase(
      "dynamic_slice moved inside", DynamicSlice(sliceSizes: [2, 2]),
      [patterned([3, 4]), Buffer(scalar: Int32(5)), Buffer(scalar: Int32(-3))],
      ([2, 2], [-2, 1, -7, -4])),
    LaxCase(
      "dynamic_slice by unsigned", DynamicSlice(sliceSizes: [2]),
      [patterned([5]), Buffer(scalar: UInt8(255))],
      ([2], [-5, -2])),
    LaxCase(
      "dynamic_slice at the largest index", DynamicSlice(sliceSizes: [2]),
      [patterned([5]), Buffer(scalar: Int32(2147483647))],
      ([2], [-5, -2])),
    LaxCase(
      "dynamic_update_slice", DynamicUpdateSlice(),
      [
        patterned([3, 3]), Buffer([90, 91] as [Float], shape: [1, 2]), Buffer(scalar: Int32(1)),
        Buffer(scalar: Int32(7)),
      ],
      ([3, 3], [3, 6, -8, -5, 90, 91, 4, 7, -7])),
    LaxCase(
      "gather rows",
      Gather(
        dimensionNumbers: GatherDimensionNumbers(
          offsetDims: [1], collapsedSliceDims: [0], startIndexMap: [0]),
        sliceSizes: [1, 3], mode: .clip, fillValue: .none),
      [patterned([4, 3]), Buffer([2, 0, -1, 9] as [Int32], shape: [4, 1])],
      ([4, 3], [4, 7, -7, 3, 6, -8, 3, 6, -8, -4, -1, 2])),
    LaxCase(
      "gather rows or fill",
      Gather(
        dimensionNumbers: GatherDimensionNumbers(
          offsetDims: [1], collapsedSliceDims: [0], startIndexMap: [0]),
        sliceSizes: [1, 3], mode: .fillOrDrop, fillValue: .double(.nan)),
      [patterned([4, 3]), Buffer([2, 0, -1, 4] as [Int32], shape: [4, 1])],
      ([4, 3], [4, 7, -7, 3, 6, -8, .nan, .nan, .nan, .nan, .nan, .nan])),
    LaxCase(
      "gather bytes or fill",
      Gather(
        dimensionNumbers: GatherDimensionNumbers(offsetDims: [], collapsedSliceDims: [0], startIndexMap: [0]),
        sliceSizes: [1], mode: .fillOrDrop, fillValue: .int(-128)),
      [patterned([4], .int8), Buffer([3, 4, -2] as [Int32], shape: [3, 1])],
      ([3], [-5, -128, -128])),
    LaxCase(
      "gather windows",
      Gather(
        dimensionNumbers: GatherDimensionNumbers(
          offsetDims: [1, 2], collapsedSliceDims: [], startIndexMap: [1, 0]),
        sliceSizes: [2, 2], mode: .clip, fillValue: .none),
      [patterned([4, 4]), Buffer([1, 1, 3, 0, -5, 2] as [Int32], shape: [3, 2])],
      ([3, 2, 2], [1, 4, -4, -1, -8, -5, 4, 7, -7, -4, 5, 8])),
    LaxCase(
      "gather windows that stick out",
      Gather(
        dimensionNumbers: GatherDimensionNumbers(offsetDims: [0], collapsedSliceDims: [], startIndexMap: [0]),
        sliceSizes: [3], mode: .fillOrDrop, fillValue: .int(7)),
      [patterned([6]), Buffer([3, 4, 5] as [Int32], shape: [3, 1])],
      ([3, 3], [-5, 7, 7, -2, 7, 7, 1, 7, 7])),
    LaxCase(
      "gather along batches",
      Gather(
        dimensionNumbers: GatherDimensionNumbers(
          offsetDims: [2], collapsedSliceDims: [1], startIndexMap: [1], operandBatchingDims: [0],
          startIndicesBatchingDims: [0]),
        sliceSizes: [1, 1, 2], mode: .promiseInBounds, fillValue: .none),
      [patterned([2, 3, 2]), Buffer([0, 2, 1, 9] as [Int32], shape: [2, 2, 1])],
      ([2, 2, 2], [3, 6, -2, 1, -7, -4, -1, 2])),
    LaxCase(
      "gather along batches of other axes",
      Gather(
        dimensionNumbers: GatherDimensionNumbers(
          offsetDims: [], collapsedSliceDims: [0], startIndexMap: [0], operandBatchingDims: [1],
          startIndicesBatchingDims: [0]),
        sliceSizes: [1, 1], mode: .clip, fillValue: .none),
      [patterned([3, 2]), Buffer([0, 2, 1, 1, 0, 5] as [Int32], shape: [2, 3, 1])],
      ([2, 3], [3, -2, -8, -5, 6, 1])),
    LaxCase(
      "gather by no indices",
      Gather(
        dimensionNumbers: GatherDimensionNumbers(offsetDims: [], collapsedSliceDims: [0], startIndexMap: [0]),
        sliceSizes: [1], mode: .clip, fillValue: .none),
      [patterned([3]), Buffer([] as [Int32], shape: [0, 1])],
      ([0], [])),
    LaxCase(
      "gather by empty index vectors",
      Gather(
        dimensionNumbers: GatherDimensionNumbers(offsetDims: [1], collapsedSliceDims: [], startIndexMap: []),
        sliceSizes: [2], mode: .clip, fillValue: .none),
      [patterned([3]), Buffer([] as [Int32], shape: [2, 0])],
      ([2, 2], [3, 6, 3, 6])),
    LaxCase(
      "scatter",
      Scatter(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .fillOrDrop)),
      [patterned([5]), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]), patterned([5])],
      ([5], [3, -8, -8, 6, -2])),
    LaxCase(
      "scatter of complex, clipped",
      Scatter(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [
        patterned([5], .complex64), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]),
        patterned([5], .complex64),
      ],
      ([5], [-5, -7, -8, 7, -8, 7, 6, 4, -2, -4])),
    LaxCase(
      "scatter-add",
      ScatterAdd(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .fillOrDrop)),
      [patterned([5]), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]), patterned([5])],
      ([5], [3, 1, -8, 1, -2])),
    LaxCase(
      "scatter-add of complex, clipped",
      ScatterAdd(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [
        patterned([5], .complex64), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]),
        patterned([5], .complex64),
      ],
      ([5], [-2, -6, 1, 12, -8, 7, 1, -3, -4, -8])),
    LaxCase(
      "scatter-sub",
      ScatterSub(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .fillOrDrop)),
      [patterned([5]), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]), patterned([5])],
      ([5], [3, 11, -8, -11, -2])),
    LaxCase(
      "scatter-sub of complex, clipped",
      ScatterSub(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [
        patterned([5], .complex64), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]),
        patterned([5], .complex64),
      ],
      ([5], [8, 8, 11, -4, -8, 7, -11, -11, 0, 0])),
    LaxCase(
      "scatter-mul",
      ScatterMul(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .fillOrDrop)),
      [patterned([5]), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]), patterned([5])],
      ([5], [3, -144, -8, -30, -2])),
    LaxCase(
      "scatter-mul of complex, clipped",
      ScatterMul(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [
        patterned([5], .complex64), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]),
        patterned([5], .complex64),
      ],
      ([5], [-8, -26, -238, -46, -8, 7, -2, -62, -12, 16])),
    LaxCase(
      "scatter-min",
      ScatterMin(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .fillOrDrop)),
      [patterned([5]), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]), patterned([5])],
      ([5], [3, -8, -8, -5, -2])),
    LaxCase(
      "scatter-min of complex, clipped",
      ScatterMin(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [
        patterned([5], .complex64), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]),
        patterned([5], .complex64),
      ],
      ([5], [-5, -7, -8, 7, -8, 7, -5, -7, -2, -4])),
    LaxCase(
      "scatter-max",
      ScatterMax(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .fillOrDrop)),
      [patterned([5]), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]), patterned([5])],
      ([5], [3, 6, -8, 6, -2])),
    LaxCase(
      "scatter-max of complex, clipped",
      ScatterMax(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [
        patterned([5], .complex64), Buffer([1, 3, 1, -1, 5] as [Int32], shape: [5, 1]),
        patterned([5], .complex64),
      ],
      ([5], [3, 1, 6, 4, -8, 7, 6, 4, -2, -4])),
    LaxCase(
      "scatter-add rows",
      ScatterAdd(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [1], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .promiseInBounds)),
      [patterned([3, 2]), Buffer([2, 2, 0] as [Int32], shape: [3, 1]), patterned([3, 2])],
      ([3, 2], [1, 7, -8, -5, -7, 2])),
    LaxCase(
      "scatter-mul wraps",
      ScatterMul(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [
        patterned([4], .int8), Buffer([0, 0, 1, 1] as [Int32], shape: [4, 1]),
        Buffer([100, 3, -128, -1] as [Int8], shape: [4]),
      ],
      ([4], [-124, 0, -8, -5])),
    LaxCase(
      "scatter-max keeps NaN",
      ScatterMax(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [
        patterned([3]), Buffer([0, 1, 1] as [Int32], shape: [3, 1]),
        Buffer([.nan, .nan, 9] as [Float], shape: [3]),
      ],
      ([3], [.nan, .nan, -8])),
    LaxCase(
      "scatter windows",
      Scatter(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [1], insertedWindowDims: [], scatterDimsToOperandDims: [0]),
          mode: .fillOrDrop)),
      [patterned([6]), Buffer([3, 4, 2] as [Int32], shape: [3, 1]), patterned([3, 3])],
      ([6], [3, 6, 4, 7, -7, -8])),
    LaxCase(
      "scatter windows, clipped",
      Scatter(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [1], insertedWindowDims: [], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [patterned([6]), Buffer([3, 4, -2] as [Int32], shape: [3, 1]), patterned([3, 3])],
      ([6], [4, 7, -7, -5, -2, 1])),
    LaxCase(
      "scatter-add along batches",
      ScatterAdd(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [1], scatterDimsToOperandDims: [1],
            operandBatchingDims: [0], scatterIndicesBatchingDims: [0]),
          mode: .clip)),
      [patterned([2, 3]), Buffer([0, 2, 1, 1] as [Int32], shape: [2, 2, 1]), patterned([2, 2])],
      ([2, 3], [6, 6, -2, -5, -15, 1])),
    LaxCase(
      "scatter-add of half precision rounds each time",
      ScatterAdd(
        ScatterParameters(
          dimensionNumbers: ScatterDimensionNumbers(
            updateWindowDims: [], insertedWindowDims: [0], scatterDimsToOperandDims: [0]),
          mode: .clip)),
      [
        Buffer([BFloat16(256)]), Buffer([0, 0, 0] as [Int32], shape: [3, 1]),
        Buffer([BFloat16(1), BFloat16(1), BFloat16(1)]),
      ],
      ([1], [256])),
  ]
}
