import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax

/// A reduction of several operands together by any function of two sets of scalars (JAX: `lax.reduce`).
///
/// The operands come first, then as many starting values. Tools see it as one step, as in JAX.
package struct Reduce: Primitive {
  package static let name = "reduce"
  package let body: Jaxpr
  package let dimensions: [Int]
  /// The Python function it came from, as it was printed; `body` is its meaning.
  let computation: String

  package init(_ body: Jaxpr, dimensions: [Int], computation: String) {
    self.body = body
    self.dimensions = dimensions
    self.computation = computation
  }

  package init(reading text: ParameterReader) throws {
    body = try text("jaxpr")
    dimensions = try text("dimensions")
    computation = try text.text("computation")
  }

  package var parameters: Parameters {
    ["computation": computation, "dimensions": dimensions, "jaxpr": body]
  }
  package var resultCount: Int { body.outputs.count }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let count = operands.count / 2
    try expect(
      operands.count == 2 * count && count > 0,
      "takes as many starting values as operands, at least one of each")
    let arrays = operands.prefix(count)
    for array in arrays where array.shape != operands[0].shape {
      let shapes = arrays.map(\.shape.description).joined(separator: ", ")
      throw invalid("operands must have the same shape, got \(shapes)", code: .shapeMismatch)
    }
    for (type, start) in zip(arrays, operands.dropFirst(count)) {
      try expect(
        start.shape.rank == 0 && start.dtype == type.dtype,
        "the starting value of \(type) must be its scalar")
    }
    try expectAxes(dimensions, rank: operands[0].shape.rank, "dimensions")
    let scalars = arrays.map { ShapedArray([], $0.dtype) }
    try expectBody(body, "jaxpr", takes: scalars + scalars, gives: scalars)
    return arrays.map { type in
      ShapedArray(type.shape.removing(axes: dimensions), type.dtype, weakType: type.weakType)
    }
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let count = operands.count / 2
    let kept = operands[0].shape.indices.filter { !dimensions.contains($0) }
    let shape = operands[0].shape.removing(axes: dimensions)
    let reduced = Shape(dimensions.map { operands[0].shape[$0] })
    let results = body.outputTypes.map { Buffer(uninitialized: $0.dtype, shape) }
    for place in Indices(shape) {
      var total = Array(operands.dropFirst(count))
      for index in Indices(reduced) {
        let elements = operands.prefix(count).map {
          $0.element(at: place + index, along: kept + dimensions)
        }
        total = try body.evaluate(total + elements)
      }
      for (result, value) in zip(results, total) {
        value.copy(into: result.element(at: place, along: Array(shape.indices)))
      }
    }
    return results
  }
}
