/// Static data in a structure: equal only to a value of the same type, floats bit by bit.
///
/// Numbers would otherwise be equal across types, -0 to 0, and NaN to nothing, not even to itself: a function
/// that was compiled for one value would be run for another, or compiled at every call.
package struct StaticValue: Sendable {
  // Values of users' types are compared, hashed and described, never changed.
  private nonisolated(unsafe) let value: AnyHashable
  /// Of a float.
  private let bits: UInt64?
  private let type: ObjectIdentifier

  package init<T: Hashable>(_ value: T) {
    self.value = AnyHashable(value)
    type = ObjectIdentifier(T.self)
    if T.self == Double.self, let number = value as? Double {
      bits = number.bitPattern
    } else if T.self == Float.self, let number = value as? Float {
      bits = UInt64(number.bitPattern)
    } else {
      bits = nil
    }
  }

  /// A string as it is, anything else as it is described.
  package var text: String { value.base as? String ?? description }
}

extension StaticValue: Hashable {
  package static func == (a: StaticValue, b: StaticValue) -> Bool {
    a.type == b.type && a.bits == b.bits && (a.bits != nil || a.value == b.value)
  }
  package func hash(into hasher: inout Hasher) {
    if let bits { hasher.combine(bits) } else { hasher.combine(value) }
  }
}

extension StaticValue: CustomStringConvertible {
  /// As Python writes it.
  package var description: String {
    switch value.base {
    case let text as String: pythonRepr(text)
    case let flag as Bool: flag ? "True" : "False"
    case let number as Double: pythonRepr(number)
    case let number as Float: pythonRepr(Double(number.description) ?? Double(number))
    default: String(describing: value.base)
    }
  }
}

/// A string as Python's `repr` quotes it.
package func pythonRepr(_ text: String) -> String {
  let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
  var result = String.UnicodeScalarView([quote])
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result.append(contentsOf: "\\n".unicodeScalars)
    case "\r": result.append(contentsOf: "\\r".unicodeScalars)
    case "\t": result.append(contentsOf: "\\t".unicodeScalars)
    case "\\", quote: result.append(contentsOf: ["\\", scalar])
    case _ where scalar.value < 32 || scalar.value == 127:
      let digits = String(scalar.value, radix: 16)
      result.append(contentsOf: ("\\x" + (digits.count < 2 ? "0" : "") + digits).unicodeScalars)
    default: result.append(scalar)
    }
  }
  result.append(quote)
  return String(result)
}
