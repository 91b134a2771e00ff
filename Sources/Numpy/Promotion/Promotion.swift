import JAXBuffers
import JAXCore
import JAXLax

/// The type at which operands meet, and whether it is weak (JAX: `dtypes.lattice_result_type`).
package func latticeResultType(_ types: [ShapedArray]) throws -> (dtype: DType, weak: Bool) {
  guard let first = types.first else {
    throw JAXError(.invalid("at least one array or dtype is required"), kind: .valueError)
  }
  if types.count == 1 { return (first.dtype, first.weakType && first.dtype != .bool) }
  let isAllWeak = types.allSatisfy(\.weakType)
  if !isAllWeak, types.allSatisfy({ $0.dtype == first.dtype }) { return (first.dtype, false) }
  // All weak: the strong counterparts meet and the result is weak, so that a weak int16 stays one.
  let nodes = types.map { TypeLattice.Node($0.dtype, weak: $0.weakType && !isAllWeak) }
  guard let bound = TypeLattice.current.leastUpperBound(Set(nodes)) else { throw promotionError(nodes) }
  return resultType(bound, isAllWeak: isAllWeak)
}

/// The same of two operands; nil if they do not meet.
private func latticeResultType(_ x: NDArray, _ y: NDArray) -> (dtype: DType, weak: Bool)? {
  let (a, b) = (x.dtype, y.dtype)
  let (weakA, weakB) = (x.weakType, y.weakType)
  let isAllWeak = weakA && weakB
  if a == b, !isAllWeak { return (a, false) }
  let nodes = (
    TypeLattice.Node(a, weak: weakA && !isAllWeak), TypeLattice.Node(b, weak: weakB && !isAllWeak)
  )
  return TypeLattice.current.leastUpperBound(nodes.0, nodes.1).map { resultType($0, isAllWeak: isAllWeak) }
}

/// The type that a bound in the lattice stands for.
private func resultType(_ bound: TypeLattice.Node, isAllWeak: Bool) -> (dtype: DType, weak: Bool) {
  switch bound {
  case .dtype(let dtype): (dtype.canonical, isAllWeak && dtype != .bool)
  case .weakInt: (.defaultInt, true)
  case .weakFloat: (.defaultFloat, true)
  case .weakComplex: (.defaultComplex, true)
  }
}

/// JAX's words for dtypes that do not meet (JAX: `dtypes.TypePromotionError`).
func promotionError(_ nodes: [TypeLattice.Node]) -> JAXError {
  let names = nodes.map { node in
    switch node {
    case .dtype(let dtype): "'\(dtype.name)'"
    case .weakInt: "\"<class 'int'>\""
    case .weakFloat: "\"<class 'float'>\""
    case .weakComplex: "\"<class 'complex'>\""
    }
  }
  let dtypes = nodes.compactMap { node in if case .dtype(let dtype) = node { dtype } else { nil } }
  let start =
    "Input dtypes (\(names.joined(separator: ", "))) have no available implicit dtype promotion path. "
  let explicit =
    "If you'd like your inputs to be promoted to another type, you can do so explicitly using e.g. "
  let none = "do not support implicit promotion. "
  let text: String
  if dtypes.contains(where: { $0.isFloating && $0.bitWidth == 8 }) {
    text = "To avoid unintended promotion, 8-bit floats \(none)\(explicit)x.astype('float32')"
  } else if dtypes.contains(where: { $0.isFloating && $0.bitWidth < 8 }) {
    text = "To avoid unintended promotion, 4-bit floats \(none)\(explicit)x.astype('float32')"
  } else if dtypes.contains(where: { $0.isInteger && $0.bitWidth < 8 }) {
    text =
      "To avoid unintended promotion, 1-bit, 2-bit and 4-bit integers \(none)\(explicit)x.astype('int32')"
  } else {
    text = "Try explicitly casting inputs to the desired output type."
  }
  return JAXError(.invalid(start + text), kind: .valueError, code: .dtypeMismatch)
}

/// The same values as another dtype: literals and constants of the program without an equation, arrays that have
/// the type already as they are (JAX: `lax._convert_element_type`).
package func convert(_ x: NDArray, to dtype: DType, weakType: Bool = false) -> NDArray {
  if x.dtype == dtype, x.weakType == weakType { return x }
  if x.isLiteral { return literal(x, as: dtype, weakType: weakType) }
  return bind(ConvertElementType(newDType: dtype, weakType: weakType), x)
}

