import Foundation
import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms
import TestSupport
import Testing

/// What JAX makes of a function under a transformation: its jaxpr and its results (`Golden/make/shapes.py`).
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

    /// The operand with these elements.
    func array() throws -> NDArray {
      let wide = Buffer(elements, shape: shape)
      return NDArray(try ConvertElementType(newDType: dtype).evaluate([wide])[0])
    }
  }

  let name: String
  let operands: [Array]
  let jaxpr: String
  let results: [Array]

  static func read(_ path: String) throws -> [String: RuleGolden] {
    let lines = try String(contentsOf: Fixtures.golden.appending(path: path), encoding: .utf8)
      .split(separator: "\n")
    let goldens = try lines.map { try JSONDecoder().decode(RuleGolden.self, from: Data($0.utf8)) }
    return Dictionary(uniqueKeysWithValues: goldens.map { ($0.name, $0) })
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
}
