import JAXBuffers
import JAXCore
import JAXKernels

/// Sums products over pairs of axes (JAX: `lax.dot_general`); matrix products are the case of one pair.
package struct DotGeneral: Primitive {
  package static let name = "dot_general"
  package static let usesBLAS = true
  package let axes: DotAxes
  package let precision: MatrixPrecision?
  /// The result's dtype where it is not that of the operands.
  package let preferredElementType: DType?

  package init(_ axes: DotAxes, precision: MatrixPrecision? = nil, preferredElementType: DType? = nil) {
    self.axes = axes
    self.precision = precision
    self.preferredElementType = preferredElementType
  }

  package init(reading text: ParameterReader) throws {
    let numbers: ParameterValue = try text("dimension_numbers")
    guard let axes = DotAxes(numbers) else {
      throw JAXError(.badParameter("dimension_numbers", numbers.text), operation: Self.name)
    }
    self.axes = axes
    precision = try text("precision", default: nil)
    preferredElementType = try text("preferred_element_type", default: nil)
  }

  /// As JAX prints them: axes as lists, what is None not at all.
  package var parameters: Parameters {
    var all = [Parameter("dimension_numbers", axes.parameterValue)]
    if let precision { all.append(Parameter("precision", precision.parameterValue)) }
    if let preferredElementType {
      all.append(Parameter("preferred_element_type", preferredElementType.parameterValue))
    }
    return Parameters(all)
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard operands.count == 2 else {
      throw JAXError(.operandCount(expected: 2, got: operands.count), operation: Self.name)
    }
    let (lhs, rhs) = (operands[0], operands[1])
    try axes.check(lhs.shape, rhs.shape, operation: Self.name)
    let dtype = try DotGeneral.resultDType(
      lhs.dtype, rhs.dtype, preferred: preferredElementType, operation: Self.name)
    let weak = lhs.weakType && rhs.weakType && preferredElementType == nil
    return [ShapedArray(axes.resultShape(lhs.shape, rhs.shape), dtype, weakType: weak)]
  }

  /// Both operands in the order and dtype in which they are multiplied.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: productScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let dtype = try DotGeneral.resultDType(
      operands[0].dtype, operands[1].dtype, preferred: preferredElementType, operation: Self.name)
    guard let result = try Kernels.dotGeneral(operands[0], operands[1], axes, as: dtype) else {
      let types = "products of \(operands[0].dtype) and \(operands[1].dtype) as \(dtype)"
      throw JAXError(.unsupported(types), operation: Self.name)
    }
    return [result]
  }
}

// MARK: - Type rules

extension DotGeneral {
  /// The wider of two dtypes, or the preferred one (JAX: `_dot_general_dtype_rule`).
  static func resultDType(
    _ lhs: DType, _ rhs: DType, preferred: DType?, operation: String
  ) throws -> DType {
    let (left, right) = (rank(lhs), rank(rhs))
    if lhs != rhs && left == right {
      throw JAXError(
        .invalid("operands of dtype \(lhs) and \(rhs) have no common dtype"), operation: operation,
        code: .dtypeMismatch)
    }
    let widest = left.lexicographicallyPrecedes(right) ? rhs : lhs
    guard let preferred, preferred != widest else { return widest }
    if !widest.isFloating && preferred.real.bitWidth < widest.real.bitWidth {
      throw JAXError(
        .invalid("preferred_element_type \(preferred) is narrower than the operands' \(widest)"),
        operation: operation)
    }
    return preferred
  }

  /// Sorts dtypes as JAX does: complex over real, then by largest exponent, by bits of fraction, by width, and
  /// signed over unsigned.
  private static func rank(_ dtype: DType) -> [Int] {
    let real = dtype.real
    let (exponent, fraction) =
      switch real {
      case .float64: (1024, 52)
      case .float32: (128, 23)
      case .bfloat16: (128, 7)
      case .float16: (16, 10)
      case .float8E5M2: (16, 2)
      case .float8E5M2FNUZ: (16, 2)
      case .float8E4M3FN: (9, 3)
      case .float8E4M3, .float8E4M3FNUZ: (8, 3)
      case .float8E4M3B11FNUZ: (5, 3)
      case .float8E3M4: (4, 4)
      case .float8E8M0FNU: (128, 0)
      case .float4E2M1FN: (3, 1)
      default: (-1, -1)
      }
    return [dtype.isComplex ? 1 : 0, exponent, fraction, real.bitWidth, real.kind == .unsigned ? 0 : 1]
  }
}