/// What operands are turned into when they meet.
package enum PromotionKind {
  /// The type at which they meet (JAX: `promote_dtypes`).
  case plain
  /// An inexact type (JAX: `promote_dtypes_inexact`).
  case inexact
  /// A type that is not boolean (JAX: `promote_dtypes_numeric`).
  case numeric
  /// A complex type (JAX: `promote_dtypes_complex`).
  case complex

  func apply(_ dtype: DType) -> DType {
    switch self {
    case .plain: dtype
    case .inexact: dtype.inexact
    case .numeric: dtype.numeric
    case .complex: dtype.complexified
    }
  }
}

/// Operands of one dtype (JAX: `promote_dtypes` and its kin). On error they are failed arrays.
package func promoteDTypes(
  _ operands: [NDArray], _ kind: PromotionKind = .plain, operation: String? = nil
) -> [NDArray] {
  if operands.count == 1, kind == .plain { return operands }
  do {
    let (dtype, weak) = try latticeResultType(operands.map(\.aval))
    let target = kind.apply(dtype)
    return operands.map { convert($0, to: target, weakType: weak && target != .bool) }
  } catch {
    raise(JAXError(error, operation: operation ?? "promote"))
    return operands.map { NDArray(.failed($0.aval)) }
  }
}

/// Operands of different ranks get leading axes of size one; equal ranks and scalars are left to lax
/// (JAX: `jnp.util.promote_shapes`).
package func promoteShapes(_ name: String, _ operands: [NDArray]) -> [NDArray] {
  guard operands.count > 1 else { return operands }
  let rank = operands[0].ndim
  if operands.allSatisfy({ $0.ndim == rank }) { return operands }
  let ranks = Set(operands.map(\.ndim)).subtracting([0])
  guard ranks.count > 1 else { return operands }
  do {
    let result = try broadcastShapes(operands.map(\.shape))
    return operands.map { x in
      if x.ndim == result.rank { return x }
      let leading = result.rank - x.ndim
      let shape = Shape(Array(repeating: 1, count: leading) + x.shape)
      return bind(BroadcastInDim(shape: shape, broadcastDimensions: Array(leading..<result.rank)), x)
    }
  } catch {
    raise(JAXError(error, operation: name))
    return operands.map { NDArray(.failed($0.aval)) }
  }
}

/// The shape to which all of these broadcast (JAX: `lax.broadcast_shapes`).
package func broadcastShapes(_ shapes: [Shape]) throws -> Shape {
  let rank = shapes.map(\.rank).max() ?? 0
  var result = Shape(Array(repeating: 1, count: rank))
  for shape in shapes {
    for (axis, size) in zip((rank - shape.rank)..<rank, shape) where size != 1 {
      guard result[axis] == 1 || result[axis] == size else {
        let list = shapes.map(\.description).joined(separator: ", ")
        throw JAXError(
          .invalid("Incompatible shapes for broadcasting: shapes=[\(list)]"), kind: .valueError,
          code: .shapeMismatch, hint: ErrorReport.broadcasting(shapes))
      }
      result[axis] = size
    }
  }
  return result
}

/// Two operands of one dtype and of ranks that lax takes. The usual pair, whose types meet and whose ranks suit each
/// other, takes no array of operands.
func promoteArguments(
  _ name: String, _ x: NDArray, _ y: NDArray, _ kind: PromotionKind
) -> (x: NDArray, y: NDArray) {
  let (a, b) = (x.ndim, y.ndim)
  if a == b || a == 0 || b == 0, x.dtype != .float0, y.dtype != .float0,
    let (dtype, weak) = latticeResultType(x, y)
  {
    let target = kind.apply(dtype)
    let isWeak = weak && target != .bool
    return (convert(x, to: target, weakType: isWeak), convert(y, to: target, weakType: isWeak))
  }
  let operands = promoteArguments(name, [x, y], kind)
  return (operands[0], operands[1])
}

/// Operands of one dtype and of ranks that lax takes (JAX: `promote_args`, `promote_args_inexact` …).
package func promoteArguments(
  _ name: String, _ operands: [NDArray], _ kind: PromotionKind = .plain
) -> [NDArray] {
  if operands.contains(where: { $0.dtype == .float0 }) {
    raise(
      JAXError(
        .invalid(
          "Called \(name) with a float0 array. float0s do not support any operations by design"
            + " because they are not compatible with non-trivial vector spaces. If you didn't expect to get a float0"
            + " you might have accidentally taken a gradient with respect to an integer argument."),
        operation: name))
    return operands.map { NDArray(.failed($0.aval)) }
  }
  return promoteShapes(name, promoteDTypes(operands, kind, operation: name))
}
