import JAXBuffers

/// The value of a parameter as JAX prints it in a jaxpr.
package indirect enum ParameterValue: Hashable, Sendable {
  case none
  case bool(Bool)
  /// Also what NumPy's scalars print as, `np.int64(3)`.
  case int(Int)
  case double(Double)
  /// `(1, 2)`, `(1,)`, `()`.
  case tuple([ParameterValue])
  /// `[1, 2]`.
  case list([ParameterValue])
  /// `Name(a=1, b=2)` or `Name(1, 2)`; a field without a name has the empty one.
  case record(String, [Field])
  case jaxpr(Jaxpr)
  /// Any other text: names, enum cases, functions, dtypes.
  case text(String)

  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: ParameterValue
    package init(_ name: String, _ value: ParameterValue) {
      self.name = name
      self.value = value
    }
  }
}

/// A named parameter of an equation.
package struct Parameter: Hashable, Sendable {
  package var name: String
  package var value: ParameterValue
  /// The text it was read from, when it was read from text and holds no jaxpr.
  package var spelling: String?

  package init(_ name: String, _ value: ParameterValue, spelling: String? = nil) {
    self.name = name
    self.value = value
    self.spelling = spelling
  }

  /// Whether both mean the same, however they are spelled.
  package func means(_ other: Parameter) -> Bool {
    name == other.name
      && (value == other.value || (spelling ?? value.text) == (other.spelling ?? other.value.text))
  }
}

/// A primitive's parameters for printing: `["axes": axes, "out_sharding": nil as Int?]`.
package struct Parameters: ExpressibleByDictionaryLiteral, Sendable {
  package var all: [Parameter]

  package init(_ all: [Parameter]) { self.all = all }

  package init(dictionaryLiteral elements: (String, any ParameterConvertible)...) {
    all = elements.map { Parameter($0.0, $0.1.parameterValue) }
  }
}

/// A Swift type that stands for a parameter's value, in both directions.
package protocol ParameterConvertible {
  /// nil when the value is not of this type.
  init?(parameter: ParameterValue)
  var parameterValue: ParameterValue { get }
}

/// Reads a printed equation's parameters; what the binders' types imply is not printed, so it knows those
/// too.
package struct ParameterReader: Sendable {
  package let primitive: String
  package let parameters: [Parameter]
  package let operands: [ShapedArray]
  package let results: [ShapedArray]

  package init(
    primitive: String, parameters: [Parameter], operands: [ShapedArray], results: [ShapedArray]
  ) {
    self.primitive = primitive
    self.parameters = parameters
    self.operands = operands
    self.results = results
  }

  /// The parameter's value; throws when it is missing or of another type.
  package func callAsFunction<T: ParameterConvertible>(_ name: String) throws -> T {
    guard let parameter = find(name) else {
      throw JAXError(.missingParameter(name), operation: primitive)
    }
    return try convert(parameter)
  }

  /// The parameter's value, or `default` when it is not printed.
  package func callAsFunction<T: ParameterConvertible>(_ name: String, default value: T) throws -> T {
    guard let parameter = find(name) else { return value }
    return try convert(parameter)
  }

  /// The parameter's text as it stands, for values that are any text (`name=<lambda>`).
  package func text(_ name: String) throws -> String {
    guard let parameter = find(name) else {
      throw JAXError(.missingParameter(name), operation: primitive)
    }
    return parameter.spelling ?? parameter.value.text
  }

  /// The type of the only result.
  package func result() throws -> ShapedArray {
    guard results.count == 1 else {
      throw JAXError(.resultCount(expected: 1, got: results.count), operation: primitive)
    }
    return results[0]
  }

  /// Whether the parameter is printed.
  package func has(_ name: String) -> Bool { find(name) != nil }

  private func find(_ name: String) -> Parameter? { parameters.first { $0.name == name } }

  private func convert<T: ParameterConvertible>(_ parameter: Parameter) throws -> T {
    guard let value = T(parameter: parameter.value) else {
      throw JAXError(
        .badParameter(parameter.name, parameter.spelling ?? parameter.value.text), operation: primitive)
    }
    return value
  }
}
