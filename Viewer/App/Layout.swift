import ScopeScreen

/// Where the panes are: side by side on a wide screen, the equations above the others on a narrow one.
struct Layout: Hashable {
  static let smallest = Size(width: 40, height: 10)

  let title: Rect
  let jaxpr: Rect
  let values: Rect
  let source: Rect
  /// Messages and what is being typed.
  let line: Rect
  let footer: Rect

  init(_ size: Size, zoomed: Pane?) {
    let (title, below) = Rect(size).splitTop(1)
    let (middle, bottom) = below.splitBottom(2)
    (line, footer) = bottom.splitTop(1)
    self.title = title
    let none = Rect(x: 0, y: 0, width: 0, height: 0)
    if let zoomed {
      jaxpr = zoomed == .jaxpr ? middle : none
      values = zoomed == .values ? middle : none
      source = zoomed == .source ? middle : none
    } else if size.width >= 110 {
      let (left, right) = middle.splitLeft(size.width * 58 / 100)
      jaxpr = left
      (values, source) = right.splitTop(right.height / 2)
    } else if size.height >= 16 {
      let (top, rest) = middle.splitTop((middle.height + 1) / 2)
      jaxpr = top
      (values, source) = rest.splitLeft(size.width / 2)
    } else {
      let (top, rest) = middle.splitTop(Swift.max(3, middle.height - 3))
      jaxpr = top
      values = rest
      source = none
    }
  }

  func rect(_ pane: Pane) -> Rect {
    switch pane {
    case .jaxpr: jaxpr
    case .values: values
    case .source: source
    }
  }

  /// The pane at a cell.
  func pane(x: Int, y: Int) -> (Pane, Rect)? {
    Pane.allCases.map { ($0, rect($0)) }.first { $0.1.contains(x: x, y: y) }
  }
}
