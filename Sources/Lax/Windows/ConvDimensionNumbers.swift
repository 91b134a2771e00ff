import JAXBuffers
import JAXCore
import JAXKernels

/// Which axis of each array is which (JAX: `lax.ConvDimensionNumbers`): batch and features, output and input
/// features of the kernel, then the spatial axes.
public struct ConvDimensionNumbers: Hashable, Sendable {
  /// The input's batch axis, its feature axis, and its spatial axes.
  public var lhsSpec: [Int]
  /// The kernel's axis of output features, that of input features, and its spatial axes.
  public var rhsSpec: [Int]
  /// The result's batch axis, its feature axis, and its spatial axes.
  public var outSpec: [Int]

  /// Numbers by name.
  public init(lhsSpec: [Int], rhsSpec: [Int], outSpec: [Int]) {
    self.lhsSpec = lhsSpec
    self.rhsSpec = rhsSpec
    self.outSpec = outSpec
  }

  /// Numbers by position, as Python takes them too.
  public init(_ lhsSpec: [Int], _ rhsSpec: [Int], _ outSpec: [Int]) {
    self.init(lhsSpec: lhsSpec, rhsSpec: rhsSpec, outSpec: outSpec)
  }

  /// Batch, features and spatial axes in this order in all arrays.
  init(rank: Int) {
    let axes = Array(0..<rank)
    self.init(axes, axes, axes)
  }

  /// The numbers that three layouts such as NHWC, HWIO and NHWC mean (JAX: `conv_general_permutations`).
  init(layouts: [String]) throws {
    guard layouts.count == 3 else {
      throw JAXError(
        .invalid("convolution dimension_numbers must be of length 3, got \(layouts.count)"),
        operation: "conv_general_dilated")
    }
    let letters = layouts.map(Array.init)
    let own: [[Character]] = [["N", "C"], ["O", "I"], ["N", "C"]]
    for (index, (layout, pair)) in zip(letters, own).enumerated() {
      func require(_ holds: Bool, _ rule: String) throws {
        guard holds else {
          throw JAXError(
            .invalid("convolution dimension_numbers[\(index)] \(rule), got \(layouts[index])"),
            operation: "conv_general_dilated")
        }
      }
      try require(
        pair.allSatisfy { letter in layout.count { $0 == letter } == 1 },
        "must contain the characters '\(pair[0])' and '\(pair[1])' exactly once")
      try require(Set(layout).count == layout.count, "cannot have duplicate characters")
    }
    let spatial = zip(letters, own).map { layout, pair in Set(layout).subtracting(pair) }
    guard spatial[0] == spatial[1], spatial[1] == spatial[2] else {
      throw JAXError(
        .invalid(
          "convolution dimension_numbers elements must each have the same set of spatial characters, got "
            + layouts.joined(separator: ", ")), operation: "conv_general_dilated")
    }
    let order = letters[1].filter(spatial[1].contains)
    let specs = zip(letters, own).map { layout, pair in
      (pair + order).compactMap { layout.firstIndex(of: $0) }
    }
    self.init(specs[0], specs[1], specs[2])
  }
}

extension ConvDimensionNumbers: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard case .record("ConvDimensionNumbers", let fields) = parameter,
      fields.map(\.name) == ["lhs_spec", "rhs_spec", "out_spec"]
    else { return nil }
    let specs = fields.compactMap { [Int](parameter: $0.value) }
    guard specs.count == 3 else { return nil }
    self.init(specs[0], specs[1], specs[2])
  }

  package var parameterValue: ParameterValue {
    .record(
      "ConvDimensionNumbers",
      [
        .init("lhs_spec", lhsSpec.parameterValue), .init("rhs_spec", rhsSpec.parameterValue),
        .init("out_spec", outSpec.parameterValue),
      ])
  }
}

/// What may say which axis of a convolution's arrays is which: `lax.ConvDimensionNumbers`, three layouts such as
/// `("NHWC", "HWIO", "NHWC")`, or nil for batch, features and spatial axes in this order.
public enum ConvGeneralDilatedDimensionNumbers: Hashable, Sendable {
  /// Axes by number.
  case numbers(ConvDimensionNumbers)
  /// Axes by the letters of input, kernel and result.
  case layouts([String])

  /// The numbers for arrays of these shapes (JAX: `conv_dimension_numbers`).
  func numbers(_ lhs: Shape, _ rhs: Shape) throws -> ConvDimensionNumbers {
    switch self {
    case .numbers(let numbers): return numbers
    case .layouts(let layouts):
      for (index, layout) in layouts.enumerated() where layout.count != lhs.rank || lhs.rank != rhs.rank {
        throw JAXError(
          .invalid(
            "convolution dimension_numbers[\(index)] must have len equal to the ndim of lhs and rhs, got "
              + "\(layout) for lhs and rhs shapes \(lhs) and \(rhs)"), operation: "conv_general_dilated")
      }
      return try ConvDimensionNumbers(layouts: layouts)
    }
  }
}

extension ConvGeneralDilatedDimensionNumbers: ExpressibleByArrayLiteral {
  /// Three layouts.
  public init(arrayLiteral elements: String...) { self = .layouts(elements) }
}

extension jax.lax {
  /// Which axis of a convolution's arrays is which (JAX: `lax.ConvDimensionNumbers`).
  public typealias ConvDimensionNumbers = JAXLax.ConvDimensionNumbers

  /// Three layouts of a convolution's input, kernel and result, such as `("NHWC", "HWIO", "NHWC")`.
  public typealias ConvLayouts = (String, String, String)

  /// Which axis is which for arrays of these shapes, from three layouts such as `("NHWC", "HWIO", "NHWC")`
  /// (JAX: `lax.conv_dimension_numbers`).
  public static func convDimensionNumbers(
    _ lhsShape: some Collection<Int>, _ rhsShape: some Collection<Int>, _ dimensionNumbers: ConvLayouts
  ) throws -> ConvDimensionNumbers {
    let (lhs, rhs, out) = dimensionNumbers
    return try ConvGeneralDilatedDimensionNumbers.layouts([lhs, rhs, out])
      .numbers(Shape(lhsShape), Shape(rhsShape))
  }

  /// The axes of input, kernel and result in the order of XLA's convolution
  /// (JAX: `lax.conv_general_permutations`).
  public static func convGeneralPermutations(_ dimensionNumbers: [String]) throws -> ([Int], [Int], [Int]) {
    let numbers = try ConvDimensionNumbers(layouts: dimensionNumbers)
    return (numbers.lhsSpec, numbers.rhsSpec, numbers.outSpec)
  }
}
