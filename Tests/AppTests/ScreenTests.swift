import Foundation
import JAXCore
import ScopeApp
import ScopeCommands
import ScopeScreen
import TestSupport
import Testing
import TraceNpz

/// The stepper by its keys and its screens.
enum Steppers {
  static let example = Fixtures.repository.appending(path: "Examples/training_step")

  /// The training step of the README, its source beside it.
  static func session() throws -> Session {
    let text = try String(contentsOf: example.appending(path: "training_step.jaxpr"), encoding: .utf8)
    let archive = try NpzArchive(path: example.appending(path: "training_step.npz").path)
    let loader = ProgramLoader(text: text, name: "training_step.jaxpr", archive: archive)
    let jaxpr = try loader.jaxpr()
    let source = try String(contentsOf: example.appending(path: "train.py"), encoding: .utf8)
    return Session(
      title: "training_step.jaxpr", jaxpr: jaxpr, arguments: try loader.arguments(jaxpr),
      sources: ["train.py": source])
  }

  static func app(_ glyphs: Glyphs = .unicode) throws -> StepperApp {
    try StepperApp(session(), glyphs: glyphs)
  }

  /// The screen after some keys.
  static func screen(_ keys: String, _ size: Size = Size(width: 80, height: 24), _ glyphs: Glyphs = .unicode)
    throws
    -> Canvas
  {
    var app = try app(glyphs)
    return try Screenplay(keys).play(&app, size)
  }
}

/// Screens held against committed ones; `JAXSCOPE_RECORD=1` writes them anew, to be looked at before they are committed.
@Suite struct ScreenTests {
  static let folder = Fixtures.golden.appending(path: "screens")

  static let scenes: [(name: String, keys: String, size: Size, ascii: Bool)] = [
    ("start", "", Size(width: 80, height: 24), false),
    ("first_nan", "!", Size(width: 80, height: 24), false),
    ("first_nan_ascii", "!", Size(width: 80, height: 24), true),
    ("first_nan_wide", "!", Size(width: 200, height: 60), false),
    ("first_nan_small", "!", Size(width: 40, height: 10), false),
    ("too_small", "!", Size(width: 39, height: 10), false),
    ("table", "!vxxz", Size(width: 80, height: 24), false),
    ("source", "!<Tab><Tab>jjjb", Size(width: 80, height: 24), false),
    ("breakpoint", ":break tanh hit 3<Enter>c", Size(width: 80, height: 24), false),
    ("iteration", "!:iterate 2<Enter>", Size(width: 80, height: 24), false),
    ("back", "!FS", Size(width: 80, height: 24), false),
    ("ended", "$", Size(width: 80, height: 24), false),
    ("help", "?", Size(width: 80, height: 24), false),
    ("completion", ":break re<Tab>", Size(width: 80, height: 24), false),
    ("unknown_command", ":frobnicate<Enter>", Size(width: 80, height: 24), false),
    ("search", "s/dot_general<Enter>..", Size(width: 80, height: 24), false),
  ]

  @Test(arguments: scenes.map(\.name)) func shows(_ name: String) throws {
    let scene = try #require(ScreenTests.scenes.first { $0.name == name })
    let text = try Steppers.screen(scene.keys, scene.size, scene.ascii ? .ascii : .unicode).text + "\n"
    let file = ScreenTests.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["JAXSCOPE_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(name) after keys '\(scene.keys)'")
  }

  @Test func asciiIsASCII() throws {
    for keys in ["!", "!vz", "?", "$"] {
      let text = try Steppers.screen(keys, Size(width: 100, height: 40), .ascii).text
      #expect(text.utf8.allSatisfy { $0 < 128 }, "\(keys)")
    }
  }

  /// What is marked by colour is marked by a character too.
  @Test func marksAreLegibleWithoutColour() throws {
    let row = try #require(try Steppers.screen("!").lines.first { $0.contains("= div ic ih") })
    #expect(row.prefix(4).contains("!") && row.contains("nan 8"))
    let next = try #require(
      try Steppers.screen("!").lines.first { $0.contains("#10") && $0.contains("mul ii hs") })
    #expect(next.prefix(3).contains(">"))
  }

  /// 200 keys, whatever they are, neither end the program nor leave it without a screen.
  @Test(arguments: 0..<12) func randomKeysDoNoHarm(_ seed: Int) throws {
    var random = SplitMix64(seed: seed + 1)
    var app = try Steppers.app()
    let special: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace,
      .delete, .function(5), .control("o"), .control("w"),
    ]
    let letters = Array("nsfcNSFCiIxX!tT0$bkjgGhleouvz/.,m'yY:?wbreak scan hit 3[0:2]日é")
    let sizes = [Size(width: 80, height: 24), Size(width: 40, height: 10), Size(width: 200, height: 60)]
    for _ in 0..<200 {
      let event: Event
      switch random.next() % 20 {
      case 0: event = .resize(sizes[Int(random.next() % 3)])
      case 1: event = .click(x: Int(random.next() % 80), y: Int(random.next() % 24))
      case 2: event = .scroll(x: 10, y: 5, by: random.next() % 2 == 0 ? 1 : -1)
      case 3: event = .paste("break \u{1B}[31m tanh\nc")
      case 4...8: event = .key(special[Int(random.next() % UInt64(special.count))])
      default: event = .key(.character(letters[Int(random.next() % UInt64(letters.count))]))
      }
      _ = app.update(event)
      if random.next() % 4 == 0 { _ = app.update(.interrupt) }
      while app.isWorking { _ = app.work() }
      let size = sizes[Int(random.next() % 3)]
      let canvas = app.draw(size)
      #expect(canvas.lines.count == size.height && canvas.lines.allSatisfy { $0.columns <= size.width })
    }
    // Wherever it got, the values are those of a plain run.
    let isPlain = try Steppers.valuesAreThoseOfAPlainRun(app)
    #expect(isPlain)
  }
}
