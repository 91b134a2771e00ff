import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms
import Synchronization

/// A jitted function: its bodies by signature, and how to put its results together (JAX: `jax.jit`'s wrapper). The
/// cache lives as long as the function that `jax.jit` returned.
final class JitFunction<A: Pytree, R: Pytree>: Sendable {
  private let name: String
  private let cache = Mutex(Cache())
  /// More bodies than this and the cache starts anew.
  private let limit = 4096

  private struct Signature: Hashable {
    /// Nil where the type of the arguments says it.
    let structure: TreeDefinition?
    let types: [ShapedArray]
    let options: UInt32
  }

  /// A signature's body, and the results without their arrays.
  private final class Entry: @unchecked Sendable {
    let signature: Signature
    let body: Jaxpr
    let template: R

    init(_ signature: Signature, _ body: Jaxpr, _ template: R) {
      self.signature = signature
      self.body = body
      self.template = template
    }

    /// The leaves of arguments that have this signature: nothing is written down or hashed.
    func leaves(_ arguments: A, options: UInt32) -> [NDArray]? {
      guard options == signature.options else { return nil }
      let leaves =
        if let structure = signature.structure {
          flatten(arguments, ifStructured: structure)
        } else {
          Optional(flatten(arguments))
        }
      guard let leaves, leaves.count == signature.types.count else { return nil }
      for i in leaves.indices where !leaves[i].hasType(signature.types[i]) { return nil }
      return leaves
    }
  }

  private struct Cache {
    var entries: [Signature: Entry] = [:]
    /// The entry that was used last: most functions have one signature.
    var last: Entry?

    mutating func find(_ signature: Signature) -> Entry? {
      guard let entry = entries[signature] else { return nil }
      last = entry
      return entry
    }
  }

  private let hasFixedStructure = A.self is any FixedStructure.Type

  init(name: String) { self.name = name }

  func callAsFunction(_ arguments: A, _ function: (A) throws -> R) throws -> R {
    let options = Options.current
    if options.contains(.disableJit) { return try function(arguments) }
    if let last = cache.withLock({ $0.last }),
      let leaves = last.leaves(arguments, options: options.rawValue)
    {
      return try last.template.rebuilt(try call(last.body, leaves))
    }
    let (leaves, structure) = try flattened(arguments)
    let signature = Signature(structure: structure, types: leaves.map(\.aval), options: options.rawValue)
    if let entry = cache.withLock({ $0.find(signature) }) {
      return try entry.template.rebuilt(try call(entry.body, leaves))
    }
    var template: R?
    let (body, captured) = try stage(signature.types, label: "jit:\(name)") { operands in
      let result = try function(try arguments.rebuilt(operands))
      template = try result.hollow()
      return flatten(result)
    }.callBody
    guard let template else { throw JAXError(.failedOperand, operation: "jit") }
    // A body that captured a tracer belongs to one trace.
    if captured.isEmpty { keep(Entry(signature, body, template)) }
    return try template.rebuilt(try call(body, captured + leaves))
  }

  /// The leaves, and the structure unless the type alone says it.
  private func flattened(_ arguments: A) throws -> ([NDArray], TreeDefinition?) {
    if hasFixedStructure { return (flatten(arguments), nil) }
    let (leaves, structure) = flattenWithStructure(arguments)
    if let problem = structure.staticProblem {
      throw JAXError(.invalid(problem), operation: "jit", kind: .valueError, code: .staticArgument)
    }
    return (leaves, structure)
  }

  private func call(_ body: Jaxpr, _ operands: [NDArray]) throws -> [NDArray] {
    if let results = body.evaluateQuickly(operands) { return results }
    return try ErrorScope.run { bindAll(JitCall(name: name, body: body), operands) }
  }

  private func keep(_ entry: Entry) {
    cache.withLock { cache in
      if cache.entries.count >= limit { cache.entries.removeAll() }
      cache.entries[entry.signature] = entry
      cache.last = entry
    }
  }
}

