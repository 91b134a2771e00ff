import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The driver under a real terminal: what it does to it, and that it undoes it.
@Suite(.serialized, .enabled(if: access("/proc/self/exe", R_OK) == 0, "finds the demo by /proc"))
struct SessionTests {
  static let enter = "\u{1B}[?1049h"
  static let leave = "\u{1B}[?1049l"

  static func started(
    columns: UInt16 = 80, rows: UInt16 = 24, arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      columns: columns, rows: rows, arguments: arguments, environment: environment)
    try terminal.wait("a first screen") {
      terminal.text.contains("corner") || terminal.text.contains("small")
    }
    return terminal
  }

  /// The terminal's modes and screen are as they were, and nothing is left on.
  static func expectRestored(_ terminal: PseudoTerminal, _ comment: Comment? = nil) {
    #expect(terminal.isAsBefore, comment)
    let text = terminal.text
    func place(_ sequence: String) -> String.Index? {
      text.range(of: sequence, options: .backwards)?.lowerBound
    }
    for (on, off) in [
      (enter, leave), ("\u{1B}[?2004h", "\u{1B}[?2004l"), ("\u{1B}[?25l", "\u{1B}[?25h"),
      ("\u{1B}[?2026h", "\u{1B}[?2026l"), ("\u{1B}[?1h", "\u{1B}[?1l"), ("\u{1B}[?1000h", "\u{1B}[?1000l"),
    ] {
      guard let start = place(on) else { continue }
      #expect(place(off).map { $0 > start } == true, "\(on.dropFirst()) stays on")
    }
  }

  @Test func drawsAndQuits() throws {
    let terminal = try SessionTests.started()
    #expect(!terminal.isAsBefore)
    #expect(terminal.text.contains(SessionTests.enter))
    #expect(terminal.text.contains("Demo 80x24"))
    terminal.type("q")
    #expect(try terminal.ended() == 0)
    SessionTests.expectRestored(terminal)
    #expect(terminal.text.contains("bye after 1"))
  }

  @Test func runsTwiceInOneProcess() throws {
    let terminal = try SessionTests.started(arguments: ["twice"])
    terminal.type("q")
    try terminal.wait("the second screen") { terminal.text.ranges(of: "corner").count == 2 }
    #expect(!terminal.isAsBefore)
    terminal.type("jq")
    #expect(try terminal.ended() == 0)
    SessionTests.expectRestored(terminal)
    #expect(terminal.text.contains("bye after 3"))
  }

  /// The window is closed: by default that is SIGHUP; who ignores it ends too, instead of spinning.
  @Test(arguments: [([], -SIGHUP), (["nohup"], 9)] as [([String], Int32)])
  func endsWithItsTerminal(arguments: [String], status: Int32) throws {
    let terminal = try SessionTests.started(arguments: arguments)
    terminal.hangUp()
    #expect(try terminal.ended() == status)
  }

  @Test func keysArrive() throws {
    let terminal = try SessionTests.started()
    let keys: [(String, String)] = [
      ("\u{1B}OA", "key(Up)"), ("\u{1B}[15~", "key(F5)"), ("\u{1B}[23;2~", "key(S-F11)"),
      ("\u{1B}[Z", "key(S-Tab)"), ("é", "key(é)"), ("\u{13}", "key(^S)"),
      ("\u{1C}", "key(^\\)"), ("\u{1B}", "key(Esc)"), ("\u{3}", "interrupt"),
      ("\u{1B}[200~two\rlines\u{3}\u{1B}[201~", "paste(\"two\\nlines"),
    ]
    for (bytes, event) in keys {
      terminal.type(bytes)
      try terminal.wait(event) { terminal.events.contains { $0.hasPrefix(event) } }
    }
    terminal.type("q")
    #expect(try terminal.ended() == 0)
  }

  @Test func followsTheSize() throws {
    let terminal = try SessionTests.started()
    terminal.resize(columns: 120, rows: 40)
    try terminal.waitForEvent("resize(ScopeScreen.Size(width: 120, height: 40))")
    try terminal.waitForEvent("draw 120x40")
    try terminal.wait("the new corner") {
      terminal.text.contains(/\x{1B}\[40;113H(?:\x{1B}[\[(][0-9;]*[mB])*corner/)
    }
    terminal.resize(columns: 20, rows: 5)
    try terminal.wait("the notice") { terminal.text.contains("too small") }
    terminal.resize(columns: 1, rows: 1)
    try terminal.waitForEvent("draw 1x1")
    terminal.type("q")
    #expect(try terminal.ended() == 0)
    SessionTests.expectRestored(terminal)
  }

  @Test(arguments: [(40, 10), (80, 24), (200, 60)] as [(UInt16, UInt16)])
  func drawsAtEverySize(columns: UInt16, rows: UInt16) throws {
    let terminal = try SessionTests.started(columns: columns, rows: rows)
    #expect(terminal.text.contains("Demo \(columns)x\(rows)"))
    terminal.type("q")
    #expect(try terminal.ended() == 0)
  }

  @Test func stopsAndContinues() throws {
    let terminal = try SessionTests.started()
    terminal.type("\u{1A}")
    try terminal.waitForStop()
    SessionTests.expectRestored(terminal, "while it is stopped")
    #expect(terminal.text.ranges(of: SessionTests.leave).count == 1)
    terminal.resize(columns: 90, rows: 30)
    kill(terminal.process, SIGCONT)
    try terminal.wait("the whole screen") { terminal.text.contains("Demo 90x30") }
    #expect(terminal.text.ranges(of: SessionTests.enter).count == 2)
    #expect(!terminal.isAsBefore)
    terminal.type("j")
    try terminal.waitForEvent("key(j)")
    terminal.type("q")
    #expect(try terminal.ended() == 0)
    SessionTests.expectRestored(terminal)
  }

  /// SIGSTOP gives no time to leave; what the screen and the modes became meanwhile is set right after.
  @Test func setsThingsRightAfterASuddenStop() throws {
    let terminal = try SessionTests.started()
    kill(terminal.process, SIGSTOP)
    try terminal.waitForStop()
    terminal.makeSane()
    kill(terminal.process, SIGCONT)
    try terminal.wait("the whole screen") { terminal.text.ranges(of: "corner").count == 2 }
    #expect(!terminal.isAsBefore)
    terminal.type("q")
    #expect(try terminal.ended() == 0)
    SessionTests.expectRestored(terminal)
  }

  @Test func redrawsOnDemand() throws {
    let terminal = try SessionTests.started()
    terminal.type("\u{C}")
    try terminal.wait("the whole screen") { terminal.text.ranges(of: "corner").count == 2 }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT]) func endsBySignal(signal: Int32) throws {
    let terminal = try SessionTests.started()
    kill(terminal.process, signal)
    #expect(try terminal.ended() == -signal)
    SessionTests.expectRestored(terminal)
    #expect(!terminal.text.contains("bye"))
  }

  /// A program that never comes back from its work ends at the second demand.
  @Test func endsWhenStuck() throws {
    let terminal = try SessionTests.started()
    terminal.type("7")
    try terminal.waitForEvent("key(7)")
    kill(terminal.process, SIGTERM)
    usleep(50_000)
    kill(terminal.process, SIGTERM)
    #expect(try terminal.ended() == -SIGTERM)
    SessionTests.expectRestored(terminal)
  }

  @Test(arguments: [
    ("1", -SIGSEGV), ("3", -SIGABRT), ("4", -SIGBUS), ("5", -SIGFPE), ("6", 6), ("8", -SIGSEGV),
  ])
  func crashesLeaveTheTerminal(key: String, status: Int32) throws {
    let terminal = try SessionTests.started()
    terminal.type("m" + key)
    #expect(try terminal.ended() == status)
    SessionTests.expectRestored(terminal, "crash \(key)")
    #expect(terminal.text.contains(SessionTests.leave))
  }

  /// Swift's last words come after the screen is gone, else nobody reads them.
  @Test func whatSwiftSaysOfATrapIsSeen() throws {
    let terminal = try SessionTests.started()
    terminal.type("2")
    #expect([-SIGILL, -SIGTRAP].contains(try terminal.ended()))
    SessionTests.expectRestored(terminal)
    let after = terminal.text.split(separator: SessionTests.leave).last ?? ""
    #expect(after.contains("deliberate end"))
  }

  @Test func worksBetweenKeys() throws {
    let terminal = try SessionTests.started()
    terminal.type("w")
    try terminal.waitForEvent("key(w)")
    terminal.type("j")
    try terminal.waitForEvent("worked")
    let events = terminal.events
    let key = try #require(events.firstIndex(of: "key(j)"))
    let end = try #require(events.firstIndex(of: "worked"))
    #expect(key < end)
    // Two hundred slices of five milliseconds: a screen every fifty is twenty, on a slow machine fewer slices each.
    let screens = events[..<end].count { $0.hasPrefix("draw") }
    #expect(screens >= 3 && screens < 100)
  }

  @Test func idleCostsNothing() throws {
    let terminal = try SessionTests.started()
    usleep(300_000)
    let before = try terminal.consumption()
    usleep(1_000_000)
    #expect(try terminal.consumption() == before)
  }

  @Test func copiesAndAsksForTheMouse() throws {
    let terminal = try SessionTests.started()
    #expect(!terminal.text.contains("\u{1B}[?1000h"))
    terminal.type("ym")
    try terminal.wait("mouse reports") { terminal.text.contains("\u{1B}[?1000h\u{1B}[?1006h") }
    #expect(terminal.text.contains("\u{1B}]52;c;aMOpbGxv\u{7}"))
    #expect(!terminal.text.contains("\u{1B}Ptmux;"))
    terminal.type("\u{1B}[<0;5;3M\u{1B}[<65;200;2M")
    try terminal.waitForEvent("click(x: 4, y: 2)")
    try terminal.waitForEvent("scroll(x: 199, y: 1, by: 1)")
    terminal.type("q")
    #expect(try terminal.ended() == 0)
    SessionTests.expectRestored(terminal)
  }

  @Test func copiesThroughTmux() throws {
    let terminal = try SessionTests.started(environment: ["TMUX": "/tmp/socket,1,0"])
    terminal.type("y")
    let wrapped = "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aMOpbGxv\u{7}\u{1B}\\"
    try terminal.wait("the wrapped copy") { terminal.text.contains(wrapped) }
  }

  // MARK: The environment

  static func colors(_ text: String) -> Int {
    text.matches(of: /\x{1B}\[(?:\d+;)*(?:3[0-9]|4[0-9]|9[0-7])(?:;\d+)*m/).count
  }

  @Test func noColorMeansNone() throws {
    for environment in [["NO_COLOR": "1"], ["CLICOLOR": "0"], ["TERM": "vt100"]] {
      let terminal = try SessionTests.started(environment: environment)
      terminal.type("q")
      #expect(try terminal.ended() == 0)
      #expect(SessionTests.colors(terminal.text) == 0, "\(environment)")
    }
    let plain = try SessionTests.started()
    #expect(SessionTests.colors(plain.text) > 0)
    let forced = try SessionTests.started(arguments: ["always"], environment: ["NO_COLOR": "1"])
    #expect(SessionTests.colors(forced.text) > 0)
  }

  @Test func asciiWhereThereIsNoUnicode() throws {
    for (arguments, environment) in [(["ascii"], [:]), ([], ["LC_ALL": "C"])]
      as [([String], [String: String])]
    {
      let terminal = try SessionTests.started(arguments: arguments, environment: environment)
      #expect(terminal.text.contains(/-{5}|-\x{1B}\[[0-9]+b/))
      #expect(!terminal.text.contains("─"))
    }
    // ssh brings names of locales that the machine lacks.
    let foreign = try SessionTests.started(environment: ["LC_ALL": "xx_YY.UTF-8"])
    #expect(foreign.text.contains("─"))
  }

  @Test(arguments: [("", "TERM is not set"), ("dumb", "TERM is dumb"), ("no-such", "terminfo does not know")])
  func saysWhyThereIsNoSession(name: String, reason: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    #expect(try terminal.ended() == 9)
    #expect(terminal.text.contains(reason))
    SessionTests.expectRestored(terminal)
    #expect(!terminal.text.contains("\u{1B}"))
  }
}
