import JAXBuffers
import JAXCore
import JAXInterpreter
import ScopeApp
import ScopeCommands
import ScopeScreen
import ScopeWidgets
import Testing

extension Steppers {
  /// Whether every value where a stepper stands has the bits that a plain run has there.
  static func valuesAreThoseOfAPlainRun(_ app: StepperApp) throws -> Bool {
    var plain = try Machine(
      app.session.jaxpr, app.session.arguments, keepsValues: app.stepper.machine.keepsValues)
    while plain.position < app.stepper.machine.position { try plain.step() }
    guard plain.frames.count == app.stepper.machine.frames.count else { return false }
    for (a, b) in zip(plain.frames, app.stepper.machine.frames) {
      guard a.counter == b.counter, a.environment.count == b.environment.count else { return false }
      for (x, y) in zip(a.environment, b.environment) where !sameBits(x, y) { return false }
    }
    return true
  }

  private static func sameBits(_ x: Buffer?, _ y: Buffer?) -> Bool {
    guard let x, let y else { return x == nil && y == nil }
    let (a, b) = (x.rowMajor(), y.rowMajor())
    guard a.dtype == b.dtype, a.shape == b.shape else { return false }
    let bytes = UnsafeRawBufferPointer(start: a.baseAddress, count: a.byteCount)
    let others = UnsafeRawBufferPointer(start: b.baseAddress, count: b.byteCount)
    defer { withExtendedLifetime((a, b)) {} }
    return bytes.elementsEqual(others)
  }
}

/// Commands and keys by what they do.
@Suite struct StepperAppTests {
  private func play(_ keys: String) throws -> (app: StepperApp, lines: [String]) {
    var app = try Steppers.app()
    let canvas = try Screenplay(keys).play(&app, Size(width: 120, height: 40))
    return (app, canvas.lines)
  }

  private func path(_ keys: String) throws -> String { try play(keys).app.stepper.machine.path.description }
  private func message(_ keys: String) throws -> String { try play(keys).lines[38] }

  @Test func movesAndMovesBack() throws {
    #expect(try path("s") == "jit:step > #0 broadcast_in_dim")
    #expect(try path("snnnn") == "jit:step > #4 scan")
    #expect(try path("snnnns") == "jit:step > scan[0] > #0 reduce_sum")
    #expect(try path("snnnnsi") == "jit:step > scan[1] > #0 reduce_sum")
    #expect(try path("snnnnsiiII") == "jit:step > scan[0] > #0 reduce_sum")
    #expect(try path("snnnnsf") == "jit:step > #5 dot_general")
    #expect(try path("snnnnsfN") == "jit:step > #4 scan")
    #expect(try path("snnnnsF") == "jit:step > #4 scan")
    #expect(try path("snS") == "jit:step > #0 broadcast_in_dim")
  }

  @Test func findsTheFirstNaNAndTheOthers() throws {
    #expect(try message("!") == "NaN made here: jit:step > scan[7] > #9 div")
    #expect(try message("!X").contains("no NaN or Inf is made before"))
    #expect(try message("$X").contains("made here"))
  }

  @Test func breakpointsByEveryCondition() throws {
    #expect(try path(":break tanh<Enter>c").hasSuffix("tanh"))
    let line = try play(":break train.py:52<Enter>c").app.stepper.machine
    #expect(line.equation?.source?.frames.first?.line == 52)
    #expect(try path("s:break #5<Enter>c") == "jit:step > #5 dot_general")
    #expect(try path(":break nan<Enter>c") == "jit:step > scan[7] > #10 mul")
    let scope = try play(":break scope cell<Enter>c").app.stepper.machine
    #expect(scope.equation?.source?.nameStack.contains("cell") == true)
    #expect(try path(":break tanh hit 5<Enter>c").contains("scan[4]"))
    #expect(try path(":break tanh<Enter>:disable 1<Enter>c") == "")
    #expect(try path("sjjjjjbc") == "jit:step > #5 dot_general")
    #expect(try message(":break tanh<Enter>ccc:breakpoints<Enter>").contains("hit 3×"))
  }

