import JAXBuffers
import JAXCore
import JAXTransforms
import Testing

extension Trial {
  /// The operands' types, in float64 where the primitive accepts that: differences need the digits.
  private var types: [ShapedArray] {
    let wide = sample.operands.map(\.widened)
    return (try? primitive.abstractEval(wide)) == nil ? sample.operands : wide
  }

  /// Which operands to differentiate by: each alone, then all that can be.
  func choices() throws -> [[Bool]] {
    let candidates = types.indices.filter { types[$0].dtype.isInexact }
    let alone = candidates.map { candidate in types.indices.map { $0 == candidate } }
    let able = try alone.filter(isDifferentiable)
    guard able.count > 1 else { return able }
    return able + [types.indices.map { operand in able.contains { $0[operand] } }]
  }

  private func isDifferentiable(_ active: [Bool]) throws -> Bool {
    do {
      _ = try stage(types, label: "law") { operands in
        let tangents = zip(operands, active).map { $1 ? $0 : nil }
        return try jvp({ try apply($0) }, operands, tangents).primals
      }
      return true
    } catch let error as JAXError {
      if case .notDifferentiable = error.reason { return false }
      throw error
    }
  }

  private func forward(_ operands: [Buffer], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = try jvp({ try apply($0) }, operands.map { NDArray($0) }, tangents)
    for (primal, tangent) in zip(result.primals, result.tangents) {
      guard let tangent else { continue }
      #expect(tangent.aval.matches(primal.aval.tangent), "\(self): \(tangent.aval) for \(primal.aval)")
    }
    return result
  }

  func checkDerivative(_ active: [Bool]) throws {
    var generator = generator
    let operands = try sample.arguments(types, &generator)
    let tangents = try sample.directions(types, active, &generator)
    let (primals, derivatives) = try forward(operands, tangents)
    let isNarrow = (types + primals.map(\.aval)).contains(where: \.isNarrow)
    let (step, tolerance) = isNarrow ? (0x1p-6, 2e-2) : (0x1p-17, 1e-6)
    let above = try apply(moved(operands, tangents, by: step))
    let below = try apply(moved(operands, tangents, by: -step))
    for index in primals.indices where primals[index].dtype.isInexact {
      let (a, b) = (try numbers(above[index]), try numbers(below[index]))
      let expected = zip(a, b).map { ($0 - $1) / (2 * step) }
      let got = try derivatives[index].map { try numbers(value($0)) } ?? expected.map { _ in .zero }
      let error = distance(got, expected)
      #expect(error <= tolerance, "\(self) by \(active), result \(index): off by \(error)")
    }
  }

  private func moved(_ operands: [Buffer], _ tangents: [NDArray?], by step: Double) throws -> [Buffer] {
    try zip(operands, tangents).map { operand, tangent in
      guard let tangent else { return operand }
      let sum = try zip(numbers(operand), numbers(value(tangent))).map { $0 + $1 * step }
      return try buffer(sum, ShapedArray(operand))
    }
  }

  func checkTransposition(_ active: [Bool]) throws {
    var generator = generator
    let operands = try sample.arguments(types, &generator)
    let tangents = try sample.directions(types, active, &generator)
    let (primals, derivatives) = try forward(operands, tangents)
    let cotangents = try primals.map { primal in
      primal.dtype.isInexact ? NDArray(try random(primal.aval, .between(-1, 1), &generator)) : nil
    }
    let pullback = try Pullback(
      { try apply($0) }, operands.map { NDArray($0) }, active: active, label: "law")
    let results = try pullback(cotangents)
    let moving = types.indices.filter { active[$0] }
    #expect(results.map(\.aval.description) == moving.map { types[$0].tangent.description }, "\(self)")
    let (there, back) = (
      try sum(zip(derivatives, cotangents)),
      try sum(zip(moving.map { tangents[$0] }, results.map(Optional.some)))
    )
    let tolerance = (types + primals.map(\.aval)).map(\.tolerance).max() ?? 0
    let error = abs(there - back) / max(1, abs(there), abs(back))
    #expect(error <= tolerance, "\(self) by \(active): \(there) there, \(back) back")
  }

  private func sum(_ pairs: some Sequence<(NDArray?, NDArray?)>) throws -> Double {
    try pairs.reduce(0) { total, pair in
      guard let a = pair.0, let b = pair.1 else { return total }
      return total + pairing(try numbers(value(a)), try numbers(value(b)))
    }
  }
}
