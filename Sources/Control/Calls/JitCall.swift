import JAXCore

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

  private init(_ function: String, _ body: Jaxpr, _ others: [Parameter]) {
    self.function = function
    self.body = body
    self.others = others
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
  func calling(_ body: Jaxpr) -> JitCall { JitCall(function, body, others) }
}

/// A call of a closed jaxpr (JAX: `closed_call`).
package struct ClosedCall: CallPrimitive {
  package static let name = "closed_call"
  package let body: Jaxpr
  package init(_ body: Jaxpr) { self.body = body }
  package init(reading text: ParameterReader) throws { body = try text("call_jaxpr") }
  package var parameters: Parameters { ["call_jaxpr": body] }
  package var inlined: Jaxpr? { body }
  func calling(_ body: Jaxpr) -> ClosedCall { ClosedCall(body) }
}
