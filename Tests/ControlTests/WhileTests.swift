import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import Testing

@Suite struct WhileTests {
  /// `lax.while_loop(lambda c: c < 10, lambda c: c * c, x)`
  private let square: Flat = { a in
    [try lax.whileLoop({ c in less(c, 10.0) }, { c in lax.mul(c, c) }, a[0])]
  }

  /// `lax.while_loop(lambda c: c[0] < n, lambda c: (c[0] + 1, c[1] * c[2], c[2]), (0, x, x))`
  private let power: Flat = { a in
    let (i, y, x) = try lax.whileLoop(
      { (c: (NDArray, NDArray, NDArray)) in less(c.0, a[0]) },
      { c in (lax.add(c.0, integer(1)), lax.mul(c.1, c.2), c.2) }, (integer(0), a[1], a[1]))
    return [i, y, x]
  }

  @Test func carryThatIsHandedOnBecomesAConstant() throws {
    #expect(
      try text(i32, f32, of: power) == """
        { lambda ; a:i32[] b:f32[]. let
            c:i32[] d:f32[] = while[
              body_jaxpr={ lambda ; e:f32[] f:i32[] g:f32[]. let
                  h:i32[] = add f 1:i32[]
                  i:f32[] = mul g e
                in (h, i) }
              body_nconsts=1
              cond_jaxpr={ lambda ; j:i32[] k:i32[] l:f32[]. let
                  m:bool[] = lt k j
                in (m,) }
              cond_nconsts=1
            ] a b 0:i32[] b
          in (c, d, b) }
        """)
  }

  @Test func lanesOfTheStateAlone() throws {
    #expect(
      try text(i32, f32(3), of: vmap(power, nil, 0, size: 3)) == """
        { lambda ; a:i32[] b:f32[3]. let
            c:i32[] d:f32[3] = while[
              body_jaxpr={ lambda ; e:f32[3] f:i32[] g:f32[3]. let
                  h:i32[] = add f 1:i32[]
                  i:f32[3] = mul g e
                in (h, i) }
              body_nconsts=1
              cond_jaxpr={ lambda ; j:i32[] k:i32[] l:f32[3]. let
                  m:bool[] = lt k j
                in (m,) }
              cond_nconsts=1
            ] a b 0:i32[] b
            n:i32[3] = broadcast_in_dim c
          in (n, d, b) }
        """)
  }

  @Test func lanesOfTheCondition() throws {
    let lanes = vmap(power, 0, nil, size: 3)
    #expect(
      try text(ShapedArray([3], .int32), f32, of: lanes) == """
        { lambda ; a:i32[3] b:f32[]. let
            c:i32[3] = broadcast_in_dim 0:i32[]
            d:f32[3] = broadcast_in_dim b
            e:i32[3] f:f32[3] = while[
              body_jaxpr={ lambda ; g:f32[] h:i32[3] i:f32[3]. let
                  j:i32[3] = add h 1:i32[]
                  k:f32[3] = mul i g
                in (j, k) }
              body_nconsts=1
              cond_jaxpr={ lambda ; l:i32[3] m:i32[3] n:f32[3]. let
                  o:bool[3] = lt m l
                in (o,) }
              cond_nconsts=1
            ] a b c d
            p:f32[3] = broadcast_in_dim b
          in (e, f, p) }
        """)
    let results = try lanes([NDArray(Buffer([0, 1, 2] as [Int32])), number(1.5)])
    #expect(results[0].concrete?.elements(as: Int32.self) == [0, 1, 2])
    #expect(values(results[1]) == [1.5, 2.25, 3.375])
    #expect(values(results[2]) == [1.5, 1.5, 1.5])
  }

  @Test func tangentsUnderLanes() throws {
    let lanes = vmap(forward(square, true), 0, 0, size: 4)
    #expect(
      try text(f32(4), f32(4), of: lanes) == """
        { lambda ; a:f32[4] b:f32[4]. let
            c:f32[4] d:f32[4] = while[
              body_jaxpr={ lambda ; e:f32[4] f:f32[4]. let
                  g:f32[4] = mul e e
                  h:f32[4] = mul f e
                  i:f32[4] = mul e f
                  j:f32[4] = add_any h i
                in (g, j) }
              body_nconsts=0
              cond_jaxpr={ lambda ; k:f32[4] l:f32[4]. let
                  m:bool[4] = lt k 10.0:f32[]
                in (m,) }
              cond_nconsts=0
            ] a b
          in (c, d) }
        """)
    let results = try lanes([array(1.5, 2, 20, 3), array(1, 1, 1, 1)])
    #expect(values(results[0]) == [25.628906, 16, 20, 81])
    #expect(values(results[1]) == [136.6875, 32, 1, 108])
  }

  @Test func tracedBoundsGiveAWhileLoop() throws {
    let loop: Flat = { a in [try lax.foriLoop(0, a[0], { _, c in lax.mul(c, 2.0) }, a[1])] }
    #expect(
      try text(i32, f32, of: loop) == """
        { lambda ; a:i32[] b:f32[]. let
            _:i32[] _:i32[] c:f32[] = while[
              body_jaxpr={ lambda ; d:i32[] e:i32[] f:f32[]. let
                  g:i32[] = add d 1:i32[]
                  h:f32[] = mul f 2.0:f32[]
                in (g, e, h) }
              body_nconsts=0
              cond_jaxpr={ lambda ; i:i32[] j:i32[] k:f32[]. let
                  l:bool[] = lt i j
                in (l,) }
              cond_nconsts=0
            ] 0:i32[] a b
          in (c,) }
        """)
    let lanes = vmap(loop, 0, nil, size: 3)
    #expect(values(try lanes([NDArray(Buffer([0, 1, 3] as [Int32])), number(1)])[0]) == [1, 2, 8])
  }

  /// What is known runs by itself; the derivative is the whole loop.
  @Test func isLinearizedButNotReversed() throws {
    let linear = try linearize(square, [number(1.5)], active: [true], label: "linearize")
    #expect(values(linear.results[0]) == [25.628906])
    let tangents = try linear.jaxpr.bind(linear.residuals + [number(2)])
    #expect(values(tangents[0]) == [273.375])
    let reversed = message { _ = try grad(square, true)([number(1.5)]) }
    let expected =
      "Reverse-mode differentiation does not work for lax.while_loop or lax.fori_loop with dynamic start/stop "
      + "values. Try using lax.scan, or using fori_loop with static start/stop."
    #expect(reversed.contains(expected))
  }

  @Test func argumentsAreChecked() {
    #expect(
      message { _ = try lax.whileLoop({ c in c }, { c in c }, 1.0) }
        == "cond_fun must return a boolean scalar, but got output type(s) [ShapedArray(float32[], "
        + "weak_type=True)].")
    let carry = message {
      _ = try lax.whileLoop(
        { c in less(c, c) }, { c in bind(ConvertElementType(newDType: .int32), c) }, number(1))
    }
    #expect(
      carry == """
        while_loop body function carry input and carry output must have equal types, but they differ:

        The input carry has type float32[] but the corresponding output carry component has type int32[], so \
        the dtypes do not match.

        Revise the function so that all output types match the corresponding input types.
        """)
    let bounds = message {
      _ = try lax.foriLoop(
        integer(0), NDArray(Buffer(scalar: 3 as UInt8)), { _, x in x }, number(1))
    }
    #expect(
      bounds == "lower and upper arguments to fori_loop must have equal types, got int32 and uint8")
  }
}
