import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// Reduces operands together by any function (JAX: `lax.reduce`).
///
/// Python compares functions to find `lax.add` and its siblings; here a function of one equation counts as that
/// operation.
func reduceArrays(
  _ operands: [NDArray], _ initial: [NDArray], _ dimensions: [Int],
  _ computation: ([NDArray]) throws -> [NDArray]
) throws -> [NDArray] {
  let (body, starts) = try reductionBody(operands, initial, computation)
  if let operation = body.singleOperation, operands.count == 1,
    let reduction = plainReduction(operation, starts[0], dimensions)
  {
    return bindAll(reduction, operands)
  }
  // JAX prints the address of the function here.
  let name = "<function <lambda> at 0x000000000000>"
  return bindAll(Reduce(body, dimensions: dimensions, computation: name), operands + starts)
}

/// Reduces windows by any function (JAX: `lax.reduce_window`).
func reduceWindows(
  _ operands: [NDArray], _ initial: [NDArray], _ window: WindowParameters,
  _ computation: ([NDArray]) throws -> [NDArray]
) throws -> [NDArray] {
  let (body, starts) = try reductionBody(operands, initial, computation)
  if let operation = body.singleOperation, operands.count == 1 {
    switch operation {
    case "add" where starts[0].isIdentity(.sum): return bindAll(ReduceWindowSum(window: window), operands)
    case "max" where starts[0].isIdentity(.max): return bindAll(ReduceWindowMax(window: window), operands)
    case "min" where starts[0].isIdentity(.min): return bindAll(ReduceWindowMin(window: window), operands)
    default: break
    }
  }
  return bindAll(ReduceWindow(window: window, jaxpr: body), operands + starts)
}

/// The computation on scalars, and the starting values in the operands' dtypes.
private func reductionBody(
  _ operands: [NDArray], _ initial: [NDArray], _ computation: ([NDArray]) throws -> [NDArray]
) throws -> (Jaxpr, [NDArray]) {
  guard operands.count == initial.count, !operands.isEmpty else {
    throw JAXError(
      .invalid(
        "Must have same total number of operands as init_values:  \(operands.count) vs. \(initial.count)"))
  }
  let starts = zip(initial, operands).map { $0.isLiteral ? literal($0, as: $1.dtype) : $0 }
  let types = starts.map(\.aval)
  let staged = try stage(types + types, label: "reduction", computation)
  if let captured = staged.captured.first(where: { $0.concrete == nil }) {
    throw JAXError(
      .invalid(
        "Reduction computations can't close over Tracers. Please file an issue at "
          + "https://github.com/jax-ml/jax: \(captured.aval)"))
  }
  return (staged.closed, starts)
}

/// The reduction by one operation from its identity (JAX: `_get_monoid_reducer`).
private func plainReduction(
  _ operation: String, _ start: NDArray, _ axes: [Int]
) -> (any JAXCore.Primitive)? {
  switch operation {
  case "add" where start.isIdentity(.sum): ReduceSum(axes: axes)
  case "mul" where start.isIdentity(.product): ReduceProduct(axes: axes)
  case "max" where start.isIdentity(.max): ReduceMax(axes: axes)
  case "min" where start.isIdentity(.min): ReduceMin(axes: axes)
  case "or" where start.isIdentity(.or): ReduceOr(axes: axes)
  case "xor" where start.isIdentity(.or): ReduceXor(axes: axes)
  case "and" where start.isIdentity(.and): ReduceAnd(axes: axes)
  default: nil
  }
}

private enum Identity { case sum, product, max, min, or, and }

extension NDArray {
  /// Whether it is the scalar that changes nothing.
  fileprivate func isIdentity(_ identity: Identity) -> Bool {
    guard let value = concrete, value.rank == 0,
      let number = try? ConvertElementType(newDType: .float64).evaluate([value])[0].scalar(as: Double.self)
    else { return false }
    let isInteger = dtype.kind == .signed || dtype.kind == .unsigned
    let bits = dtype.kind == .signed ? dtype.bitWidth - 1 : dtype.bitWidth
    let least = dtype.kind == .signed ? -Double(sign: .plus, exponent: bits, significand: 1) : 0
    let most = Double(sign: .plus, exponent: bits, significand: 1) - 1
    switch identity {
    case .sum, .or: return number == 0
    case .product: return number == 1
    case .max: return number == (isInteger ? least : dtype == .bool ? 0 : -.infinity)
    case .min: return number == (isInteger ? most : dtype == .bool ? 1 : .infinity)
    case .and: return dtype == .bool ? number == 1 : number == (dtype.kind == .signed ? -1 : most)
    }
  }
}

extension Jaxpr {
  /// The operation that it is, if it is a single one of both its inputs.
  fileprivate var singleOperation: String? {
    guard equations.count == 1, let equation = equations.first, invars.count == 2, outputs.count == 1,
      case .variable(let result) = outputs[0], equation.outputs == [result]
    else { return nil }
    let inputs = equation.inputs.compactMap { if case .variable(let v) = $0 { v } else { nil as Var? } }
    return inputs == invars ? equation.primitive.name : nil
  }
}
