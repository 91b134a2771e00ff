import JAXBuffers
import JAXControl
import JAXCore
import Testing

@Suite struct CheckerTests {
  private func parse(_ text: String) throws -> Jaxpr { try JaxprParser.parse(text, catalogue: Catalogue.all) }

  @Test func wellTypedProgramsPass() throws {
    try parse("{ lambda ; a:f32[3]. let b:f32[3] = sin a; c:f32[3] = mul b b in (c,) }").check()
    try parse(Golden.text("while_shared")).check()
  }

  @Test func wrongResultTypesAreNamedWithTheirEquation() throws {
    let jaxpr = try parse(
      """
      { lambda ; a:f32[3]. let
          b:f32[3] = sin a
          c:f32[4] = jit[name=train jaxpr={ lambda ; b:f32[3]. let c:f32[4] = cos b in (c,) }] b
        in (c,) }
      """)
    let error = #expect(throws: JAXError.self) { try jaxpr.check() }
    #expect(
      error.map { ErrorReport.text($0, showsOrigin: false) } == """
        TypeError: cos: the result is f32[3], but is bound as f32[4]
          at        jit:train > #0 cos
          more      jaxscope explain type-mismatch
        """)
  }

  @Test func everyResultIsBound() throws {
    let problems = try parse("{ lambda ; a:f32[]. let b:f32[] c:f32[] = sin a in (b,) }").problems()
    #expect(problems.map(\.message) == ["sin gives 1 result, but 2 names are bound"])
  }

  @Test func allProblemsAreListed() throws {
    let jaxpr = try parse(
      """
      { lambda ; a:f32[3] b:i32[3]. let
          c:f32[3] = add a b
          d:f32[] = sin a
        in (c, d) }
      """)
    let problems = jaxpr.problems()
    #expect(problems.map(\.path) == ["#0 add", "#1 sin"])
    #expect(problems[0].description.contains("float32, int32"))
  }

  @Test func variablesAreBoundOnceAndBeforeTheyAreRead() {
    let type = ShapedArray([], .float32)
    let a = Var(type, slot: 0)
    let b = Var(type, slot: 1)
    let opaque = OpaquePrimitive(name: "f", printed: [], results: [type], reason: "f")
    func equation(_ input: Var, _ output: Var) -> Equation {
      Equation(opaque, [.variable(input)], outputs: [output])
    }
    let said = { (problem: JAXError) in "\(problem.path ?? ""): \(problem.message)" }
    let early = Jaxpr(invars: [a], equations: [equation(b, b)], outputs: [.variable(b)])
    #expect(
      early.problems().map(said) == ["#0 f: the variable b is read before it is bound"])
    let twice = Jaxpr(invars: [a], equations: [equation(a, a)], outputs: [.variable(a)])
    #expect(twice.problems().map(said) == ["#0 f: the variable a is bound twice"])
    let collision = Jaxpr(
      invars: [a], equations: [equation(a, Var(type, slot: 0))], outputs: [.variable(a)])
    #expect(collision.problems().count == 1)
    let unbound = Jaxpr(invars: [a], equations: [], outputs: [.variable(b)])
    #expect(
      unbound.problems().map(said) == ["outputs: the variable b is read before it is bound"])
  }
}
