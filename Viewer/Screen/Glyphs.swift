/// The characters for borders and marks, and what replaces them where the terminal has ASCII only.
package struct Glyphs: Hashable, Sendable {
  package var horizontal: Character
  package var vertical: Character
  package var folded: Character
  package var unfolded: Character
  package var breakpoint: Character
  package var ellipsis: String
  package var separator: String
  /// From empty to full, for histograms.
  package var bars: [Character]

  package static let unicode = Glyphs(
    horizontal: "─", vertical: "│", folded: "▸", unfolded: "▾", breakpoint: "●", ellipsis: "…",
    separator: "›", bars: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])
  package static let ascii = Glyphs(
    horizontal: "-", vertical: "|", folded: "+", unfolded: "-", breakpoint: "*", ellipsis: "..",
    separator: ">", bars: [" ", ".", ":", "-", "=", "+", "*", "#", "@"])
}
