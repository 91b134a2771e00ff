import JAXCore
import JAXTransforms

/// Which way a Jacobian is computed.
enum JacobianMode {
  case forward, reverse

  fileprivate func callAsFunction(
    _ inputs: [NDArray], _ options: GradientOptions, _ function: Differentiated
  ) throws -> Jacobian {
    switch self {
    case .forward: try forwardJacobian(inputs, options, function)
    case .reverse: try reverseJacobian(inputs, options, function)
    }
  }
}

/// The Jacobian of a function with one array as result: the argument's tree, each leaf with the result's shape before
/// its own.
func jacobian<A: Pytree, Aux: Pytree>(
  _ mode: JacobianMode, _ argument: A, _ options: GradientOptions, _ function: (A) throws -> (NDArray, Aux)
) throws -> (jacobian: A, aux: Aux) {
  var template: Aux?
  let result = try mode(flatten(argument), options) { arguments in
    let (value, aux) = try function(try argument.rebuilt(arguments))
    template = try aux.hollow()
    return ([value], flatten(aux))
  }
  guard let template else { throw JAXError(.failedOperand, operation: "jacobian") }
  return (try argument.rebuilt(result.parts[0]), try template.rebuilt(result.aux))
}

/// The Jacobian of a function with one array as result.
func jacobian<A: Pytree>(
  _ mode: JacobianMode, _ argument: A, _ options: GradientOptions, _ function: (A) throws -> NDArray
) throws -> A {
  try jacobian(mode, argument, options) { (try function($0), NoResult()) }.jacobian
}

/// The Jacobian of a function of one array: the result's tree, each leaf with the argument's shape after its own.
func jacobian<R: Pytree>(
  ofTree mode: JacobianMode, _ argument: NDArray, _ options: GradientOptions,
  _ function: (NDArray) throws -> R
) throws -> R {
  var template: R?
  let result = try mode([argument], options) { arguments in
    let value = try function(arguments[0])
    template = try value.hollow()
    return (flatten(value), [])
  }
  guard let template else { throw JAXError(.failedOperand, operation: "jacobian") }
  return try template.rebuilt(result.parts.map { $0[0] })
}

/// The Hessian of a function with respect to one array, and what it returns besides (JAX: `jax.hessian`).
func hessianMatrix<Aux: Pytree>(
  _ argument: NDArray, _ options: GradientOptions, _ function: (NDArray) throws -> (NDArray, Aux)
) throws -> (hessian: NDArray, aux: Aux) {
  let result = try jacobian(.forward, argument, options) { x in
    let inner = try jacobian(.reverse, x, options, function)
    return (inner.jacobian, inner.aux)
  }
  return (result.jacobian, result.aux)
}

/// The Hessian of a function with respect to one array (JAX: `jax.hessian`).
func hessianMatrix(
  _ argument: NDArray, _ options: GradientOptions, _ function: (NDArray) throws -> NDArray
) throws -> NDArray {
  try hessianMatrix(argument, options) { (try function($0), NoResult()) }.hessian
}
