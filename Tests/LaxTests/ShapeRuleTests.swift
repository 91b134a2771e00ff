import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms
import Testing

/// The rules of the primitives of shape, indexing and sorting make the equations that JAX's make.
@Suite struct ShapeRuleTests {
  private static let goldens = (try? RuleGolden.read("shapes/shapes.jsonl")) ?? [:]
  private static let cases = functionCases + shapeCases + indexingCases + scatterCases

  @Test func everyGoldenHasItsCase() {
    #expect(Set(Self.cases.map(\.name)) == Set(Self.goldens.keys))
  }

  @Test(arguments: cases)
  func rulesStageAndComputeWhatJAXDoes(_ test: RuleCase) throws {
    let golden = try #require(Self.goldens[test.name])
    try golden.hold(test)
  }

  /// Static arguments that break a rule are errors, also where a batching rule takes shapes apart first.
  @Test(arguments: [nil, 0])
  func refusesWhatJAXRefuses(axis: Int?) throws {
    let refused: [(String, (NDArray) -> NDArray)] = [
      ("axis 3 is out of bounds for array of dimension 2", { lax.sliceInDim($0, 0, 1, axis: 3) }),
      ("index 7 is out of bounds for axis 0 with size 3", { lax.indexInDim($0, 7) }),
      ("length of padding_config", { lax.pad($0, 0.0, [(1, 1, 0)]) }),
      ("slice indices must have length", { lax.slice($0, [0], [1]) }),
      ("reps length must be equal", { lax.tile($0, []) }),
      ("repeated axis in lax.expand_dims", { lax.expandDims($0, [0, -4]) }),
      ("Invalid dimension range passed to collapse", { lax.collapse($0, 2, 1) }),
      ("Length of slice indices must match", { lax.dynamicSlice($0, [0], [1, 1]) }),
      (
        "Index -1 is out of bounds for dimension 3",
        {
          lax.dynamicSlice($0, [-1, 0], [1, 1], allowNegativeIndices: false)
        }
      ),
      ("num_keys=2 must equal 1 for a single operand", { lax.sort($0, numKeys: 2) }),
      ("Invalid axis 5 for operand shape (3, 4)", { lax.argmax($0, 5, .int32) }),
      ("k argument to top_k", { lax.topK($0, 9).0 }),
      ("concatenate dimension out of bounds", { lax.concatenate([$0, $0], dimension: 4) }),
      ("full must be called with scalar fill_value", { lax.full([2], $0) }),
    ]
    let x = full(ShapedArray(axis == nil ? [3, 4] : [2, 3, 4], .float32), 1)
    for (message, function) in refused {
      let error = #expect(throws: JAXError.self, "\(message)") {
        _ = try ErrorScope.run { try batch({ [function($0[0])] }, [x], [axis], size: 2).results }
      }
      #expect(error.map { "\($0)" }?.contains(message) == true, "\(String(describing: error))")
    }
  }
}

let shapeCases: [RuleCase] = [
  .vmap("sort", [0, nil, 1]) { lax.sort($0, numKeys: 2) },
  .vmap("sort inner", [1]) { [lax.sort($0[0], dimension: 0)] },
  .vmap("top_k", [1]) { pair(lax.topK($0[0], 2)) },
  .vmap("approx_max_k", [1]) { pair(lax.approxMaxK($0[0], 2)) },
  .vmap("argmax", [1]) { [lax.argmax($0[0], 1, .int32)] },
  .vmap("pad", [0, nil]) { [lax.pad($0[0], $0[1], [(-1, 2, 1)])] },
  .vmap("pad values", [1, 0]) { [lax.pad($0[0], $0[1], [(1, -1, 0), (0, 1, 1)])] },
  .vmap("pad values only", [nil, 0]) { [lax.pad($0[0], $0[1], [(1, -1, 0)])] },
  .vmap("concatenate", [0, nil]) { [lax.concatenate($0, dimension: 0)] },
  .vmap("stack", [1, 1]) { [lax.stack($0)] },
  .vmap("stack mixed", [1, nil]) { [lax.stack($0, axis: 1)] },
  .vmap("unstack", [1]) { lax.unstack($0[0]) },
  .vmap("split", [1]) { lax.split($0[0], [1, 2]) },
  .vmap("reshape", [1]) { [lax.reshape($0[0], [3, 2], dimensions: [1, 0])] },
  .vmap("squeeze", [1]) { [lax.squeeze($0[0], [0])] },
  .vmap("transpose", [1]) { [lax.transpose($0[0], [1, 0])] },
  .vmap("rev", [1]) { [lax.rev($0[0], [0, 1])] },
  .vmap("broadcast_in_dim", [1]) { [lax.broadcastInDim($0[0], [3, 2], [1])] },
  .vmap("tile", [1]) { [lax.tile($0[0], [2, 1])] },
  .vmap("slice", [1]) { [lax.slice($0[0], [1, 0], [3, 2], [2, 1])] },
  .jvp("sort") { lax.sort($0, numKeys: 1) },
  .jvp("top_k") { [lax.topK($0[0], 2).0] },
  .jvp("pad") { [lax.pad($0[0], scalar(0, .float32), [(1, -1, 1)])] },
  .jvp("concatenate") { [lax.concatenate([$0[0], NDArray(Buffer([1, 1.5] as [Float]))], dimension: 0)] },
  .transpose("pad", [true]) { [lax.pad($0[0], scalar(0, .float32), [(-1, 2, 1), (1, 0, 0)])] },
  .transpose("pad value", [true, true]) { [lax.pad($0[0], $0[1], [(1, 2, 1)])] },
  .transpose("concatenate", [true, true]) { [lax.concatenate($0, dimension: 1)] },
  .transpose("stack", [true, true]) { [lax.stack($0, axis: 1)] },
  .transpose("unstack", [true]) { [lax.unstack($0[0])[1]] },
  .transpose("split", [true]) { [lax.split($0[0], [1, 2])[1]] },
  .transpose("reshape", [true]) { [lax.reshape($0[0], [3, 2], dimensions: [1, 0])] },
  .transpose("squeeze", [true]) { [lax.squeeze($0[0], [0, 2])] },
  .transpose("transpose", [true]) { [lax.transpose($0[0], [2, 0, 1])] },
  .transpose("rev", [true]) { [lax.rev($0[0], [0])] },
  .transpose("broadcast_in_dim", [true]) { [lax.broadcastInDim($0[0], [2, 3, 4], [0, 2])] },
  .transpose("tile", [true]) { [lax.tile($0[0], [2, 3])] },
  .transpose("slice", [true]) { [lax.slice($0[0], [0, 1], [2, 3])] },
  .transpose("slice strided", [true]) { [lax.slice($0[0], [0, 1], [3, 4], [2, 2])] },
]

private func pair(_ results: (NDArray, NDArray)) -> [NDArray] { [results.0, results.1] }
