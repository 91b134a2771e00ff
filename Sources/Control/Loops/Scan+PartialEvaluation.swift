import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

extension Scan {
  /// Carry that unknown operands reach is unknown. What the unknown part needs of an iteration is stacked, except
  /// what is the same in all: that is computed before the loop (JAX: `_scan_partial_eval`).
  package func split(known: [Bool]) throws -> KnownSplit {
    let key = [constantCount, carryCount, length, reverse ? 1 : 0]
    return try body.derived("split scan, unroll \(unroll.text)", known.map { $0 ? 1 : 0 } + key) {
      try ScanDivision(self, known).split()
    }
  }

  /// Carry that neither a used result nor another used carry needs is dropped (JAX: `_scan_dce_rule`).
  package func prune(used: [Bool]) throws -> Pruned? {
    var used = used
    while true {
      let carry = Array(used.prefix(carryCount))
      let keeping = body.invars.indices.map {
        constantCount..<fixedCount ~= $0 && carry[$0 - constantCount]
      }
      let (jaxpr, inputs) = try body.pruned(used: used, keeping: keeping)
      let needed = Array(inputs[constantCount..<fixedCount])
      if needed == carry {
        let scan = scanning(
          jaxpr, constantCount: inputs[..<constantCount].count { $0 }, carryCount: carry.count { $0 })
        return Pruned(scan, operands: inputs, results: used)
      }
      used.replaceSubrange(..<carryCount, with: carry.or(needed))
    }
  }
}

/// A scan divided into a loop over what is known, and one over the rest.
private struct ScanDivision {
  let scan: Scan
  /// Which operands are given as known, and which of them the first loop takes.
  let given: [Bool]
  let known: [Bool]
  let parts: JaxprSplit
  /// Places among `parts.passed` of known carry, which differs from iteration to iteration.
  let passedCarry: [Int]

  init(_ scan: Scan, _ given: [Bool]) throws {
    self.scan = scan
    self.given = given
    var known = given
    let carry = scan.constantCount..<scan.fixedCount
    let rest = [Bool](repeating: false, count: scan.resultCount - scan.carryCount)
    while true {
      let parts = try scan.body.split(
        known: known, forcedUnknown: known[carry].map { !$0 } + rest, passesInputs: true)
      let found = Array(parts.knownOutputs.prefix(scan.carryCount))
      if found == Array(known[carry]) {
        self.parts = parts
        break
      }
      known.replaceSubrange(carry, with: zip(known[carry], found).map { $0 && $1 })
    }
    self.known = known
    passedCarry = parts.passed.indices.filter { [passed = parts.passed] in carry ~= passed[$0] }
  }

  /// The number of known results, and of the values that the first loop computes for the second.
  private var knownCount: Int { parts.knownOutputs.count { $0 } }

  /// The first loop's body with known carry as rows, divided into what no iteration changes and the rest.
  private func hoisted() throws -> (all: Jaxpr, parts: JaxprSplit) {
    let carried = passedCarry.map { Atom.variable(scan.body.invars[parts.passed[$0]]) }
    let all = parts.known.with(outputs: parts.known.outputs + carried)
    let isFixed = known.indices.filter { known[$0] }.map { $0 < scan.constantCount && all.effects.isEmpty }
    let forced = all.outputs.indices.map { $0 < knownCount }
    return (all, try all.split(known: isFixed, forcedUnknown: forced, passesInputs: true))
  }

  func split() throws -> KnownSplit {
    let (all, before) = try hoisted()
    let isHoisted = Array(before.knownOutputs.dropFirst(knownCount))
    let hoistedTypes = Array(all.outputTypes.dropFirst(knownCount)).selected(isHoisted)
    let rowTypes = Array(all.outputTypes.dropFirst(knownCount)).unselected(isHoisted).map(scan.stacked)
    let resultTypes = scan.resultTypes(
      Array(all.outputTypes.prefix(knownCount)), carryCount: knownCarryCount)
    let first = all.outputs.isEmpty && all.effects.isEmpty ? nil : try firstLoop(before)
    let (second, passed) = try secondLoop(isHoisted, hoistedTypes + rowTypes)
    return KnownSplit(
      known: first, unknown: second, knownResults: parts.knownOutputs,
      knownTypes: resultTypes + hoistedTypes + rowTypes, passed: passed)
  }

