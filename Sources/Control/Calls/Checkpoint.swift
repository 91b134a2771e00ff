import JAXCore
import JAXLax
import JAXTransforms

/// A function whose residuals are recomputed in the backward pass (JAX: `jax.checkpoint`; printed `remat2`).
package struct Checkpoint: CallPrimitive {
  package static let name = "remat2"
  package let body: Jaxpr
  /// Whether it is already part of a backward pass.
  package let differentiated: Bool
  package let preventCSE: ParameterValue
  /// Which residuals may be kept, as JAX prints the policy; nil for none.
  package let policy: ParameterValue

  package init(
    _ body: Jaxpr, differentiated: Bool = false, preventCSE: ParameterValue = .bool(true),
    policy: ParameterValue = .none
  ) {
    self.body = body
    self.differentiated = differentiated
    self.preventCSE = preventCSE
    self.policy = policy
  }

  package init(reading text: ParameterReader) throws {
    body = try text("jaxpr")
    differentiated = try text("differentiated")
    preventCSE = try text("prevent_cse")
    policy = try text("policy")
  }
  package var parameters: Parameters {
    ["jaxpr": body, "differentiated": differentiated, "prevent_cse": preventCSE, "policy": policy]
  }

  func calling(_ body: Jaxpr) -> Checkpoint {
    Checkpoint(body, differentiated: differentiated, preventCSE: preventCSE, policy: policy)
  }
  func backward(_ body: Jaxpr) -> Checkpoint {
    Checkpoint(body, differentiated: true, preventCSE: preventCSE, policy: policy)
  }

  /// The backward pass computes again what the policy does not save; the default saves nothing
  /// (JAX: `remat_partial_eval`).
  package func split(known: [Bool]) throws -> KnownSplit {
    try refuseIO("partial-eval of `checkpoint`/`remat`")
    guard policy == .none else { throw unsupported("the policy \(policy.text)") }
    return try split(known: known, policy: { _ in false })
  }
}