  @Test func wrongCommandsSayWhatIsRight() throws {
    #expect(try message("k:break<Enter>").contains("the cursor is on no equation"))
    #expect(try message(":break frob<Enter>").contains("no equation is a 'frob'"))
    #expect(try message(":break train.py:9999<Enter>").contains("made no equation"))
    #expect(try message(":break tanh hit zero<Enter>").contains("a number from 1"))
    #expect(try message(":delete 9<Enter>").contains("no breakpoint '9'"))
    #expect(try message(":goto x<Enter>").hasPrefix("goto N"))
    #expect(try message(":iterate 1<Enter>").contains("no loop runs here"))
    #expect(try message("!:show nothing<Enter>").contains("no 'nothing'"))
    #expect(try message("!:show ii[9, :]<Enter>").contains("index 9 is out of range for axis 0"))
    #expect(try message("!:show ii[0, 0, 0]<Enter>").contains("3 indices for an array with 2 axes"))
    #expect(try message(":s<Enter>").contains("may be"))
  }

  @Test func tablesFindBadElements() throws {
    let (app, lines) = try play("!:show ii<Enter>x")
    #expect(lines.contains { $0.contains("[4, 0] = nan") })
    #expect(try play("!:show ii<Enter>xx").lines.contains { $0.contains("[4, 1] = nan") })
    #expect(app.stepper.machine.path.description == "jit:step > scan[7] > #10 mul")
    #expect(try message("!:show ii<Enter>X").contains("no earlier NaN or Inf in ii"))
    #expect(try play("!:show ii[4, 2:5]<Enter>").lines.contains { $0.contains("ii[4, 2:5] of f32[6,8]") })
  }

  @Test func longPathsLoseTheirFirstFolders() throws {
    let text = """
      { lambda ; a:f32[]. let
          b:f32[] = sin a  # /srv/teams/project/models/vision/encoder.py:52:11 (forward)
        in (b,) }
      """
    let jaxpr = try ProgramLoader(text: text, name: "long.jaxpr", archive: nil).jaxpr()
    var app = try StepperApp(Session(title: "long", jaxpr: jaxpr, arguments: [Buffer(scalar: Float(1))]))
    let narrow = try Screenplay("").play(&app, Size(width: 60, height: 24)).text
    #expect(narrow.contains("#0 sin  …/models/vision/encoder.py:52:11 "))
    #expect(narrow.contains(" source  …/encoder.py:52:11"))
    #expect(!narrow.contains("/srv"))
    let wide = try Screenplay("").play(&app, Size(width: 200, height: 60)).text
    #expect(wide.contains(" /srv/teams/project/models/vision/encoder.py:52:11 in forward"))
  }

  @Test func marksAndJumps() throws {
    #expect(try path("!ma0'a") == "jit:step > scan[7] > #10 mul")
    #expect(try message("'q").contains("no mark q"))
    let (_, lines) = try play("!o")
    #expect(lines[38].contains("was made here"))
  }

  @Test func copiesAndQuits() throws {
    var app = try Steppers.app()
    _ = try Screenplay("!").play(&app, Size(width: 80, height: 24))
    #expect(app.update(.key("y")) == [.copy("ii:f32[6,8] = div ic ih")])
    guard case .copy(let screen)? = app.update(.key("Y")).first else {
      Issue.record("nothing copied")
      return
    }
    #expect(screen.contains("ii:f32[6,8] = div ic ih"))
    #expect(app.update(.key("q")) == [.quit])
  }

  @Test func exportsWhatItShows() throws {
    var written: [String: String] = [:]
    var app = try StepperApp(Steppers.session()) { written[$0] = $1 }
    let canvas = try Screenplay("!:write screen.txt<Enter>").play(&app, Size(width: 80, height: 24))
    let exported = try #require(written["screen.txt"])
    #expect(exported.split(separator: "\n").prefix(20) == canvas.text.split(separator: "\n").prefix(20))
  }

  /// Going back gives the values that were there, also when frames keep nothing.
  @Test func backwardsUnderASmallBudget() throws {
    var app = try StepperApp(Steppers.session(), byteBudget: 1 << 14)
    #expect(!app.stepper.machine.keepsValues)
    let screen = try Screenplay("!").play(&app, Size(width: 80, height: 24)).text
    #expect(screen == (try Steppers.screen("!").text))
    _ = try Screenplay("$SSSNNC").play(&app, Size(width: 80, height: 24))
    #expect(try Steppers.valuesAreThoseOfAPlainRun(app))
  }
}
