/// What fills a format string.
package struct FormatArguments: Sendable {
  package var positional: [FormatValue]
  package var named: [(name: String, value: FormatValue)]

  package init(positional: [FormatValue], named: [(name: String, value: FormatValue)]) {
    self.positional = positional
    self.named = named
  }
}

extension FormatString {
  /// The text with its fields filled (Python: `str.format`).
  package func filled(
    with arguments: FormatArguments, options: PrintOptions = .standard
  ) throws -> String {
    var filler = Filler(arguments, options)
    return try filler.text(self)
  }

  /// Refuses arguments that do not fit: missing ones, those that nothing uses, and specifications that a value of the
  /// type has not (JAX: `_DebugPrintFormatChecker`, which leaves the last to the run).
  package func check(_ arguments: FormatArguments) throws {
    var filler = Filler(arguments, .standard)
    _ = try filler.text(self)
    let positions = arguments.positional.indices.filter { !filler.used.contains(.position($0)) }
    if !positions.isEmpty {
      let unused = positions.map { arguments.positional[$0].repr(.standard) }.joined(separator: ", ")
      throw JAXError.format("Unused positional arguments to `jax.debug.print`: [\(unused)]")
    }
    let names = arguments.named.map(\.name).filter { !filler.used.contains(.name($0)) }
    if !names.isEmpty {
      throw JAXError.format(
        "Unused keyword arguments to `jax.debug.print`: [\(names.map(pythonRepr).joined(separator: ", "))]")
    }
  }

  private struct Filler {
    let arguments: FormatArguments
    let options: PrintOptions
    var used: Set<Argument> = []
    /// The next automatic position; nil once one was given by number.
    private var next: Int? = 0
    private var isAutomatic = false

    init(_ arguments: FormatArguments, _ options: PrintOptions) {
      self.arguments = arguments
      self.options = options
    }

    mutating func text(_ format: FormatString) throws -> String {
      var result = ""
      for piece in format.pieces {
        switch piece {
        case .literal(let text): result += text
        case .field(let field): result += try text(field)
        }
      }
      return result
    }

    private mutating func text(_ field: Field) throws -> String {
      var value = try value(field.argument)
      for lookup in field.lookups { value = try value.lookup(lookup) }
      switch field.conversion {
      case nil: break
      case "s": value = .string(value.text(options))
      case "r": value = .string(value.repr(options))
      case "a": value = .string(FormatString.ascii(value.repr(options)))
      case .some(let other): throw JAXError.format("Unknown conversion specifier \(other)")
      }
      return try value.formatted(try text(field.specification), options)
    }

    private mutating func value(_ argument: Argument) throws -> FormatValue {
      switch argument {
      case .automatic:
        guard let position = next else {
          throw JAXError.format("cannot switch from manual field specification to automatic field numbering")
        }
        (next, isAutomatic) = (position + 1, true)
        return try self.position(position)
      case .position(let position):
        guard !isAutomatic else {
          throw JAXError.format("cannot switch from manual field specification to automatic field numbering")
        }
        next = nil
        return try self.position(position)
      case .name(let name):
        guard let item = arguments.named.first(where: { $0.name == name }) else {
          throw JAXError.format(pythonRepr(name), .keyError)
        }
        used.insert(.name(name))
        return item.value
      }
    }

    private mutating func position(_ position: Int) throws -> FormatValue {
      guard arguments.positional.indices.contains(position) else {
        throw JAXError.format(
          "Replacement index \(position) out of range for positional args tuple", .indexError)
      }
      used.insert(.position(position))
      return arguments.positional[position]
    }
  }

  /// As Python's `ascii` writes it.
  private static func ascii(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      if scalar.isASCII { return String(Character(scalar)) }
      let digits = String(scalar.value, radix: 16)
      let (mark, width) = scalar.value < 0x100 ? ("\\x", 2) : scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
      return mark + String(repeating: "0", count: width - digits.count) + digits
    }.joined()
  }
}
