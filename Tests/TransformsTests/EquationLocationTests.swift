import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms
import Testing

/// Equations know the user's line that made them, whatever stands between.
@Suite struct EquationLocationTests {
  private func lines(of program: ClosedJaxpr) -> [Int?] {
    program.jaxpr.equations.map { $0.source?.frames.first?.line }
  }

  @Test func stagedEquationsHaveTheLinesOfTheirCalls() throws {
    let start = #line
    let program = try jax.makeJaxpr { (x: NDArray) -> NDArray in
      let y = lax.mul(x, x)
      return lax.neg(y)
    }(NDArray(literal: 2.0))
    #expect(lines(of: program) == [start + 2, start + 3])
    let frames = program.jaxpr.equations[0].source?.frames ?? []
    #expect(frames.first?.file == "EquationLocationTests.swift")
    #expect(frames.first?.function?.hasPrefix("closure #1 in EquationLocationTests.staged") == true)
    #expect(frames.dropFirst().first?.line == start + 1)
  }

  @Test func forwardRulesPointAtTheCallTheyDifferentiate() throws {
    let start = #line
    let program = try jax.makeJaxpr { (x: NDArray) throws -> NDArray in
      let (_, tangents) = try jvp({ [lax.neg(lax.mul(x, $0[0]))] }, [x], [x])
      return tangents[0] ?? x
    }(NDArray(literal: 2.0))
    #expect(!program.jaxpr.equations.isEmpty)
    for line in lines(of: program) { #expect(line == start + 2) }
  }
}
