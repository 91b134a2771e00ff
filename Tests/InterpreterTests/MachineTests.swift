import JAXBuffers
import JAXControl
import JAXCore
import JAXInterpreter
import Testing

@Suite struct MachineTests {
  private func program(_ text: String, constants: [Buffer?] = []) throws -> Jaxpr {
    try JaxprParser.parse(text, catalogue: Catalogue.all, nestedConstants: constants)
  }

  private func run(_ text: String, _ arguments: [Buffer]) throws -> [Buffer] {
    var machine = try Machine(program(text), arguments)
    return try machine.run()
  }

  static let nested = """
    { lambda ; a:f32[3]. let
        b:f32[] c:f32[3] = scan[
          jaxpr={ lambda ; d:f32[] e:f32[]. let
              f:f32[] = jit[
                name=double
                jaxpr={ lambda ; d:f32[]. let f:f32[] = mul d 2.0:f32[] in (f,) }
              ] d
              g:f32[] = add f e
            in (g, d) }
          length=3
          num_carry=1
          num_consts=0
          reverse=False
          unroll=1
        ] 1.0:f32[] a
      in (b, c) }
    """

  @Test func runsLoopsAndCalls() throws {
    let out = try run(MachineTests.nested, [Buffer([Float(1), 2, 3])])
    // 1 → 2·1+1 = 3 → 2·3+2 = 8 → 2·8+3 = 19
    #expect(out[0].scalar(as: Float.self) == 19)
    #expect(out[1].elements(as: Float.self) == [1, 3, 8])
  }

  @Test func scansInReverse() throws {
    let text = MachineTests.nested.replacing("reverse=False", with: "reverse=True")
    let out = try run(text, [Buffer([Float(1), 2, 3])])
    // From the last row on: 1 → 2·1+3 = 5 → 2·5+2 = 12 → 2·12+1 = 25
    #expect(out[0].scalar(as: Float.self) == 25)
    #expect(out[1].elements(as: Float.self) == [12, 5, 1])
  }

  /// Loop while any lane goes on; lanes that are done keep their state.
  @Test func batchedWhileKeepsLanes() throws {
    let text = """
      { lambda ; a:f32[3]. let
          b:f32[3] = while[
            body_jaxpr={ lambda ; c:f32[3]. let d:f32[3] = mul c 2.0:f32[] in (d,) }
            body_nconsts=0
            cond_jaxpr={ lambda ; e:f32[3]. let f:bool[3] = lt e 10.0:f32[] in (f,) }
            cond_nconsts=0
          ] a
        in (b,) }
      """
    #expect(try run(text, [Buffer([Float(1), 20, 5])])[0].elements(as: Float.self) == [16, 20, 10])
  }

  @Test(arguments: [(0, Float(2)), (1, 3), (2, 3), (-1, 3)])
  func condTakesTheLastBranchOutOfRange(_ index: Int, _ expected: Float) throws {
    let text = """
      { lambda ; a:i32[]. let
          b:f32[] = cond[
            branches=(
              { lambda ; . let  in (2.0:f32[],) }
              { lambda ; . let  in (3.0:f32[],) }
            )
          ] a
        in (b,) }
      """
    #expect(try run(text, [Buffer(scalar: Int32(index))])[0].scalar(as: Float.self) == expected)
  }

  @Test func emptyScanGivesItsCarry() throws {
    let text = MachineTests.nested.replacing("length=3", with: "length=0")
      .replacing("a:f32[3]", with: "a:f32[0]").replacing("c:f32[3]", with: "c:f32[0]")
    let out = try run(text, [Buffer([Float]())])
    #expect(out[0].scalar(as: Float.self) == 1 && out[1].shape == [0])
  }

