import ScopeScreen

/// A line being typed at the bottom of the screen: a command, a search.
package struct Prompt: Sendable {
  package enum Kind: Hashable, Sendable {
    case command, search
    /// One letter: a mark to set, a mark to go to.
    case mark, jump
  }

  package let kind: Kind
  package private(set) var text = ""
  /// The text cursor, in characters.
  package private(set) var position = 0
  private var recalled: Int?

  package init(_ kind: Kind, text: String = "") {
    self.kind = kind
    self.text = text
    position = text.count
  }

  package var label: String {
    switch kind {
    case .command: ":"
    case .search: "/"
    case .mark: "mark (a letter): "
    case .jump: "go to mark (a letter): "
    }
  }

  /// Takes a key; false if it means nothing here.
  package mutating func type(_ key: Key, history: [String]) -> Bool {
    switch key {
    case .character(let c): insert(String(c))
    case .backspace: remove(before: true)
    case .delete: remove(before: false)
    case .left, .control("b"): position = Swift.max(0, position - 1)
    case .right, .control("f"): position = Swift.min(text.count, position + 1)
    case .home, .control("a"): position = 0
    case .end, .control("e"): position = text.count
    case .control("u"): set("")
    case .control("w"):
      let words = text.prefix(position).reversed().drop { $0 == " " }.drop { $0 != " " }
      set(String(words.reversed()) + text.dropFirst(position), at: words.count)
    case .up: recall(-1, history)
    case .down: recall(1, history)
    default: return false
    }
    return true
  }

  package mutating func insert(_ more: String) {
    let clean = more.filter { !$0.isNewline }
    set(text.prefix(position) + clean + text.dropFirst(position), at: position + clean.count)
  }

  /// Replaces the text, the cursor at its end or where it is told.
  package mutating func set(_ new: String, at place: Int? = nil) {
    text = new
    position = place ?? new.count
  }

  private mutating func remove(before: Bool) {
    let index = before ? position - 1 : position
    guard index >= 0, index < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: index))
    position = index
  }

  /// Earlier lines that begin as this one does.
  private mutating func recall(_ step: Int, _ history: [String]) {
    let index = (recalled ?? history.count) + step
    guard history.indices.contains(index) else {
      if index >= history.count, recalled != nil {
        recalled = nil
        set("")
      }
      return
    }
    recalled = index
    set(history[index])
  }
}
