import JAX
import JAXBuffers
import JAXCore
import Testing

/// `debug_nans` names the operation, lane and element that made the first NaN.
@Suite struct DebugNansTests {
  private func finding(_ body: () throws -> NDArray) -> Finding? {
    do {
      _ = try jax.debugNans { try body() }
    } catch let error as JAXError {
      if case .nonFinite(let finding) = error.reason { return finding }
      Issue.record("\(error)")
    } catch {
      Issue.record("\(error)")
    }
    return nil
  }

  private func vector(_ values: [Float]) -> NDArray { NDArray(Buffer(values)) }

  @Test func anOperationAtOnce() throws {
    let found = try #require(finding { lax.log(vector([1, -1, 2])) })
    #expect(found.primitive == "log" && found.element == [1])
    #expect(try jax.debugNans { lax.log(vector([1, 2])) }.shape == [2])
    #expect(try jax.debugNans(false) { lax.log(vector([-1])) }.shape == [1])
  }

  @Test func underJit() throws {
    let f = jax.jit({ (x: NDArray) in lax.mul(lax.log(lax.add(x, 0.0)), 2.0) }, name: "train")
    let found = try #require(finding { try f(vector([1, -1])) })
    #expect(found.primitive == "log" && found.element == [1])
    #expect(found.path.description == "jit:train > #1 log")
  }

  @Test func underGradTheBackwardPassIsNamed() throws {
    let found = try #require(
      finding {
        try jax.grad({ (x: NDArray) in lax.mul(lax.sqrt(x), 0.0) })(NDArray(Buffer(scalar: Float(0))))
      })
    #expect(found.primitive == "mul")
  }

  @Test func underVmapTheLaneIsNamed() throws {
    let x = NDArray(Buffer([1, 2, 3, -4, 5, 6] as [Float], shape: [3, 2]))
    let found = try #require(finding { try jax.vmap({ (x: NDArray) in lax.log(x) })(x) })
    #expect(found.lanes == [Finding.Lane(index: 1, size: 3)])
    #expect(found.elementInLane == [1])
    let nested = try #require(
      finding { try jax.vmap(jax.vmap({ (x: NDArray) in lax.log(x) }, inAxes: 0))(x) })
    #expect(nested.lanes == [Finding.Lane(index: 1, size: 3), Finding.Lane(index: 1, size: 2)])
    let jitted = try #require(finding { try jax.jit(jax.vmap({ (x: NDArray) in lax.log(x) }, inAxes: 1))(x) })
    #expect(jitted.lanes == [Finding.Lane(index: 1, size: 2)])
    #expect(jitted.elementInLane == [1])
  }

  @Test func underScanTheIterationIsNamed() throws {
    let found = try #require(
      finding {
        try lax.scan({ (c: NDArray, x: NDArray) in (c + jnp.log(x), c) }, 0.0, vector([1, 2, -1, 3])).0
      })
    #expect(found.primitive == "log")
    #expect(found.path.description == "scan[2] > #0 log")
  }

  @Test func infinitiesAreAnotherQuestion() throws {
    #expect(finding { lax.log(vector([0])) } == nil)
    #expect(throws: JAXError.self) { _ = try jax.debugInfs { lax.log(vector([0])) } }
  }

  @Test func optionsHaveNames() throws {
    #expect(throws: JAXError.self) { try jax.config.update("jax_debug_nan", true) }
    // An option that no other test reads, as all share the process.
    #expect(try !jax.config.read("jax_enable_checks"))
    try jax.config.update("jax_enable_checks", true)
    #expect(try jax.config.read("jax_enable_checks"))
    try jax.config.update("jax_enable_checks", false)
    #expect(try jax.enableChecks { try jax.config.read("jax_enable_checks") })
  }
}
