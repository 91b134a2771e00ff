import JAXBuffers

extension ParameterValue: ParameterConvertible {
  package init?(parameter: ParameterValue) { self = parameter }
  package var parameterValue: ParameterValue { self }

  /// As Python prints it. A jaxpr inside another value is a text of its own, as `str` makes it; where it is
  /// the value itself, the printer lays it out instead.
  package var text: String {
    switch self {
    case .none: return "None"
    case .bool(let b): return b ? "True" : "False"
    case .int(let i): return String(i)
    case .double(let d): return pythonRepr(d)
    case .tuple(let xs):
      return xs.count == 1 ? "(\(xs[0].text),)" : "(" + xs.map(\.text).joined(separator: ", ") + ")"
    case .list(let xs): return "[" + xs.map(\.text).joined(separator: ", ") + "]"
    case .record(let name, let fields):
      let inner = fields.map { $0.name.isEmpty ? $0.value.text : "\($0.name)=\($0.value.text)" }
      return "\(name)(\(inner.joined(separator: ", ")))"
    case .jaxpr(let jaxpr): return jaxpr.description
    case .text(let s): return s
    }
  }
}

extension Int: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard case .int(let i) = parameter else { return nil }
    self = i
  }
  package var parameterValue: ParameterValue { .int(self) }
}

extension Bool: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard case .bool(let b) = parameter else { return nil }
    self = b
  }
  package var parameterValue: ParameterValue { .bool(self) }
}

extension Double: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    switch parameter {
    case .double(let d): self = d
    case .int(let i): self = Double(i)
    default: return nil
    }
  }
  package var parameterValue: ParameterValue { .double(self) }
}

extension String: ParameterConvertible {
  package init?(parameter: ParameterValue) { self = parameter.text }
  package var parameterValue: ParameterValue { .text(self) }
}

extension Jaxpr: ParameterConvertible {
  package var parameterValue: ParameterValue { .jaxpr(self) }
}

extension ParameterConvertible where Self == Jaxpr {
  package init?(parameter: ParameterValue) {
    guard case .jaxpr(let jaxpr) = parameter else { return nil }
    self = jaxpr
  }
}

extension Optional: ParameterConvertible where Wrapped: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    if case .none = parameter {
      self = .none
    } else if let value = Wrapped(parameter: parameter) {
      self = .some(value)
    } else {
      return nil
    }
  }
  package var parameterValue: ParameterValue { self?.parameterValue ?? ParameterValue.none }
}

/// A Swift array is a Python tuple; use `ParameterValue.list` where JAX prints a list.
extension Array: ParameterConvertible where Element: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard case .tuple(let values) = parameter else { return nil }
    var result: [Element] = []
    for value in values {
      guard let element = Element(parameter: value) else { return nil }
      result.append(element)
    }
    self = result
  }
  package var parameterValue: ParameterValue { .tuple(map(\.parameterValue)) }
}

extension Shape: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard let dims = [Int](parameter: parameter) else { return nil }
    self.init(dims)
  }
  package var parameterValue: ParameterValue { array.parameterValue }
}

/// Parameters spell dtypes in full: `new_dtype=float32`.
extension DType: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard case .text(let name) = parameter, let dtype = DType(name: name) else { return nil }
    self = dtype
  }
  package var parameterValue: ParameterValue { .text(name) }
}

/// An enumeration whose raw value is the text that JAX prints, such as `GatherScatterMode.CLIP`.
package protocol ParameterEnum: ParameterConvertible, RawRepresentable where RawValue == String {}

extension ParameterEnum {
  package init?(parameter: ParameterValue) { self.init(rawValue: parameter.text) }
  package var parameterValue: ParameterValue { .text(rawValue) }
}

/// Integers as JAX prints a tuple of them: its own as numbers, those out of NumPy arithmetic as `np.int64(1)`.
package func printedIntegers(_ values: [Int], isNumPys: Bool) -> ParameterValue {
  isNumPys ? .tuple(values.map { .text("np.int64(\($0))") }) : values.parameterValue
}
