/// A place in the user's program.
public struct SourceFrame: Hashable, Sendable {
  /// The file as it was recorded, such as `train.py`.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column as it was recorded, from 0 in JAX's texts; nil when unknown.
  public var column: Int?
  /// The function around the place; nil when unknown.
  public var function: String?

  /// A place in the user's program.
  public init(file: String, line: Int, column: Int? = nil, function: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.function = function
  }
}

extension SourceFrame: CustomStringConvertible {
  /// `train.py:41:17`.
  public var description: String {
    "\(file):\(line)" + (column.map { ":\($0)" } ?? "")
  }
}

/// Where an equation came from (JAX: `source_info_util.SourceInfo`).
package struct SourceInfo: Hashable, Sendable {
  /// The user's frames, innermost first; empty when unknown.
  package var frames: [SourceFrame]
  /// The scopes and transformations around it, as JAX prints them: `transpose(jvp(loss))/layer1`.
  package var nameStack: String

  package init(frames: [SourceFrame] = [], nameStack: String = "") {
    self.frames = frames
    self.nameStack = nameStack
  }
}

extension SourceInfo {
  /// Where the program is now: the equation that is replayed, or the user's line.
  package static func current() -> SourceInfo? {
    let context = TraceContext.current
    return context.source ?? SourceInfo(nameStack: context.nameStack)
  }
}
