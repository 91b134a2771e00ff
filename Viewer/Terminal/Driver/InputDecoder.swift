import ScopeApp
import ScopeScreen

/// Bytes of a terminal, made into events.
///
/// What no key is known for (answers of the terminal, combinations that nobody binds) is swallowed whole, so that its
/// tail never arrives as letters that are commands.
package struct InputDecoder {
  /// Keys that terminfo knows by sequences of their own.
  private let sequences: [[UInt8]: Key]
  private var pending: [UInt8] = []
  /// The text of a paste that has begun.
  private var paste: [UInt8]?

  package init(sequences: [[UInt8]: Key] = [:]) { self.sequences = sequences }

  /// What is waited for: nothing, the rest of a key, the rest of a paste.
  package enum Waiting { case nothing, key, paste }
  package var waiting: Waiting { paste != nil ? .paste : pending.isEmpty ? .nothing : .key }

  package mutating func take(_ bytes: some Sequence<UInt8>) -> [Event] {
    pending.append(contentsOf: bytes)
    var events: [Event] = []
    while let event = next(isAll: false) { events.append(contentsOf: event) }
    return events
  }

  /// Nothing more came: what is there is all there is.
  package mutating func stopWaiting() -> [Event] {
    var events: [Event] = []
    if paste != nil {
      paste?.append(contentsOf: pending)
      pending = []
      return [.paste(endPaste())]
    }
    while let event = next(isAll: true) { events.append(contentsOf: event) }
    return events
  }

  /// The events of the next piece (none for what is swallowed); nil when more bytes are needed.
  private mutating func next(isAll: Bool) -> [Event]? {
    if paste != nil { return continuePaste() }
    guard let first = pending.first else { return nil }
    if first == 0x1B { return escape(isAll: isAll) }
    if first < 0x20 || first == 0x7F {
      pending.removeFirst()
      return [InputDecoder.control(first)]
    }
    return text(isAll: isAll)
  }

  // MARK: Text

  private mutating func text(isAll: Bool) -> [Event]? {
    let end = pending.firstIndex { $0 < 0x20 || $0 == 0x7F } ?? pending.count
    // The last character may be cut in two; it has at most four bytes.
    let isCut = end == pending.count && !isAll
    let complete = isCut ? end - InputDecoder.unfinished(pending[..<end]) : end
    guard complete > 0 else { return nil }
    let text = String(decoding: pending[..<complete], as: UTF8.self)
    pending.removeFirst(complete)
    return text.filter { $0 != "\u{FFFD}" }.map { .key(.character($0)) }
  }

  /// Bytes at the end that are the beginning of a character.
  private static func unfinished(_ bytes: ArraySlice<UInt8>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.endIndex - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }

  private static func control(_ byte: UInt8) -> Event {
    switch byte {
    case 0: .key(.control(" "))
    case 3: .interrupt
    case 8, 0x7F: .key(.backspace)
    case 9: .key(.tab)
    case 10, 13: .key(.enter)
    case 1...26: .key(.control(Character(Unicode.Scalar(byte + 0x60))))
    default: .key(.control(Character(Unicode.Scalar(byte + 0x40))))
    }
  }

  // MARK: Pastes

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func continuePaste() -> [Event]? {
    let end = InputDecoder.pasteEnd
    var start = 0
    while start < pending.count {
      guard let escape = pending[start...].firstIndex(of: 0x1B) else { break }
      let rest = pending[escape...].prefix(end.count)
      if rest.elementsEqual(end) {
        paste?.append(contentsOf: pending[..<escape])
        pending.removeFirst(escape + end.count)
        return [.paste(endPaste())]
      }
      if end.starts(with: rest) {
        paste?.append(contentsOf: pending[..<escape])
        pending.removeFirst(escape)
        return nil
      }
      start = escape + 1
    }
    paste?.append(contentsOf: pending)
    pending = []
    return nil
  }

  private mutating func endPaste() -> String {
    let text = String(decoding: paste ?? [], as: UTF8.self)
    paste = nil
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  // MARK: Sequences

  private mutating func escape(isAll: Bool) -> [Event]? {
    let known = sequences.filter { pending.starts(with: $0.key) }.max { $0.key.count < $1.key.count }
    if let known {
      pending.removeFirst(known.key.count)
      return [.key(known.value)]
    }
    switch EscapeSequence.parse(pending[...]) {
    case .none:
      pending.removeFirst()
      return [.key(.escape)]
    case .unfinished:
      guard isAll else { return nil }
      // Escape by itself, or what a broken sequence left behind.
      let isAlone = pending.count == 1
      if isAlone || pending.count == 2 { pending.removeFirst() } else { pending = [] }
      return isAlone || !pending.isEmpty ? [.key(.escape)] : []
    case .pasteBegins(let length):
      pending.removeFirst(length)
      paste = []
      return []
    case .event(let event, let length):
      pending.removeFirst(length)
      return event.map { [$0] } ?? []
    }
  }
}
