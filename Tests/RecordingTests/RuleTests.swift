import JAX
import JAXBuffers
import JAXControl
import JAXCore
import JAXTransforms
import ScopeCommands
import Testing
import TraceRecording

/// Custom derivative rules that a recording spells out: `rules` of `programs.py` is
/// `root(x) + relu(scaled(x, scale))`, where the rules of `root` and `scaled` differ from their bodies' derivatives.
@Suite struct RuleTests {
  static var silent: Console { Console(showsProgress: false, out: { _ in }, err: { _ in }) }

  static func program() throws -> LoadedProgram {
    try ProgramOptions(file: Samples.path("rules.jaxscope"))
      .load(silent)
  }

  private static func floats(_ x: NDArray?) -> [Float]? { x?.concrete?.elements(as: Float.self) }

  /// `root`'s rule gives 0·t/x, `scaled`'s backward pass g·scale.
  @Test func vjpUsesTheRules() throws {
    let jaxpr = try RuleTests.program().jaxpr
    let gradient = try jax.grad { (x: NDArray) in
      try jnp.sum(jaxpr.bind([x, NDArray(Buffer(scalar: Float(2)))])[0])
    }(jnp.array([4, 1] as [Float]))
    // Real JAX: jax.grad(lambda x: rules(x, 2.0).sum())([4, 1]) is [2, 2].
    #expect(RuleTests.floats(gradient) == [2, 2])
  }

  @Test func vjpOfTheScaleRunsTheBackwardPass() throws {
    let jaxpr = try RuleTests.program().jaxpr
    let gradient = try jax.grad { (scale: NDArray) in
      try jnp.sum(jaxpr.bind([jnp.array([4, 1] as [Float]), scale])[0])
    }(NDArray(Buffer(scalar: Float(2))))
    // log(4) + log(1), times the sum of the cotangents, 2.
    let value = try #require(RuleTests.floats(gradient)?.first)
    #expect(abs(value - 2.772588722) < 1e-5)
  }

  @Test func vmapKeepsTheRules() throws {
    let jaxpr = try RuleTests.program().jaxpr
    let gradient = try jax.grad { (x: NDArray) in
      try jnp.sum(
        jax.vmap { (row: NDArray) in try jaxpr.bind([row, NDArray(Buffer(scalar: Float(2)))])[0] }(x))
    }(jnp.array([[4, 1], [9, 16]] as [[Float]]))
    #expect(RuleTests.floats(gradient) == [2, 2, 2, 2])
  }

  /// The text comes out again with its rules, and is read again as the same program.
  @Test func printsTheRules() throws {
    let jaxpr = try RuleTests.program().jaxpr
    let text = jaxpr.description
    #expect(text.contains("jvp={ lambda") && text.contains("fwd={ lambda") && text.contains("bwd={ lambda"))
    let again = try JaxprParser.parse(text, catalogue: Catalogue.all)
    #expect(again.description == text)
  }
}
