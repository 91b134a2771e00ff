/// A format string of Python (Python: `str.format`), read once: `"loss {:.3f} at {step}"`.
package struct FormatString: Hashable, Sendable {
  package let text: String
  let pieces: [Piece]

  enum Piece: Hashable, Sendable {
    case literal(String)
    case field(Field)
  }

  /// What stands between braces.
  struct Field: Hashable, Sendable {
    let argument: Argument
    /// What is looked up in the argument: `.shape`, `[0]`.
    let lookups: [Lookup]
    /// `r`, `s` or `a` after an exclamation mark.
    let conversion: Character?
    /// After the colon; it may hold fields itself.
    let specification: FormatString
  }

  enum Argument: Hashable, Sendable {
    /// The next one.
    case automatic
    case position(Int)
    case name(String)
  }

  enum Lookup: Hashable, Sendable {
    case attribute(String)
    case item(String)
  }

  package init(_ text: String) throws {
    var parser = FormatParser(text)
    self.text = text
    pieces = try parser.pieces()
  }

  init(_ text: String, pieces: [Piece]) {
    self.text = text
    self.pieces = pieces
  }

  /// How many fields take the next positional argument.
  package var automaticFieldCount: Int {
    pieces.reduce(0) { count, piece in
      guard case .field(let field) = piece else { return count }
      return count + (field.argument == .automatic ? 1 : 0) + field.specification.automaticFieldCount
    }
  }

  /// Whether JAX fills it: by its first piece alone, so a string that begins with an escaped brace is printed as it
  /// stands with the arguments after it (JAX: `has_placeholders` of `debug_print`).
  package var beginsWithField: Bool {
    // Python counts the literal before a field as one piece with it; an escaped brace ends a piece of its own.
    guard let brace = text.firstIndex(where: { $0 == "{" || $0 == "}" }) else { return false }
    let next = text[text.index(after: brace)...].first
    return text[brace] == "{" && next != "{"
  }
}

extension JAXError {
  /// What Python raises for a format string, in its words.
  static func format(_ message: String, _ kind: Kind = .valueError) -> JAXError {
    JAXError(.invalid(message), operation: "debug.print", kind: kind, code: .formatString)
  }
}

/// Reads a format string (Python: `MarkupIterator`).
struct FormatParser {
  private let text: [Character]
  private var at = 0
  private let depth: Int

  init(_ text: String, depth: Int = 0) {
    self.text = Array(text)
    self.depth = depth
  }

  mutating func pieces() throws -> [FormatString.Piece] {
    guard depth <= 2 else { throw JAXError.format("Max string recursion exceeded") }
    var pieces: [FormatString.Piece] = []
    var literal = ""
    while at < text.count {
      let c = text[at]
      at += 1
      guard c == "{" || c == "}" else {
        literal.append(c)
        continue
      }
      if at < text.count, text[at] == c {
        literal.append(c)
        at += 1
        continue
      }
      guard c == "{", at < text.count else {
        throw JAXError.format("Single '\(c)' encountered in format string")
      }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = ""
      pieces.append(.field(try field()))
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return pieces
  }

  /// What follows an opening brace, with the closing one.
  private mutating func field() throws -> FormatString.Field {
    let name = try fieldName()
    let (argument, lookups) = try FormatParser.reference(name)
    var conversion: Character?
    if text[at] == "!" {
      at += 1
      guard at < text.count else {
        throw JAXError.format("end of string while looking for conversion specifier")
      }
      conversion = text[at]
      at += 1
      guard at < text.count else { throw JAXError.format("unmatched '{' in format spec") }
      guard text[at] == ":" || text[at] == "}" else {
        throw JAXError.format("expected ':' after conversion specifier")
      }
    }
    let specification = text[at] == ":" ? try specification() : ""
    at += 1
    var nested = FormatParser(specification, depth: depth + 1)
    return FormatString.Field(
      argument: argument, lookups: lookups, conversion: conversion,
      specification: FormatString(specification, pieces: try nested.pieces()))
  }

  /// Up to the character that ends the name, which is left.
  private mutating func fieldName() throws -> String {
    var name = ""
    var isInBrackets = false
    while at < text.count {
      let c = text[at]
      if c == "{" { throw JAXError.format("unexpected '{' in field name") }
      if c == "[" { isInBrackets = true }
      if c == "]" { isInBrackets = false }
      if !isInBrackets, c == "}" || c == ":" || c == "!" { return name }
      name.append(c)
      at += 1
    }
    throw JAXError.format("expected '}' before end of string")
  }

  /// From the colon to the brace that closes the field, which is left.
  private mutating func specification() throws -> String {
    var open = 0
    var result = ""
    at += 1
    while at < text.count {
      if text[at] == "{" { open += 1 }
      if text[at] == "}" {
        if open == 0 { return result }
        open -= 1
      }
      result.append(text[at])
      at += 1
    }
    throw JAXError.format("unmatched '{' in format spec")
  }

  /// Digits as a number; nil for anything else, which is a name.
  static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  /// `x.shape[0]` as an argument and what is looked up in it.
  private static func reference(
    _ name: String
  ) throws -> (FormatString.Argument, [FormatString.Lookup]) {
    let end = name.firstIndex { $0 == "." || $0 == "[" } ?? name.endIndex
    let first = name[..<end]
    let argument: FormatString.Argument =
      first.isEmpty ? .automatic : FormatParser.number(first).map { .position($0) } ?? .name(String(first))
    var lookups: [FormatString.Lookup] = []
    var rest = name[end...]
    while let mark = rest.popFirst() {
      switch mark {
      case ".":
        let stop = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
        lookups.append(.attribute(String(rest[..<stop])))
        rest = rest[stop...]
      case "[":
        guard let stop = rest.firstIndex(of: "]") else {
          throw JAXError.format("Missing ']' in format string")
        }
        lookups.append(.item(String(rest[..<stop])))
        rest = rest[rest.index(after: stop)...]
      default: throw JAXError.format("Only '.' or '[' may follow ']' in format field specifier")
      }
      if lookups.last == .attribute("") || lookups.last == .item("") {
        throw JAXError.format("Empty attribute in format string")
      }
    }
    return (argument, lookups)
  }
}
