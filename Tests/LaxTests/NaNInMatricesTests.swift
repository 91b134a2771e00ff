import JAXBuffers
import JAXKernels
import JAXLax
import Testing

/// A NaN must come out of what solves with a matrix that holds one, as it does in JAX's `inv` and `solve`.
@Suite struct NaNInMatricesTests {
  @Test func factorsOfAMatrixWithNaNAreNaN() throws {
    let x = Buffer([Float.nan, 1, 2, 3, 4, 1, 2, 3], shape: [2, 2, 2])
    let factors = try LU().evaluate([x])[0].elements(as: Float.self)
    let finite = factors.prefix(4).filter { !$0.isNaN }
    #expect(finite.isEmpty)
    #expect(factors[4...] == [4, 1, 0.5, 2.5])
  }

  @Test func logarithmsOfSubnormalsAreThoseOfZero() throws {
    let x = Buffer([Double(bitPattern: 1 << 40), -Double(bitPattern: 1 << 40), 1e-300])
    let logs = try Kernels.flushingDenormals { try Kernels.elementary(.log, x) }.elements(as: Double.self)
    #expect(logs[0] == -.infinity && logs[1] == -.infinity && (logs[2] + 690.7755278982137).magnitude < 1e-9)
  }
}
