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
  /// How often the screen was scrambled.
  var scrambles = 0

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
    case "r": scrambles += 1
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
    case "8": note("\(Demo.depth(of: 1))")
    default: break
    }
  }

  /// Ends when the stack does.
  private static func depth(of value: Int) -> Int {
    value == 0 ? 0 : 1 + withUnsafePointer(to: value) { depth(of: $0.pointee + 1) }
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
    if scrambles > 0 { return scrambled(canvas) }
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

extension Demo {
  /// Texts and colours everywhere, narrow and wide, half of them moved each time.
  func scrambled(_ canvas: Canvas) -> Canvas {
    var canvas = canvas
    let words = ["scan", "日本語", "mul", "e\u{301}", "한", "│", "▂▆█", "½", "→", "ＡＢ"]
    let styles = Hue.allCases.flatMap { [Style($0), Style($0, .reverse), Style($0, .bold)] }
    for i in 0..<200 {
      let turn = i % 2 == 0 ? 1 : scrambles
      let place = (i * 7919 + turn * 104_729) % 1_000_003
      canvas.put(
        words[place % words.count], x: place % canvas.size.width, y: place / 331 % canvas.size.height,
        styles[place % styles.count])
    }
    for line in canvas.lines { note("row|" + line) }
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
    if arguments.contains("nohup") { signal(SIGHUP, SIG_IGN) }
    do {
      try TerminalSession.run(&demo, options: options)
      if arguments.contains("twice") { try TerminalSession.run(&demo, options: options) }
      print("bye after \(demo.count)")
    } catch {
      print("no session: \(error)")
      demo.note("error \(error)")
      exit(9)
    }
  }
}
