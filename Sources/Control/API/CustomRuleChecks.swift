import JAXBuffers
import JAXCore
import JAXTransforms

// What the rules of a user give must fit the function they are for (JAX: `_flatten_jvp`, `_flatten_fwd`,
// `_flatten_bwd`, whose words these are).

/// What a derivative rule gave, as leaves. `template` has the types of the function's own results.
func checkedTangents<R: Pytree>(
  _ name: String, _ results: R, _ tangents: R, of template: R?
) throws -> JVPResult {
  let (outputs, structure) = flattenWithStructure(results)
  let (derivatives, other) = flattenWithStructure(tangents)
  guard structure == other else {
    throw JAXError(
      .invalid(
        "Custom JVP rule jvp for function \(name) must produce primal and tangent outputs with equal container "
          + "(pytree) structures, but got \(structure) and \(other) respectively."), operation: "custom_jvp",
      code: .pytreeMismatch, hint: "Return (results, tangents), one tangent for each result.")
  }
  try expectResults("Custom JVP rule jvp for function \(name)", "custom_jvp", name, results, template)
  let pairs = zip(outputs, derivatives).map { (primal: $0.aval, tangent: $1.aval) }
  // The tangents of integers and booleans are of no account.
  let wrong = pairs.filter { $0.primal.dtype.isInexact && !$0.tangent.matches($0.primal.tangent) }
  guard let first = wrong.first else { return (outputs, derivatives) }
  let rule = "Custom JVP rule must produce primal and tangent outputs with corresponding shapes and dtypes"
  let (primal, tangent) = (first.primal.longName, first.tangent.longName)
  let list = wrong.map { primal, tangent in
    "  primal \(primal.longName) with tangent \(tangent.longName), expecting tangent \(primal.tangent.longName)"
  }
  throw JAXError(
    .invalid(
      pairs.count == 1
        ? "\(rule). Expected \(first.primal.tangent.longName) (tangent type of \(primal)) but got \(tangent)."
        : "\(rule), but got:\n" + list.joined(separator: "\n")), operation: "custom_jvp",
    code: .cotangentMismatch, hint: "A tangent has the shape and the dtype of the result that it belongs to.")
}

/// The results of a forward pass, as leaves.
func checkedResults<R: Pytree>(_ name: String, _ results: R, of template: R?) throws -> [NDArray] {
  try expectResults("Custom VJP fwd rule fwd for function \(name)", "custom_vjp", name, results, template)
  return flatten(results)
}

/// Refuses results that are not of the function's types.
private func expectResults<R: Pytree>(
  _ rule: String, _ operation: String, _ name: String, _ results: R, _ template: R?
) throws {
  guard let template else { return }
  let (given, structure) = flattenWithStructure(results)
  let (expected, other) = flattenWithStructure(template)
  let sameStructure = structure == other
  if sameStructure, zip(given, expected).allSatisfy({ $0.aval.matches($1.aval) }) { return }
  let (what, noun) =
    sameStructure
    ? ("with leaves of the same shape/dtype", "shapes/dtypes of")
    : ("of the same container/pytree structure", "container/pytree structure")
  let texts = [(given, structure), (expected, other)].map { leaves, structure in
    sameStructure ? types(leaves) : structure.description
  }
  throw JAXError(
    .invalid(
      "\(rule) must produce a pair where the first element represents the primal output (equal in value to the "
        + "output of the function \(name), and in particular \(what)), but instead the rule output's first element "
        + "had \(noun):\n    \(texts[0])\nwhile the function \(name) had output \(noun):\n    \(texts[1])"),
    operation: operation, code: sameStructure ? .typeMismatch : .pytreeMismatch,
    hint: "The first result of the rule is what the function itself returns.")
}

private func types(_ leaves: [NDArray]) -> String {
  let names = leaves.map(\.aval.longName)
  return names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
}

/// The cotangents that a backward pass gave, as leaves. `template` has the types of the arguments.
func checkedCotangents<A: Pytree>(_ cotangents: A, of template: A) throws -> [NDArray] {
  let (given, structure) = flattenWithStructure(asTuple: cotangents)
  let (arguments, expected) = flattenWithStructure(asTuple: template)
  guard structure == expected else {
    throw JAXError(
      .invalid(
        "Custom VJP bwd rule must produce an output with the same container (pytree) structure as the args tuple of "
          + "the primal function, and in particular must produce a tuple of length equal to the number of arguments "
          + "to the primal function, but got bwd output structure \(structure) for primal input structure \(expected)."
      ), operation: "custom_vjp", code: .pytreeMismatch,
      hint: "bwd returns one cotangent for each array in the arguments; zeros where there is none.")
  }
  // The dtype is the rule's business, as in JAX.
  for (path, (cotangent, argument)) in zip(expected.leafPaths, zip(given, arguments))
  where argument.dtype.isInexact && cotangent.shape != argument.shape {
    throw JAXError(
      .invalid(
        "Custom VJP bwd rule must produce an output with the same type as the args tuple of the primal function, but "
          + "at output\(path) the bwd rule produced an output of type \(cotangent.aval.longName) corresponding to an "
          + "input of type \(argument.aval.longName), so the shapes do not match"), operation: "custom_vjp",
      kind: .valueError, code: .cotangentMismatch,
      hint: "A cotangent has the shape of its argument: sum over what fwd broadcast.")
  }
  return given
}

/// Several arguments are a tuple already; a single one is made a tuple of one, as in JAX.
private func flattenWithStructure<A: Pytree>(asTuple tree: A) -> ([NDArray], TreeDefinition) {
  if tree is any ArgumentTuple { return JAXCore.flattenWithStructure(tree) }
  return JAXCore.flattenWithStructure(Arguments(tree))
}
