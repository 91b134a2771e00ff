import JAXBuffers
import JAXCore
import JAXKernels

/// How the axes of a ragged product correspond (JAX: `lax.RaggedDotDimensionNumbers`).
public struct RaggedDotDimensionNumbers: Hashable, Sendable {
  /// Axes to sum over, `[lhs, rhs]`, and axes to walk together, `[lhs, rhs]`.
  public var dotDimensionNumbers: [[[Int]]]
  /// The left operand's axis that falls into groups.
  public var lhsRaggedDimensions: [Int]
  /// The right operand's axis of groups, if each has a matrix of its own.
  public var rhsGroupDimensions: [Int]

  /// Numbers by name.
  public init(dotDimensionNumbers: [[[Int]]], lhsRaggedDimensions: [Int], rhsGroupDimensions: [Int]) {
    self.dotDimensionNumbers = dotDimensionNumbers
    self.lhsRaggedDimensions = lhsRaggedDimensions
    self.rhsGroupDimensions = rhsGroupDimensions
  }

  /// Numbers by position, as Python takes them too.
  public init(
    _ dotDimensionNumbers: [[[Int]]], _ lhsRaggedDimensions: [Int], _ rhsGroupDimensions: [Int]
  ) {
    self.init(
      dotDimensionNumbers: dotDimensionNumbers, lhsRaggedDimensions: lhsRaggedDimensions,
      rhsGroupDimensions: rhsGroupDimensions)
  }
}

extension jax.lax {
  /// How the axes of a ragged product correspond (JAX: `lax.RaggedDotDimensionNumbers`).
  public typealias RaggedDotDimensionNumbers = JAXLax.RaggedDotDimensionNumbers

  /// The product of rows that fall into groups with a matrix for each group (JAX: `lax.ragged_dot`).
  public static func raggedDot(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ groupSizes: some ArrayLike, precision: Precision? = nil,
    preferredElementType: DType? = nil
  ) -> NDArray {
    raggedDotGeneral(
      lhs, rhs, groupSizes, RaggedDotDimensionNumbers([[[1], [1]], [[], []]], [0], [0]),
      precision: precision, preferredElementType: preferredElementType)
  }

  /// A product of which one axis falls into groups (JAX: `lax.ragged_dot_general`).
  public static func raggedDotGeneral(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ groupSizes: some ArrayLike,
    _ raggedDotDimensionNumbers: RaggedDotDimensionNumbers, precision: Precision? = nil,
    preferredElementType: DType? = nil
  ) -> NDArray {
    let (lhs, rhs) = (lhs.asNDArray, rhs.asNDArray)
    return checked("ragged_dot_general", lhs) {
      let pairs = raggedDotDimensionNumbers.dotDimensionNumbers
      guard pairs.count == 2, pairs.allSatisfy({ $0.count == 2 }) else {
        throw JAXError(.invalid("needs dot_dimension_numbers of two pairs, got \(pairs)"))
      }
      let axes = DotAxes(contracting: (pairs[0][0], pairs[0][1]), batch: (pairs[1][0], pairs[1][1]))
      let primitive = RaggedDotGeneral(
        axes, lhsRaggedDimensions: raggedDotDimensionNumbers.lhsRaggedDimensions,
        rhsGroupDimensions: raggedDotDimensionNumbers.rhsGroupDimensions, precision: precision?.levels,
        preferredElementType: preferredElementType.map(canonical))
      return bind(primitive, lhs, rhs, groupSizes.asNDArray)
    }
  }
}
