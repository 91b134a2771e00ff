import JAXBuffers
import TraceModel
import TraceNpz

extension Recording {
  /// A call as it is to be written.
  package struct Content: Sendable {
    package var metadata: Metadata
    package var text: String
    /// By the paths that stand in the program's comments.
    package var sources: [String: String]
    package var arrays: [(name: String, value: Buffer)]

    package init(
      metadata: Metadata, text: String, sources: [String: String], arrays: [(name: String, value: Buffer)]
    ) {
      self.metadata = metadata
      self.text = text
      self.sources = sources
      self.arrays = arrays
    }
  }

  /// Writes calls to a file, whole or not at all: one call by itself, several under numbers.
  package static func write(_ calls: [Content], to path: String) throws {
    let writer = try NpzWriter(path: path)
    try write(calls, with: writer)
  }

  private static func write(_ calls: [Content], with writer: NpzWriter) throws {
    let isNumbered = calls.count != 1
    if isNumbered {
      let summaries = calls.map { call in
        JSONValue.object([
          ("function", call.metadata.function.map(JSONValue.string) ?? .null),
          ("error", call.metadata.error?.json ?? .null),
        ])
      }
      let root = JSONValue.object([("format", .number(Double(format))), ("calls", .array(summaries))])
      try writer.add(member: "meta.json", (root.text + "\n").utf8)
    }
    for (number, call) in calls.enumerated() {
      let folder = isNumbered ? "calls/\(number)/" : ""
      try writer.add(member: folder + "program.jaxpr", call.text.utf8)
      try writer.add(member: folder + "meta.json", (call.metadata.json.text + "\n").utf8)
      for (file, text) in call.sources.sorted(by: { $0.key < $1.key }) {
        let path = file.hasPrefix("/") ? String(file.dropFirst()) : file
        try writer.add(member: folder + "source/" + path, text.utf8)
      }
      for (name, value) in call.arrays { try writer.add(folder + name, value) }
    }
    try writer.finish()
  }
}
