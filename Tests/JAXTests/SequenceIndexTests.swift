import JAX
import Testing

/// A Swift array as the whole index, which JAX refuses as a list: `x[[0, 1]]` (JAX 0.10.2's message).
@Suite struct SequenceIndexTests {
  private let x = jnp.arange(12.0).reshape(3, 4)
  private let message =
    "Using a non-tuple sequence for multidimensional indexing is not allowed; use `arr[array(seq)]` instead of "
    + "`arr[seq]`. See https://github.com/jax-ml/jax/issues/4564 for more information."

  private func expectRefusal(_ body: () -> NDArray, at location: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: JAXError.self, sourceLocation: location) { try jax.catching { body() } }
    #expect(error?.kind == .typeError, sourceLocation: location)
    #expect(error?.message == message, sourceLocation: location)
    #expect(error?.hint?.contains("x[jnp.array([0, 1])]") == true, sourceLocation: location)
  }

  @Test func aloneIsRefused() {
    let rows = [0, 1]
    expectRefusal { x[[0, 1]] }
    expectRefusal { x[rows] }
    expectRefusal { x[[true, false, true]] }
    expectRefusal { x.at[[0, 2]].set(0) }
    expectRefusal { x.at[[true, false, true]].set(0) }
    expectRefusal { x.at[rows].get() }
  }

  @Test func besideOthersAndAsTuple() throws {
    let parts: [any ArrayIndex] = [2, 1...]
    #expect(try x[[0, 1], 0].scalars(as: Float.self) == [0, 4])
    #expect(try x[0, [0, 1]].scalars(as: Float.self) == [0, 1])
    #expect(x[jnp.array([0, 2])].shape == [2, 4])
    #expect(try x[tuple: parts].scalars(as: Float.self) == [9, 10, 11])
    #expect(x[tuple: [[0, 1]]].shape == [2, 4])
    #expect(try x.at[tuple: parts].set(0).sum().item() == 36)
  }
}
