import Foundation
import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms
import TestSupport
import Testing

/// What JAX makes of a function under a transformation: its jaxpr and its results (`Golden/make/rules.py`).
struct RuleGolden: Decodable, Sendable {
  struct Array: Decodable, Sendable {
    let dtype: DType
    let shape: Shape
    let elements: [Double]

    private enum Key: CodingKey { case dtype, shape, elements }

    private struct Number: Decodable {
      let value: Double
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
          value = number
        } else if let flag = try? container.decode(Bool.self) {
          value = flag ? 1 : 0
        } else {
          value = try container.decode(String.self) == "nan" ? .nan : .infinity
        }
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      dtype = try DType(rawValue: container.decode(String.self, forKey: .dtype)) ?? .float0
      shape = try Shape(container.decode([Int].self, forKey: .shape))
      elements = try container.decode([Number].self, forKey: .elements).map(\.value)
    }

    /// The operand with these elements; a complex one's parts stand in turn.
    func array() throws -> NDArray {
      guard dtype.isComplex else { return NDArray(try converted(Buffer(elements, shape: shape), dtype)) }
      let parts = [0, 1].map { part in
        Buffer(elements.indices.filter { $0 % 2 == part }.map { elements[$0] }, shape: shape)
      }
      return NDArray(try converted(MakeComplex().evaluate(parts)[0], dtype))
    }

    /// Whether a value is this one but for rounding.
    func agrees(with value: Buffer, _ tolerance: Double) throws -> Bool {
      var got = try converted(value, value.dtype.isComplex ? .complex128 : .float64)
      if got.dtype.isComplex {
        let parts = [try RealPart().evaluate([got])[0], try ImaginaryPart().evaluate([got])[0]]
        let numbers = parts.map { $0.elements(as: Double.self) }
        got = Buffer(numbers[0].indices.flatMap { [numbers[0][$0], numbers[1][$0]] })
      }
      let numbers = got.elements(as: Double.self)
      let scale = tolerance > 1e-5 ? elements.map(\.magnitude).max() ?? 0 : 0
      return numbers.count == elements.count
        && zip(numbers, elements).allSatisfy { a, b in
          a == b || (a.isNaN && b.isNaN) || (a - b).magnitude < tolerance * Swift.max(b.magnitude, scale)
        }
    }

    private func converted(_ value: Buffer, _ dtype: DType) throws -> Buffer {
      try ConvertElementType(newDType: dtype).evaluate([value])[0]
    }
  }

  let name: String
  let operands: [Array]
  /// Nil where only the results count.
  let jaxpr: String?
  let results: [Array]

  static func read(_ path: String) throws -> [String: RuleGolden] {
    let lines = try String(contentsOf: Fixtures.golden.appending(path: path), encoding: .utf8)
      .split(separator: "\n")
    let goldens = try lines.map { try JSONDecoder().decode(RuleGolden.self, from: Data($0.utf8)) }
    return Dictionary(uniqueKeysWithValues: goldens.map { ($0.name, $0) })
  }

  /// Holds what a function stages, and its results staged and at once, against JAX's.
  func hold(_ test: RuleCase, tolerance: Double = 1e-5) throws {
    let operands = try operands.map { try $0.array() }
    let staged = try stage(operands.map(\.aval), label: "f") { try test.run($0) }.closed
    if let jaxpr { #expect(text(staged.description) == text(jaxpr, like: staged.description)) }
    try compare(staged.bind(operands), tolerance, "staged")
    try compare(ErrorScope.run { try test.run(operands) }, tolerance, "at once")
  }

  /// A jaxpr's text. Which of NumPy's integers and Python's JAX's rules happen to use means nothing; nor do the lines
  /// that are broken elsewhere for them.
  private func text(_ jaxpr: String, like other: String? = nil) -> String {
    guard (other ?? jaxpr).contains("np.int64") else { return jaxpr }
    return jaxpr.replacing(#/np\.int64\((-?\d+)\)/#) { $0.output.1 }.filter { !$0.isWhitespace }
  }

  private func compare(_ got: [NDArray], _ tolerance: Double, _ name: String) throws {
    #expect(got.count == results.count, "\(name)")
    for (result, want) in zip(got, results) {
      #expect(result.dtype == want.dtype, "\(name)")
      #expect(result.shape == want.shape, "\(name)")
      let value = try #require(result.concrete, "\(name)")
      #expect(try want.agrees(with: value, tolerance), "\(name): \(result), JAX gives \(want.elements)")
    }
  }
}

/// A function of flat arrays and what is done to it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  typealias Function = @Sendable ([NDArray]) throws -> [NDArray]
  let name: String
  let run: Function

  var testDescription: String { name }

  init(_ name: String, _ run: @escaping Function) {
    self.name = name
    self.run = run
  }

  /// Lanes of the results are in front, as `jax.vmap` puts them.
  static func vmap(_ name: String, _ axes: [Int?], _ function: @escaping Function) -> RuleCase {
    RuleCase("vmap " + name) { operands in
      let lane = zip(operands, axes).lazy.compactMap { x, axis in axis.map { x.shape[$0] } }.first ?? 0
      let (results, places) = try batch(function, operands, axes, size: lane)
      return zip(results, places).map { lanes($0, from: $1, size: lane) }
    }
  }

  /// The second half of the operands are the tangents of the first.
  static func jvp(_ name: String, _ function: @escaping Function) -> RuleCase {
    RuleCase("jvp " + name) { operands in
      let count = operands.count / 2
      let (results, tangents) = try JAXTransforms.jvp(
        function, Swift.Array(operands.prefix(count)), operands.suffix(count).map { $0 })
      return results + zip(results, tangents).map { $1 ?? zeros($0.aval) }
    }
  }

  /// The last operand is the result's cotangent; `linear` says whose cotangents are asked for.
  static func transpose(_ name: String, _ linear: [Bool], _ function: @escaping Function) -> RuleCase {
    RuleCase("transpose " + name) { operands in
      let types = operands.dropLast().map(\.aval)
      let program = try stage(types, label: "f", function).closed
      let arguments = zip(operands, linear).map { $1 ? LinearOperand.linear($0.aval) : .known($0) }
      let results = try program.transpose([operands.last], arguments)
      return zip(zip(results, types), linear).filter(\.1).map { $0.0.0 ?? zeros($0.0.1) }
    }
  }

  /// The last operand is the cotangent of the only result.
  static func vjp(_ name: String, _ function: @escaping Function) -> RuleCase {
    RuleCase("vjp " + name) { operands in
      let primals = Swift.Array(operands.dropLast())
      let pullback = try Pullback(function, primals, active: primals.map { _ in true }, label: "vjp")
      return try pullback([operands.last])
    }
  }
}
