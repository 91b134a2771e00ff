/// What `meta.json` says of a recorded call. Everything but the format may be missing.
package struct Metadata: Codable, Hashable, Sendable {
  package var format = Recording.format
  package var jax: String?
  package var jaxlib: String?
  package var numpy: String?
  package var python: String?
  package var swift: String?
  package var platform: String?
  package var x64: Bool?
  package var command: [String]?
  /// The recorded function, and where it was written.
  package var function: String?
  package var file: String?
  package var line: Int?
  /// In the order of `in0`, `in1` …
  package var inputs: [Value]?
  package var outputs: [Value]?
  /// What the call threw.
  package var error: Failure?

  /// An input or output: `params['w']`, `f32[4,4]`.
  package struct Value: Codable, Hashable, Sendable {
    package var name: String
    package var type: String

    package init(name: String, type: String) {
      self.name = name
      self.type = type
    }
  }

  /// An exception: `FloatingPointError` and its message.
  package struct Failure: Codable, Hashable, Sendable {
    package var kind: String
    package var message: String

    package init(kind: String, message: String) {
      self.kind = kind
      self.message = message
    }
  }

  package init() {}

  /// `train_step (train.py:41)`.
  package var title: String? {
    guard let function else { return nil }
    guard let file else { return function }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return "\(function) (\(name)\(line.map { ":\($0)" } ?? ""))"
  }
}

/// `meta.json` at the root: of a call, or of all.
struct RootMetadata: Codable {
  var format: Int
  var calls: [Summary]?

  struct Summary: Codable {
    var function: String?
    var error: Metadata.Failure?
  }
}
