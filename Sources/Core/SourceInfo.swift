import JAXVisibleText

/// A place in the user's program.
public struct SourceFrame: Hashable, Sendable {
  /// The file as it is shown: as it was recorded, such as `train.py`, or its name without folders.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column as it was recorded, from 0 in JAX's texts, from 1 in Swift programs; nil when unknown.
  public var column: Int?
  /// The function around the place; nil when unknown.
  public var function: String?
  /// Where the file was when the program was compiled; nil when unknown.
  public var path: String?

  /// A place in the user's program.
  public init(
    file: String, line: Int, column: Int? = nil, function: String? = nil, path: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.function = function
    self.path = path
  }
}

extension SourceFrame {
  /// ` in train`, to stand behind the place; empty when the function is unknown.
  package var inFunction: String { function.map { " in \($0.visibleName())" } ?? "" }
}

extension SourceFrame: CustomStringConvertible {
  /// `train.py:41:17`; the file's name is made fit for a line.
  public var description: String { text(file.visibleName()) }

  /// The same with the file's name as it is, for files of ours.
  package var exact: String { text(file) }

  private func text(_ file: String) -> String { "\(file):\(line)" + (column.map { ":\($0)" } ?? "") }
}

/// Where an equation came from (JAX: `source_info_util.SourceInfo`).
package struct SourceInfo: Hashable, Sendable {
  /// The scopes and transformations around it, as JAX prints them: `transpose(jvp(loss))/layer1`.
  package var nameStack: String
  private var place: Place

  /// Frames as a text gave them, or the calls from which they can be had.
  private enum Place: Hashable {
    case frames([SourceFrame])
    case stack(CallStack)
  }

  package init(frames: [SourceFrame] = [], nameStack: String = "") {
    self.nameStack = nameStack
    place = .frames(frames)
  }

  /// What is running at `stack`; its frames are looked up when they are asked for.
  package init(stack: CallStack, nameStack: String = "") {
    self.nameStack = nameStack
    place = .stack(stack)
  }

  /// The user's frames, innermost first; empty when unknown.
  package var frames: [SourceFrame] {
    get {
      switch place {
      case .frames(let frames): frames
      case .stack(let stack): stack.userFrames
      }
    }
    set { place = .frames(newValue) }
  }
}

extension SourceInfo {
  /// Where the program is now: the equation that is replayed, or the user's line.
  package static func current() -> SourceInfo? {
    let context = TraceContext.current
    return context.source ?? SourceInfo(stack: .capture(), nameStack: context.nameStack)
  }
}
