import JAXBuffers
import JAXControl
import JAXCore
import Testing

@testable import JAXInterpreter

/// What a snapshot of a long body costs: what changed since the one before.
@Suite struct LongBodyTests {
  private func chain(_ count: Int) throws -> Jaxpr {
    var lines = ["{ lambda ; v0:f32[4]. let"]
    for i in 0..<count { lines.append("    v\(i + 1):f32[4] = \(i % 2 == 0 ? "sin" : "cos") v\(i)") }
    lines.append("  in (v\(count),) }")
    return try JaxprParser.parse(lines.joined(separator: "\n"), catalogue: Catalogue.all)
  }

  private func machine(_ count: Int, keepsValues: Bool) throws -> Machine {
    try Machine(chain(count), [Buffer([Float](repeating: 1, count: 4))], keepsValues: keepsValues)
  }

  @Test(arguments: [false, true]) func aSnapshotLooksAtWhatChanged(_ keepsValues: Bool) throws {
    for count in [4000, 40_000] {
      var machine = try machine(count, keepsValues: keepsValues)
      var ledger = SnapshotLedger()
      ledger.add(machine)
      for _ in 0..<5 {
        let before = ledger.visits
        for _ in 0..<512 { try machine.step() }
        ledger.add(machine)
        // 512 steps write into three or four blocks of 256.
        #expect(ledger.visits - before <= 4)
      }
    }
  }

  /// Snapshots of one body share its blocks; taken back, nothing is left.
  @Test func bytesAreCountedOnceAndGivenBack() throws {
    var machine = try machine(1000, keepsValues: true)
    var ledger = SnapshotLedger()
    var taken: [Machine] = []
    func distinct() -> Int {
      var storages: [ObjectIdentifier: Int] = [:]
      for case let buffer? in taken.flatMap({ $0.frames.flatMap(\.environment) }) {
        storages[ObjectIdentifier(buffer.storage)] = buffer.storage.byteCount
      }
      return storages.values.reduce(0, +)
    }
    for _ in 0..<5 {
      ledger.add(machine)
      taken.append(machine)
      let arrays = distinct()
      #expect(ledger.byteCount > arrays)
      #expect(ledger.byteCount <= arrays + taken.count * 1001 * MemoryLayout<Buffer?>.stride)
      for _ in 0..<100 { try machine.step() }
    }
    for machine in taken.shuffled() { ledger.remove(machine) }
    #expect(ledger.byteCount == 0)
  }

  @Test func anEnvironmentIsAValue() {
    var a = Environment(count: 600)
    #expect(a.count == 600 && a.allSatisfy { $0 == nil })
    a[0] = Buffer(scalar: Float(1))
    a[599] = Buffer(scalar: Float(2))
    var b = a
    b[599] = nil
    b[256] = Buffer(scalar: Float(3))
    #expect(a.map { $0?.scalar(as: Float.self) }.compactMap { $0 } == [1, 2])
    #expect(b.map { $0?.scalar(as: Float.self) }.compactMap { $0 } == [1, 3])
    #expect(a[255] == nil && a[256] == nil && b[257] == nil)
  }

  @Test func everyVariableIsFoundWhereItIsBound() throws {
    let jaxpr = try chain(300)
    for (i, equation) in jaxpr.equations.enumerated() {
      #expect(jaxpr.equation(binding: equation.outputs[0]) == i)
    }
    #expect(jaxpr.equation(binding: jaxpr.invars[0]) == nil)
    #expect(jaxpr.equation(binding: Var(ShapedArray([], .float32), slot: 7)) == nil)
    #expect(jaxpr.equation(binding: .dropped(ShapedArray([], .float32))) == nil)
  }

  /// A walk back passes hits that lie behind it without looking at each; they count as on the way there.
  @Test func hitsCountTheSameBackwards() throws {
    var stepper = try Stepper(chain(3000), [Buffer([Float](repeating: 1, count: 4))])
    stepper.add(.primitive("cos"), hit: 3)
    stepper.run(.continue)
    #expect(stepper.machine.position == 5)
    stepper.run(.end)
    stepper.run(.continue, .backward)
    #expect(stepper.machine.position == 5)
    #expect(stepper.breakpoints[0].hitCount == 1500)
  }
}
