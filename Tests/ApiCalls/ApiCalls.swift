import Foundation
import JAX
import TestSupport
import TraceNpz

/// Calls recorded in real JAX, written in Swift.
struct ApiCalls: Sendable {
  typealias Function = @Sendable ([NDArray]) throws -> Any

  let module: String
  private(set) var functions: [(id: String, function: Function)] = []

  init(_ module: String, _ fill: (inout ApiCalls) -> Void) {
    self.module = module
    fill(&self)
  }

  mutating func add(_ id: String, _ function: @escaping Function) { functions.append((id, function)) }

  /// Every call that differs from its recording, with how.
  func differences() throws -> [String: String] {
    let recording = try Recording(module)
    var found: [String: String] = [:]
    for (id, function) in functions {
      guard let call = recording.calls[id] else {
        found[id] = "not recorded any more: run generate.py"
        continue
      }
      let options = call.tags.contains("x64")
      found[id] = TraceContext.with({ $0.options.assign(.enableX64, options) }) {
        difference(call, function, recording)
      }
    }
    return found
  }

  /// How a call differs from its recording; nil if it does not.
  private func difference(_ call: Recording.Call, _ function: @escaping Function, _ recording: Recording)
    -> String?
  {
    do {
      let arguments = try call.args.map { try recording.array($0.array, $0.dtype, $0.shape) }
      let results = try ErrorScope.run { try leaves(function(arguments)) }
      if let difference = try valueDifference(results, call, recording) { return difference }
      guard let expected = call.jaxpr else { return nil }
      let text = try jax.makeJaxpr { (operands: [NDArray]) in
        try leaves(function(operands)).compactMap(array)
      }(arguments).description
      return plain(text) == plain(expected) ? nil : "jaxpr differs\n\(text)\n--- JAX ---\n\(expected)"
    } catch {
      return "\(error)"
    }
  }

  private func valueDifference(
    _ results: [Any], _ call: Recording.Call, _ recording: Recording
  ) throws -> String? {
    if call.error != nil { return "JAX refuses it" }
    let expected = call.outs.filter { $0.kind != "NoneType" }
    guard results.count == expected.count else { return "\(results.count) results, not \(expected.count)" }
    for (result, out) in zip(results, expected) {
      guard let dtype = out.dtype, let shape = out.shape, let name = out.array else {
        if let value = out.value, let difference = value.difference(from: result) { return difference }
        continue
      }
      guard let array = result as? NDArray else { return "\(type(of: result)), not an array" }
      let type = "\(dtype)\(shape)" + (out.weak_type == true ? " weak" : "")
      let got = "\(array.dtype)\(array.shape.array)" + (array.weakType ? " weak" : "")
      if got != type { return "\(got), not \(type)" }
      if call.tags.contains("shape-only") || call.tags.contains("gauge") { continue }
      let wanted = try recording.array(name, dtype, shape)
      if let difference = try array.difference(from: wanted, call.tolerance) { return difference }
    }
    return nil
  }
}

/// The arrays and values of a result, in order.
private func leaves(_ value: Any) throws -> [Any] {
  switch value {
  case let array as NDArray: return [array]
  case let arrays as [NDArray]: return arrays
  case let shape as Shape: return shape.array
  case let values as [Any]: return try values.flatMap(leaves)
  case let optional as Any? where optional == nil: return []
  default: break
  }
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .tuple { return try mirror.children.flatMap { try leaves($0.value) } }
  return [value]
}

extension NDArray {
  /// Where the values differ by more than the tolerance.
  fileprivate func difference(from wanted: NDArray, _ tolerance: Recording.Tolerance) throws -> String? {
    let (a, b) = (try parts(), try wanted.parts())
    for (index, (x, y)) in zip(a, b).enumerated() {
      if x == y || (x.isNaN && y.isNaN) { continue }
      if abs(x - y) <= tolerance.atol + tolerance.rtol * abs(y) { continue }
      return "element \(index) is \(x), not \(y)"
    }
    return nil
  }

  /// Real and imaginary parts of all elements.
  private func parts() throws -> [Double] {
    if dtype.isKey { return try jax.random.keyData(self).scalars(as: Double.self) }
    guard dtype.isComplex else { return try scalars(as: Double.self) }
    return try jnp.real(self).scalars(as: Double.self) + jnp.imag(self).scalars(as: Double.self)
  }
}

/// A number that a function gave, as JAX stages it.
private func array(_ value: Any) -> NDArray? {
  switch value {
  case let array as NDArray: array
  case let number as any ArrayLike: number.asNDArray
  default: nil
  }
}

/// A jaxpr's text without an artefact of JAX's: integers that NumPy computed print as `np.int64(3)`, and lines break
/// elsewhere for it.
private func plain(_ text: String) -> String {
  let integers = text.replacing(/np\.int64\((-?\d+)\)/) { $0.output.1 }
  return integers.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    .replacing("[ ", with: "[").replacing(" ]", with: "]")
}
