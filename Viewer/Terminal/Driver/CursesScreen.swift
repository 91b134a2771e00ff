import CNcurses
import CTerminal
import ScopeScreen

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The terminal's screen through ncurses, which sends what differs from what is there.
final class CursesScreen {
  private let screen: OpaquePointer
  private let depth: ColorDepth
  private let extras: TerminalExtras
  private var shown: Canvas?
  private var mouse = false
  private var cell = CellText()

  /// Takes the terminal; nil when ncurses cannot.
  init?(name: String, color: TerminalOptions.Color, extras: TerminalExtras) {
    guard let screen = jx_open(name) else { return nil }
    self.screen = screen
    self.extras = extras
    jx_prepare()
    jx_free_control_keys(STDIN_FILENO)
    def_prog_mode()
    depth = ColorDepth(
      color, environment: TerminalOptions.variable, colors: Int(tigetnum("colors")),
      isDirect: tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || KeySequences.capability("RGB") != nil)
    if depth != .none { startColors() }
    TerminalOutput.write(extras.pasteOn)
  }

  private func startColors() {
    start_color()
    // The background is the terminal's own.
    use_default_colors()
    for hue in Hue.allCases {
      if let color = Palette.color(hue, depth) { init_extended_pair(Int32(hue.rawValue), color, -1) }
    }
  }

  /// What the terminal says its size is.
  static func terminalSize() -> Size {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return Size(width: 80, height: 24)
    }
    return Size(width: min(Int(size.ws_col), 2000), height: min(Int(size.ws_row), 1000))
  }

  func resize(_ size: Size) {
    resize_term(Int32(size.height), Int32(size.width))
    redraw()
  }

  /// Whatever is on the screen, the next `show` sends everything.
  func redraw() {
    shown = nil
    jx_forget_screen()
  }

  func setMouse(_ isOn: Bool) {
    mouse = isOn
    TerminalOutput.write(isOn ? extras.mouseOn : extras.mouseOff)
  }

  /// Gives the terminal up for a while: the process stops.
  func leave() {
    TerminalOutput.write(extras.mouseOff + extras.pasteOff)
    endwin()
  }

  /// Takes it again, also when it was never given up but another program had it.
  func enter() {
    reset_prog_mode()
    TerminalOutput.write(extras.pasteOn + (mouse ? extras.mouseOn : []))
    redraw()
  }

  /// Gives it up for good.
  func close() {
    leave()
    delscreen(screen)
  }

  // MARK: Drawing

  func show(_ canvas: Canvas) {
    if canvas == shown { return }
    let width = canvas.size.width
    let isComparable = shown?.size == canvas.size
    for y in 0..<canvas.size.height {
      let row = canvas.cells[y * width..<(y + 1) * width]
      if isComparable, let shown, shown.cells[y * width..<(y + 1) * width] == row { continue }
      draw(row, y)
    }
    shown = canvas
    TerminalOutput.write(extras.synchronizedBegin)
    jx_refresh(Int32(canvas.cursor?.y ?? 0), Int32(canvas.cursor?.x ?? -1))
    TerminalOutput.write(extras.synchronizedEnd)
  }

  private func draw(_ row: ArraySlice<Cell>, _ y: Int) {
    jx_erase_row(Int32(y))
    var style = Style.plain
    var attributes: attr_t = 0
    for (x, cell) in row.enumerated() {
      guard let text = cell.text, cell != Cell() else { continue }
      let isLast = x + 1 == row.count
      if cell.style != style {
        style = cell.style
        attributes = CursesScreen.attributes(style, depth)
      }
      let pair = Palette.color(style.foreground, depth) == nil ? 0 : Int32(style.foreground.rawValue)
      self.cell.set(text, isLast: isLast)
      self.cell.text.withUnsafeBufferPointer { jx_put(Int32(y), Int32(x), $0.baseAddress, attributes, pair) }
      if self.cell.needsFiller {
        self.cell.setFiller()
        self.cell.text.withUnsafeBufferPointer {
          jx_put(Int32(y), Int32(x + 1), $0.baseAddress, attributes, pair)
        }
      }
    }
  }

  private static func attributes(_ style: Style, _ depth: ColorDepth) -> attr_t {
    let set = Palette.attributes(style, depth)
    func has(_ attribute: Style.Attributes) -> Int32 { set.contains(attribute) ? 1 : 0 }
    return jx_attributes(has(.bold), has(.dim), has(.underline), has(.reverse))
  }
}
