import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import Testing

/// What is true of every primitive, tried on the samples that it gives. No law knows a primitive.
@Suite struct LawTests {
  @Test func samplesAreMissingOnlyWhereListed() {
    let missing = Set(Catalogue.all.filter { $0.samples.isEmpty }.map { $0.name })
    let unlisted = missing.subtracting(Gaps.samples).subtracting(Gaps.callbacks).sorted()
    #expect(unlisted.isEmpty, "no samples: \(unlisted.joined(separator: ", "))")
    let stale = Gaps.samples.union(Gaps.callbacks).subtracting(missing).sorted()
    #expect(
      stale.isEmpty, "these have samples now; take them off the list: \(stale.joined(separator: ", "))")
  }

  @Test(arguments: Subject.all) func resultsHaveTheTypesOfTheTypeRule(_ subject: Subject) {
    subject.hold(nil) { trial in
      var generator = trial.generator
      let operands = try trial.sample.arguments(trial.sample.operands, &generator)
      let types = try trial.primitive.abstractEval(trial.sample.operands)
      let results = try trial.primitive.evaluate(operands)
      #expect(types.count == trial.primitive.resultCount, "\(trial)")
      #expect(types.map(\.description) == results.map { ShapedArray($0).description }, "\(trial)")
      let weak = trial.sample.operands.map { ShapedArray($0.shape, $0.dtype, weakType: true) }
      let weakTypes = try trial.primitive.abstractEval(weak)
      #expect(types.map(\.description) == weakTypes.map(\.description), "\(trial), weak")
      #expect(types.allSatisfy { !$0.weakType } || trial.primitive is ConvertElementType, "\(trial)")
    }
  }

  /// Where a primitive has a short way for one or two values, it gives what the general way gives.
  @Test(arguments: Subject.all) func quickResultsAreThoseOfTheGeneralWay(_ subject: Subject) {
    subject.hold(nil) { trial in
      var generator = trial.generator
      let operands = try trial.sample.arguments(trial.sample.operands, &generator)
      guard let quick = try trial.evaluateQuickly(operands) else { return }
      let results = try trial.primitive.evaluate(operands)
      #expect(results.count == 1 && ShapedArray(results[0]) == ShapedArray(quick), "\(trial)")
      let size = quick.dtype.itemSize
      let (short, long) = (quick.rowMajor(), results[0].rowMajor())
      defer { withExtendedLifetime((short, long)) {} }
      for index in 0..<quick.elementCount * size {
        let bytes = [short, long].map { $0.baseAddress.load(fromByteOffset: index, as: UInt8.self) }
        guard bytes[0] == bytes[1] else {
          Issue.record("\(trial): other bits at element \(index / size)")
          break
        }
      }
      for weak in [[true, true], [true, false], [false, true], [false, false]] {
        let values = zip(operands, weak).map { NDArray($0, weakType: $1) }
        let types = try trial.primitive.abstractEval(values.map(\.aval))
        let isWeak =
          values.count == 2
          ? bind(trial.primitive, values[0], values[1]).weakType : bind(trial.primitive, values[0]).weakType
        #expect(isWeak == types[0].weakType, "\(trial), weak \(weak)")
      }
    }
  }

  @Test(arguments: Subject.all) func printedEquationsReadBack(_ subject: Subject) {
    subject.hold(.text) { trial in
      let jaxpr = try stage(trial.sample.operands, label: "law") { try trial.apply($0) }.closed
      try jaxpr.check()
      let read = try JaxprParser.parse(jaxpr.description, catalogue: Catalogue.all)
      #expect(read.description == jaxpr.description)
      #expect(read.equations.map { AnyHashable($0.primitive) } == [AnyHashable(trial.primitive)], "\(trial)")
    }
  }

  @Test(arguments: Subject.all) func lanesAreWhatEachGivesAlone(_ subject: Subject) {
    subject.hold(.batching) { try $0.checkBatching() }
  }

  @Test(arguments: Subject.all) func derivativesAreFiniteDifferences(_ subject: Subject) {
    subject.hold(.derivative) { trial in
      for active in try trial.choices() { try trial.checkDerivative(active) }
    }
  }

  @Test(arguments: Subject.all) func transposedDerivativesAreAdjoint(_ subject: Subject) {
    subject.hold(.transposition) { trial in
      for active in try trial.choices() { try trial.checkTransposition(active) }
    }
  }
}
