import JAXBuffers
import JAXCore
import JAXLax

// The transformations on one pytree argument and one pytree result; the generated overloads bring every number of
// arguments and results to these.

/// What the gradient of a function needs of its value (JAX: `_check_scalar`).
private func expectScalar(_ value: ShapedArray) throws {
  guard value.shape.rank == 0 else {
    throw JAXError(
      .invalid("Gradient only defined for scalar-output functions. Output had shape: \(value.shape)."),
      operation: "grad", code: .gradientOfNonScalar,
      hint: "Reduce it to a scalar (jnp.sum, jnp.mean), or use jax.vjp or jax.jacrev.")
  }
}

/// The value of a function, what it returns besides, and the gradient with respect to its argument
/// (JAX: `jax.value_and_grad`).
package func valueAndGradient<A: Pytree, Aux: Pytree>(
  _ argument: A, _ options: GradientOptions = GradientOptions(), label: String = "grad",
  _ function: (A) throws -> (NDArray, Aux)
) throws -> (value: NDArray, aux: Aux, gradient: A) {
  let leaves = flatten(argument)
  let active = leaves.map(\.dtype.isInexact)
  try expectReverseInputs(leaves.map(\.aval), "grad", options)
  var template: Aux?
  let pullback = try Pullback(
    { arguments in
      let (value, aux) = try function(try argument.rebuilt(arguments))
      template = try aux.hollow()
      return [value] + flatten(aux)
    }, leaves, active: active, label: label)
  let value = pullback.results[0]
  try expectScalar(value.aval)
  try expectReverseOutputs([value.aval], "grad", options)
  let seed: [NDArray?] = [scalar(1, like: value)]
  let given = try pullback(seed + pullback.results.dropFirst().map { _ in nil })
  let gradients = zip(spread(given, over: active), leaves).map { $0 ?? zeros($1.aval.tangent) }
  guard let template else { throw JAXError(.failedOperand, operation: label) }
  return (
    value, try template.rebuilt(Array(pullback.results.dropFirst())), try argument.rebuilt(gradients)
  )
}

/// The value of a function and its gradient (JAX: `jax.value_and_grad`).
package func valueAndGradient<A: Pytree>(
  _ argument: A, _ options: GradientOptions = GradientOptions(), label: String = "grad",
  _ function: (A) throws -> NDArray
) throws -> (value: NDArray, gradient: A) {
  let result = try valueAndGradient(argument, options, label: label) { (try function($0), [NDArray]()) }
  return (result.value, result.gradient)
}

/// The results and their derivative along tangents (JAX: `jax.jvp`).
package func pushforward<A: Pytree, R: Pytree>(
  _ primals: A, _ tangents: A, _ function: (A) throws -> R
) throws -> (R, R) {
  let (leaves, given) = (flatten(primals), flatten(tangents))
  try expectTangents(primals, tangents, leaves, given)
  var template: R?
  let (outputs, derivatives) = try jvp(
    { arguments in
      let result = try function(try primals.rebuilt(arguments))
      template = try result.hollow()
      return flatten(result)
    }, leaves, zip(leaves, given).map { $0.dtype.isInexact ? $1 : nil })
  guard let template else { throw JAXError(.failedOperand, operation: "jvp") }
  let spelledOut = zip(outputs, derivatives).map { $1 ?? zeros($0.aval.tangent) }
  return (try template.rebuilt(outputs), try template.rebuilt(spelledOut))
}

