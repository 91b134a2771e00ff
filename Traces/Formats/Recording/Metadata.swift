import TraceModel

/// What `meta.json` says of a recorded call. Everything but the format may be missing.
package struct Metadata: Hashable, Sendable {
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
  package struct Value: Hashable, Sendable {
    package var name: String
    package var type: String

    package init(name: String, type: String) {
      self.name = name
      self.type = type
    }
  }

  /// An exception: `FloatingPointError` and its message.
  package struct Failure: Hashable, Sendable {
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

extension Metadata {
  /// Reads the fields that it knows; a field of another type than it has here counts as missing.
  init(_ json: JSONValue) {
    format = json["format"]?.int ?? Recording.format
    jax = json["jax"]?.string
    jaxlib = json["jaxlib"]?.string
    numpy = json["numpy"]?.string
    python = json["python"]?.string
    swift = json["swift"]?.string
    platform = json["platform"]?.string
    if case .bool(let x64)? = json["x64"] { self.x64 = x64 }
    command = json["command"]?.items?.compactMap(\.string)
    function = json["function"]?.string
    file = json["file"]?.string
    line = json["line"]?.int
    inputs = json["inputs"]?.items?.map(Value.init)
    outputs = json["outputs"]?.items?.map(Value.init)
    error = json["error"].flatMap(Failure.init)
  }

  var json: JSONValue {
    let strings: [(String, String?)] = [
      ("jax", jax), ("jaxlib", jaxlib), ("numpy", numpy), ("python", python), ("swift", swift),
      ("platform", platform),
    ]
    var fields: [(key: String, value: JSONValue)] = [("format", .number(Double(format)))]
    fields += strings.compactMap { key, text in text.map { (key, .string($0)) } }
    fields += [
      ("x64", x64.map(JSONValue.bool) ?? .null), ("command", .strings(command)),
      ("function", function.map(JSONValue.string) ?? .null), ("file", file.map(JSONValue.string) ?? .null),
      ("line", line.map { .number(Double($0)) } ?? .null),
      ("inputs", inputs.map { .array($0.map(\.json)) } ?? .null),
      ("outputs", outputs.map { .array($0.map(\.json)) } ?? .null), ("error", error?.json ?? .null),
    ]
    return .object(fields)
  }
}

extension Metadata.Value {
  fileprivate init(_ json: JSONValue) {
    self.init(name: json["name"]?.string ?? "", type: json["type"]?.string ?? "")
  }

  fileprivate var json: JSONValue { .object([("name", .string(name)), ("type", .string(type))]) }
}

extension Metadata.Failure {
  fileprivate init?(_ json: JSONValue) {
    guard let kind = json["kind"]?.string else { return nil }
    self.init(kind: kind, message: json["message"]?.string ?? "")
  }

  var json: JSONValue { .object([("kind", .string(kind)), ("message", .string(message))]) }
}

extension JSONValue {
  var string: String? { if case .string(let s) = self { s } else { nil } }
  var int: Int? { if case .number(let d) = self { Int(exactly: d) } else { nil } }
  var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  fileprivate static func strings(_ texts: [String]?) -> JSONValue {
    texts.map { .array($0.map(JSONValue.string)) } ?? .null
  }
}
