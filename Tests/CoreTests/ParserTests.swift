import JAXBuffers
import JAXControl
import JAXCore
import Testing

@Suite struct ParserTests {
  static let sine = "{ lambda ; a:f32[3]. let b:f32[3] = sin a in (b,) }"

  @Test(arguments: [
    "\n\n  " + sine + "  \n\n",
    "```python\n" + sine + "\n```\n",
    ">>> jax.make_jaxpr(jnp.sin)(x)\n" + sine + "\n>>> 1 + 1\n",
    ">>> def f(x):\n...   return jnp.sin(x)\n>>> jax.make_jaxpr(f)(x)\n" + sine,
    "$ python show.py\n" + sine + "\n",
    "In [3]: jax.make_jaxpr(jnp.sin)(x)\nOut[3]: " + sine,
    "\u{FEFF}" + sine,
    "# the forward pass\n" + sine + " # done",
    "{lambda ; a:f32[3]. let\r\n    b:f32[3] = sin a\r\n  in (b,)}\r\n",
    "      { lambda ; a:f32[3]. let\n          b:f32[3] = sin a\n        in (b,) }\n",
    "{ lambda ; a:f32[3]. let\nb:f32[3] = sin a\nin (b,) }",
    "{ lambda ; a:f32[3]. let\n    b:f32[3] = sin a in (b,) }",
    "{ \u{1B}[34;1mlambda \u{1B}[39;22m; a\u{1B}[35m:f32[3]\u{1B}[39m. let b:f32[3] = sin a \u{1B}[0min (b,) }",
  ])
  func pastedTextsAreRead(_ text: String) throws {
    #expect(try JaxprParser.parse(text).description == Self.sine)
  }

  @Test func wrappedOperandsBelongToTheirEquation() throws {
    let jaxpr = try JaxprParser.parse(
      """
      { lambda ; a:f32[] b:f32[]. let
          c:f32[] = first a
            b
          nothing a
            b
          d:f32[] = second c
        in (d,) }
      """)
    #expect(jaxpr.equations.map(\.inputs.count) == [2, 2, 1])
    #expect(jaxpr.equations.map(\.outputs.count) == [1, 0, 1])
  }

  @Test func aDefinitionIsOneObject() throws {
    let jaxpr = try JaxprParser.parse(Golden.text("nested_shared"))
    let bodies = jaxpr.equations.flatMap { $0.higherOrder?.jaxprs ?? [] }
    let outer = bodies[0]
    #expect(bodies.count == 3 && outer === bodies[1] && outer !== bodies[2])
    let inner = outer.equations.flatMap { $0.higherOrder?.jaxprs ?? [] }
    #expect(inner.count == 2 && inner[0] === inner[1] && inner[0] === bodies[2])
  }