  @Test func namesItsPlace() throws {
    var machine = try Machine(program(MachineTests.nested), [Buffer([Float(1), 2, 3])])
    var places: [String] = []
    while !machine.isFinished {
      if machine.equation != nil { places.append(machine.path.description) }
      try machine.step()
    }
    #expect(
      places.prefix(4) == [
        "#0 scan", "scan[0] > #0 jit", "scan[0] > jit:double > #0 mul", "scan[0] > #1 add",
      ])
    #expect(places.last == "scan[2] > #1 add")
  }

  @Test func innerConstantsAreBoundOrMissed() throws {
    let text = """
      { lambda ; a:f32[2]. let
          b:f32[2] = jit[
            name=f
            jaxpr={ lambda c:f32[2]; a:f32[2]. let b:f32[2] = add a c in (b,) }
          ] a
        in (b,) }
      """
    let a = Buffer([Float(1), 2])
    var bound = try Machine(program(text, constants: [Buffer([Float(10), 20])]), [a])
    #expect(try bound.run()[0].elements(as: Float.self) == [11, 22])
    var missed = try Machine(program(text), [a])
    let error = #expect(throws: JAXError.self) { try missed.run() }
    #expect(error?.description.contains("nconst0") == true)
  }

  @Test func errorsSayWhere() throws {
    let text = """
      { lambda ; a:f32[3]. let
          b:f32[3] = jit[
            name=inner
            jaxpr={ lambda ; a:f32[3]. let c:f32[3] = frobnicate[speed=3] a in (c,) }
          ] a
        in (b,) }
      """
    let error = #expect(throws: JAXError.self) { try run(text, [Buffer([Float(1), 2, 3])]) }
    #expect(
      error.map { ErrorReport.text($0, showsOrigin: false) } == """
        NotImplementedError: the primitive frobnicate is not supported yet
          at        jit:inner > #0 frobnicate
          more      jaxscope explain unsupported
        """)
  }

  @Test func refusesTheWrongNumberOfInputs() throws {
    let error = #expect(throws: JAXError.self) { try run(MachineTests.nested, []) }
    #expect(error?.message == "the program takes 1 input, got 0")
  }

  /// Values go when nothing reads them any more, unless they are kept for inspection.
  @Test func valuesAreFreed() throws {
    let text = """
      { lambda ; a:f32[4]. let
          b:f32[4] = sin a
          c:f32[4] = cos b
          d:f32[4] = neg c
        in (d,) }
      """
    for keeps in [false, true] {
      let jaxpr = try program(text)
      var machine = try Machine(jaxpr, [Buffer([Float](repeating: 1, count: 4))], keepsValues: keeps)
      for _ in 0..<3 { try machine.step() }
      let frame = machine.frames[0]
      #expect((frame[jaxpr.equations[0].outputs[0]] != nil) == keeps)
      #expect(frame[jaxpr.equations[2].outputs[0]] != nil)
    }
  }

  /// XLA on CPUs takes subnormal numbers for zero, in operands and in results.
  @Test func subnormalsAreZero() throws {
    let text = """
      { lambda ; a:f32[2]. let
          b:f32[2] = mul a 1.0000000200408773e+20:f32[]
          c:bool[2] = eq a 0.0:f32[]
        in (b, c) }
      """
    let out = try run(text, [Buffer([Float(1e-40), 1e-30])])
    #expect(out[0].elements(as: Float.self).first == 0)
    #expect(out[1].elements(as: Bool.self) == [true, false])
    // Outside of a run nothing has changed.
    #expect(Float(1e-40) * 1e20 != 0)
  }

  @Test func anErrorLeavesTheMachineWhereItStood() throws {
    let text = "{ lambda ; a:f32[1]. let b:f32[1] = sin a; c:f32[1] = frobnicate b in (c,) }"
    var machine = try Machine(program(text), [Buffer([Float(1)])])
    try machine.step()
    for _ in 0..<2 {
      #expect(throws: JAXError.self) { try machine.step() }
      #expect(machine.position == 1 && machine.path.description == "#1 frobnicate")
    }
  }
}
