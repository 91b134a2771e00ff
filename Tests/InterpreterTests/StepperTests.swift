import JAXBuffers
import JAXControl
import JAXCore
import JAXInterpreter
import JAXKernels
import Testing

/// Motions and breakpoints, held against a plain run that wrote down where it was at each step.
@Suite struct StepperTests {
  static let nested = """
    { lambda ; a:f32[6]. let
        b:f32[6] = jit[
          name=outer
          jaxpr={ lambda ; c:f32[6]. let
              d:f32[6] = sin c
              e:f32[] f:f32[6] = scan[
                jaxpr={ lambda ; g:f32[] h:f32[]. let
                    i:f32[] = sub h 3.0:f32[]
                    j:f32[] = log i
                    k:f32[] = add g j
                  in (k, j) }
                length=6
                num_carry=1
                num_consts=0
                reverse=False
                unroll=1
              ] 0.0:f32[] c
              l:f32[6] = mul d f
            in (l,) }
        ] a
        m:f32[6] = neg b
        n:f32[6] = add m b
      in (n,) }
    """

  /// Where a machine stands.
  private struct Stand: Equatable {
    let depth: Int
    let jaxpr: ObjectIdentifier?
    let counter: Int

    init(_ machine: Machine) {
      depth = Swift.max(1, machine.frames.count)
      jaxpr = machine.frames.last.map { ObjectIdentifier($0.jaxpr) }
      counter = machine.frames.last?.counter ?? -1
    }
  }

  private let jaxpr: Jaxpr
  private let arguments = [Buffer((0..<6).map { Float($0) })]
  private let stands: [Stand]

  init() throws {
    jaxpr = try JaxprParser.parse(StepperTests.nested, catalogue: Catalogue.all)
    var machine = try Machine(jaxpr, arguments)
    var stands = [Stand(machine)]
    while !machine.isFinished {
      try machine.step()
      stands.append(Stand(machine))
    }
    self.stands = stands
  }

  private func stepper(budget: Int = 256 << 20) throws -> Stepper {
    try Stepper(jaxpr, arguments, byteBudget: budget)
  }

  /// Where a motion from a position ends, by looking through all places.
  private func expected(_ motion: Motion, _ direction: Direction, from start: Int) -> Int {
    let from = stands[start]
    let ends: (Stand) -> Bool = { place in
      switch motion {
      case .step: true
      case .next: place.depth <= from.depth
      case .finish: place.depth < from.depth
      case .iteration:
        place.depth < from.depth || place == from
      default: false
      }
    }
    let range = direction == .forward ? Array(start + 1..<stands.count) : (0..<start).reversed()
    return range.first { ends(stands[$0]) } ?? (direction == .forward ? stands.count - 1 : 0)
  }

  @Test(arguments: [Motion.step, .next, .finish, .iteration, .end]) func motions(_ motion: Motion) throws {
    for budget in [256 << 20, 1000] {
      var stepper = try stepper(budget: budget)
      for start in stands.indices {
        for direction in [Direction.forward, .backward] {
          stepper.go(to: start)
          stepper.run(motion, direction)
          #expect(
            stepper.machine.position == expected(motion, direction, from: start),
            "\(motion) \(direction) from \(start)")
        }
      }
    }
  }

  @Test func breakpointsStopInBothDirections() throws {
    var stepper = try stepper()
    stepper.add(.primitive("log"))
    var met: [Int] = []
    while case .breakpoint = stepper.run(.continue) { met.append(stepper.machine.position) }
    #expect(met.count == 6 && stepper.machine.isFinished)
    var back: [Int] = []
    while case .breakpoint = stepper.run(.continue, .backward) { back.append(stepper.machine.position) }
    #expect(back == met.reversed() && stepper.machine.position == 0)
    stepper.setEnabled(false, 1)
    stepper.run(.continue)
    #expect(stepper.machine.isFinished)
  }

  @Test func oneHitOfMany() throws {
    var stepper = try stepper()
    stepper.add(.primitive("log"), hit: 4)
    for _ in 0..<2 {
      stepper.run(.continue)
      #expect(stepper.machine.path.description == "jit:outer > scan[3] > #1 log")
      stepper.run(.step, .backward)
    }
    stepper.remove(1)
    stepper.run(.continue)
    #expect(stepper.machine.isFinished)
  }

  /// log of -3, -2, -1 is NaN; of 0 it is an Inf that was not there before.
  @Test func numbersThatAreNone() throws {
    var stepper = try stepper()
    var places: [String] = []
    while case .arrived = stepper.run(.nonFinite(.nan)) { places.append(stepper.machine.path.description) }
    #expect(places.prefix(2) == ["jit:outer > scan[0] > #2 add", "jit:outer > scan[1] > #2 add"])
    // Three logs; everything after them has NaN among its operands.
    #expect(places.count == 3)
    var back = 0
    while case .arrived = stepper.run(.nonFinite(.nan), .backward) { back += 1 }
    #expect(back == 3)
    stepper.run(.nonFinite(.inf))
    #expect(stepper.machine.path.description == "jit:outer > scan[3] > #2 add")
  }

  @Test func resultsThatFramesKeepNoMore() throws {
    var stepper = try stepper(budget: 400)
    #expect(!stepper.machine.keepsValues)
    var plain = try Machine(jaxpr, arguments, keepsValues: true)
    while plain.frames.count < 3 || plain.frames[2].counter < 3 { try plain.step() }
    stepper.go(to: plain.position)
    let results = try stepper.walk.results(of: 0..<3, level: 2)
    for index in 0..<3 {
      let v = plain.frames[2].jaxpr.equations[index].outputs[0]
      let bits = try #require(plain.frames[2][v]).elements(as: UInt32.self)
      #expect(results[index][0]?.elements(as: UInt32.self) == bits)
    }
    #expect(try stepper.walk.results(of: 0..<9, level: 1).count == 1)
  }

  @Test func cancelledMotionsBackReturn() throws {
    var stepper = try stepper()
    stepper.run(.end)
    let end = stepper.machine.position
    stepper.add(.primitive("nothing"))
    stepper.begin(.continue, .backward)
    #expect(stepper.isMoving)
    stepper.cancel()
    #expect(!stepper.isMoving && stepper.machine.position == end)
    guard case .cancelled = stepper.outcome else {
      Issue.record("\(String(describing: stepper.outcome))")
      return
    }
  }
}
