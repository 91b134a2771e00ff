import JAXBuffers
import JAXKernels

/// What a field of a format string may be filled with: an array, or what Python has around arrays.
package indirect enum FormatValue: Sendable {
  case array(NDArray)
  case none
  case int(Int)
  case string(String)
  case tuple([FormatValue])
  case list([FormatValue])
  /// Keys as Python's `repr` writes them.
  case dictionary([(key: String, value: FormatValue)])
  /// A struct: its type and its fields.
  case record(String, [(name: String, value: FormatValue)])
  /// Anything else, which is its text.
  case other(String)
}

extension FormatValue {
  /// As Python's `str` writes it.
  package func text(_ options: PrintOptions) -> String {
    switch self {
    case .array(let x): x.text(options)
    case .string(let text), .other(let text): text
    default: repr(options)
    }
  }

  /// As Python's `repr` writes it.
  func repr(_ options: PrintOptions) -> String {
    switch self {
    case .array(let x): return x.repr(options)
    case .none: return "None"
    case .int(let i): return String(i)
    case .string(let text): return pythonRepr(text)
    case .tuple(let items):
      return "(" + items.map { $0.repr(options) }.joined(separator: ", ") + (items.count == 1 ? ",)" : ")")
    case .list(let items): return "[" + items.map { $0.repr(options) }.joined(separator: ", ") + "]"
    case .dictionary(let items):
      return "{" + items.map { "\($0.key): \($0.value.repr(options))" }.joined(separator: ", ") + "}"
    case .record(let type, let fields):
      return type + "("
        + fields.map { ($0.name.isEmpty ? "" : $0.name + "=") + $0.value.repr(options) }.joined(
          separator: ", ") + ")"
    case .other(let text): return text
    }
  }

  /// Laid out by a specification (Python: `format`; an array of numbers has none, only a scalar does).
  func formatted(_ specification: String, _ options: PrintOptions) throws -> String {
    switch self {
    case .array(let x): return try FormatValue.formatted(x, specification, options)
    case .int(let i):
      let specification = try FormatSpecification(specification, for: "int")
      return try specification.text(isNegative: i < 0, UInt64(i.magnitude), kind: "int")
    case .string(let text):
      let specification = try FormatSpecification(specification, for: "str")
      return try FormatValue.formatted(text, specification)
    default:
      guard specification.isEmpty else {
        throw JAXError.format(
          "unsupported format string passed to \(pythonType).__format__", .typeError)
      }
      return text(options)
    }
  }

  private static func formatted(_ text: String, _ specification: FormatSpecification) throws -> String {
    if let type = specification.type, type != "s" { throw specification.unknown(for: "str") }
    if specification.sign != nil {
      throw JAXError.format("Sign not allowed in string format specifier")
    }
    if specification.isAlternate {
      throw JAXError.format("Alternate form (#) not allowed in string format specifier")
    }
    if specification.align == "=" {
      throw JAXError.format("'=' alignment not allowed in string format specifier")
    }
    if let grouping = specification.grouping {
      throw JAXError.format("Cannot specify '\(grouping)' with 's'.")
    }
    let shown = specification.precision.map { text.unicodeScalars.prefix($0) } ?? text.unicodeScalars[...]
    return specification.padded(String(String.UnicodeScalarView(shown)), standing: "<")
  }

  private static func formatted(
    _ x: NDArray, _ specification: String, _ options: PrintOptions
  ) throws -> String {
    if let buffer = x.concrete, x.ndim == 0, !x.dtype.isKey { return try formatted(buffer, specification) }
    guard specification.isEmpty else {
      throw JAXError.format(
        "unsupported format string passed to numpy.ndarray.__format__: it has the type \(x.aval), and only "
          + "scalars take one", .typeError)
    }
    return x.text(options)
  }

