/// Which part of an array a table shows, as NumPy writes it: `0:5, 3, :`.
package struct SliceSpecification: Hashable, Sendable {
  /// One axis: a single index, or a range.
  package enum Axis: Hashable, Sendable {
    case index(Int)
    case range(Range<Int>)
  }

  package let axes: [Axis]

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The whole of an array, the first index along all but its last two axes.
  package init(shape: [Int]) {
    axes = shape.enumerated().map { axis, size in
      axis < shape.count - 2 ? .index(0) : .range(0..<size)
    }
  }

  /// Reads a specification; axes that it leaves out are whole.
  package init(_ text: String, shape: [Int]) throws(Failure) {
    var axes: [Axis] = []
    let inner = text.filter { $0 != "[" && $0 != "]" && $0 != " " }
    let parts = inner.isEmpty ? [] : inner.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= shape.count else {
      throw Failure(description: "\(parts.count) indices for an array with \(shape.count) axes")
    }
    for (axis, part) in parts.enumerated() {
      axes.append(try SliceSpecification.axis(part, axis, shape[axis]))
    }
    for axis in parts.count..<shape.count { axes.append(.range(0..<shape[axis])) }
    self.axes = axes
  }

  private static func axis(_ text: Substring, _ axis: Int, _ size: Int) throws(Failure) -> Axis {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    func number(_ text: Substring) throws(Failure) -> Int {
      guard let number = Int(text) else {
        throw Failure(description: "'\(text)' is no index; write 0:5, 3, : as NumPy does")
      }
      return number < 0 ? number + size : number
    }
    switch parts.count {
    case 1:
      let index = try number(parts[0])
      guard 0..<size ~= index else {
        throw Failure(description: "index \(text) is out of range for axis \(axis), which has \(size)")
      }
      return .index(index)
    case 2:
      let low = parts[0].isEmpty ? 0 : try number(parts[0])
      let high = parts[1].isEmpty ? size : try number(parts[1])
      let start = Swift.min(Swift.max(low, 0), size)
      return .range(start..<Swift.min(Swift.max(high, start), size))
    default: throw Failure(description: "'\(text)': steps are not taken; write 0:5, 3, :")
    }
  }
}

extension SliceSpecification: CustomStringConvertible {
  package var description: String {
    let parts = axes.map { axis in
      switch axis {
      case .index(let i): String(i)
      case .range(let range): "\(range.lowerBound):\(range.upperBound)"
      }
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }
}
