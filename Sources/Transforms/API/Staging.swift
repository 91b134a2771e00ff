import JAXBuffers
import JAXCore
import JAXLax

/// The jaxpr of a function (JAX: `jax.make_jaxpr`).
package func traced<A: Pytree, R: Pytree>(_ argument: A, _ function: (A) throws -> R) throws -> ClosedJaxpr {
  let types = flatten(argument).map(\.aval)
  let staged = try stage(types, label: "make_jaxpr", droppingUnread: true) { arguments in
    try leaves(of: try function(try argument.rebuilt(arguments)))
  }
  return ClosedJaxpr(staged.closed)
}

/// The types of a function's results, without computing them (JAX: `jax.eval_shape`).
package func shapes<A: Pytree, R: Pytree>(_ argument: A, _ function: (A) throws -> R) throws -> R {
  var template: R?
  let staged = try stage(flatten(argument).map(\.aval), label: "eval_shape") { arguments in
    let result = try function(try argument.rebuilt(arguments))
    template = try result.hollow()
    return flatten(result)
  }
  guard let template else { throw JAXError(.failedOperand, operation: "eval_shape") }
  return try template.rebuilt(staged.outputs.map { NDArray(abstract: $0.aval) })
}
