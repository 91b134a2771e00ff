import ScopeApp
import ScopeScreen
import ScopeTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The program that tests drive: it shows the last event, and appends each to the file its first argument names.
struct Demo: Interactive {
  let log: Int32
  let glyphs: Glyphs
  var last = "none"
  var count = 0
  var slices = 0

  var isWorking: Bool { slices > 0 }

  func note(_ text: String) {
    let line = Array("\(text)\n".utf8)
    write(log, line, line.count)
  }

  mutating func update(_ event: Event) -> [Effect] {
    count += 1
    last = "\(event)"
    note(last)
    guard case .key(.character(let key)) = event else { return [] }
    switch key {
    case "q": return [.quit]
    case "w": slices = 200
    case "m": return [.mouse(true)]
    case "y": return [.copy("héllo")]
    case "1"..."9": crash(key)
    default: break
    }
    return []
  }

  private func crash(_ key: Character) {
    switch key {
    case "1": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case "2": fatalError("deliberate end")
    case "3": abort()
    case "4": kill(getpid(), SIGBUS)
    case "5": kill(getpid(), SIGFPE)
    case "6": exit(6)
    case "7": while true { usleep(1000) }
    default: break
    }
  }

  mutating func work() -> [Effect] {
    usleep(5000)
    slices -= 1
    if slices == 0 { note("worked") }
    return []
  }

  func draw(_ size: Size) -> Canvas {
    note("draw \(size.width)x\(size.height)")
    var canvas = Canvas(size)
    if size.width < 40 || size.height < 10 {
      canvas.put("too small", x: 0, y: 0)
      return canvas
    }
    canvas.put("Demo \(size.width)x\(size.height)", x: 0, y: 0, Style(.blue, .bold))
    canvas.put(last, x: 0, y: 1)
    canvas.put("\(count) events, \(slices) to do", x: 0, y: 2, .faint)
    canvas.put("日本語|e\u{301}|❤️|👩‍👩‍👧|→|", x: 0, y: 3, .selected)
    canvas.put(String(repeating: glyphs.horizontal, count: size.width), x: 0, y: 4)
    for (i, hue) in Hue.allCases.enumerated() {
      canvas.put("\(hue)", x: i * 8, y: 5, Style(hue), limit: 7)
      canvas.put("\(hue)", x: i * 8, y: 6, Style(hue, .reverse), limit: 7)
    }
    canvas.put("corner", x: size.width - 8, y: size.height - 1)
    return canvas
  }
}

@main
enum Program {
  static func main() {
    let arguments = CommandLine.arguments
    let log = arguments.count > 1 ? open(arguments[1], O_WRONLY | O_APPEND | O_CREAT, 0o600) : -1
    let options = TerminalOptions(
      color: arguments.contains("always") ? .always : .auto, ascii: arguments.contains("ascii"))
    var demo = Demo(log: log, glyphs: options.glyphs)
    do {
      try TerminalSession.run(&demo, options: options)
      print("bye after \(demo.count)")
    } catch {
      print("no session: \(error)")
      exit(9)
    }
  }
}
