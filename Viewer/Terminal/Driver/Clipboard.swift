/// Texts for the terminal's clipboard: it works over ssh, where no other way does.
enum Clipboard {
  /// The sequence that copies a text; inside tmux also wrapped, so that the terminal around it gets it, whichever of
  /// the two tmux lets pass.
  static func sequence(_ text: String, insideTmux: Bool) -> [UInt8] {
    let copy = Array("\u{1B}]52;c;".utf8) + base64(text) + [7]
    if !insideTmux { return copy }
    let doubled = copy.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
    return copy + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
  }

  static func base64(_ text: String) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for i in 0..<3 { bits = bits << 8 | (start + i < bytes.count ? Int(bytes[start + i]) : 0) }
      for i in 0..<4 {
        result.append(i <= group.count ? digits[bits >> (18 - 6 * i) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
