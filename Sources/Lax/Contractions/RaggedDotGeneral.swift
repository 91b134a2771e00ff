import JAXBuffers
import JAXCore
import JAXKernels

/// A product whose operands fall into groups along one axis, each with a matrix of its own or a result of its own
/// (JAX: `lax.ragged_dot_general`): left, right, the groups' sizes.
package struct RaggedDotGeneral: Primitive {
  package static let name = "ragged_dot_general"
  package static let usesBLAS = true
  package let axes: DotAxes
  package let lhsRaggedDimensions: [Int]
  package let rhsGroupDimensions: [Int]
  package let precision: MatrixPrecision?
  package let preferredElementType: DType?

  package init(
    _ axes: DotAxes, lhsRaggedDimensions: [Int], rhsGroupDimensions: [Int], precision: MatrixPrecision? = nil,
    preferredElementType: DType? = nil
  ) {
    self.axes = axes
    self.lhsRaggedDimensions = lhsRaggedDimensions
    self.rhsGroupDimensions = rhsGroupDimensions
    self.precision = precision
    self.preferredElementType = preferredElementType
  }

  package init(reading text: ParameterReader) throws {
    let numbers: ParameterValue = try text("ragged_dot_dimension_numbers")
    guard case .record("RaggedDotDimensionNumbers", let fields) = numbers,
      fields.map(\.name) == ["dot_dimension_numbers", "lhs_ragged_dimensions", "rhs_group_dimensions"],
      let axes = DotAxes(fields[0].value), let ragged = fields[1].value.integers,
      let groups = fields[2].value.integers
    else { throw JAXError(.badParameter("ragged_dot_dimension_numbers", numbers.text), operation: Self.name) }
    let offset: ParameterValue = try text("group_offset")
    guard offset == .none else {
      throw JAXError(.badParameter("group_offset", offset.text), operation: Self.name)
    }
    self.init(
      axes, lhsRaggedDimensions: ragged, rhsGroupDimensions: groups, precision: try text("precision"),
      preferredElementType: try text("preferred_element_type"))
  }

  package var parameters: Parameters {
    let dot = ParameterValue.tuple([
      .tuple([axes.contracting.lhs.parameterValue, axes.contracting.rhs.parameterValue]),
      .tuple([axes.batch.lhs.parameterValue, axes.batch.rhs.parameterValue]),
    ])
    let numbers = ParameterValue.record(
      "RaggedDotDimensionNumbers",
      [
        .init("dot_dimension_numbers", dot),
        .init("lhs_ragged_dimensions", lhsRaggedDimensions.parameterValue),
        .init("rhs_group_dimensions", rhsGroupDimensions.parameterValue),
      ])
    return [
      "group_offset": nil as Int?, "out_sharding": nil as Int?, "precision": precision,
      "preferred_element_type": preferredElementType, "ragged_dot_dimension_numbers": numbers,
    ]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(3, operands)
    let (lhs, rhs, sizes) = (operands[0], operands[1], operands[2])
    let plan = try plan(lhs.shape, rhs.shape, sizes)
    let dtype = try DotGeneral.resultDType(
      lhs.dtype, rhs.dtype, preferred: preferredElementType, operation: name)
    return [ShapedArray(plan.axes.resultShape(plan.lhs, plan.rhs), dtype)]
  }

  /// As `DotGeneral`, and an operand with a copy for each group.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    let groups = operands[2].shape.last ?? 1
    let product = productScratch(operands, results)
    return memory(operands, results, scratch: clampedProduct(product, Swift.max(1, groups)))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    var (lhs, rhs, sizes) = (operands[0], operands[1], operands[2])
    let plan = try plan(lhs.shape, rhs.shape, ShapedArray(sizes))
    let dtype = try DotGeneral.resultDType(
      lhs.dtype, rhs.dtype, preferred: preferredElementType, operation: name)
    if plan.expandsLhs {
      // One list of sizes serves for all that stands before the ragged axis.
      let outer = Shape(plan.lhsPrefix.map { lhs.shape[$0] })
      if sizes.rank == 1 { sizes = sizes.broadcast(to: outer + sizes.shape, axes: [outer.rank]) }
      let given = sizes
      lhs = try Kernels.groupsExpanded(
        lhs, along: lhsRaggedDimensions[0], sizes: given, prefix: plan.lhsPrefix)
      if let axis = plan.rhsRagged {
        rhs = try Kernels.groupsExpanded(rhs, along: axis, sizes: given, prefix: plan.rhsPrefix)
      }
    }
    guard let result = try Kernels.dotGeneral(lhs, rhs, plan.axes, as: dtype) else {
      throw unsupported("products of \(lhs.dtype) and \(rhs.dtype) as \(dtype)")
    }
    return [result]
  }
}

