import JAXBuffers
import JAXControl
import JAXCore
import JAXTransforms
import TestSupport
import Testing

/// A primitive of the catalogue under a law.
struct Subject: CustomTestStringConvertible, Sendable {
  let type: any Primitive.Type
  var testDescription: String { type.name }

  /// Every primitive that has samples.
  static let all = Catalogue.all.filter { !$0.samples.isEmpty }.map(Subject.init)

  /// Runs a law for each sample that it is meant for; a failure names the sample.
  func hold(_ law: Sample.Law?, _ body: (Trial) throws -> Void) {
    for (index, sample) in type.samples.enumerated() {
      if let law, sample.exempt[law] != nil { continue }
      let trial = Trial(sample: sample, seed: index)
      do {
        try body(trial)
      } catch {
        if trial.mayLack(error) { continue }
        Issue.record("\(trial): \(error)")
      }
    }
  }
}

/// A sample with what is needed to try it.
struct Trial: CustomStringConvertible {
  let sample: Sample
  let seed: Int

  var primitive: any Primitive { sample.primitive }

  var description: String {
    let parameters = primitive.parameters.all.map { "\($0.name)=\($0.value.text)" }.joined(separator: " ")
    return "\(primitive.name)[\(parameters)] " + sample.operands.map(\.description).joined(separator: " ")
  }

  var generator: SplitMix64 { SplitMix64(seed: seed + 1) }

  /// Applies the primitive under the current trace.
  func apply(_ operands: [NDArray]) throws -> [NDArray] {
    try ErrorScope.run { bindAll(primitive, operands) }
  }

  func apply(_ operands: [Buffer]) throws -> [Buffer] { try apply(operands.map { NDArray($0) }).map(value) }

  /// What the primitive's short way gives, if it has one.
  func evaluateQuickly(_ operands: [Buffer]) throws -> Buffer? {
    switch operands.count {
    case 1: try primitive.evaluateQuickly(operands[0])
    case 2: try primitive.evaluateQuickly(operands[0], operands[1])
    default: nil
    }
  }

  /// A rule that is still to be written.
  func mayLack(_ error: any Error) -> Bool {
    guard let error = error as? JAXError, error.isUnsupported else { return false }
    return Gaps.rules.contains(error.operation ?? "")
  }
}
