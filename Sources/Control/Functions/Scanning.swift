import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// A loop over rows, for pytrees (JAX: `lax.scan`).
func scanTrees<C: Pytree, X: Pytree, Y: Pytree>(
  _ function: (C, X) throws -> (C, Y), _ initial: C, _ rows: X, length: Int?, reverse: Bool, unroll: Int
) throws -> (C, Y) {
  guard unroll >= 0 else {
    throw JAXError(.invalid("`unroll` must be a `bool` or a non-negative `int`."), kind: .valueError)
  }
  let (start, structure) = flattenWithStructure(initial)
  let rowLeaves = flatten(rows)
  let length = try scanLength(rowLeaves, length)
  func trace(_ start: [NDArray]) throws -> TracedFunction<Arguments<C, Y>> {
    let rowTypes = rowLeaves.map { x in
      ShapedArray(Shape(x.shape.dropFirst()), x.dtype, weakType: x.weakType)
    }
    return try TracedFunction(start.map(\.aval) + rowTypes, label: "scan") { arguments in
      let parts = arguments.divided(start.count)
      let (carry, y) = try function(try initial.rebuilt(parts[0]), try rows.rebuilt(parts[1]))
      return Arguments(carry, y)
    }
  }
  var scan = ScanCall(
    start: start, rows: rowLeaves, length: length, reverse: reverse, unroll: unroll,
    body: try trace(start))
  try scan.checkCount(structure)
  if let promoted = promoted(start, to: scan.carryTypes) {
    scan.start = promoted
    scan.body = try trace(promoted)
  }
  try scan.checkTypes(structure)
  let leaves = try scan.results()
  return try scan.body.result(leaves).values
}

/// The number of iterations (JAX: `_infer_scan_length`).
private func scanLength(_ rows: [NDArray], _ length: Int?) throws -> Int {
  guard rows.allSatisfy({ $0.ndim > 0 || $0.isFailed }) else {
    let scalars = rows.filter { $0.ndim == 0 }.map { $0.aval.longName }
    throw JAXError(
      .invalid("scan got value with no leading axis to scan over: \(scalars.joined(separator: ", "))."),
      kind: .valueError, code: .invalidShape)
  }
  let lengths = rows.map { $0.shape.first ?? 0 }
  let list = lengths.map(String.init).joined(separator: ", ")
  if let length {
    guard lengths.allSatisfy({ $0 == length }) else {
      throw JAXError(
        .invalid(
          "scan got `length` argument of \(length) which disagrees with leading axis sizes [\(list)]."),
        kind: .valueError, code: .shapeMismatch)
    }
    return length
  }
  guard let first = lengths.first else {
    throw JAXError(.invalid("scan got no values to scan over and `length` not provided."), kind: .valueError)
  }
  guard lengths.allSatisfy({ $0 == first }) else {
    throw JAXError(
      .invalid("scan got values with different leading axis sizes: \(list)."), kind: .valueError,
      code: .shapeMismatch)
  }
  return first
}

/// A traced scan before it is bound.
private struct ScanCall<C: Pytree, Y: Pytree> {
  var start: [NDArray]
  let rows: [NDArray]
  let length: Int
  let reverse: Bool
  let unroll: Int
  var body: TracedFunction<Arguments<C, Y>>

  var carryTypes: [ShapedArray] { Array(body.jaxpr.outputTypes.prefix(start.count)) }

  private var carryStructure: TreeDefinition { structure(of: body.shell.values.0) }

  func checkCount(_ structure: TreeDefinition) throws {
    let count = flatten(body.shell.values.0).count
    if count != start.count { try checkCarry("scan body", structure, [], carryStructure, []) }
  }

  func checkTypes(_ structure: TreeDefinition) throws {
    try checkCarry("scan body", structure, start.map(\.aval), carryStructure, carryTypes)
  }

  /// Carry that the body hands on becomes a constant, and rows that it hands on are not copied.
  func results() throws -> [NDArray] {
    let count = body.captured.count
    let forwarding = body.jaxpr.forwarding
    let isFixed = start.indices.map { forwarding[$0] == count + $0 }
    let fixed = start.selected(isFixed)
    let operands = body.captured + start + rows
    let rowSources = forwarding.dropFirst(start.count).map { place in
      place.flatMap { $0 >= count + start.count ? $0 : nil }
    }
    let order = fixedFirst(isFixed, captured: count) + rows.indices.map { count + start.count + $0 }
    let keeps = isFixed.inverted + rowSources.map { $0 == nil }
    let jaxpr = body.jaxpr.reordered(
      inputs: order, outputs: body.jaxpr.outputs.indices.filter { keeps[$0] })
    let scan = Scan(
      jaxpr, length: length, reverse: reverse, constantCount: count + fixed.count,
      carryCount: start.count - fixed.count, unroll: .int(unroll))
    let computed = bindAll(scan, order.map { operands[$0] }).divided(start.count - fixed.count)
    let given = rowSources.compactMap { $0.map { operands[$0].asValue } }
    let allRows = merge(rowSources.map { $0 != nil }, given, computed[1])
    return merge(isFixed, fixed.map(\.asValue), computed[0]) + allRows
  }
}
