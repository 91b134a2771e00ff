import JAXBuffers
import JAXCore
import JAXKernels

/// Where a walk stops on its way.
package struct Breakpoint: Sendable, Identifiable {
  package enum Condition: Sendable, Hashable {
    /// Before an equation of a jaxpr.
    case equation(Jaxpr, Int)
    /// Before an equation of a primitive.
    case primitive(String)
    /// On entering a scope: the first equation whose name stack has it.
    case scope(String)
    /// On coming to a line of the user's source.
    case line(file: String, Int)
    /// After an equation that makes a NaN or an infinity which was not in its operands.
    case nonFinite(NonFinite)
  }

  package let id: Int
  package let condition: Condition
  /// Stops only at this hit, from 1, of those counted since it was set; nil for every hit.
  package let hit: Int?
  package var isEnabled = true
  /// Positions of hits seen, in order: the same places count the same however often the walk passes.
  private var hits: [Int] = []
  /// The position where it was set; hits before it are not counted.
  private let origin: Int

  init(id: Int, _ condition: Condition, hit: Int?, origin: Int) {
    self.id = id
    self.condition = condition
    self.hit = hit
    self.origin = origin
  }

  /// How often it was hit since it was set.
  package var hitCount: Int { hits.count }

  /// Whether to stop at a place where its condition holds.
  mutating func stops(at position: Int) -> Bool {
    guard isEnabled, hit == nil || position >= origin else { return false }
    // A walk back passes places that lie before thousands of hits.
    var (index, end) = (0, hits.endIndex)
    while index < end {
      let middle = (index + end) / 2
      if hits[middle] <= position { index = middle + 1 } else { end = middle }
    }
    if index == 0 || hits[index - 1] != position {
      hits.insert(position, at: index)
      index += 1
    }
    return hit.map { $0 == index } ?? true
  }

  /// Whether the condition is about results, so that equations must be watched.
  var watchesResults: Bool {
    if case .nonFinite = condition { true } else { false }
  }

  /// Whether the condition holds at a place, after the equation that `watch` saw.
  func holds(at machine: Machine, _ watch: ResultWatch) -> Bool {
    if case .nonFinite(let kind) = condition { return watch.makes(kind, at: machine) }
    guard let frame = machine.frames.last, let equation = frame.equation else { return false }
    switch condition {
    case .equation(let jaxpr, let index): return frame.jaxpr === jaxpr && frame.counter == index
    case .primitive(let name): return equation.primitive.name == name
    case .scope(let name):
      return arrives(frame) { $0.source?.nameStack.contains(name) ?? false }
    case .line(let file, let line):
      return arrives(frame) { equation in
        equation.source?.frames.contains { $0.line == line && Breakpoint.names(file, $0.file) } ?? false
      }
    case .nonFinite: return false
    }
  }

  /// Whether this equation has something that the one before it in its jaxpr has not.
  private func arrives(_ frame: Frame, _ has: (Equation) -> Bool) -> Bool {
    guard has(frame.jaxpr.equations[frame.counter]) else { return false }
    return frame.counter == 0 || !has(frame.jaxpr.equations[frame.counter - 1])
  }

  /// Whether a file is meant: by its whole path or by its last parts.
  package static func names(_ asked: String, _ file: String) -> Bool {
    asked.isEmpty || file == asked || file.hasSuffix("/" + asked)
  }
}

extension ResultWatch {
  /// Whether the equation that ended has such a number in a result and none among its operands. As `NonFiniteFinder`
  /// has it, calls and loops are looked into, and what tools see as one step is not.
  func makes(_ kind: NonFinite, at machine: Machine) -> Bool {
    guard let ended, ended.higherOrder.map(\.isLeaf) ?? true else { return false }
    return results.contains { Kernels.contains(kind, $0) }
      && !operands.contains { Kernels.contains(kind, $0) }
      && !machine.frames.dropLast().contains { $0.equation?.higherOrder?.isLeaf == true }
  }
}

extension Breakpoint: CustomStringConvertible {
  package var description: String {
    let place =
      switch condition {
      case .equation(let jaxpr, let index): "#\(index) \(jaxpr.equations[index].primitive.name)"
      case .primitive(let name): name
      case .scope(let name): "scope \(name)"
      case .line(let file, let line): "\(file):\(line)"
      case .nonFinite(let kind): kind == .nan ? "NaN" : "Inf"
      }
    return "\(id)  \(place)" + (hit.map { ", hit \($0)" } ?? "") + (isEnabled ? "" : "  (off)")
  }
}
