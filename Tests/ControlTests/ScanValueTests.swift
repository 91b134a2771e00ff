import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import Testing

/// Numbers that JAX 0.10.2 gives for the same functions.
@Suite struct ScanValueTests {
  private let c = number(0.7)
  private let xs = array(0.5, -1, 2)

  private func scan(reverse: Bool = false) -> Flat {
    { a in
      let (carry, rows) = try lax.scan(
        { c, x in (lax.mul(lax.sin(c), x), lax.add(c, x)) }, a[0], a[1], reverse: reverse)
      return [carry, rows]
    }
  }

  /// All elements of all results.
  private func all(_ f: Flat, _ arguments: NDArray...) throws -> [Float] { try f(arguments).flatMap(values) }

  @Test func runsInEitherDirection() throws {
    #expect(near(try all(scan(), c, xs), [-0.6226132, 1.2, -0.67789114, 1.6834323]))
    #expect(near(try all(scan(reverse: true), c, xs), [-0.40971053, -0.46040028, 0.28843534, 2.7]))
  }

  @Test func gradientsInEitherDirection() throws {
    #expect(
      near(
        try all(grad(scan(), true, true), c, xs), [-0.6894556, -1.1614408, 0.6016744, -0.3113066]))
    #expect(
      near(
        try all(grad(scan(reverse: true), true, true), c, xs),
        [-0.12214912, -0.81942105, 0.2752469, -0.051442392]))
  }

  @Test func gradientsNest() throws {
    let f: Flat = { [xs] a in try self.scan()([a[0], xs]) }
    #expect(near(try all(grad(grad(f, true), true), c), [0.7506424]))
    #expect(near(try all(grad(grad(grad(f, true), true), true), c), [0.42027205]))
    #expect(near(try all(forward(grad(f, true), true), c, number(1)), [-0.6894556, 0.7506424]))
    #expect(near(try all(grad(forward(f, true), true), c, number(1)), [-0.6894556]))
  }

  @Test func gradientsOfLanes() throws {
    let cs = array(0.1, 0.2, 0.3, 0.4)
    let expected: [Float] = [
      -0.9925281, -0.97044343, -0.93470454, -0.88679504, -0.19916996, 0.09966777, -0.04987528,
      -0.39343724, 0.19736822, -0.09900891, -0.578276, 0.2912607, -0.14669177, -0.7498619, 0.37974203,
      -0.1922763,
    ]
    #expect(near(try all(vmap(grad(scan(), true, true), 0, nil, size: 4), cs, xs), expected))
    let sum: Flat = { [xs] a in
      let carry: Flat = { [try self.scan()([$0[0], xs])[0]] }
      let lanes = try vmap(carry, 0, size: 4)([a[0]])
      let (total, _) = try lax.scan(
        { (s: NDArray, x: [NDArray]) in (lax.add(s, lax.mul(x[0], x[1])), s) }, number(0),
        [lanes[0], a[0]])
      return [total]
    }
    #expect(
      near(try all(grad(sum, true), cs), [-0.19900337, -0.3921065, -0.5737949, -0.7392707]))
  }

  @Test func residualsThatNoIterationChanges() throws {
    let f: Flat = { [xs] a in
      let (c, _) = try lax.scan({ c, x in (lax.mul(lax.mul(lax.sin(a[0]), x), c), nil) }, 1.0, xs)
      return [c]
    }
    #expect(near(try all(grad(f, true), c), [-0.9522662]))
    #expect(near(try all(grad(grad(f, true), true), c), [-1.4590578]))
  }

  /// The counter is known: it runs in a loop of its own, and its rows are residuals.
  @Test func knownCarryIsAResidual() throws {
    let f: Flat = { a in
      let ((_, c), _) = try lax.scan(
        { (s: (NDArray, NDArray), x: NDArray) in
          ((lax.add(s.0, number(1)), lax.mul(lax.mul(s.1, x), s.0)), s.1)
        }, (number(1), a[0]), a[1])
      return [c]
    }
    #expect(near(try all(grad(f, true, true), c, xs), [-6, -8.4, 4.2, -2.1]))
  }

  @Test func transposesLinearFunctionsWithACounter() throws {
    let f: Flat = { a in
      let ((_, c), _) = try lax.scan(
        { (s: (NDArray, NDArray), x: NDArray) in
          ((lax.add(s.0, number(1)), lax.mul(lax.mul(s.1, x), s.0)), s.1)
        }, (number(1), a[0]), a[1])
      return [c]
    }
    let jaxpr = try stage([f32, f32(3)], label: "test", f).closed
    let cotangents = try jaxpr.transpose([number(1)], [.linear(f32), .known(xs)])
    #expect(near(cotangents[0].map(values) ?? [], [-6]))
  }

  @Test func fixedBoundsAreScanned() throws {
    let f: Flat = { a in [try lax.foriLoop(0, 4, { _, c in lax.mul(lax.sin(c), a[0]) }, a[0])] }
    #expect(near(try all(f, c), [0.14609715]))
    #expect(near(try all(grad(f, true), c), [0.9532354]))
    #expect(near(try all(grad(grad(f, true), true), c), [4.3812094]))
  }

  @Test func rowsAreMapped() throws {
    let f: Flat = { a in [try lax.map({ lax.sin($0) }, a[0])] }
    #expect(near(try all(f, xs), [0.47942555, -0.84147096, 0.90929743]))
    let pairs = try lax.map({ (x: [NDArray]) in [lax.mul(x[0], x[1])] }, [xs, xs])
    #expect(values(pairs[0]) == [0.25, 1, 4])
    let batched: Flat = { a in [try lax.map({ lax.sin($0) }, a[0], batchSize: 2)] }
    #expect(near(try all(batched, xs), [0.47942555, -0.84147096, 0.90929743]))
    #expect(
      try text(f32(3), of: batched) == """
        { lambda ; a:f32[3]. let
            b:f32[2] = slice[limit_indices=(2,) start_indices=(0,) strides=None] a
            c:f32[1,2] = reshape[dimensions=None new_sizes=(1, 2) sharding=None] b
            d:f32[1] = slice[limit_indices=(3,) start_indices=(2,) strides=None] a
            e:f32[1,2] = scan[
              jaxpr={ lambda ; f:f32[2]. let g:f32[2] = sin f in (g,) }
              length=1
              num_carry=0
              num_consts=0
              reverse=False
              unroll=1
            ] c
            h:f32[1] = sin d
            i:f32[2] = reshape[dimensions=None new_sizes=(2,) sharding=None] e
            j:f32[3] = concatenate[dimension=0] i h
          in (j,) }
        """)
  }
}

/// One body in two directions: what is kept of its division must not be mixed up.
@Suite struct SharedBodyTests {
  @Test func directionsOfOneBodyAreKeptApart() throws {
    let body = try stage([f32, f32], label: "test") { a in [lax.mul(lax.sin(a[0]), a[1])] }.closed
    let expected: [[Float]] = [[-0.6894556], [-0.12214912]]
    for (reverse, slope) in zip([false, true], expected) {
      let scan = Scan(body, length: 3, reverse: reverse, constantCount: 0, carryCount: 1)
      let f: Flat = { bindAll(scan, [$0[0], array(0.5, -1, 2)]) }
      #expect(near(try grad(f, true)([number(0.7)]).flatMap(values), slope))
    }
  }
}
