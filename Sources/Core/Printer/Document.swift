/// Text that has not been broken into lines yet (JAX: `pretty_printer.Doc`).
///
/// A group is printed on one line if all of it fits into what is left of the line, and broken at all its
/// breaks if it does not; what follows it on the line is not looked at. After Wadler, "A prettier printer"
/// (1998), and Lindig, "Strictly Pretty" (2000). Widths are counted in bytes, as JAX does.
struct Document {
  fileprivate indirect enum Node {
    case text(String)
    /// Text with a comment for the end of its line.
    case annotated(String, String)
    case concatenation([Document])
    /// The text when flat, a newline and the indentation when broken.
    case lineBreak(String)
    case group(Document)
    case nest(Int, Document)
  }

  fileprivate let node: Node
  /// Bytes on one line.
  fileprivate let width: Int

  static var empty: Document { Document(node: .concatenation([]), width: 0) }

  static func text(_ text: String, comment: String? = nil) -> Document {
    let width = text.utf8.count
    return Document(node: comment.map { .annotated(text, $0) } ?? .text(text), width: width)
  }

  static func lineBreak(_ flat: String = " ") -> Document {
    Document(node: .lineBreak(flat), width: flat.utf8.count)
  }

  static func group(_ document: Document) -> Document {
    Document(node: .group(document), width: document.width)
  }

  static func nest(_ document: Document) -> Document {
    Document(node: .nest(2, document), width: document.width)
  }

  static func concatenation(_ parts: [Document]) -> Document {
    Document(node: .concatenation(parts), width: parts.reduce(0) { $0 + $1.width })
  }

  static func + (a: Document, b: Document) -> Document { .concatenation([a, b]) }

  /// The documents with a separator between them.
  static func join(_ separator: Document, _ documents: [Document]) -> Document {
    var parts: [Document] = []
    for document in documents {
      if !parts.isEmpty { parts.append(separator) }
      parts.append(document)
    }
    return .concatenation(parts)
  }

  /// The text in lines of `width` bytes where that can be done.
  func formatted(width: Int = 80) -> String {
    var layout = Layout(width: width)
    layout.print(self)
    return layout.text
  }
}

/// Lines being printed.
private struct Layout {
  let width: Int
  private var lines: [Line] = [Line()]

  private struct Line {
    var text = ""
    var width = 0
    var comments: [String] = []
  }

  private struct Task {
    var indentation: Int
    var isFlat: Bool
    var document: Document
  }

  init(width: Int) { self.width = width }

  mutating func print(_ document: Document) {
    var tasks = [Task(indentation: 0, isFlat: false, document: document)]
    while let task = tasks.popLast() {
      switch task.document.node {
      case .text(let text): append(text, task.document.width)
      case .annotated(let text, let comment):
        append(text, task.document.width)
        lines[lines.count - 1].comments.append(comment)
      case .concatenation(let parts):
        for part in parts.reversed() {
          tasks.append(Task(indentation: task.indentation, isFlat: task.isFlat, document: part))
        }
      case .lineBreak(let flat) where task.isFlat: append(flat, task.document.width)
      case .lineBreak:
        lines.append(
          Line(text: String(repeating: " ", count: task.indentation), width: task.indentation))
      case .group(let inner):
        let isFlat = task.isFlat || inner.width <= width - lines[lines.count - 1].width
        tasks.append(Task(indentation: task.indentation, isFlat: isFlat, document: inner))
      case .nest(let step, let inner):
        tasks.append(Task(indentation: task.indentation + step, isFlat: task.isFlat, document: inner))
      }
    }
  }

  private mutating func append(_ text: String, _ width: Int) {
    lines[lines.count - 1].text += text
    lines[lines.count - 1].width += width
  }

  /// All lines, their comments in one column behind the widest.
  var text: String {
    let column = lines.reduce(0) { Swift.max($0, $1.width) }
    var result = ""
    result.reserveCapacity(lines.reduce(0) { $0 + $1.width + 1 })
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "\n" }
      result += line.text
      for (i, comment) in line.comments.enumerated() {
        let used = i == 0 ? line.width : 0
        result += (i == 0 ? "" : "\n") + String(repeating: " ", count: column - used) + " # " + comment
      }
    }
    return result
  }
}
