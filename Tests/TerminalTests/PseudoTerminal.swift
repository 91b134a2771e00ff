import CPseudoTerminal
import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The demo under a terminal of its own: what it writes is collected, keys are sent, every wait has an end.
final class PseudoTerminal {
  private var master: Int32
  /// Kept open, so that the terminal outlives the program and can be asked for its modes.
  private let slave: Int32
  private var job = pty_job(leader: -1, program: -1, ending: -1)
  var process: pid_t { job.program }
  private let log: String
  private(set) var output: [UInt8] = []
  private let before: [UInt8]

  /// Seconds that anything may take; a machine under load is slow.
  static let patience = 10.0

  struct Failure: Error { let what: String }

  /// Starts the demo. The environment is what is given, with nothing of the tests' own.
  init(
    columns: UInt16 = 80, rows: UInt16 = 24, arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    var ends: [Int32] = [-1, -1]
    guard pty_open(&ends, Int32(columns), Int32(rows)) == 0 else {
      throw Failure(what: "no terminal to be had")
    }
    (master, slave) = (ends[0], ends[1])
    before = PseudoTerminal.modes(of: slave)
    log = FileManager.default.temporaryDirectory.appending(path: "terminal-\(UUID().uuidString)").path
    var variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    for key in ["PATH", "LD_LIBRARY_PATH", "HOME"] {
      variables[key] = ProcessInfo.processInfo.environment[key]
    }
    variables.merge(environment) { $1 }
    try start([log] + arguments, variables.filter { !$0.value.isEmpty })
  }

  deinit {
    if job.leader > 0 {
      if !hasEnded { kill(job.program, SIGKILL) }
      waitpid(job.leader, nil, 0)
      close(job.ending)
    }
    if master >= 0 { close(master) }
    close(slave)
    unlink(log)
  }

  /// The demo is built beside the tests.
  private static var demo: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "terminal-demo").path
  }

  private func start(_ arguments: [String], _ environment: [String: String]) throws {
    var words = ([PseudoTerminal.demo] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    guard pty_start(slave, PseudoTerminal.demo, &words, &variables, &job) == 0 else {
      throw Failure(what: "cannot start \(PseudoTerminal.demo)")
    }
  }

  // MARK: What a person does

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) } }

  /// The kernel tells the program by SIGWINCH.
  func resize(columns: UInt16, rows: UInt16) { pty_resize(master, Int32(columns), Int32(rows)) }

  /// Closes the window.
  func hangUp() {
    close(master)
    master = -1
  }

  // MARK: What is seen

  private func collect() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let length = read(master, &buffer, buffer.count)
      if length <= 0 { return }
      output.append(contentsOf: buffer[..<length])
    }
  }

  /// Reads what a program that no longer runs has written: the kernel passes it on in its own time.
  private func collectRest() {
    var state = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    repeat { collect() } while master >= 0 && poll(&state, 1, 20) == 1 && state.revents & Int16(POLLIN) != 0
  }

  /// Waits until a signal has stopped the program, with all that it wrote before.
  func waitForStop() throws {
    try wait("the stop") { isStopped }
    collectRest()
  }

  /// Waits until something holds; fails when it does not in time.
  func wait(_ what: String, until isTrue: () -> Bool) throws {
    let end = Date().addingTimeInterval(PseudoTerminal.patience)
    while true {
      collect()
      if isTrue() { return }
      guard Date() < end else {
        throw Failure(what: "waited for \(what); events \(events.suffix(5)); screen \(text.suffix(400))")
      }
      usleep(5000)
    }
  }

  /// Everything that was sent so far.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// What the program noted: its events and drawings.
  var events: [String] {
    ((try? String(contentsOfFile: log, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
  }

  func waitForEvent(_ event: String) throws { try wait("event \(event)") { events.contains(event) } }

  func count(_ event: String) -> Int { events.count { $0 == event } }

  private static func modes(of terminal: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pty_modes(terminal, &bytes)
    return Array(bytes[..<count])
  }

  /// Whether the terminal's modes are what they were before the program.
  var isAsBefore: Bool { PseudoTerminal.modes(of: slave) == before }

  /// Sets the modes that were before, as a shell does that takes the terminal back.
  func makeSane() {
    var bytes = before
    pty_set_modes(slave, &bytes)
  }

  // MARK: The end

  private var hasEnded = false

  /// How the program ended: exit status, or minus the signal.
  func ended() throws -> Int32 {
    var status: Int32 = 0
    try wait("the end") {
      var state = pollfd(fd: job.ending, events: Int16(POLLIN), revents: 0)
      return poll(&state, 1, 0) == 1 && read(job.ending, &status, 4) == 4
    }
    hasEnded = true
    collectRest()
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  private var isStopped: Bool {
    let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return stat.split(separator: ")").last?.first { $0 != " " } == "T"
  }

  /// Ticks of processor time, and how often the program was scheduled.
  func consumption() throws -> [Int] {
    let stat = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let fields = (stat.split(separator: ")").last ?? "").split(separator: " ").compactMap { Int($0) }
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let switches = status.split(separator: "\n").filter { $0.contains("voluntary_ctxt_switches") }
      .compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }
    // Behind the state come, without it: utime and stime as the eleventh and twelfth.
    return Array(fields[10...11]) + switches.prefix(1)
  }
}