  private var knownCarryCount: Int { known[scan.constantCount..<scan.fixedCount].count { $0 } }

  private func operandTypes(_ marks: [Bool]) -> [ShapedArray] {
    zip(scan.body.inputTypes.indices, scan.body.inputTypes).map {
      $0 < scan.fixedCount ? $1 : scan.stacked($1)
    }.selected(marks)
  }

  /// From the operands given as known to the known results, then what is hoisted, then the stacked residuals.
  private func firstLoop(_ before: JaxprSplit) throws -> any Primitive {
    let body = before.unknown
    let hoistedCount = before.knownOutputs.count { $0 }
    return call(
      try stage(operandTypes(given), label: "") { arguments in
        let operands = spread(arguments, over: given)
        let used = zip(operands, known).compactMap { $1 ? $0 : nil }
        let fixedCount = known[..<scan.constantCount].count { $0 }
        let fixed = before.known.invars.isEmpty ? [] : Array(used.prefix(before.known.invars.count))
        let computed = try before.known.bind(fixed)
        let loopConstants = computed.dropFirst(hoistedCount) + before.passed.map { used[$0] }
        // Effects keep constants in the loop, which then come with the other unknown inputs.
        let rest = used.dropFirst(before.known.invars.count)
        let loop = scan.scanning(
          body, constantCount: loopConstants.count + fixedCount - before.known.invars.count,
          carryCount: knownCarryCount)
        let isNeeded = !body.outputs.isEmpty || !body.effects.isEmpty
        let results = isNeeded ? bindAll(loop, Array(loopConstants) + rest) : []
        let parts = results.divided(knownCount)
        return parts[0] + computed.prefix(hoistedCount) + parts[1]
      }.closed)
  }

  /// From hoisted and stacked residuals, passed operands and unknown operands to the unknown results.
  private func secondLoop(
    _ isHoisted: [Bool], _ residuals: [ShapedArray]
  ) throws -> (any Primitive, passed: [Int]) {
    let computed = Array(0..<parts.residualTypes.count) + passedCarry.map { parts.residualTypes.count + $0 }
    let passedStart = parts.residualTypes.count
    let unknownStart = passedStart + parts.passed.count
    let fixed = parts.passed.indices.filter { parts.passed[$0] < scan.constantCount }
    let rows = parts.passed.indices.filter { parts.passed[$0] >= scan.fixedCount }
    let promoted = (scan.constantCount..<scan.fixedCount).filter { given[$0] && !known[$0] }
    let unknown = known.indices.filter { !known[$0] }
    let unknownPlaces = unknown.indices.map { unknownStart + $0 }
    let constantCount = unknown.count { $0 < scan.constantCount }
    let carryCount = unknown.count { scan.constantCount..<scan.fixedCount ~= $0 }
    let order =
      computed.selected(isHoisted) + fixed.map { passedStart + $0 } + unknownPlaces
      + computed.unselected(isHoisted) + rows.map { passedStart + $0 }
    let body = parts.unknown.reordered(inputs: order, outputs: Array(parts.unknown.outputs.indices))
    let hoistedCount = isHoisted.count { $0 }
    let loop = scan.scanning(
      body, constantCount: hoistedCount + fixed.count + constantCount, carryCount: carryCount)
    let passed = fixed.map { parts.passed[$0] } + promoted + rows.map { parts.passed[$0] }
    let marks = given.inverted
    let allTypes = operandTypes(given.map { _ in true })
    let types = residuals + passed.map { allTypes[$0] } + operandTypes(marks)
    let second = try stage(types, label: "") { arguments in
      let passedValues = Array(arguments.dropFirst(residuals.count).prefix(passed.count))
      var operands = spread(Array(arguments.dropFirst(residuals.count + passed.count)), over: marks)
      for (index, value) in zip(promoted, passedValues.dropFirst(fixed.count)) { operands[index] = value }
      let constants = arguments.prefix(hoistedCount) + passedValues.prefix(fixed.count)
      let stackedRows =
        arguments.prefix(residuals.count).dropFirst(hoistedCount)
        + passedValues.dropFirst(fixed.count + promoted.count)
      return bindAll(loop, constants + unknown.compactMap { operands[$0] } + stackedRows)
    }
    return (call(second.closed), passed)
  }
}