  @Test func innerConstantsAreGivenInReadingOrder() throws {
    let text = """
      let f = { lambda a:f32[2] b:i32[]; c:f32[]. let  in (c,) } in
      { lambda d:f32[]; e:f32[]. let
          g:f32[] = jit[name=f jaxpr=f] e
          h:f32[] = jit[name=f jaxpr=f] g
          i:f32[] = jit[name=k jaxpr={ lambda j:f32[]; h:f32[]. let  in (j,) }] h
        in (i,) }
      """
    let values: [Buffer?] = [Buffer([Float(1), 2]), nil, Buffer(scalar: Float(3))]
    let jaxpr = try JaxprParser.parse(text, nestedConstants: values)
    #expect(jaxpr.constants.map { $0 == nil } == [true])
    let f = try #require(jaxpr.equations[0].higherOrder?.jaxprs[0])
    #expect(f.constants[0]?.elements(as: Float.self) == [1, 2] && f.constants[1] == nil)
    let k = try #require(jaxpr.equations[2].higherOrder?.jaxprs[0])
    #expect(k.constants[0]?.scalar(as: Float.self) == 3)
    #expect(throws: ParseError.self) {
      _ = try JaxprParser.parse(text, nestedConstants: [Buffer(scalar: Float(1))])
    }
  }

  @Test func slotsCountFromZero() throws {
    let jaxpr = try JaxprParser.parse(Golden.text("constants"))
    let bound = jaxpr.constvars + jaxpr.invars + jaxpr.equations.flatMap(\.outputs)
    #expect(bound.map(\.slot) == Array(0..<bound.count))
    #expect(jaxpr.slotCount == bound.count)
  }

  @Test func spellingsAreKept() throws {
    let text =
      "{ lambda ; a:f32[3]. let b:f32[] = reduce_sum[axes=(np.int64(0),) out_sharding=None] a in (b,) }"
    let equation = try JaxprParser.parse(text, catalogue: Catalogue.all).equations[0]
    #expect(!(equation.primitive is OpaquePrimitive))
    #expect(equation.printedParameters?.map(\.spelling) == ["(np.int64(0),)", "None"])
  }

  @Test(arguments: [
    ("b:f32[] = reduce_sum[axes=(0,) new=1 out_sharding=None] a", "the parameter new=1"),
    ("b:f32[] = reduce_sum[axes=0 out_sharding=None] a", "(cannot use the parameter axes=0)"),
    ("b:f32[] = reduce_sum[out_sharding=None] a", "(the parameter axes= is missing)"),
    ("b:f32[] = foo a", "the primitive foo"),
    ("b:Ref{f32[]} = sin a", "the type Ref{f32[]}"),
  ])
  func whatIsNotUnderstoodStaysOpaque(_ equation: String, _ reason: String) throws {
    let text = "{ lambda ; a:f32[3]. let \(equation) in (b,) }"
    let jaxpr = try JaxprParser.parse(text, catalogue: Catalogue.all)
    let opaque = try #require(jaxpr.equations[0].primitive as? OpaquePrimitive)
    #expect(opaque.reason.contains(reason))
    // An unused result of the outermost jaxpr is always called `_`; the line may be broken.
    let printed = jaxpr.description.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(printed == text.replacing("c:f32[]", with: "_:f32[]"))
  }

  /// With two results called `_` nobody can tell which is read; with one it is certain.
  @Test func readingDroppedNames() throws {
    let two = try JaxprParser.parse(Golden.text("two_dropped"), catalogue: Catalogue.all)
    let body = try #require(two.equations[0].higherOrder?.jaxprs[0])
    #expect(body.equations[0].primitive.name == "sin" && !(body.equations[1].primitive is OpaquePrimitive))
    #expect((body.equations[2].primitive as? OpaquePrimitive)?.reason.contains("printed as _") == true)
    let one = try JaxprParser.parse(Golden.text("dropped"), catalogue: Catalogue.all)
    let pair = try #require(one.equations.last?.higherOrder?.jaxprs[0])
    guard case .variable(let read) = pair.equations[1].inputs[0] else { throw MissingVariable() }
    #expect(read == pair.equations[0].outputs[0])
  }

  private struct MissingVariable: Error {}

  @Test func lostLiteralsCannotRun() throws {
    let jaxpr = try JaxprParser.parse(
      "{ lambda ; a:f32[2]. let  in ([...]:f32[4000000000], a) }", catalogue: Catalogue.all)
    #expect(throws: JAXError.self) { _ = try jaxpr.evaluate([Buffer([Float(1), 2])]) }
  }

  @Test func commentsSayWhere() throws {
    let text = """
      { lambda ; a:f32[]. let
          b:f32[] = sin a  # models/my net.py:41:17 (loss.<locals>.<lambda>)
                           # [jvp(outer)/inner]
          c:f32[] = cos b  # somebody's note
          d:f32[] = tan c  # train.py:7 (<module>)
          e:f32[] = exp d  # [only/names]
          f:f32[] = log e
        in (f,) }
      """
    let sources = try JaxprParser.parse(text).equations.map(\.source)
    #expect(
      sources == [
        SourceInfo(
          frames: [
            SourceFrame(file: "models/my net.py", line: 41, column: 17, function: "loss.<locals>.<lambda>")
          ],
          nameStack: "jvp(outer)/inner"),
        nil,
        SourceInfo(frames: [SourceFrame(file: "train.py", line: 7, function: "<module>")]),
        SourceInfo(nameStack: "only/names"),
        nil,
      ])
  }

  @Test func variablesMayBeCalledLikeKeywords() throws {
    let text =
      "{ lambda ; in:c64[] nan:c64[]. let let:c64[] = add in nan; b:c64[] = mul in (1+2j):c64[] in (let, b) }"
    let jaxpr = try JaxprParser.parse(text)
    #expect(jaxpr.equations.count == 2 && jaxpr.equations[1].inputs.count == 2)
    #expect(
      jaxpr.description
        == "{ lambda ; a:c64[] b:c64[]. let\n    c:c64[] = add a b\n"
        + "    d:c64[] = mul a (1+2j):c64[]\n  in (c, d) }")
  }

  /// JAX prints names again only where two bodies hold the same variables; a text by hand may use them as it likes.
  @Test func bodiesShareVariablesOnlyWhereJAXPrintsThemSo() throws {
    func program(_ second: String) -> String {
      """
      { lambda ; a:f32[]. let
          b:f32[] = jit[
            name=f
            jaxpr={ lambda ; a:f32[]. let c:f32[] = sin a; b:f32[] = cos c in (b,) }
          ] a
          d:f32[] = jit[
            name=f
            jaxpr=\(second)
          ] b
        in (d,) }
      """
    }
    func innerVariables(_ jaxpr: Jaxpr) -> [Var] {
      jaxpr.equations.flatMap { $0.higherOrder?.jaxprs ?? [] }.map { $0.equations[0].outputs[0] }
    }
    let text = program("{ lambda ; a:f32[]. let c:f32[] = sin a; b:f32[] = cos c in (b,) }")
    let shared = try JaxprParser.parse(text, catalogue: Catalogue.all)
    #expect(shared.description == text)
    let same = innerVariables(shared)
    #expect(same.count == 2 && same[0] == same[1])

    let byHand = program("{ lambda ; x:f32[]. let c:f32[] = sin x; y:f32[] = cos c in (y,) }")
    let separate = try JaxprParser.parse(byHand, catalogue: Catalogue.all)
    let different = innerVariables(separate)
    #expect(different.count == 2 && different[0] != different[1])
    #expect(
      separate.description
        == program("{ lambda ; b:f32[]. let e:f32[] = sin b; d:f32[] = cos e in (d,) }"))
  }
}
