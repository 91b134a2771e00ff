import CTerminal
import ScopeApp
import ScopeScreen

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Waits for keys and signals, lets the program work in between, and shows its screens.
struct EventLoop {
  /// Milliseconds between screens while work goes on or keys flood in.
  private static let frame: Int64 = 50
  /// Milliseconds after which a paste that never ended is taken for what it is.
  private static let pastePatience: Int32 = 1000

  private let screen: CursesScreen
  private let extras: TerminalExtras
  private let options: TerminalOptions
  private let signals: Int32
  private var decoder = InputDecoder(sequences: KeySequences.ofTerminal())
  private var size = CursesScreen.terminalSize()
  private var needsDrawing = true
  private var drawn: Int64 = 0
  private var isDone = false

  init(screen: CursesScreen, extras: TerminalExtras, options: TerminalOptions, signals: Int32) {
    self.screen = screen
    self.extras = extras
    self.options = options
    self.signals = signals
  }

  mutating func run(_ program: inout some Interactive) throws {
    screen.resize(size)
    if options.mouse { screen.setMouse(true) }
    draw(&program)
    while !isDone {
      let ready = wait(isWorking: program.isWorking)
      if ready.signal { takeSignals(&program) }
      if isDone { return }
      if ready.input {
        handle(decoder.take(try read()), &program)
      } else if ready.isTimeout {
        handle(decoder.stopWaiting(), &program)
      }
      if !isDone, program.isWorking, !ready.input {
        apply(program.work())
        needsDrawing = true
      }
      if isDone { return }
      // Between slices of work a screen now and then will do; what a person did shows at once.
      let isDue = !program.isWorking || ready.input || now() - drawn >= EventLoop.frame
      if needsDrawing && isDue { draw(&program) }
    }
  }

  // MARK: Waiting

  private func wait(isWorking: Bool) -> (input: Bool, signal: Bool, isTimeout: Bool) {
    let patience: Int32 =
      switch decoder.waiting {
      case .nothing: -1
      case .key: options.escapeDelay
      case .paste: EventLoop.pastePatience
      }
    var states = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let isPatient = patience >= 0
    let found = poll(&states, 2, isPatient ? patience : isWorking ? 0 : -1)
    guard found > 0 else { return (false, false, found == 0 && isPatient) }
    return (states[0].revents != 0, states[1].revents != 0, false)
  }

  /// What has been typed.
  private func read() throws -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      let length = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      failure = length > 0 ? 0 : length == 0 ? EIO : errno
      count = max(0, length)
    }
    if failure == 0 || failure == EINTR || failure == EAGAIN { return bytes }
    // A closed window tells by a signal too, a moment later; without one the terminal is simply gone.
    var state = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
    if jx_signals_ending() == 0 { poll(&state, 1, 200) }
    if jx_signals_ending() == 0 { throw TerminalError.lost }
    return []
  }

  private func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  // MARK: Events

  private mutating func handle(_ events: [Event], _ program: inout some Interactive) {
    for event in events {
      if event == .key(.control("l")) { screen.redraw() }
      apply(program.update(event))
      needsDrawing = true
      if isDone { return }
      if now() - drawn >= EventLoop.frame && events.count > 1 { draw(&program) }
    }
  }

  private mutating func apply(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: isDone = true
      case .copy(let text):
        if text.utf8.count <= Effect.copyLimit { TerminalOutput.write(extras.copy(text)) }
      case .mouse(let isOn): screen.setMouse(isOn)
      case .redraw: screen.redraw()
      }
      needsDrawing = true
    }
  }

  private mutating func takeSignals(_ program: inout some Interactive) {
    let arrived = Int(jx_signals_take())
    if arrived & Int(JX_ENDED) != 0 {
      isDone = true
      return
    }
    if arrived & Int(JX_INTERRUPTED) != 0 { handle([.interrupt], &program) }
    if isDone { return }
    if arrived & Int(JX_STOPPED) != 0 { stop() }
    if arrived & Int(JX_CONTINUED | JX_STOPPED) != 0 { screen.enter() }
    if arrived & Int(JX_CONTINUED | JX_STOPPED | JX_RESIZED) != 0 { takeSize(&program) }
  }

  private mutating func stop() {
    screen.leave()
    jx_guard_pause()
    jx_stop()
    jx_guard_resume()
  }

  private mutating func takeSize(_ program: inout some Interactive) {
    needsDrawing = true
    let current = CursesScreen.terminalSize()
    if current == size { return }
    size = current
    screen.resize(size)
    handle([.resize(size)], &program)
  }

  private mutating func draw(_ program: inout some Interactive) {
    screen.show(program.draw(size))
    needsDrawing = false
    drawn = now()
  }
}
