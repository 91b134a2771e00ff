import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import Testing

@Suite struct CondTests {
  private let flag = ShapedArray([], .bool)
  private let yes = NDArray(Buffer(scalar: true))
  private let no = NDArray(Buffer(scalar: false))

  /// `lax.cond(p, lambda x: sin(x) * x, lambda x: -x, x)`
  private let choice: Flat = { a in
    [try lax.cond(a[0], { x in lax.mul(lax.sin(x), x) }, { x in lax.neg(x) }, a[1])]
  }

  @Test func isStagedAsJAXPrintsIt() throws {
    let simple: Flat = { a in [try lax.cond(a[0], { lax.sin($0) }, { lax.neg($0) }, a[1])] }
    #expect(
      try text(flag, f32, of: simple) == """
        { lambda ; a:bool[] b:f32[]. let
            c:i32[] = convert_element_type[new_dtype=int32 weak_type=False] a
            d:f32[] = cond[
              branches=(
                { lambda ; e:f32[]. let f:f32[] = neg e in (f,) }
                { lambda ; g:f32[]. let h:f32[] = sin g in (h,) }
              )
            ] c b
          in (d,) }
        """)
    #expect(
      try text(f32, f32, of: { a in [try lax.cond(a[0], { lax.sin($0) }, { $0 }, a[1])] }) == """
        { lambda ; a:f32[] b:f32[]. let
            c:bool[] = ne a 0.0:f32[]
            d:i32[] = convert_element_type[new_dtype=int32 weak_type=False] c
            e:f32[] = cond[
              branches=(
                { lambda ; f:f32[]. let  in (f,) }
                { lambda ; g:f32[]. let h:f32[] = sin g in (h,) }
              )
            ] d b
          in (e,) }
        """)
    #expect(
      try text(f32, of: { a in [try lax.cond(true, { lax.sin($0) }, { lax.cos($0) }, a[0])] }) == """
        { lambda ; a:f32[]. let
            b:f32[] = cond[
              branches=(
                { lambda ; c:f32[]. let d:f32[] = cos c in (d,) }
                { lambda ; e:f32[]. let f:f32[] = sin e in (f,) }
              )
            ] 1:i32[] a
          in (b,) }
        """)
  }

  @Test func capturedArraysAreShared() throws {
    let x = array(0, 1, 2)
    let staged = try text(flag, f32(3), f32(3)) { a in
      [try lax.cond(a[0], { lax.mul(a[1], x) }, { lax.mul(x, a[2]) })]
    }
    #expect(
      staged == """
        { lambda a:f32[3]; b:bool[] c:f32[3] d:f32[3]. let
            e:i32[] = convert_element_type[new_dtype=int32 weak_type=False] b
            f:f32[3] = cond[
              branches=(
                { lambda ; g:f32[3] h:f32[3] i:f32[3]. let j:f32[3] = mul h i in (j,) }
                { lambda ; k:f32[3] l:f32[3] m:f32[3]. let n:f32[3] = mul k l in (n,) }
              )
            ] e c a d
          in (f,) }
        """)
  }

  @Test func switchClampsAndHandsOn() throws {
    let function: Flat = { a in
      let results = try lax.switch(
        a[0], [{ (x, y) in [x, lax.sin(y)] }, { (x, y) in [x, y] }], a[1], a[2])
      return results
    }
    #expect(
      try text(ShapedArray([], .int32, weakType: true), f32, f32, of: function) == """
        { lambda ; a:i32[] b:f32[] c:f32[]. let
            d:i32[] = convert_element_type[new_dtype=int32 weak_type=False] a
            e:i32[] = clamp 0:i32[] d 1:i32[]
            f:f32[] = cond[
              branches=(
                { lambda ; g:f32[] h:f32[]. let i:f32[] = sin h in (i,) }
                { lambda ; j:f32[] k:f32[]. let  in (k,) }
              )
            ] e b c
          in (b, f) }
        """)
    let three: Flat = { a in
      [try lax.switch(a[0], [{ lax.sin($0) }, { lax.cos($0) }, { lax.mul($0, $0) }], a[1])]
    }
    let results = try [-1, 0, 1, 2, 7].flatMap { try three([integer($0), number(0.7)]).flatMap(values) }
    #expect(near(results, [0.64421767, 0.64421767, 0.7648422, 0.49, 0.49]))
    let slopes = try [0, 1, 2].flatMap {
      try grad(three, false, true)([integer($0), number(0.7)]).flatMap(values)
    }
    #expect(near(slopes, [0.7648422, -0.64421767, 1.4]))
  }

  @Test func tangentsOfAnyBranch() throws {
    let simple: Flat = { a in [try lax.cond(a[0], { lax.sin($0) }, { lax.neg($0) }, a[1])] }
    #expect(
      try text(flag, f32, f32, of: forward(simple, false, true)) == """
        { lambda ; a:bool[] b:f32[] c:f32[]. let
            d:i32[] = convert_element_type[new_dtype=int32 weak_type=False] a
            e:f32[] f:f32[] = cond[
              branches=(
                { lambda ; g:f32[] h:f32[]. let
                    i:f32[] = neg g
                    j:f32[] = neg h
                  in (i, j) }
                { lambda ; k:f32[] l:f32[]. let
                    m:f32[] = sin k
                    n:f32[] = cos k
                    o:f32[] = mul l n
                  in (m, o) }
              )
            ] d b c
          in (e, f) }
        """)
  }

  @Test func lanesOfTheOperand() throws {
    let simple: Flat = { a in [try lax.cond(a[0], { lax.sin($0) }, { lax.neg($0) }, a[1])] }
    #expect(
      try text(flag, f32(3), of: vmap(simple, nil, 0, size: 3)) == """
        { lambda ; a:bool[] b:f32[3]. let
            c:i32[] = convert_element_type[new_dtype=int32 weak_type=False] a
            d:f32[3] = cond[
              branches=(
                { lambda ; e:f32[3]. let f:f32[3] = neg e in (f,) }
                { lambda ; g:f32[3]. let h:f32[3] = sin g in (h,) }
              )
            ] c b
          in (d,) }
        """)
  }

  @Test func gradientsOfBothBranches() throws {
    let slope = grad(choice, false, true)
    let second = grad(slope, false, true)
    let x = number(0.7)
    #expect(near(try choice([yes, x]).flatMap(values), [0.45095235]))
    #expect(near(try slope([yes, x]).flatMap(values), [1.1796072]))
    #expect(near(try slope([no, x]).flatMap(values), [-1]))
    #expect(near(try second([yes, x]).flatMap(values), [1.078732]))
    #expect(near(try second([no, x]).flatMap(values), [0]))
  }

  /// `cond` in `scan` in `cond`, and a scan in the inner one.
  @Test func branchesAndLoopsNest() throws {
    let isPositive = NDArray(Buffer([1, 0, 1] as [Int32]))
    let nested: Flat = { a in
      let outer = try lax.cond(
        a[0],
        { xs in
          try lax.scan(
            { (c: NDArray, row: [NDArray]) in
              let next = try lax.cond(
                row[1], { lax.mul(lax.sin($0), row[0]) },
                { c in try lax.scan({ d, y in (lax.mul(lax.cos(d), y), d) }, c, xs).0 }, c)
              return (next, row[0])
            }, number(0.3), [xs, isPositive]
          ).0
        }, { xs in try lax.scan({ c, x in (lax.add(c, lax.neg(x)), x) }, number(0), xs).0 }, a[1])
      return [outer]
    }
    let xs = array(0.5, -1, 2)
    let slope = grad(nested, false, true)
    #expect(near(try nested([yes, xs]).flatMap(values), [1.9125698]))
    #expect(near(try slope([yes, xs]).flatMap(values), [0.41400877, 0.79366404, 1.3288559]))
    #expect(near(try slope([no, xs]).flatMap(values), [-1, -1, -1]))
    let basis = [array(1, 0, 0), array(0, 1, 0), array(0, 0, 1)]
    let hessian = try basis.flatMap { direction in
      try forward(slope, false, true)([yes, xs, direction]).dropFirst().flatMap(values)
    }
    let expected: [Float] = [
      -0.4284494, -2.5522692, -0.44839764, -2.5522695, -4.099093, -0.85958827, -0.44839752, -0.85958815,
      -0.40351784,
    ]
    #expect(near(hessian, expected))
  }

  @Test func argumentsAreChecked() {
    let x = number(1)
    let wide: (NDArray) -> NDArray = { bind(BroadcastInDim(shape: [2], broadcastDimensions: []), $0) }
    #expect(
      message { _ = try lax.cond(true, wide, { $0 }, x) } == """
        cond branches must have equal output types but they differ.

        The output of true_fun has type float32[2] but the corresponding output of false_fun has type \
        float32[], so the shapes do not match.

        Revise true_fun and/or false_fun so that all output types match.
        """)
    #expect(
      message { _ = try lax.switch(1.5, [{ $0 }, { $0 }], x) }
        == "Index type must be an integer, got 1.5 as float32")
    let none: [(NDArray) throws -> NDArray] = []
    #expect(message { _ = try lax.switch(1, none, x) } == "Empty branch sequence")
    let complex = zeros(ShapedArray([], .complex64))
    #expect(
      message { _ = try lax.cond(complex, { $0 }, { $0 }, x) }
        == "Pred type must be either boolean or number, got complex64.")
  }
}
