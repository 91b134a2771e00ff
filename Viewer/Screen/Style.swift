/// How a cell is drawn. What it means must be legible without colour too.
package struct Style: Hashable, Sendable {
  package var foreground: Hue
  package var attributes: Attributes

  package init(_ foreground: Hue = .plain, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.attributes = attributes
  }

  package static let plain = Style()
  package static let bold = Style(.plain, .bold)
  /// Line numbers, borders, what is not looked at first.
  package static let faint = Style(.gray, .dim)
  /// The cursor's row.
  package static let selected = Style(.plain, .reverse)

  /// The same with more attributes.
  package func with(_ more: Attributes) -> Style { Style(foreground, attributes.union(more)) }

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }
}

/// A colour by its place in the palette; the terminal gives it the best it has (24 bits, 256, 16, none). The palette
/// keeps apart for the colour-blind what belongs apart: findings are orange, names blue.
package enum Hue: UInt8, CaseIterable, Sendable {
  /// The terminal's own foreground.
  case plain
  case gray
  /// Names of primitives and functions.
  case blue
  /// Types.
  case cyan
  /// Numbers and text.
  case green
  /// Attention: the current equation, an Inf.
  case yellow
  /// A finding: a NaN, an error.
  case orange
  /// Keywords and scopes.
  case magenta
}
