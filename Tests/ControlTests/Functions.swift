import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms

/// A function of flat arrays, as the tests write them.
typealias Flat = ([NDArray]) throws -> [NDArray]

let f32 = ShapedArray([], .float32)
let i32 = ShapedArray([], .int32)
let bool = ShapedArray([], .bool)

func f32(_ shape: Int...) -> ShapedArray { ShapedArray(Shape(shape), .float32) }

/// The jaxpr of a function, as text.
func text(_ types: ShapedArray..., of function: Flat) throws -> String {
  try stage(types, label: "test", droppingUnread: true, function).closed.description
}

/// The function's results, then its tangents, from its arguments and tangents of those marked.
func forward(_ function: @escaping Flat, _ active: Bool...) -> Flat {
  { arguments in
    let primals = Array(arguments.prefix(active.count))
    let tangents = spread(Array(arguments.dropFirst(active.count)), over: active)
    let (results, derivatives) = try jvp(function, primals, tangents)
    return results + derivatives.compactMap { $0 }
  }
}

/// The results for all lanes, which are in front.
func vmap(_ function: @escaping Flat, _ axes: Int?..., size: Int) -> Flat {
  { arguments in
    let (results, found) = try batch(function, arguments, axes, size: size)
    return zip(results, found).map { lanes($0, from: $1, size: size) }
  }
}

/// The derivatives of the function's first result with respect to the arguments marked.
func grad(_ function: @escaping Flat, _ active: Bool...) -> Flat {
  { arguments in
    let pullback = try Pullback({ [try function($0)[0]] }, arguments, active: active, label: "grad")
    return try pullback([scalar(1, like: pullback.results[0])])
  }
}

func array(_ values: Float...) -> NDArray { NDArray(Buffer(values)) }
func number(_ value: Float) -> NDArray { NDArray(Buffer(scalar: value)) }
func integer(_ value: Int32) -> NDArray { NDArray(literal: Int(value)) }

/// The elements of a float32 result.
func values(_ x: NDArray) -> [Float] { x.concrete?.elements(as: Float.self) ?? [] }

/// Whether two lists of numbers agree to float32's rounding.
func near(_ a: [Float], _ b: [Float], _ tolerance: Float = 1e-5) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * Swift.max(1, abs($1)) }
}

/// The message of the error that a function throws.
func message(_ body: () throws -> Void) -> String {
  do { try body() } catch { return (error as? JAXError)?.message ?? String(describing: error) }
  return "no error"
}

/// Comparison, as tests need it before there are operators.
func less(_ x: NDArray, _ y: NDArray) -> NDArray {
  bind(Less(), x, y.isLiteral ? literal(y, as: x.dtype) : y)
}
