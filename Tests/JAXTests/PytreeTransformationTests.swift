import JAX
import Testing

private struct Linear: Pytree {
  var w: NDArray
  var b: NDArray?
  var gain = 2
  var isShifted: Bool
}

private struct Closure: Pytree {
  var w: NDArray
  var activation: (NDArray) -> NDArray
}

private final class Object: Pytree {}

/// Users' structs through the transformations.
@Suite struct PytreeTransformationTests {
  private func apply(_ model: Linear, _ x: NDArray) -> NDArray {
    let y = lax.mul(lax.mul(model.w, x), NDArray(floatLiteral: Double(model.gain)))
    guard let b = model.b, model.isShifted else { return y }
    return lax.add(y, b)
  }

  @Test func gradientsHaveTheTypeOfTheModel() throws {
    let model = Linear(w: 3.0, b: 1.0, isShifted: true)
    let gradient: Linear = try jax.jit(jax.grad(apply))(model, 5.0)
    #expect(gradient.w.description == "10.0" && gradient.b?.description == "1.0")
    #expect(gradient.gain == 2 && gradient.isShifted)
  }

  @Test func staticFieldsArePartOfTheKey() throws {
    let f = jax.jit(apply)
    #expect(try f(Linear(w: 3.0, b: 1.0, isShifted: true), 5.0).description == "31.0")
    #expect(try f(Linear(w: 3.0, b: 1.0, isShifted: false), 5.0).description == "30.0")
    #expect(try f(Linear(w: 3.0, b: nil, isShifted: true), 5.0).description == "30.0")
    #expect(try f(Linear(w: 3.0, b: nil, gain: 4, isShifted: true), 5.0).description == "60.0")
  }

  /// The same leaves in other containers are another signature, whichever was called last.
  @Test func containersArePartOfTheKey() throws {
    var traced = 0
    let keyed = jax.jit { (tree: [String: NDArray]) -> NDArray in
      traced += 1
      return lax.sub(lax.mul(tree["a"] ?? 1.0, 10.0), tree["b"] ?? tree["c"] ?? 0.0)
    }
    for _ in 0..<2 {
      #expect(try keyed(["a": 3.0, "b": 1.0]).description == "29.0")
      #expect(try keyed(["b": 3.0, "c": 1.0]).description == "7.0")
    }
    #expect(traced == 2)
    let grouped = jax.jit { (rows: [[NDArray]]) in
      rows.map { $0.dropFirst().reduce($0[0], { lax.mul($0, $1) }) }.reduce(0.0, { lax.add($0, $1) })
    }
    for _ in 0..<2 {
      #expect(try grouped([[2.0, 3.0], [4.0]]).description == "10.0")
      #expect(try grouped([[2.0], [3.0, 4.0]]).description == "14.0")
      #expect(try grouped([[2.0, 3.0, 4.0]]).description == "24.0")
    }
  }

  @Test func whatCannotBeAKeyIsNamed() throws {
    let f = jax.jit { (model: Closure, x: NDArray) in model.activation(lax.mul(model.w, x)) }
    let error = #expect(throws: JAXError.self) { try f(Closure(w: 3.0) { $0 }, 5.0) }
    #expect(error?.description.contains("unhashable field activation of type (NDArray) -> NDArray") == true)
    let gradient = try jax.grad { (model: Closure, x: NDArray) in model.activation(lax.mul(model.w, x)) }(
      Closure(w: 3.0) { lax.mul($0, $0) }, 5.0)
    #expect(gradient.w.description == "150.0")
  }

  @Test func classesAreRefused() throws {
    let f = jax.grad { (_: Object, x: NDArray) in x }
    let error = #expect(throws: JAXError.self) { try f(Object(), 5.0) }
    #expect(error?.description.contains("Object is not a struct, so its leaves cannot be found") == true)
  }
}
