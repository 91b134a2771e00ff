import JAXBuffers

/// Nested brackets with lines broken and long axes cut short, as numpy lays out arrays (numpy:
/// `arrayprint._formatArray`).
struct ArrayLayout {
  private let shape: Shape
  private let strides: [Int]
  private let separator: String
  private let format: ElementFormat
  /// Whether long axes show their first and last elements alone.
  private let isCut: Bool

  /// How many elements an axis that is cut short shows at each end.
  private let edge: Int

  /// The array in brackets. Lines are at most `width` wide and are indented by `indent`.
  static func text(
    _ buffer: Buffer, separator: String, indent: Int, width: Int, _ options: PrintOptions
  ) -> String {
    guard buffer.elementCount > 0 else { return "[]" }
    let layout = ArrayLayout(buffer, separator, options)
    let text = layout.text(axis: 0, at: buffer.offset, indent: indent + 1, width: width)
    return withExtendedLifetime(buffer.storage) { text }
  }

  private init(_ buffer: Buffer, _ separator: String, _ options: PrintOptions) {
    shape = buffer.shape
    strides = buffer.elementStrides
    self.separator = separator
    isCut = buffer.elementCount > options.threshold
    edge = options.edgeItems
    var places = [buffer.offset]
    for (count, stride) in zip(buffer.shape, buffer.elementStrides) {
      let shown = ArrayLayout.shown(count, edge: isCut ? edge : nil)
      places = places.flatMap { place in shown.compactMap { $0.map { place + $0 * stride } } }
    }
    format = ElementFormats.aligned(buffer, places, options)
  }

  /// The indices shown along an axis, nil for the dots.
  private static func shown(_ count: Int, edge: Int?) -> [Int?] {
    guard let edge, count > 2 * edge else { return Array(0..<count) }
    return Array(0..<edge) + [nil] + Array(count - edge..<count)
  }

  private func text(axis: Int, at place: Int, indent: Int, width: Int) -> String {
    if axis == shape.rank { return format(place) }
    let shown = ArrayLayout.shown(shape[axis], edge: isCut ? edge : nil)
    let body: String
    if axis == shape.rank - 1 {
      body = row(shown.map { $0.map { format(place + $0 * strides[axis]) } ?? "..." }, indent, width)
    } else {
      let newlines = String(repeating: "\n", count: shape.rank - axis - 1)
      body = shown.map { index in
        index.map {
          text(axis: axis + 1, at: place + $0 * strides[axis], indent: indent + 1, width: width - 1)
        } ?? "..."
      }.joined(separator: separator.trimmingEnd() + newlines + spaces(indent))
    }
    return "[" + body + "]"
  }

  /// Words on lines; a line ends before the word that would not fit with the bracket or comma after it.
  private func row(_ words: [String], _ indent: Int, _ width: Int) -> String {
    var finished = ""
    var line = ""
    for (i, word) in words.enumerated() {
      if indent + line.utf8.count + word.utf8.count > width - 1 && !line.isEmpty {
        finished += line.trimmingEnd() + "\n" + spaces(indent)
        line = ""
      }
      line += word + (i < words.count - 1 ? separator : "")
    }
    return finished + line
  }
}
