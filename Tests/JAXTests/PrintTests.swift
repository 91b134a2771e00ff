import Foundation
import JAX
import JAXBuffers
import JAXCore
import TestSupport
import Testing

/// `jax.debug.print` and callbacks as a user meets them; what they print beside JAX is in `PrintGoldenTests`.
@Suite struct PrintTests {
  private func printed(_ body: () throws -> Void) throws -> String {
    let lines = Lines()
    try Messages.with(.collected { lines.add($0) }) { try ErrorScope.run(body) }
    return lines.text
  }

  private func error(_ body: () throws -> Void) -> JAXError? {
    do {
      try Messages.with(.collected { _ in }) { try ErrorScope.run(body) }
      return nil
    } catch {
      return error as? JAXError
    }
  }

  // MARK: - Swift strings with values

  @Test func valuesInStringsAreStaged() throws {
    let text = try printed {
      let f = jax.jit { (x: NDArray) in
        jax.debug.print("x \(x) and \(x * 2, format: ".2f")")
        return x
      }
      _ = try f(1.5)
      _ = try f(2.5)
    }
    #expect(text == "x 1.5 and 3.00\nx 2.5 and 5.00\n")
  }

  @Test func bracesOfStringsWithValuesAreBraces() throws {
    let x: NDArray = 3
    #expect(try printed { jax.debug.print("{\(x)} }{") } == "{3} }{\n")
  }

  @Test func fieldsAndValuesMix() throws {
    let x: NDArray = 3
    #expect(try printed { jax.debug.print("\(x) {} \(4) {:.1f}", 5.5, 6.25) } == "3 5.5 4 6.2\n")
  }

  @Test func namedArgumentsWithATracerInTheStringAreRefused() throws {
    let found = error {
      _ = try jax.jit { (x: NDArray) in
        jax.debug.print("{y} \(x)", y: x)
        return x
      }(1.0)
    }
    #expect(found?.code == "format-string")
  }

  @Test func optionsComeFirstOrLast() throws {
    let jaxpr = try jax.makeJaxpr { (x: NDArray) in
      jax.debug.print(ordered: true)("a {x}", x: x)
      jax.debug.print("b {}", x, ordered: true)
      jax.debug.print("c {x}", x: x, ordered: true)
      return x
    }(1.0)
    #expect(jaxpr.description.components(separatedBy: "ordered=True").count == 4)
  }

  @Test func structsAndStringsPrint() throws {
    struct Layer: Pytree {
      var w: NDArray
      var name = "dense"
    }
    let format: String = "{} {name}"
    let text = try printed {
      jax.debug.print(format, Layer(w: jnp.array([1.0, 2.0])), name: "me")
    }
    #expect(text == "Layer(w=Array([1., 2.], dtype=float32)) me\n")
  }

  @Test func tuplesAndOtherSwiftValuesPrint() throws {
    struct Plain { var n = 3 }
    enum Phase { case warm(Int) }
    struct Hidden { var w: NDArray }
    let x = jnp.float32(2)
    let text = try printed {
      jax.debug.print("{} {}", (1, x), Plain())
      jax.debug.print("\(Phase.warm(2)) \(["a", "b"])")
    }
    #expect(text == "(1, Array(2., dtype=float32)) Plain(n: 3)\nwarm(2) ['a', 'b']\n")
    let hidden = error { jax.debug.print("{}", Hidden(w: x)) }
    #expect(hidden?.kind == .typeError && hidden?.hint?.contains("extension Hidden: Pytree {}") == true)
  }

  @Test func smallestNumbersPrintAsTheyAre() throws {
    let text = try printed {
      _ = try jax.jit { (x: NDArray) in
        jax.debug.print("{} {:.3e}", x, x)
        return x
      }(jnp.float32(1e-40))
    }
    #expect(text.hasSuffix("1.000e-40\n"))
  }

  // MARK: - Mistakes

  @Test(arguments: [
    ("{", "ValueError"), ("{} {}", "IndexError"), ("{x}", "KeyError"), ("none", "ValueError"),
    ("{:q}", "ValueError"),
    ("{.nothing}", "AttributeError"),
  ])
  func wrongFormatsAreReportedWhereTheyStand(_ format: String, _ kind: String) throws {
    for isTraced in [false, true] {
      let found = error {
        func f(_ x: NDArray) -> NDArray {
          jax.debug.print(DebugMessage(format), x)
          return x
        }
        _ = isTraced ? try jax.makeJaxpr(f)(1.0).description : f(1.0).description
      }
      #expect(found?.kind.rawValue == kind && found?.code == "format-string")
    }
  }

