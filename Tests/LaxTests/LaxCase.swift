import JAXBuffers
import JAXCore
import Testing

/// A primitive on operands, and what JAX 0.10.2 computes: for each result its shape and its elements as doubles.
struct LaxCase: Sendable, CustomTestStringConvertible {
  var name: String
  var primitive: any Primitive
  var operands: [Buffer]
  var expected: [(shape: Shape, elements: [Double])]

  init(
    _ name: String, _ primitive: any Primitive, _ operands: [Buffer],
    _ expected: (shape: Shape, elements: [Double])...
  ) {
    self.name = name
    self.primitive = primitive
    self.operands = operands
    self.expected = expected
  }

  var testDescription: String { name }

  /// Holds the results against JAX's. Operands are given as they are and as views of scattered memory.
  func check(within tolerance: Double = 0) throws {
    for operands in [self.operands, self.operands.map { $0.scattered() }] {
      let types = try primitive.abstractEval(operands.map { ShapedArray($0) })
      let results = try primitive.evaluate(operands)
      #expect(types == results.map { ShapedArray($0) }, "\(name): types")
      #expect(results.count == expected.count)
      for (result, want) in zip(results, expected) {
        #expect(result.shape == want.shape, "\(name): shape")
        let got = doubles(result)
        let matches =
          got.count == want.elements.count
          && zip(got, want.elements).allSatisfy { a, b in
            a == b
              ? a.sign == b.sign
              : (a.isNaN && b.isNaN) || (a - b).magnitude <= tolerance * max(b.magnitude, 1)
          }
        #expect(matches, "\(name): got \(got), JAX gives \(want.elements)")
      }
    }
  }
}

extension Buffer {
  /// The same array with gaps between elements and its last axis reversed in memory.
  func scattered() -> Buffer {
    guard rank > 0, elementCount > 0 else { return self }
    let last = rank - 1
    let steps = [Int](repeating: 1, count: last) + [2]
    let wide = Buffer(uninitialized: dtype, Shape(shape.dropLast()) + [shape[last] * 2])
    let view = wide.sliced(
      starts: [Int](repeating: 0, count: rank), limits: wide.shape.array, steps: steps
    ).reversed([last])
    copy(into: view)
    return view
  }
}
