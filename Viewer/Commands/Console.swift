import JAXCore
import JAXVisibleText

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Where a command's words go. Results go to `out`; progress, notes and errors to `err`. Whatever they quote, nothing that
/// a terminal would obey gets through.
package struct Console {
  package let out: (String) -> Void
  package let err: (String) -> Void
  /// What the program itself tells the terminal.
  private let control: (String) -> Void
  /// Whether a person watches `err`, so that progress is worth showing.
  package let showsProgress: Bool
  /// Opens the terminal for a program that draws on it. The executable sets it; without it there is only text.
  package var openTerminal: (TerminalWishes) throws(NoTerminal) -> OpenTerminal = { _ throws(NoTerminal) in
    throw NoTerminal(reason: "the output is text")
  }

  package init(showsProgress: Bool, out: @escaping (String) -> Void, err: @escaping (String) -> Void) {
    self.showsProgress = showsProgress
    self.out = { out($0.visible) }
    self.err = { err($0.visible) }
    control = err
  }

  /// The process's own streams.
  package static func standard() -> Console {
    Console(
      showsProgress: isatty(STDERR_FILENO) == 1, out: { write($0 + "\n", to: STDOUT_FILENO) },
      err: { write($0, to: STDERR_FILENO) })
  }

  /// A line apart from results, for errors.
  package func note(_ text: String) { err(text + "\n") }

  /// A line for the person who watches; nothing when nobody does.
  package func remark(_ text: String) { if showsProgress { err(text + "\n") } }

  /// Replaces the line of progress; nothing when nobody watches.
  package func progress(_ text: String) {
    if showsProgress { control("\r\u{1B}[K" + text.visibleName().prefix(Console.width - 1)) }
  }

  /// Takes the line of progress away.
  package func endProgress() { if showsProgress { control("\r\u{1B}[K") } }

  /// Columns of the terminal: a longer line of progress would wrap and stay.
  private static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno != EINTR {
        // A reader that went away has seen enough; anything else loses results.
        if descriptor == STDOUT_FILENO && errno != EPIPE {
          write("jaxscope: cannot write the output: \(String(cString: strerror(errno)))\n", to: STDERR_FILENO)
          exit(ExitStatus.unreadable.rawValue)
        }
        return
      }
      if written > 0 { bytes = bytes.dropFirst(written) }
    }
  }
}

/// What a command ends with.
package enum ExitStatus: Int32, Sendable {
  case fine = 0
  /// Something was found, or failed.
  case found = 1
  /// The command line is wrong.
  case usage = 2
  /// A file cannot be read or makes no sense.
  case unreadable = 3
}

/// An end with a message.
package struct CommandError: Error, CustomStringConvertible {
  package let status: ExitStatus
  package let message: String
  /// What stopped a run, for those who read JSON.
  package private(set) var failure: JAXError?

  package var description: String { message }

  package init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// A run that stopped. Constants that no text holds are missing from the files, not a finding.
  package init(_ error: (any Error)?) {
    var status = ExitStatus.found
    if let error = error as? JAXError, case .missingConstants = error.reason { status = .unreadable }
    self.init(status, error.map(CommandError.report) ?? "the run stopped")
    failure = error as? JAXError
  }

  /// The report of an error. The program that failed is not Swift code that called us, so none is shown.
  static func report(_ error: any Error) -> String {
    (error as? JAXError).map { ErrorReport.text($0, showsOrigin: false) } ?? String(describing: error)
  }
}
