import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import Testing

@Suite struct ScanTests {
  /// `lax.scan(lambda c, x: (sin(c) * x, c + x), c, xs)`
  let f: Flat = { arguments in
    let (carry, rows) = try lax.scan(
      { c, x in (lax.mul(lax.sin(c), x), lax.add(c, x)) }, arguments[0], arguments[1])
    return [carry, rows]
  }

  @Test func isStagedAsJAXPrintsIt() throws {
    #expect(
      try text(f32, f32(3), of: f) == """
        { lambda ; a:f32[] b:f32[3]. let
            c:f32[] d:f32[3] = scan[
              jaxpr={ lambda ; e:f32[] f:f32[]. let
                  g:f32[] = sin e
                  h:f32[] = mul g f
                  i:f32[] = add e f
                in (h, i) }
              length=3
              num_carry=1
              num_consts=0
              reverse=False
              unroll=1
            ] a b
          in (c, d) }
        """)
  }

  @Test func capturedArraysBecomeConstants() throws {
    let w = array(1, 2, 3)
    let staged = try text(f32(3), f32(3)) { a in
      let (c, _) = try lax.scan({ c, _ in (lax.add(c, lax.mul(w, w)), nil) }, a[0], a[1])
      return [c]
    }
    #expect(
      staged == """
        { lambda a:f32[3]; b:f32[3] c:f32[3]. let
            d:f32[3] = scan[
              jaxpr={ lambda ; e:f32[3] f:f32[3] g:f32[]. let
                  h:f32[3] = mul e e
                  i:f32[3] = add f h
                in (i,) }
              length=3
              num_carry=1
              num_consts=1
              reverse=False
              unroll=1
            ] a b c
          in (d,) }
        """)
  }

  @Test func carryThatIsHandedOnBecomesAConstant() throws {
    let staged = try text(f32, f32, f32(3)) { a in
      let ((c, d), rows) = try lax.scan(
        { (c: (NDArray, NDArray), x: NDArray) in ((c.0, lax.mul(c.1, c.0)), x) }, (a[0], a[1]), a[2])
      return [c, d, rows]
    }
    #expect(
      staged == """
        { lambda ; a:f32[] b:f32[] c:f32[3]. let
            d:f32[] = scan[
              jaxpr={ lambda ; e:f32[] f:f32[] g:f32[]. let h:f32[] = mul f e in (h,) }
              length=3
              num_carry=1
              num_consts=1
              reverse=False
              unroll=1
            ] a b c
          in (a, d, c) }
        """)
  }

  @Test func weakCarryIsPromoted() throws {
    let staged = try text(ShapedArray([], .int32, weakType: true), f32(3)) { a in
      let (c, rows) = try lax.scan(
        { c, x in (bind(ConvertElementType(newDType: .float32), c), x) }, a[0], a[1])
      return [c, rows]
    }
    // JAX drops the conversion in the body, which is of float32 already, and hands the carry on.
    #expect(staged.hasPrefix("{ lambda ; a:i32[] b:f32[3]. let\n    c:f32[] = convert_element_type["))
  }

  @Test func tangentsAreCarriedBesideTheCarry() throws {
    #expect(
      try text(f32, f32(3), f32, of: forward(f, true, false)) == """
        { lambda ; a:f32[] b:f32[3] c:f32[]. let
            d:f32[] e:f32[] f:f32[3] g:f32[3] = scan[
              jaxpr={ lambda ; h:f32[] i:f32[] j:f32[]. let
                  k:f32[] = sin h
                  l:f32[] = cos h
                  m:f32[] = mul i l
                  n:f32[] = mul k j
                  o:f32[] = mul m j
                  p:f32[] = add h j
                in (n, o, p, i) }
              length=3
              num_carry=2
              num_consts=0
              reverse=False
              unroll=1
            ] a c b
          in (d, f, e, g) }
        """)
    #expect(
      try text(f32, f32(3), f32(3), of: forward(f, false, true)) == """
        { lambda ; a:f32[] b:f32[3] c:f32[3]. let
            d:f32[] e:f32[] f:f32[3] g:f32[3] = scan[
              jaxpr={ lambda ; h:f32[] i:f32[] j:f32[] k:f32[]. let
                  l:f32[] = sin h
                  m:f32[] = cos h
                  n:f32[] = mul i m
                  o:f32[] = mul l j
                  p:f32[] = mul n j
                  q:f32[] = mul l k
                  r:f32[] = add_any p q
                  s:f32[] = add h j
                  t:f32[] = add i k
                in (o, r, s, t) }
              length=3
              num_carry=2
              num_consts=0
              reverse=False
              unroll=1
            ] a 0.0:f32[] b c
          in (d, f, e, g) }
        """)
  }

  @Test func lanesStandBehindTheIterations() throws {
    #expect(
      try text(f32(3), f32(5), of: vmap(f, 0, nil, size: 3)) == """
        { lambda ; a:f32[3] b:f32[5]. let
            c:f32[3] d:f32[5,3] = scan[
              jaxpr={ lambda ; e:f32[3] f:f32[]. let
                  g:f32[3] = sin e
                  h:f32[3] = mul g f
                  i:f32[3] = add e f
                in (h, i) }
              length=5
              num_carry=1
              num_consts=0
              reverse=False
              unroll=1
            ] a b
            j:f32[3,5] = transpose[permutation=(1, 0)] d
          in (c, j) }
        """)
    #expect(
      try text(f32, f32(5, 3), of: vmap(f, nil, 1, size: 3)) == """
        { lambda ; a:f32[] b:f32[5,3]. let
            c:f32[3] = broadcast_in_dim a
            d:f32[3] e:f32[5,3] = scan[
              jaxpr={ lambda ; f:f32[3] g:f32[3]. let
                  h:f32[3] = sin f
                  i:f32[3] = mul h g
                  j:f32[3] = add f g
                in (i, j) }
              length=5
              num_carry=1
              num_consts=0
              reverse=False
              unroll=1
            ] c b
            k:f32[3,5] = transpose[permutation=(1, 0)] e
          in (d, k) }
        """)
  }

  @Test func gradientsStackResiduals() throws {
    #expect(
      try text(f32, f32(3), of: grad(f, false, true)) == """
        { lambda ; a:f32[] b:f32[3]. let
            c:f32[] = sin a
          in (c,) }
        """)
  }
}
