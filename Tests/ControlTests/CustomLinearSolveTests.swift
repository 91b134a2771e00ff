import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import Testing

/// Diagonal systems: `matvec` multiplies, `solve` divides by the same numbers, the transposed solver is told apart
/// by the factor that it takes.
@Suite struct CustomLinearSolveTests {
  private func solve(_ d: NDArray, _ b: NDArray, symmetric: Bool) throws -> NDArray {
    try lax.customLinearSolve(
      { lax.mul(d, $0) }, b, { _, b in lax.mul(b, 2.0) },
      transposeSolve: symmetric ? nil : { _, b in lax.mul(b, 3.0) }, symmetric: symmetric)
  }

  private func system(symmetric: Bool) -> Flat {
    { [self] a in [try solve(a[0], a[1], symmetric: symmetric)] }
  }

  @Test func isStagedAsJAXPrintsIt() throws {
    #expect(
      try text(f32(3), f32(3), of: system(symmetric: true)) == """
        let jaxpr = { lambda ; a:f32[3] b:f32[3]. let c:f32[3] = mul a b in (c,) } in
        { lambda ; d:f32[3] e:f32[3]. let
            f:f32[3] = custom_linear_solve[
              const_lengths=_LinearSolveTuple(matvec=1, vecmat=1, solve=0, transpose_solve=0)
              jaxprs=_LinearSolveTuple(matvec={ lambda ; a:f32[3] b:f32[3]. let c:f32[3] = mul a b in (c,) }, \
        vecmat={ lambda ; a:f32[3] b:f32[3]. let c:f32[3] = mul a b in (c,) }, solve={ lambda ; a:f32[3]. let \
        b:f32[3] = mul a 2.0:f32[] in (b,) }, transpose_solve={ lambda ; a:f32[3]. let b:f32[3] = mul a \
        2.0:f32[] in (b,) })
            ] d d e
          in (f,) }
        """)
  }

  @Test func derivativesAreTheSystems() throws {
    let (d, b) = (array(1, 2, 4), array(3, 5, 7))
    let results = try forward(system(symmetric: true), true, true)([d, b, array(1, 1, 1), array(1, 0, 2)])
    // x = 2b, and its tangent 2 (b' - d' x).
    #expect(values(results[0]) == [6, 10, 14])
    #expect(values(results[1]) == [-10, -20, -24])
    let weights = array(1, 10, 100)
    let weighted: Flat = { a in
      let x = try self.solve(a[0], a[1], symmetric: false)
      let (total, _) = try lax.scan(
        { (s: NDArray, row: [NDArray]) in (lax.add(s, lax.mul(row[0], row[1])), s) }, number(0), [x, weights])
      return [total]
    }
    let gradients = try grad(weighted, true, true)([d, b])
    // The right-hand side's cotangent y solves the transposed system, 3w; that of d is -y x.
    #expect(values(gradients[0]) == [-18, -300, -4200])
    #expect(values(gradients[1]) == [3, 30, 300])
  }

  @Test func lanesOfEitherSide() throws {
    let b = NDArray(Buffer([1, 2, 3, 4] as [Float], shape: [2, 2]))
    for axes in [(nil, 0), (0, nil), (0, 0)] as [(Int?, Int?)] {
      let d = axes.0 == nil ? array(1, 2) : b
      let side = axes.1 == nil ? array(1, 2) : b
      let results = try vmap(system(symmetric: false), axes.0, axes.1, size: 2)([d, side])
      #expect(values(results[0]) == (axes.1 == nil ? [2, 4, 2, 4] : [2, 4, 6, 8]))
    }
  }

  @Test func reverseModeNeedsATransposedSolver() {
    let error = message {
      let f: Flat = { a in
        let x = try lax.customLinearSolve({ lax.mul(2.0, $0) }, a[0], { _, b in lax.mul(b, 0.5) })
        return [x]
      }
      _ = try grad(f, true)([number(1)])
    }
    #expect(error.contains("transpose_solve required for backwards mode automatic differentiation"))
  }

  @Test func shapesAreChecked() {
    let error = message {
      _ = try lax.customLinearSolve(
        { lax.mul(2.0, $0) }, array(1, 2), { _, _ in number(1) }, symmetric: true)
    }
    #expect(error == "solve() output shapes must match b, got [()] and [(2,)]")
  }
}