/// A function with its own derivative rule, on one pytree argument (JAX: `jax.custom_jvp`).
func withJVP<A: Pytree, R: Pytree>(
  _ argument: A, name: String, jvp: @escaping @Sendable (A, A) throws -> (R, R), _ function: (A) throws -> R
) throws -> R {
  let template = Shared<Hollow<R>>()
  let shape = Hollow(value: try argument.hollow())
  let rule = CustomRule(name: "jvp") { primals, tangents in
    let (results, derivatives) = try ErrorScope.run {
      try jvp(try shape.value.rebuilt(primals), try shape.value.rebuilt(tangents))
    }
    return try checkedTangents(name, results, derivatives, of: template.get()?.value)
  }
  let outputs = try ErrorScope.run {
    try customJVP(name, flatten(argument), rule: rule) { operands in
      let result = try function(try argument.rebuilt(operands))
      template.set(Hollow(value: try result.hollow()))
      return flatten(result)
    }
  }
  guard let template = template.get()?.value else { throw JAXError(.failedOperand, operation: "custom_jvp") }
  return try template.rebuilt(outputs)
}

/// A function with its own forward and backward passes, on one pytree argument (JAX: `jax.custom_vjp`).
func withVJP<A: Pytree, R: Pytree, Residuals: Pytree>(
  _ argument: A, name: String, fwd: @escaping @Sendable (A) throws -> (R, Residuals),
  bwd: @escaping @Sendable (Residuals, R) throws -> A, _ function: (A) throws -> R
) throws -> R {
  let template = Shared<Hollow<R>>()
  let shape = Hollow(value: try argument.hollow())
  let shapes = Shared<Hollow<Arguments<R, Residuals>>>()
  let passes = CustomPasses(
    forwardName: "fwd", backwardName: "bwd",
    forward: { inputs in
      let (results, residuals) = try ErrorScope.run { try fwd(try shape.value.rebuilt(inputs)) }
      let leaves = try checkedResults(name, results, of: template.get()?.value)
      shapes.set(Hollow(value: try Arguments(results, residuals).hollow()))
      return (leaves, flatten(residuals))
    },
    backward: { residuals, cotangents in
      guard let known = shapes.get()?.value.values else {
        throw JAXError(.failedOperand, operation: "custom_vjp")
      }
      let given = try ErrorScope.run {
        try bwd(try known.1.rebuilt(residuals), try known.0.rebuilt(cotangents))
      }
      return try checkedCotangents(given, of: shape.value).map { $0 }
    })
  let outputs = try ErrorScope.run {
    try customVJP(name, flatten(argument), passes: passes) { operands in
      let result = try function(try argument.rebuilt(operands))
      template.set(Hollow(value: try result.hollow()))
      return flatten(result)
    }
  }
  guard let template = template.get()?.value else { throw JAXError(.failedOperand, operation: "custom_vjp") }
  return try template.rebuilt(outputs)
}

/// A pytree without arrays, which may be shared.
struct Hollow<T: Pytree>: @unchecked Sendable { let value: T }

/// What a forward pass leaves for its backward pass.
private final class Shared<T: Sendable>: Sendable {
  private let value = Mutex<T?>(nil)
  func set(_ new: T) { value.withLock { $0 = new } }
  func get() -> T? { value.withLock { $0 } }
}

/// A function whose residuals are computed again in the backward pass (JAX: `jax.checkpoint`).
func rematerialized<A: Pytree, R: Pytree>(_ argument: A, _ function: (A) throws -> R) throws -> R {
  var template: R?
  let outputs = try ErrorScope.run {
    try checkpointed(flatten(argument)) { operands in
      let result = try function(try argument.rebuilt(operands))
      template = try result.hollow()
      return flatten(result)
    }
  }
  guard let template else { throw JAXError(.failedOperand, operation: "checkpoint") }
  return try template.rebuilt(outputs)
}
