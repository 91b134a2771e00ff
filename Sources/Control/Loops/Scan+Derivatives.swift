import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

extension Scan {
  /// Carries tangents beside the carry (JAX: `_scan_jvp`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let given = tangents.map { $0 != nil }
    let rowCount = body.outputs.count - carryCount
    let (derivative, active) = try tangentBody(given)
    let inputs = groups(active.inputs)
    let outputs = [active.inputs[constantCount..<fixedCount].count { $0 }, active.rows.count { $0 }]
    let rearranged = derivative.reordered(
      inputs: interleaved(inputs.primals, inputs.tangents),
      outputs: interleaved([carryCount, rowCount], outputs))
    let filled = zip(zip(tangents, primals), active.inputs).compactMap { pair, isActive in
      isActive ? pair.0 ?? zeros(pair.1.aval.tangent) : nil
    }
    let operands = primals + filled
    let scan = scanning(
      rearranged, constantCount: constantCount + inputs.tangents[0], carryCount: carryCount + outputs[0])
    let results = bindAll(scan, interleaved(inputs.primals, inputs.tangents).map { operands[$0] })
    let parts = results.divided(carryCount, outputs[0], rowCount)
    return (
      parts[0] + parts[2],
      spread(parts[1] + parts[3], over: active.inputs[constantCount..<fixedCount] + active.rows)
    )
  }

  /// The body's derivative with the least carry that has tangents, which inputs have them, and which rows.
  private func tangentBody(_ given: [Bool]) throws -> (Jaxpr, (inputs: [Bool], rows: [Bool])) {
    var active = given
    while true {
      let carry = Array(active[constantCount..<fixedCount])
      let rows = [Bool](repeating: false, count: body.outputs.count - carryCount)
      let (jaxpr, hasTangent) = try body.derivative(active: active, instantiate: carry + rows)
      let found = Array(hasTangent.prefix(carryCount))
      if found == carry { return (jaxpr, (active, Array(hasTangent.dropFirst(carryCount)))) }
      active.replaceSubrange(constantCount..<fixedCount, with: carry.or(found))
    }
  }

  /// How many operands, and how many of them marked, are constants, carry and rows.
  private func groups(_ marks: [Bool]) -> (primals: [Int], tangents: [Int]) {
    let parts = [marks[..<constantCount], marks[constantCount..<fixedCount], marks[fixedCount...]]
    return (parts.map(\.count), parts.map { $0.count { $0 } })
  }

  /// Runs backwards: the carry's cotangents are the carry, and so are the sums of those of the constants
  /// (JAX: `_scan_transpose_fancy`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let known = operands.map { !$0.isLinear }
    if known[constantCount..<fixedCount].contains(true) {
      // Known carry may be computed by itself, as the counter of a loop; else it starts linear carry at zero.
      let parts = try split(known: known)
      if parts.knownResults.contains(true) { return try transpose(parts, cotangents, operands) }
    }
    return try transposeLinear(cotangents, operands)
  }

  private func transpose(
    _ parts: KnownSplit, _ cotangents: [NDArray?], _ operands: [LinearOperand]
  ) throws -> [NDArray?] {
    let isLinear = operands.map(\.isLinear)
    let computed = try parts.known.map { try apply($0, operands.compactMap(\.known)) } ?? []
    let residuals = computed.dropFirst(parts.knownResults.count { $0 }).map { LinearOperand.known($0) }
    let arguments = residuals + parts.passed.map { operands[$0] } + operands.selected(isLinear)
    let results = try parts.unknown.transpose(cotangents.unselected(parts.knownResults), arguments)
    return spread(Array(results.suffix(isLinear.count { $0 })), over: isLinear).map { $0 ?? nil }
  }

  /// Transposes with all of the carry linear.
  private func transposeLinear(
    _ cotangents: [NDArray?], _ operands: [LinearOperand]
  ) throws -> [NDArray?] {
    let isLinear = operands.indices.map { constantCount..<fixedCount ~= $0 || operands[$0].isLinear }
    let given = cotangents.dropFirst(carryCount).map { $0 != nil }
    let (constants, rows) = (isLinear[..<constantCount], isLinear[fixedCount...])
    let knownConstants = operands[..<constantCount].compactMap(\.known)
    let start =
      operands[..<constantCount].filter(\.isLinear).map { zeros($0.aval.tangent) }
      + zip(cotangents, body.outputTypes).prefix(carryCount).map { $0 ?? zeros($1.tangent) }
    let scan = scanning(
      try transposedBody(isLinear, given: given), reverse: !reverse, constantCount: knownConstants.count,
      carryCount: start.count)
    let results = bindAll(
      scan,
      knownConstants + start + cotangents.dropFirst(carryCount).compactMap { $0 }
        + operands[fixedCount...].compactMap(\.known))
    let parts = results.divided(constants.count { $0 }, carryCount)
    let all = spread(parts[0], over: Array(constants)) + parts[1] + spread(parts[2], over: Array(rows))
    return zip(all, operands).map { $1.isLinear ? $0 : nil }
  }

  /// From known constants, sums and carry, cotangents of rows and known rows, to sums and carry, and cotangents of
  /// the linear rows.
  private func transposedBody(_ isLinear: [Bool], given: [Bool]) throws -> Jaxpr {
    let key = (isLinear + given).map { $0 ? 1 : 0 } + [constantCount, carryCount]
    return try body.derived("transpose scan", key) {
      let types = body.inputTypes
      let linear = types.selected(isLinear)
      let linearConstants = linear.prefix(isLinear.prefix(constantCount).count { $0 })
      let knownTypes = types.unselected(isLinear)
      let knownConstants = constantCount - linearConstants.count
      let cotangentTypes = Array(body.outputTypes.dropFirst(carryCount)).selected(given)
      let carryTypes = Array(linearConstants) + body.outputTypes.prefix(carryCount)
      let groups = [
        Array(knownTypes.prefix(knownConstants)), carryTypes.map(\.tangent), cotangentTypes.map(\.tangent),
        Array(knownTypes.dropFirst(knownConstants)),
      ]
      return try body.derived(groups.flatMap { $0 }, label: "transpose") { arguments in
        var rest = arguments[...]
        let parts = groups.map { group in
          defer { rest = rest.dropFirst(group.count) }
          return Array(rest.prefix(group.count))
        }
        let sums = parts[1].prefix(linearConstants.count)
        let known = spread(parts[0] + parts[3], over: isLinear.inverted)
        let results = try body.transpose(
          parts[1].dropFirst(sums.count).map(Optional.some) + spread(parts[2], over: given),
          zip(known, types).map { known, type in known.map { .known($0) } ?? .linear(type) }
        ).selected(isLinear)
        return zip(results.indices, zip(results, linear)).map { index, pair in
          let sum = index < sums.count ? sums[index] : nil
          return addTangents(sum, pair.0) ?? zeros(pair.1.tangent)
        }
      }
    }
  }
}
