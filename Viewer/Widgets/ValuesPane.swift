import JAXBuffers
import JAXCore
import JAXKernels
import ScopeScreen

/// An array as the values pane shows it.
package struct NamedValue: Sendable {
  /// Its name in the text, or the name of the argument that it is.
  package let name: String
  package let type: ShapedArray
  /// `result`, `operand 1`.
  package let role: String
  /// nil before it is computed.
  package let value: Buffer?

  package init(name: String, type: ShapedArray, role: String, value: Buffer?) {
    self.name = name
    self.type = type
    self.role = role
    self.value = value
  }
}

/// The values pane: arrays with their statistics, or one array as a table.
package struct ValuesPane {
  package let glyphs: Glyphs

  package init(_ glyphs: Glyphs) { self.glyphs = glyphs }

  /// The lines of one array in the list: name and role, statistics, histogram.
  package func lines(_ named: NamedValue, width: Int) -> [Line] {
    var head = Line()
    head.append(named.name, .bold)
    head.append(":\(named.type)", Style(.cyan))
    head.append("  \(named.role)", .faint)
    guard let value = named.value else {
      head.append("  not yet", .faint)
      return [head]
    }
    let summary = ValueSummary(value)
    if let mark = summary.mark { head.append("  \(mark.text)", mark.style) }
    let text = summary.text.columns + 2 <= width ? summary.text : summary.shortText
    var lines = [head, Line("  " + text, Style(.green))]
    if value.elementCount > 1 {
      if !summary.counts.isEmpty {
        lines.append(Line("  \(summary.counts)  of \(summary.count)", summary.mark?.style ?? .faint))
      }
      if let histogram = Histogram(value, buckets: Swift.max(4, Swift.min(32, width / 2))) {
        lines.append(Line("  " + histogram.bars(glyphs), Style(.blue)))
      }
    }
    return lines
  }
}

/// How the numbers of an array are distributed.
package struct Histogram: Hashable, Sendable {
  package let counts: [Int]
  package let low: Double
  package let high: Double

  /// Counts of finite numbers in buckets of equal width; nil when there are fewer than two different ones.
  package init?(_ x: Buffer, buckets: Int) {
    guard x.dtype != .bool, !x.dtype.isKey, x.dtype != .float0 else { return nil }
    let s = Kernels.statistics(x)
    guard let low = s.min, let high = s.max, high > low, (high - low).isFinite, buckets > 0 else {
      return nil
    }
    var counts = [Int](repeating: 0, count: buckets)
    let scale = Double(buckets) / (high - low)
    Kernels.doubles(x).withElements(as: Double.self) { values in
      for value in values where value.isFinite {
        counts[Swift.min(buckets - 1, Int((value - low) * scale))] += 1
      }
    }
    (self.counts, self.low, self.high) = (counts, low, high)
  }

  /// One character a bucket, from empty to full; a bucket with anything in it is never blank.
  package func bars(_ glyphs: Glyphs) -> String {
    let most = counts.max() ?? 0
    let top = glyphs.bars.count - 1
    return String(
      counts.map { count in
        count == 0 || most == 0 ? glyphs.bars[0] : glyphs.bars[Swift.max(1, (count * top + most / 2) / most)]
      })
  }
}
