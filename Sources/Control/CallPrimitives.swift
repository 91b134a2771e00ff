import JAXBuffers
import JAXCore

/// A primitive that runs one jaxpr on its operands.
protocol CallPrimitive: HigherOrder where State == CallState {
  var body: Jaxpr { get }
}

/// A call is over when its jaxpr is, so it has nothing to remember.
package struct CallState: Sendable {}

extension CallPrimitive {
  package var jaxprs: [Jaxpr] { [body] }
  package var resultCount: Int { body.outputs.count }
  package var effects: Set<Effect> { body.effects }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expectArguments(operands, body)
    return body.outputTypes
  }

  package func start(_ operands: [Buffer]) throws -> Transition<CallState> {
    .enter(body, operands, .call, CallState())
  }

  package func resume(_ state: CallState, with outputs: [Buffer]) throws -> Transition<CallState> {
    .finished(outputs)
  }
}

/// A jitted call (JAX: `jax.jit`; printed `jit`). What JAX prints only when it differs from the default is kept as
/// it was printed.
package struct JitCall: CallPrimitive {
  package static let name = "jit"
  package let function: String
  package let body: Jaxpr
  private let others: [Parameter]

  package init(name: String, body: Jaxpr) {
    function = name
    self.body = body
    others = []
  }

  package init(reading text: ParameterReader) throws {
    function = try text.text("name")
    body = try text("jaxpr")
    others = text.parameters.filter { JitCall.placement.contains($0.name) }
  }

  /// Parameters about where and how to run, which never change a value.
  private static let placement: Set = [
    "compiler_options_kvs", "ctx_mesh", "donated_invars", "in_layouts", "in_shardings", "inline",
    "keep_unused",
    "out_layouts", "out_shardings",
  ]

  package var parameters: Parameters {
    Parameters([Parameter("name", .text(function)), Parameter("jaxpr", .jaxpr(body))] + others)
  }
  package var pathName: String { "jit:\(function)" }
}

/// A call of a closed jaxpr (JAX: `closed_call`).
package struct ClosedCall: CallPrimitive {
  package static let name = "closed_call"
  package let body: Jaxpr
  package init(reading text: ParameterReader) throws { body = try text("call_jaxpr") }
  package var parameters: Parameters { ["call_jaxpr": body] }
}

/// A function whose residuals are recomputed in the backward pass (JAX: `jax.checkpoint`; printed `remat2`).
package struct Checkpoint: CallPrimitive {
  package static let name = "remat2"
  package let body: Jaxpr
  /// Whether it is already part of a backward pass.
  package let differentiated: Bool
  package let preventCSE: ParameterValue
  /// Which residuals may be kept, as JAX prints the policy; nil for none.
  package let policy: ParameterValue

  package init(reading text: ParameterReader) throws {
    body = try text("jaxpr")
    differentiated = try text("differentiated")
    preventCSE = try text("prevent_cse")
    policy = try text("policy")
  }
  package var parameters: Parameters {
    ["jaxpr": body, "differentiated": differentiated, "prevent_cse": preventCSE, "policy": policy]
  }
}

/// A call of a function with its own derivative rule, whose name alone is printed (JAX: `jax.custom_jvp`).
package struct CustomJVPCall: CallPrimitive {
  package static let name = "custom_jvp_call"
  package let function: String
  package let body: Jaxpr
  package let rule: String
  package let constantCount: Int
  package let symbolicZeros: Bool

  package init(reading text: ParameterReader) throws {
    function = try text.text("name")
    body = try text("call_jaxpr")
    rule = try text.text("jvp")
    constantCount = try text("num_consts", default: 0)
    symbolicZeros = try text("symbolic_zeros")
  }
  package var parameters: Parameters {
    var all: Parameters = [
      "name": function, "call_jaxpr": body, "jvp": rule, "symbolic_zeros": symbolicZeros,
    ]
    if constantCount != 0 { all.all.append(Parameter("num_consts", .int(constantCount))) }
    return all
  }
  package var pathName: String { "custom_jvp:\(function)" }
}

/// A call of a function with its own forward and backward passes, whose names alone are printed
/// (JAX: `jax.custom_vjp`).
package struct CustomVJPCall: CallPrimitive {
  package static let name = "custom_vjp_call"
  package let function: String
  package let body: Jaxpr
  package let forward: String
  package let backward: String
  package let constantCount: Int
  package let symbolicZeros: Bool

  package init(reading text: ParameterReader) throws {
    function = try text.text("name")
    body = try text("call_jaxpr")
    forward = try text.text("fwd")
    backward = try text.text("bwd")
    constantCount = try text("num_consts", default: 0)
    symbolicZeros = try text("symbolic_zeros")
  }
  package var parameters: Parameters {
    var all: Parameters = [
      "name": function, "call_jaxpr": body, "fwd": forward, "bwd": backward, "symbolic_zeros": symbolicZeros,
    ]
    if constantCount != 0 { all.all.append(Parameter("num_consts", .int(constantCount))) }
    return all
  }
  package var pathName: String { "custom_vjp:\(function)" }
}
