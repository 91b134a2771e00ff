import JAXBuffers
import JAXCore
import TraceModel

/// An equation's slice. Everything about it is put into words when the profile stops.
final class EquationLabel: SliceLabel {
  private let equation: Equation

  init(_ equation: Equation) { self.equation = equation }

  /// About what an equation takes that only its slice holds.
  static let byteCount = 256

  /// Operations outside of jit are equations of their own, most of them again and again the same.
  private struct Key: Hashable {
    let primitive: String
    let source: SourceInfo?
    let types: [ShapedArray]
    let operations: Int?
  }

  var sliceKey: AnyHashable? {
    if equation.higherOrder != nil { return nil }
    let types = equation.inputs.map(\.aval) + equation.outputs.map(\.aval)
    return AnyHashable(
      Key(
        primitive: equation.primitive.name, source: equation.source, types: types,
        operations: Cost(equation).operations))
  }

  /// The equation's address, which the label keeps alive.
  static func key(_ equation: Equation) -> EventBuffer.Key {
    EventBuffer.Key(Int(bitPattern: Unmanaged.passUnretained(equation).toOpaque()), 0)
  }

  var sliceName: String { equation.higherOrder?.pathName ?? equation.primitive.name }

  var sliceArguments: [Timeline.Argument] {
    var result = [Timeline.Argument("primitive", .string(equation.primitive.name))]
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { result.append(Timeline.Argument(name, .string(value))) }
    }
    add("scope", equation.source?.nameStack ?? "")
    if let frame = equation.source?.frames.first {
      add("source", frame.exact)
      add("function", frame.function ?? "")
    }
    add("inputs", equation.inputs.map(\.aval.description).joined(separator: " "))
    add("outputs", equation.outputs.map(\.aval.description).joined(separator: " "))
    add("dtype", equation.outputs.first?.aval.dtype.shortName ?? "")
    // A call costs what the equations in it cost, and they have slices of their own.
    if equation.higherOrder == nil || equation.higherOrder?.isLeaf == true {
      let cost = Cost(equation)
      if let operations = cost.operations { result.append(Timeline.Argument("flops", .int(operations))) }
      result.append(Timeline.Argument("bytes", .int(cost.bytes)))
    }
    return result
  }
}

/// One of the bodies that a higher-order equation runs: `scan iteration`, `cond branch 1`.
final class EntryLabel: SliceLabel {
  private let caller: (any SliceLabel)?
  private let entry: Entry

  init(_ entry: Entry, of caller: (any SliceLabel)?) {
    self.entry = entry
    self.caller = caller
  }

  var sliceName: String {
    let name = caller?.sliceName ?? "call"
    return switch entry {
    case .call: name
    case .iteration: "\(name) iteration"
    case .condition: "\(name) condition"
    case .branch(let index): "\(name) branch \(index)"
    }
  }
  var sliceArguments: [Timeline.Argument] { [] }
}

/// A slice with a name and whatever else is known at once.
final class NamedLabel: SliceLabel {
  private struct Key: Hashable {
    let name: String
    let arguments: [Timeline.Argument]
  }

  let sliceName: String
  let sliceArguments: [Timeline.Argument]
  var sliceKey: AnyHashable? { AnyHashable(Key(name: sliceName, arguments: sliceArguments)) }

  init(_ name: String, _ arguments: [Timeline.Argument] = []) {
    sliceName = name
    sliceArguments = arguments
  }
}
