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