  /// A scalar. NumPy hands it to Python's own number, so a float without a specification shows the digits of a
  /// double.
  private static func formatted(_ x: Buffer, _ specification: String) throws -> String {
    switch x.dtype {
    case .bool:
      let isTrue = x.scalar(as: Bool.self)
      if specification.isEmpty { return isTrue ? "True" : "False" }
      return try FormatSpecification(specification, for: "bool")
        .text(isNegative: false, isTrue ? 1 : 0, kind: "bool")
    case .uint64:
      return try FormatSpecification(specification, for: "int")
        .text(isNegative: false, x.scalar(as: UInt64.self), kind: "int")
    case let dtype where dtype.isInteger:
      let value = try Kernels.convert(x, to: .int64).scalar(as: Int64.self)
      return try FormatSpecification(specification, for: "int")
        .text(isNegative: value < 0, value.magnitude, kind: "int")
    case let dtype where dtype.isFloating:
      let value = try Kernels.convert(x, to: .float64).scalar(as: Double.self)
      return try FormatSpecification(specification, for: "float").text(value)
    case let dtype where dtype.isComplex:
      let parts = try Kernels.convert(x, to: .complex128).scalar(as: (Double, Double).self)
      return try FormatSpecification(specification, for: "complex").text(parts.0, parts.1)
    default: return NDArray(x).description
    }
  }

  /// Python's name of its type.
  private var pythonType: String {
    switch self {
    case .array: "numpy.ndarray"
    case .none: "NoneType"
    case .int: "int"
    case .string: "str"
    case .tuple: "tuple"
    case .list: "list"
    case .dictionary: "dict"
    case .record(let type, _): type
    case .other: "object"
    }
  }
}

extension FormatValue {
  /// What a field looks up in it.
  func lookup(_ lookup: FormatString.Lookup) throws -> FormatValue {
    switch lookup {
    case .attribute(let name): return try attribute(name)
    case .item(let key): return try item(key)
    }
  }

  private func attribute(_ name: String) throws -> FormatValue {
    switch (self, name) {
    case (.array(let x), "shape"): return .tuple(x.shape.map { .int($0) })
    case (.array(let x), "ndim"): return .int(x.ndim)
    case (.array(let x), "size"): return .int(x.size)
    case (.array(let x), "dtype"): return .other(x.dtype.name)
    case (.record(_, let fields), _):
      if let field = fields.first(where: { $0.name == name }) { return field.value }
    default: break
    }
    throw JAXError.format("'\(pythonType)' object has no attribute '\(name)'", .attributeError)
  }

  private func item(_ key: String) throws -> FormatValue {
    switch self {
    case .tuple(let items), .list(let items):
      guard let index = FormatParser.number(key) else {
        throw JAXError.format("\(pythonType) indices must be integers or slices, not str", .typeError)
      }
      guard index < items.count else {
        throw JAXError.format("\(pythonType) index out of range", .indexError)
      }
      return items[index]
    case .dictionary(let items):
      guard let item = items.first(where: { $0.key == pythonRepr(key) || $0.key == key }) else {
        throw JAXError.format(pythonRepr(key), .keyError)
      }
      return item.value
    case .array(let x):
      guard let index = FormatParser.number(key), x.ndim > 0 else {
        throw JAXError.format("an array has no element [\(key)]", .typeError)
      }
      // JAX clamps an index, as everywhere.
      guard let buffer = x.concrete, x.shape[0] > 0 else { return self }
      return .array(
        NDArray(buffer.element(min(index, x.shape[0] - 1), along: 0), weakType: x.weakType))
    default: throw JAXError.format("'\(pythonType)' object is not subscriptable", .typeError)
    }
  }
}

extension FormatValue {
  /// An array for checking a format before values are known: a scalar is zero then.
  package init(standingFor x: NDArray) {
    let isUnknown = x.ndim == 0 && x.concrete == nil && !x.dtype.isKey
    self = .array(isUnknown ? NDArray(Kernels.zeros(x.dtype, [])) : x)
  }

  /// The string that Python's `repr` wrote; nil for a text that is no string.
  package init?(pythonString text: String) {
    var rest = Array(text.unicodeScalars)[...]
    guard let quote = rest.popFirst(), quote == "'" || quote == "\"", rest.popLast() == quote else {
      return nil
    }
    var result = String.UnicodeScalarView()
    while let c = rest.popFirst() {
      guard c == "\\", let escaped = rest.popFirst() else {
        result.append(c)
        continue
      }
      let lengths: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
      if let length = lengths[escaped] {
        let digits = String(String.UnicodeScalarView(rest.prefix(length)))
        rest = rest.dropFirst(length)
        guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else { return nil }
        result.append(scalar)
      } else {
        let named: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "r": "\r", "t": "\t"]
        result.append(named[escaped] ?? escaped)
      }
    }
    self = .string(String(result))
  }
}
