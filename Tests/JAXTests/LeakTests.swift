import JAX
import Testing

/// Arrays that escape from the function that made them.
@Suite struct LeakTests {
  private let three = NDArray(Buffer([1, 2, 3] as [Float]))
  private let one: NDArray = 1.0

  /// Holds what a function stashes.
  private final class Stash: @unchecked Sendable {
    var arrays: [String: NDArray] = [:]
    var line = 0

    func keep(_ x: NDArray) -> NDArray {
      arrays["kept"] = x
      return x
    }
  }

  private func leak(_ stash: Stash, _ transform: (@escaping (NDArray) throws -> NDArray) throws -> Void)
    -> JAXError?
  {
    do {
      try jax.checkTracerLeaks {
        try transform { x in
          stash.line = #line + 1
          let y = lax.sin(x)
          _ = stash.keep(y)
          return lax.mul(x, 2.0)
        }
      }
    } catch { return error as? JAXError }
    return nil
  }

  private func expectLeak(
    _ transformation: String, at location: SourceLocation = #_sourceLocation,
    _ transform: (@escaping (NDArray) throws -> NDArray) throws -> Void
  ) {
    let stash = Stash()
    let error = leak(stash, transform)
    #expect(error?.kind == .unexpectedTracerError && error?.code == "leaked-tracer", sourceLocation: location)
    guard case .leakedTracer(_, let label, let born) = error?.reason else { return }
    #expect(label == transformation, sourceLocation: location)
    #expect(born?.userFrames.first?.line == stash.line, sourceLocation: location)
    #expect(
      error?.description.contains("  born at   LeakTests.swift:\(stash.line):") == true,
      sourceLocation: location)
  }

  @Test func everyTransformationFindsItsOwn() {
    expectLeak("grad") { _ = try jax.grad($0)(one) }
    expectLeak("jvp") { _ = try jax.jvp($0, one, one) }
    expectLeak("vjp") { _ = try jax.vjp($0, one) }
    expectLeak("vmap(3)") { _ = try jax.vmap($0)(three) }
    expectLeak("scan") { f in _ = try lax.scan({ (c: NDArray, x: NDArray) in (c, try f(x)) }, one, three) }
    expectLeak("while_body") { f in
      _ = try lax.whileLoop({ (x: NDArray) in bind(Less(), x, 9.0) }, { try f($0) }, one)
    }
    expectLeak("cond") { f in
      _ = try lax.cond(NDArray(Buffer(scalar: true)), { try f($0) }, { (x: NDArray) in lax.mul(x, 3.0) }, one)
    }
    expectLeak("make_jaxpr") { _ = try jax.makeJaxpr($0)(one) }
  }

  @Test func jitNamesItsFunction() {
    let stash = Stash()
    let error = leak(stash) { _ = try jax.jit($0)(one) }
    guard case .leakedTracer(let type, let label, _) = error?.reason else {
      Issue.record("no leak was found")
      return
    }
    #expect(label.hasPrefix("jit:") && type.shape.isEmpty)
  }

  /// Without the check, the use of what leaked is the error.
  @Test func aLateUseIsRefused() throws {
    let stash = Stash()
    try jax.checkTracerLeaks(false) {
      _ = try jax.jit { (x: NDArray) in
        _ = stash.keep(lax.sin(x))
        return x
      }(three)
    }
    let kept = try #require(stash.arrays["kept"])
    let used = #expect(throws: JAXError.self) { try jax.catching { lax.add(kept, three) } }
    #expect(used?.kind == .unexpectedTracerError && used?.operation == "add")
    #expect(used?.message.hasPrefix("Encountered an unexpected tracer. ") == true)
    let inside = #expect(throws: JAXError.self) { _ = try jax.grad { lax.mul($0, kept) }(one) }
    #expect(inside?.kind == .unexpectedTracerError)
    #expect(throws: JAXError.self) { try kept.known() }
    #expect(kept.shape == [3] && !kept.description.isEmpty)
  }

  @Test func anErrorIsNoLeak() {
    let stash = Stash()
    let error = #expect(throws: JAXError.self) {
      _ = try jax.grad(
        jax.jit { (x: NDArray) in
          bind(ReduceSum(axes: [0]), try jax.vmap { (y: NDArray) in lax.add(y, three) }(stash.keep(x)))
        })(three)
    }
    #expect(error?.code == "shape-mismatch" || error?.code == "leaked-tracer")
    let plain = #expect(throws: JAXError.self) {
      _ = try jax.grad(jax.jit { (x: NDArray) in lax.add(x, NDArray(Buffer([1] as [Float]))) })(three)
    }
    #expect(plain?.code != "leaked-tracer")
  }

  /// Values that come from outside, and results that are returned, are no leaks.
  @Test func honestTransformationsAreQuiet() throws {
    try jax.checkTracerLeaks {
      let square = { (x: NDArray) in lax.mul(x, x) }
      var total = 0
      for round in 0..<400 {
        let x = NDArray(floatLiteral: Double(round))
        let g = jax.grad(jax.jit(jax.grad(square)))
        #expect(try g(x).description == "2.0")
        _ = try jax.vmap(jax.grad(jax.jit(square)))(three)
        _ = try jax.vjp(jax.vmap(square), three).1(three)
        _ = try jax.grad { (c: NDArray) in
          try lax.scan({ (c: NDArray, x: NDArray) in (lax.mul(c, x), c) }, c, three).0
        }(x)
        let (_, linear) = try jax.linearize(square, x)
        _ = try linear(x)
        total += 5
      }
      #expect(total == 2000)
    }
  }
}
