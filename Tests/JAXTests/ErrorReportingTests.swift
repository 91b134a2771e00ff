import JAX
import Testing

/// Runs outside of every scope. (The body of an exit test is a macro's expansion, which is no line of the user's.)
@inline(never)
private func addsWhatDoesNotFit() -> NDArray {
  lax.add(NDArray(Buffer([1, 2] as [Float])), NDArray(Buffer([1, 2, 3] as [Float])))
}

/// Where an error says it happened, and what it leaves behind.
@Suite struct ErrorReportingTests {
  private let two = NDArray(Buffer([1, 2] as [Float]))
  private let three = NDArray(Buffer([1, 2, 3] as [Float]))
  private let rows = NDArray(Buffer([Float](repeating: 1, count: 8), shape: [4, 2]))

  private struct Interrupted: Error {}

  @Test func namesTheLineAndTheTransformations() throws {
    nonisolated(unsafe) var line = 0
    let bad = { (x: NDArray) -> NDArray in
      line = #line + 1
      return lax.add(lax.sin(x), three)
    }
    let total = { (x: NDArray) in bind(ReduceSum(axes: [0]), try jax.jit(bad)(x)) }
    let error = #expect(throws: JAXError.self) { _ = try jax.vmap(jax.grad(total))(rows) }
    let report = try #require(error?.description)
    let lines = report.split(separator: "\n").map(String.init)
    #expect(lines[0] == "TypeError: add got incompatible shapes for broadcasting: (2,), (3,).")
    #expect(lines[1].hasPrefix("  at        ErrorReportingTests.swift:\(line):"))
    #expect(report.contains("\n  while     vmap(4) > grad > jit:"))
    #expect(report.contains("  operands  0: f32[2]  from ErrorReportingTests.swift:\(line):"))
    #expect(report.contains("            1: f32[3]\n"))
    #expect(report.contains("\n  hint      ") && lines.last == "  more      jaxscope explain shape-mismatch")
    #expect(!report.contains("Bind.swift") && !report.contains("JitFunction.swift"))
  }

  /// JAX names the shapes of all lanes; here they are those that the user's function sees.
  @Test func shapesUnderVmapAreThoseOfALane() {
    let error = #expect(throws: JAXError.self) {
      _ = try jax.vmap { (x: NDArray) in lax.mul(x, three) }(rows)
    }
    #expect(error?.message == "mul got incompatible shapes for broadcasting: (2,), (3,).")
    #expect(error?.operands.map(\.type.description) == ["f32[2]", "f32[3]"])
    let nested = #expect(throws: JAXError.self) {
      _ = try jax.vmap(jax.grad { (x: NDArray) in bind(ReduceSum(axes: [0]), lax.mul(x, three)) })(rows)
    }
    #expect(nested?.message == "mul got incompatible shapes for broadcasting: (2,), (3,).")
  }

  @Test func theFirstErrorIsTheOneThrown() {
    let error = #expect(throws: JAXError.self) {
      _ = try jax.grad { (x: NDArray) in
        let y = lax.add(x, three)
        return lax.mul(y, NDArray(Buffer([1] as [Int32])))
      }(two)
    }
    #expect(error?.operation == "add")
  }

  @Test func failedArraysAnswerWithoutAValue() throws {
    nonisolated(unsafe) var seen: [NDArray] = []
    #expect(throws: JAXError.self) {
      try jax.catching {
        seen = [lax.add(two, three), lax.sin(lax.add(two, three)), bind(Reshape(newSizes: [7]), two)]
        for x in seen { #expect(x.ndim == 1 && x.size > 0 && !x.description.isEmpty && x.dtype == .float32) }
      }
    }
    let late = #expect(throws: JAXError.self) { try jax.catching { lax.add(seen[0], two) } }
    #expect(late?.code == "failed-operand" && late?.kind == .runtimeError)
  }

  /// Caches, contexts and scopes are as before.
  @Test func nothingStaysBehind() throws {
    let f = jax.jit { (x: NDArray) in lax.add(x, three) }
    for _ in 0..<3 {
      #expect(throws: JAXError.self) { _ = try f(two) }
      #expect(try f(three).description == "[2. 4. 6.]")
      #expect(throws: JAXError.self) { _ = try jax.vmap(jax.jit(jax.grad { lax.add($0, two) }))(rows) }
    }
    #expect(try jax.grad { (x: NDArray) in lax.mul(x, x) }(NDArray(floatLiteral: 3)).description == "6.0")
    #expect(lax.add(two, two).description == "[2. 4.]")
  }

  @Test func anErrorThatIsCaughtInsideIsOver() throws {
    let f = { (x: NDArray) -> NDArray in
      let bad = try? jax.jit { (y: NDArray) in lax.add(y, two) }(three)
      #expect(bad == nil)
      return lax.mul(x, x)
    }
    #expect(try jax.grad(f)(NDArray(floatLiteral: 3)).description == "6.0")
  }

  @Test func theUsersOwnErrorsPassThrough() {
    #expect(throws: Interrupted.self) {
      _ = try jax.vmap(jax.jit(jax.grad { (_: NDArray) -> NDArray in throw Interrupted() }))(two)
    }
  }

  @Test func scanAndCondNameTheirPlace() {
    let error = #expect(throws: JAXError.self) {
      _ = try jax.jit { (x: NDArray) in
        try lax.scan({ (carry: NDArray, _: NDArray) in (lax.add(carry, three), carry) }, x, rows).0
      }(two)
    }
    #expect(error?.origin.transformations.last == "scan" && error?.origin.transformations.count == 2)
  }

  @Test func outsideEveryScopeTheProgramEnds() async throws {
    let result = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent]) {
      print(addsWhatDoesNotFit().shape)
    }
    let report = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(report.contains("TypeError: add got incompatible shapes for broadcasting: (2,), (3,).\n"))
    #expect(report.contains("  at        ErrorReportingTests.swift:"))
    #expect(report.contains("To go on after an error: try jax.catching { … }, which throws it."))
    #expect(report.hasSuffix("  more      jaxscope explain shape-mismatch\n"))
  }

  /// JAX: `RESOURCE_EXHAUSTED: Out of memory allocating 1099511627776 bytes.`
  @Test func arraysLargerThanMemory() async throws {
    let message = "RESOURCE_EXHAUSTED: Out of memory allocating 1099511627776 bytes"
    let eager = #expect(throws: JAXError.self) { try jax.catching { jnp.zeros([1 << 38]).sum() } }
    #expect(eager?.kind == .runtimeError && eager?.message.hasPrefix(message) == true)
    let huge = { (x: NDArray) in (jnp.zeros([1 << 38]) + x).sum() }
    let jitted = #expect(throws: JAXError.self) { try jax.jit(huge)(1.0) }
    #expect(jitted?.message.hasPrefix(message) == true)
    #expect(try jax.evalShape(huge, 1.0).shape == [])
    let result = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent]) {
      print(sumsTooMuch())
    }
    let report = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(report.hasPrefix("RuntimeError: ") && report.contains(message))
    #expect(report.contains("\n  at        ErrorReportingTests.swift:"))
  }
}

@inline(never)
private func sumsTooMuch() -> NDArray { jnp.zeros([1 << 38]).sum() }
