import JAXBuffers
import JAXControl
import JAXCore
import JAXInterpreter
import Testing

@Suite struct WalkTests {
  private func walk(_ byteBudget: Int = 1 << 20) throws -> Walk {
    let jaxpr = try JaxprParser.parse(WalkTests.longScan, catalogue: Catalogue.all)
    return try Walk(jaxpr, [Buffer((0..<200).map { Float($0) })], byteBudget: byteBudget)
  }

  static let longScan = """
    { lambda ; a:f32[200]. let
        b:f32[] c:f32[200] = scan[
          jaxpr={ lambda ; d:f32[] e:f32[]. let
              f:f32[] = sin d
              g:f32[] = add f e
            in (g, f) }
          length=200
          num_carry=1
          num_consts=0
          reverse=False
          unroll=1
        ] 1.0:f32[] a
      in (b, c) }
    """

  private func values(_ machine: Machine) -> [[Float?]] {
    machine.frames.map { frame in frame.environment.map { $0?.elements(as: Float.self).first } }
  }

  /// Every place reached backwards is the place that was passed forwards, whatever the budget.
  @Test(arguments: [1 << 20, 3000]) func goingBackIsHavingBeenThere(_ budget: Int) throws {
    var walk = try walk(budget)
    var seen: [(path: String, values: [[Float?]])] = []
    while !walk.machine.isFinished {
      seen.append((walk.machine.path.description, values(walk.machine)))
      try walk.step()
    }
    let end = walk.machine.position
    #expect(end == seen.count && end > 600)
    for position in stride(from: end - 1, through: 0, by: -7) {
      try walk.go(to: position)
      #expect(walk.machine.position == position)
      #expect(walk.machine.path.description == seen[position].path)
      #expect(values(walk.machine) == seen[position].values)
    }
    try walk.go(to: 500)
    try walk.stepBack()
    #expect(walk.machine.path.description == seen[499].path)
  }

  @Test func restartsAndFinishesWithTheSameBits() throws {
    var walk = try walk()
    let first = try walk.finish()
    walk.restart()
    #expect(walk.machine.position == 0)
    try walk.go(to: 321)
    try walk.go(to: 17)
    let second = try walk.finish()
    for (a, b) in zip(first, second) {
      #expect(a.elements(as: Float.self).map(\.bitPattern) == b.elements(as: Float.self).map(\.bitPattern))
    }
  }

  @Test func theEndsAreEnds() throws {
    var walk = try walk()
    try walk.stepBack()
    #expect(walk.machine.position == 0)
    _ = try walk.finish()
    #expect(throws: JAXError.self) { try walk.step() }
    try walk.stepBack()
    #expect(!walk.machine.isFinished)
  }
}

/// A scan's stacked results are written in place; whoever goes back and on again finds the same bits.
@Suite struct StackedResultTests {
  @Test(arguments: [false, true]) func survivesGoingBack(_ reverse: Bool) throws {
    let text = WalkTests.longScan.replacing("reverse=False", with: "reverse=\(reverse ? "True" : "False")")
    let jaxpr = try JaxprParser.parse(text, catalogue: Catalogue.all)
    let arguments = [Buffer((0..<200).map { Float($0) })]
    var plain = try Machine(jaxpr, arguments)
    let expected = try plain.run().map { $0.elements(as: UInt32.self) }
    var walk = try Walk(jaxpr, arguments, byteBudget: 1 << 14)
    for position in [400, 30, 599, 0, 333] { try walk.go(to: position) }
    #expect(try walk.finish().map { $0.elements(as: UInt32.self) } == expected)
    for position in [500, 20] { try walk.go(to: position) }
    #expect(try walk.finish().map { $0.elements(as: UInt32.self) } == expected)
  }
}