  @Test func specificationsOfArraysAreReportedWhileTracing() throws {
    let found = error {
      _ = try jax.makeJaxpr { (x: NDArray) in
        jax.debug.print("{:.2f}", x)
        return x
      }(jnp.array([1.0, 2.0]))
    }
    #expect(found?.kind == .typeError)
    #expect(found?.message.contains("f32[2]") == true)
    // A lane of vmap is a scalar.
    let text = try printed {
      _ = try jax.vmap { (x: NDArray) in
        jax.debug.print("{:.2f}", x)
        return x
      }(jnp.array([1.0, 2.0]))
    }
    #expect(text == "1.00\n2.00\n")
  }

  // MARK: - Callbacks

  private struct Broken: Error {}

  @Test func whatACallbackThrowsIsReported() throws {
    let found = error {
      _ = try jax.jit { (x: NDArray) in
        jax.debug.callback({ (_: NDArray) in throw Broken() }, x)
        return x
      }(1.0)
    }
    #expect(found?.kind == .runtimeError)
    #expect(found?.message.contains("the callback threw Broken") == true)
  }

  @Test func resultsOfCallbacksMustBeAsStated() throws {
    func call(_ result: NDArray) -> JAXError? {
      error {
        _ = try jax.jit { (x: NDArray) in
          jax.pureCallback({ (_: NDArray) in result }, jax.ShapeDtypeStruct([2], .float32), x)
        }(1.0)
      }
    }
    #expect(call(jnp.zeros(2)) == nil)
    #expect(
      call(jnp.zeros(3))?.message
        == "Incorrect output shape for return value #0: Expected: (2,), Actual: (3,)")
    #expect(
      call(jnp.zeros(2, dtype: .int32))?.message
        == "Incorrect output dtype for return value #0: Expected: float32, Actual: int32")
    let count = error {
      _ = jax.pureCallback(
        { (x: NDArray) in [x, x] }, [jax.ShapeDtypeStruct([], .float32)], jnp.float32(1))
    }
    #expect(count?.message == "Mismatched number of outputs from callback. Expected: 1, Actual: 2")
    #expect(count?.kind == .runtimeError)
  }

  @Test func errorsOfCallbacksPointAtThem() throws {
    let found = error {
      let f = jax.jit { (x: NDArray) in
        try lax.scan(
          { (c: NDArray, v: NDArray) in
            jax.debug.callback({ (v: NDArray) in if try v.item() > 1.5 { throw Broken() } }, v)
            return (c, v)
          }, 0.0, x
        ).1
      }
      _ = try f(jnp.array([1.0, 2.0]))
    }
    let place = "in closure #1 in closure #1 in closure #1 in PrintTests.errorsOfCallbacksPointAtThem()"
    #expect(found?.description.contains(place) == true, "\(String(describing: found))")
  }

  @Test func whatACallbackCapturesIsNotComputed() throws {
    let found = error {
      _ = try jax.jit { (x: NDArray) in
        let z = x * 2
        return jax.pureCallback({ (v: NDArray) in v + z }, jax.ShapeDtypeStruct([], .float32), x)
      }(1.0)
    }
    // With the check of leaks when it is traced, else when it runs.
    #expect(found?.hint?.contains("as argument") == true || found?.hint?.contains("as an argument") == true)
  }

  @Test func callbacksGiveTwoResults() throws {
    let t = jax.ShapeDtypeStruct([], .float32)
    let (a, b) = try jax.jit { (x: NDArray) in
      jax.pureCallback({ (x: NDArray) in (x, x * 2) }, (t, t), x)
    }(3.0)
    #expect(try (a.item(), b.item()) == (3, 6))
    let (c, d) = jax.experimental.ioCallback({ (x: NDArray) in (x, x * 2) }, (t, t), jnp.float32(3))
    #expect(try (c.item(), d.item()) == (3, 6))
  }

  @Test func wideResultsNeedX64() throws {
    let wide = jax.ShapeDtypeStruct([], .float64)
    let found = error { _ = jax.pureCallback({ (x: NDArray) in x }, wide, jnp.float32(1)) }
    #expect(found?.kind == .valueError && found?.message.hasPrefix("result_shape_dtypes cannot") == true)
  }

  @Test func callbacksThatCannotBeTransformedSaySo() throws {
    let scalar = jax.ShapeDtypeStruct([], .float32)
    func pure(_ x: NDArray) -> NDArray { jax.pureCallback({ (x: NDArray) in x }, scalar, x) }
    func io(_ x: NDArray) -> NDArray { jax.experimental.ioCallback({ (x: NDArray) in x }, scalar, x) }
    func ordered(_ x: NDArray) -> NDArray {
      jax.experimental.ioCallback({ (x: NDArray) in x }, scalar, x, ordered: true)
    }
    let x = jnp.array([1.0, 2.0])
    #expect(error { _ = try jax.grad(pure)(1.0) }?.kind == .valueError)
    #expect(error { _ = try jax.grad(io)(1.0) }?.kind == .valueError)
    #expect(error { _ = try jax.vmap(pure)(x) }?.kind == .notImplementedError)
    #expect(error { _ = try jax.vmap(ordered)(x) }?.kind == .valueError)
    #expect(error { _ = try jax.vmap { (a: NDArray) in try lax.cond(a .> 1, io, { $0 }, a) }(x) } != nil)
    #expect(
      error { _ = try jax.vmap { (a: NDArray) in try lax.whileLoop({ $0 .< 3 }, { io($0) + 1 }, a) }(x) }
        != nil)
    #expect(
      error {
        _ = try jax.linearize(
          { (a: NDArray) in
            try lax.whileLoop(
              { (i: NDArray, _: NDArray) in i .< 3 },
              { (i: NDArray, y: NDArray) in (i + io(1.0), y * 2) }, (jnp.float32(0), a)
            ).1
          }, 1.0)
      }?.kind == .notImplementedError)
    let held = jax.checkpoint { (a: NDArray) in
      _ = io(lax.stopGradient(a))
      return a * a
    }
    #expect(error { _ = try jax.grad(held)(1.0) }?.kind == .notImplementedError)
    #expect(
      error { _ = try jax.jit(jax.customJvp({ (a: NDArray) in io(a) }, jvp: { x, t in (x, t) }))(1.0) }?.kind
        == .notImplementedError)
  }

  @Test func pureCallbacksTakeCustomDerivatives() throws {
    let square = jax.customJvp(
      { (x: NDArray) in jax.pureCallback({ (x: NDArray) in x * x }, jax.ShapeDtypeStruct([], .float32), x) },
      jvp: { x, t in (x * x, 2 * x * t) })
    #expect(try jax.grad(jax.jit(square))(3.0).item() == 6)
  }

  @Test func ioHappensOnceEvenWhereNaNsAreLookedFor() throws {
    let calls = Lines()
    let found = error {
      try jax.debugNans(true) {
        _ = try jax.jit { (x: NDArray) in
          let y = jax.experimental.ioCallback(
            { (x: NDArray) in
              calls.add("called")
              return x
            }, jax.ShapeDtypeStruct([], .float32), x)
          return jnp.log(y - 1)
        }(0.0)
      }
    }
    #expect(found?.kind == .floatingPointError)
    #expect(calls.text == "called\n")
  }

  @Test func ordersOfCallbacksAreTheProgramsOwn() throws {
    let calls = Lines()
    _ = try jax.jit { (x: NDArray) in
      try lax.foriLoop(
        0, 3,
        { (i: NDArray, y: NDArray) in
          jax.debug.callback({ (i: NDArray, y: NDArray) in calls.add("\(i) \(y)") }, i, y)
          return y * 2
        }, x)
    }(1.0)
    #expect(calls.text == "0 1.0\n1 2.0\n2 4.0\n")
  }
}

@Suite struct PrintOrderTests {
  /// Both streams into one, as in a terminal or a log: what was printed stands before the report that ends the program.
  @Test func whatWasPrintedComesBeforeTheReport() async throws {
    let result = try #require(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        dup2(STDERR_FILENO, STDOUT_FILENO)
        print("from Swift")
        jax.debug.print("from {}", "jax.debug")
        print("again from Swift")
        _ = jnp.ones([2]) + jnp.ones([3])
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    let places = ["from Swift", "from jax.debug", "again from Swift", "TypeError"].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil), "\(text)")
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(text)")
  }
}
