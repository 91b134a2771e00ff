import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms
import Testing

/// The rules of reductions, products, convolutions, windows and linear algebra make the equations that JAX's make,
/// and compute what they compute.
@Suite struct ContractionRuleTests {
  private static let goldens = (try? RuleGolden.read("contractions/contractions.jsonl")) ?? [:]
  private static let cases =
    reductionCases + productCases + convolutionCases + windowCases + linearAlgebraCases + gradientCases

  @Test func everyGoldenHasItsCase() {
    #expect(Set(Self.cases.map(\.name)) == Set(Self.goldens.keys))
  }

  @Test(arguments: cases)
  func rulesStageAndComputeWhatJAXDoes(_ test: RuleCase) throws {
    let golden = try #require(Self.goldens[test.name])
    try golden.hold(test, tolerance: golden.jaxpr == nil ? 2e-4 : 2e-5)
  }
}

private func reduction(
  _ name: String, _ reduce: @escaping @Sendable (NDArray, [Int]) -> NDArray
) -> [RuleCase] {
  [
    .vmap("reduce_" + name, [1]) { [reduce($0[0], [0])] },
    .jvp("reduce_" + name) { [reduce($0[0], [0, 2])] },
  ]
}

private func cumulative(
  _ name: String, _ scan: @escaping @Sendable (NDArray, Int, Bool) -> NDArray
) -> [RuleCase] {
  [
    .vmap(name, [1]) { [scan($0[0], 0, false)] }, .vmap(name + " reverse", [0]) { [scan($0[0], 1, true)] },
    .jvp(name) { [scan($0[0], 0, false)] }, .jvp(name + " reverse") { [scan($0[0], 1, true)] },
  ]
}

private let reductions: [[RuleCase]] = [
  reduction("sum") { lax.reduceSum($0, axes: $1) }, reduction("prod") { lax.reduceProd($0, axes: $1) },
  reduction("max") { lax.reduceMax($0, axes: $1) }, reduction("min") { lax.reduceMin($0, axes: $1) },
  cumulative("cumsum") { lax.cumsum($0, axis: $1, reverse: $2) },
  cumulative("cumprod") { lax.cumprod($0, axis: $1, reverse: $2) },
  cumulative("cummax") { lax.cummax($0, axis: $1, reverse: $2) },
  cumulative("cummin") { lax.cummin($0, axis: $1, reverse: $2) },
  cumulative("cumlogsumexp") { lax.cumlogsumexp($0, axis: $1, reverse: $2) },
  [
    .vmap("reduce_and", [1]) { [lax.reduceAnd($0[0], axes: [1])] },
    .vmap("reduce_or", [1]) { [lax.reduceOr($0[0], axes: [1])] },
    .vmap("reduce_xor", [1]) { [lax.reduceXor($0[0], axes: [1])] },
    .vmap("reduce_sum last", [2]) { [lax.reduceSum($0[0], axes: [0, 1])] },
    .jvp("reduce_prod zeros") { [lax.reduceProd($0[0], axes: [0])] },
    .transpose("reduce_sum", [true]) { [lax.reduceSum($0[0], axes: [0, 2])] },
    .transpose("cumsum", [true]) { [lax.cumsum($0[0], axis: 1)] },
    .transpose("cumsum reverse", [true]) { [lax.cumsum($0[0], reverse: true)] },
  ],
]
let reductionCases = reductions.flatMap { $0 }

private let product: RuleCase.Function = { [lax.dot($0[0], $0[1])] }
private let batched: RuleCase.Function = {
  [lax.dotGeneral($0[0], $0[1], dimensionNumbers: (([2], [1]), ([0], [0])))]
}
private let several: RuleCase.Function = { [lax.dotGeneral($0[0], $0[1], (([0, 3], [3, 1]), ([2], [0])))] }
private let preferred: RuleCase.Function = {
  [lax.dotGeneral($0[0], $0[1], (([1], [0]), ([], [])), preferredElementType: .float32)]
}
private let ragged: RuleCase.Function = {
  [lax.raggedDot($0[0], $0[1], NDArray(Buffer([2, 0, 3] as [Int32])))]
}

private func vmap(_ name: String, _ axes: [Int?], _ function: @escaping RuleCase.Function) -> RuleCase {
  let names = axes.map { $0.map { "\($0)" } ?? "None" }
  return .vmap("\(name) (\(names.joined(separator: ", ")))", axes, function)
}

private func transposes(_ side: String, _ linear: [Bool]) -> [RuleCase] {
  [
    .transpose("dot " + side, linear, product), .transpose("dot vectors " + side, linear, product),
    .transpose("dot_general batched " + side, linear, batched),
    .transpose("dot_general several " + side, linear, several),
    .transpose("dot_general preferred " + side, linear, preferred),
    .transpose("ragged_dot " + side, linear, ragged),
  ]
}

private let products: [[RuleCase]] = [
  transposes("left", [true, false]), transposes("right", [false, true]),
  [
    vmap("dot", [0, nil], product), vmap("dot", [1, nil], product), vmap("dot", [2, nil], product),
    vmap("dot", [nil, 0], product), vmap("dot", [nil, 1], product), vmap("dot", [nil, 2], product),
    vmap("dot", [0, 0], product), vmap("dot", [1, 2], product), vmap("dot", [2, 1], product),
    vmap("dot_general batched", [0, nil], batched), vmap("dot_general batched", [nil, 2], batched),
    vmap("dot_general batched", [1, 3], batched), .vmap("dot_general several", [2, 0], several),
    .vmap("dot vectors", [0, nil], product), .vmap("dot vectors right", [nil, 1], product),
    .vmap("dot preferred", [0, nil]) {
      [lax.dot($0[0], $0[1], precision: "highest", preferredElementType: .float32)]
    },
    .vmap("dot twice", [nil, 0]) { operands in
      let (results, axes) = try batch(product, operands, [0, nil], size: 5)
      return zip(results, axes).map { lanes($0, from: $1, size: 5) }
    },
    .vmap("batch_matmul", [1, nil]) { [lax.batchMatmul($0[0], $0[1])] },
    .jvp("dot", product), .jvp("dot_general several", several), .jvp("ragged_dot", ragged),
    .vmap("ragged_dot", [0, 0, 0]) { [lax.raggedDot($0[0], $0[1], $0[2])] },
    RuleCase("dot_general") {
      [lax.dotGeneral($0[0], $0[1], (([2], [1]), ([0], [0])), precision: [.high, .default])]
    },
  ],
]
let productCases = products.flatMap { $0 }