extension DotAxes {
  /// The batch, what is left of `lhs`, what is left of `rhs`.
  func resultShape(_ lhs: Shape, _ rhs: Shape) -> Shape {
    let left = DotAxes.free(rank: lhs.rank, contracting: contracting.lhs, batch: batch.lhs)
    let right = DotAxes.free(rank: rhs.rank, contracting: contracting.rhs, batch: batch.rhs)
    return Shape(batch.lhs.map { lhs[$0] } + left.map { lhs[$0] } + right.map { rhs[$0] })
  }

  /// Holds the axes against the shapes (JAX: `_dot_general_shape_rule`).
  func check(_ lhs: Shape, _ rhs: Shape, operation: String) throws {
    func require(_ holds: Bool, _ rule: @autoclosure () -> String, _ code: ErrorCode) throws {
      if !holds { throw JAXError(.invalid(rule()), operation: operation, code: code) }
    }
    for (side, shape, contracted, batched) in [
      ("lhs", lhs, contracting.lhs, batch.lhs), ("rhs", rhs, contracting.rhs, batch.rhs),
    ] {
      let all = contracted + batched
      try require(
        all.allSatisfy { shape.indices.contains($0) },
        "dot_general requires \(side) dimension numbers to be nonnegative and less than the number of axes of the "
          + "\(side) value, got \(side)_batch of \(Shape(batched)) and \(side)_contracting of \(Shape(contracted)) "
          + "for \(side) of rank \(shape.rank)", .axisOutOfRange)
      try require(
        Set(all).count == all.count,
        "dot_general requires \(side) dimensions to be distinct, got batch \(Shape(batched)) and contracting "
          + "\(Shape(contracted)).", .invalidArgument)
    }
    for (what, left, right) in [
      ("batch", batch.lhs, batch.rhs), ("contracting", contracting.lhs, contracting.rhs),
    ] {
      let (a, b) = (Shape(left.map { lhs[$0] }), Shape(right.map { rhs[$0] }))
      let sides = what == "batch" ? "lhs batch dimensions and rhs batch" : what
      try require(
        a == b, "dot_general requires \(sides) dimensions to have the same shape, got \(a) and \(b).",
        .shapeMismatch)
    }
  }
}

// MARK: - Parameters

extension DotAxes {
  /// From `(([1], [0]), ([], []))`, or the same with tuples.
  init?(_ value: ParameterValue) {
    guard let groups = value.elements, groups.count == 2 else { return nil }
    var pairs: [(lhs: [Int], rhs: [Int])] = []
    for group in groups {
      guard let sides = group.elements, sides.count == 2, let lhs = sides[0].integers,
        let rhs = sides[1].integers
      else { return nil }
      pairs.append((lhs, rhs))
    }
    self.init(contracting: pairs[0], batch: pairs[1])
  }

  var parameterValue: ParameterValue {
    func list(_ axes: [Int]) -> ParameterValue { .list(axes.map { .int($0) }) }
    func pair(_ sides: (lhs: [Int], rhs: [Int])) -> ParameterValue {
      .tuple([list(sides.lhs), list(sides.rhs)])
    }
    return .tuple([pair(contracting), pair(batch)])
  }
}

extension ParameterValue {
  /// The elements of a tuple or list.
  var elements: [ParameterValue]? {
    switch self {
    case .tuple(let values), .list(let values): values
    default: nil
    }
  }

  /// The elements of a tuple or list of integers.
  var integers: [Int]? {
    guard let elements else { return nil }
    let integers = elements.compactMap { Int(parameter: $0) }
    return integers.count == elements.count ? integers : nil
  }
}
