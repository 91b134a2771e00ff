extension Canvas {
  /// The screen as a picture for documents: SVG with the terminal's palette on a dark ground.
  package var svg: String {
    let (cell, row, margin) = (8.4, 17, 12)
    let width = Int(Double(size.width) * cell) + 2 * margin
    let height = size.height * row + 2 * margin
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">
      <rect width="100%" height="100%" rx="6" fill="#1c1c1c"/>
      <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">

      """
    for y in 0..<size.height {
      for run in runs(y) {
        let x = Double(margin) + Double(run.x) * cell
        let isReverse = run.style.attributes.contains(.reverse)
        if isReverse {
          text += "<rect x=\"\(tenths(x))\" y=\"\(margin + y * row)\" width=\"\(tenths(Double(run.columns) * cell))\""
          text += " height=\"\(row)\" fill=\"\(run.style.foreground.onDark)\"/>\n"
        }
        guard run.text.contains(where: { $0 != " " }) else { continue }
        var attributes = "fill=\"\(isReverse ? "#1c1c1c" : run.style.foreground.onDark)\""
        if run.style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
        if run.style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
        text += "<text x=\"\(tenths(x))\" y=\"\(margin + y * row + 13)\" "
        text += "textLength=\"\(tenths(Double(run.columns) * cell))\" \(attributes)>\(run.text.escaped)</text>\n"
      }
    }
    return text + "</g>\n</svg>\n"
  }

  private struct Run {
    var x: Int
    var columns: Int
    var text: String
    var style: Style
  }

  /// Neighbouring cells of one style.
  private func runs(_ y: Int) -> [Run] {
    var runs: [Run] = []
    for x in 0..<size.width {
      let cell = self[x, y]
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].columns += 1
        if let character = cell.text { runs[runs.count - 1].text.append(character) }
      } else {
        runs.append(Run(x: x, columns: 1, text: cell.text.map(String.init) ?? "", style: cell.style))
      }
    }
    return runs
  }

  private func tenths(_ x: Double) -> String {
    let scaled = Int((x * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }
}

extension Hue {
  /// The colour in pictures.
  fileprivate var onDark: String {
    switch self {
    case .plain: "#d0d0d0"
    case .gray: "#808080"
    case .blue: "#5fafff"
    case .cyan: "#5fd7d7"
    case .green: "#87d787"
    case .yellow: "#ffd75f"
    case .orange: "#ff8700"
    case .magenta: "#d787ff"
    }
  }
}

extension String {
  fileprivate var escaped: String {
    var result = ""
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case " ": result += "\u{A0}"
      default: result.append(character)
      }
    }
    return result
  }
}