/// Tangents have the structure, shapes and dtypes of their primals (JAX: `_jvp`'s checks).
private func expectTangents<A: Pytree>(
  _ primals: A, _ tangents: A, _ leaves: [NDArray], _ given: [NDArray]
) throws {
  guard leaves.count == given.count else {
    let difference = structure(of: tangents).firstDifference(from: structure(of: primals)) ?? ""
    throw JAXError(
      .invalid("primal and tangent arguments to jax.jvp must have the same tree structure; \(difference)"),
      operation: "jvp",
      code: .pytreeMismatch)
  }
  for (primal, tangent) in zip(leaves, given) {
    guard primal.shape == tangent.shape else {
      throw JAXError(
        .invalid(
          "jvp called with different primal and tangent shapes;Got primal shape \(primal.shape) and tangent shape "
            + "as \(tangent.shape)"), operation: "jvp", kind: .valueError, code: .cotangentMismatch)
    }
    guard primal.aval.tangent.dtype == tangent.dtype || !primal.dtype.isInexact else {
      throw JAXError(
        .invalid(
          "primal and tangent arguments to jax.jvp do not match; dtypes must be equal, or in case of int/bool primal "
            + "dtype the tangent dtype must be float0. Got primal dtype \(primal.dtype) and so expected tangent "
            + "dtype \(primal.aval.tangent.dtype), but got tangent dtype \(tangent.dtype) instead."),
        operation: "jvp", code: .cotangentMismatch)
    }
  }
}

/// The results and a function that gives the derivative along tangents (JAX: `jax.linearize`).
package func linearized<A: Pytree, R: Pytree>(
  _ argument: A, _ function: (A) throws -> R
) throws -> (R, (A) throws -> R) {
  let leaves = flatten(argument)
  let active = leaves.map(\.dtype.isInexact)
  var template: R?
  let linear = try linearize(
    { arguments in
      let result = try function(try argument.rebuilt(arguments))
      template = try result.hollow()
      return flatten(result)
    }, leaves, active: active, label: "linearize")
  guard let template else { throw JAXError(.failedOperand, operation: "linearize") }
  let types = linear.results.map(\.aval.tangent)
  let (push, needed) = try linear.jaxpr.pruned(used: linear.jaxpr.outputs.map { _ in true })
  return (
    try template.rebuilt(linear.results),
    { tangents in
      let given = linear.residuals + zip(flatten(tangents), active).filter(\.1).map(\.0)
      let results = try ErrorScope.run { try push.bind(zip(given, needed).filter(\.1).map(\.0)) }
      let spelledOut = zip(spread(results, over: linear.hasTangent), types).map { $0 ?? zeros($1) }
      return try template.rebuilt(spelledOut)
    }
  )
}

/// The results and a function from their cotangents to the argument's (JAX: `jax.vjp`).
package func pullback<A: Pytree, R: Pytree>(
  _ argument: A, _ function: (A) throws -> R
) throws -> (R, (R) throws -> A) {
  let leaves = flatten(argument)
  let active = leaves.map(\.dtype.isInexact)
  var template: R?
  let pullback = try Pullback(
    { arguments in
      let result = try function(try argument.rebuilt(arguments))
      template = try result.hollow()
      return flatten(result)
    }, leaves, active: active, label: "vjp")
  guard let template else { throw JAXError(.failedOperand, operation: "vjp") }
  let hollow = try argument.hollow()
  let types = leaves.map(\.aval)
  return (
    try template.rebuilt(pullback.results),
    { cotangents in
      let given = flatten(cotangents)
      try expectCotangents(given, pullback.results)
      let results = try pullback(given.map { $0 })
      let all = zip(spread(results, over: active), types).map { $0 ?? zeros($1.tangent) }
      return try hollow.rebuilt(all)
    }
  )
}

private func expectCotangents(_ given: [NDArray], _ results: [NDArray]) throws {
  guard given.count == results.count else {
    throw JAXError(
      .invalid(
        "unexpected tree structure: the function has \(results.count) results, and \(given.count) cotangents were "
          + "given"), operation: "vjp", kind: .valueError, code: .pytreeMismatch)
  }
  for (cotangent, result) in zip(given, results) where !cotangent.aval.matches(result.aval.tangent) {
    throw JAXError(
      .invalid(
        "unexpected JAX type (e.g. shape/dtype) for argument to VJP function: got \(cotangent.aval.longName), but expected "
          + "\(result.aval.tangent.longName) because the corresponding output of the differentiated function had JAX type "
          + "\(result.aval.longName)"), operation: "vjp", kind: .valueError, code: .cotangentMismatch)
  }
}