// MARK: - As an ordinary product

extension RaggedDotGeneral {
  /// The ordinary product that it is once operands are expanded by groups (JAX: `_ragged_dot_general_impl`).
  private struct Plan {
    var axes: DotAxes
    var lhs: Shape
    var rhs: Shape
    var expandsLhs = false
    /// The contracted axis of `rhs` that is ragged too.
    var rhsRagged: Int?
    /// Axes along which sizes may differ: the batch, and what stands before the ragged axis.
    var lhsPrefix: [Int] = []
    var rhsPrefix: [Int] = []
  }

  private func plan(_ lhs: Shape, _ rhs: Shape, _ sizes: ShapedArray) throws -> Plan {
    guard sizes.dtype.isInteger, let groups = sizes.shape.last else {
      throw invalid("needs a vector of integers as group sizes, got \(sizes)")
    }
    guard lhsRaggedDimensions.count == 1, let ragged = lhsRaggedDimensions.first, lhs.indices.contains(ragged)
    else {
      throw invalid("expects exactly one lhs ragged dimension, got \(Shape(lhsRaggedDimensions))")
    }
    try axes.check(lhs, rhs, operation: name)
    var plan = Plan(axes: axes, lhs: lhs, rhs: rhs)
    if let place = axes.batch.lhs.firstIndex(of: ragged) {
      plan.lhsPrefix = Array(axes.batch.lhs[..<place])
    } else if let place = axes.contracting.lhs.firstIndex(of: ragged) {
      plan.lhsPrefix = axes.batch.lhs + axes.contracting.lhs[..<place]
      plan.rhsPrefix = axes.batch.rhs + axes.contracting.rhs[..<place]
      plan.rhsRagged = axes.contracting.rhs[place]
      plan.expandsLhs = true
      plan.lhs = [groups] + lhs
      plan.rhs = [groups] + rhs
      plan.axes.contracting = (axes.contracting.lhs.map { $0 + 1 }, axes.contracting.rhs.map { $0 + 1 })
      plan.axes.batch = ([0] + axes.batch.lhs.map { $0 + 1 }, [0] + axes.batch.rhs.map { $0 + 1 })
    } else {
      let free = DotAxes.free(rank: lhs.rank, contracting: axes.contracting.lhs, batch: axes.batch.lhs)
      plan.lhsPrefix = axes.batch.lhs + free.prefix { $0 != ragged }
      plan.expandsLhs = true
      plan.lhs = [groups] + lhs
      plan.axes.contracting = (
        axes.contracting.lhs.map { $0 + 1 } + [0], axes.contracting.rhs + rhsGroupDimensions
      )
      plan.axes.batch = (axes.batch.lhs.map { $0 + 1 }, axes.batch.rhs)
    }
    try check(plan, lhs, sizes)
    return plan
  }

  private func check(_ plan: Plan, _ lhs: Shape, _ sizes: ShapedArray) throws {
    let ownMatrices = plan.expandsLhs && plan.rhsRagged == nil
    guard rhsGroupDimensions.count == (ownMatrices ? 1 : 0) else {
      throw invalid(
        "requires \(ownMatrices ? "exactly one group dimension" : "no group dimension") in the rhs")
    }
    try plan.axes.check(plan.lhs, plan.rhs, operation: name)
    let prefix = plan.lhsPrefix.map { lhs[$0] }
    guard sizes.shape.rank == 1 || sizes.shape.dropLast().elementsEqual(prefix) else {
      throw invalid("expected group sizes for each of \(Shape(prefix)), got shape \(sizes.shape)")
    }
  }
}
