import ExampleModels
import Foundation
import JAX
import TestSupport
import Testing

/// The example models' losses are real JAX's (`Tests/Golden/make/models.py`).
@Suite struct LossTests {
  private struct Golden: Decodable {
    let losses: [Double]
    let rtol: Double
    let atol: Double
  }

  private func check(_ name: String, _ losses: [NDArray]) throws {
    let file = Fixtures.golden.appending(path: "models/losses.json")
    let all = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let entry = try JSONSerialization.data(withJSONObject: try #require(all[name]))
    let golden = try JSONDecoder().decode(Golden.self, from: entry)
    let numbers = try losses.map { try Double($0) }
    #expect(numbers.count == golden.losses.count)
    for (step, (got, wanted)) in zip(numbers, golden.losses).enumerated() {
      #expect(abs(got - wanted) <= golden.atol + golden.rtol * abs(wanted), "\(name), step \(step): \(got)")
    }
  }

  @Test func multilayerPerceptron() throws {
    let (params, batch) = MLP.start()
    try check("mlp", MLP.train(params, batch))
  }

  @Test func convolutionNet() throws {
    let (params, batch) = ConvNet.start()
    try check("convnet", ConvNet.train(params, batch))
  }

  @Test func recurrentNet() throws {
    let (params, batch) = LSTM.start()
    try check("lstm", LSTM.train(params, batch))
  }

  @Test func transformer() throws {
    let (params, batch) = Transformer.start()
    try check("transformer", Transformer.train(params, batch))
  }
}
