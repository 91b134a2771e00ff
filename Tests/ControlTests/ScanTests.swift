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

  /// As JAX's but for the residuals' order, and rows that JAX does not compute because nothing reads them.
  @Test func gradientsStackResiduals() throws {
    #expect(
      try text(f32, f32(3), of: grad(f, false, true)) == """
        { lambda ; a:f32[] b:f32[3]. let
            _:f32[] _:f32[3] c:f32[3] d:f32[3] = scan[
              jaxpr={ lambda ; e:f32[] f:f32[]. let
                  g:f32[] = sin e
                  h:f32[] = cos e
                  i:f32[] = mul g f
                  j:f32[] = add e f
                in (i, j, h, g) }
              length=3
              num_carry=1
              num_consts=0
              reverse=False
              unroll=1
            ] a b
            _:f32[] k:f32[3] = scan[
              jaxpr={ lambda ; l:f32[] m:f32[] n:f32[] o:f32[]. let
                  p:f32[] = mul n l
                  q:f32[] = mul l o
                  r:f32[] = mul q m
                in (r, p) }
              length=3
              num_carry=1
              num_consts=0
              reverse=True
              unroll=1
            ] 1.0:f32[] c d b
          in (k,) }
        """)
  }

  @Test func whatNoIterationChangesIsComputedBefore() throws {
    let product: Flat = { a in
      let (c, _) = try lax.scan(
        { c, x in (lax.mul(lax.sin(a[0]), lax.mul(x, c)), nil) }, 1.0, a[1])
      return [c]
    }
    #expect(
      try text(f32, f32(3), of: grad(product, true, false)) == """
        { lambda ; a:f32[] b:f32[3]. let
            c:f32[] = sin a
            d:f32[] = cos a
            _:f32[] e:f32[3] = scan[
              jaxpr={ lambda ; f:f32[] g:f32[] h:f32[]. let
                  i:f32[] = mul h g
                  j:f32[] = mul f i
                in (j, i) }
              length=3
              num_carry=1
              num_consts=1
              reverse=False
              unroll=1
            ] c 1.0:f32[] b
            k:f32[] _:f32[] = scan[
              jaxpr={ lambda ; l:f32[] m:f32[] n:f32[] o:f32[] p:f32[] q:f32[]. let
                  r:f32[] = mul m o
                  s:f32[] = mul o p
                  t:f32[] = mul q r
                  u:f32[] = mul s l
                  v:f32[] = add_any n u
                in (v, t) }
              length=3
              num_carry=2
              num_consts=2
              reverse=True
              unroll=1
            ] d c 0.0:f32[] 1.0:f32[] e b
          in (k,) }
        """)
  }

  @Test func unusedCarryIsPruned() throws {
    let jaxpr = try stage([f32, f32, f32(3)], label: "test") { a in
      let ((c, d), rows) = try lax.scan(
        { (c: (NDArray, NDArray), x: NDArray) in ((lax.sin(c.0), lax.mul(c.1, x)), lax.add(c.0, x)) },
        (a[0], a[1]), a[2])
      return [c, d, rows]
    }.closed
    let (smaller, inputs) = try jaxpr.pruned(used: [false, false, true])
    #expect(inputs == [true, false, true])
    #expect(
      smaller.description == """
        { lambda ; a:f32[] b:f32[3]. let
            _:f32[] c:f32[3] = scan[
              jaxpr={ lambda ; d:f32[] e:f32[]. let
                  f:f32[] = sin d
                  g:f32[] = add d e
                in (f, g) }
              length=3
              num_carry=1
              num_consts=0
              reverse=False
              unroll=1
            ] a b
          in (c,) }
        """)
  }

  @Test func carryTypesAreChecked() {
    let xs = array(0, 1, 2)
    let pair = message {
      _ = try lax.scan(
        { (c: (NDArray, NDArray), x: NDArray) in
          ((c.0, bind(ConvertElementType(newDType: .int32), c.1)), x)
        }, (number(1), number(2)), xs)
    }
    #expect(
      pair == """
        scan body function carry input and carry output must have equal types, but they differ:

        The input carry at path [1] has type float32[] but the corresponding output carry component has type \
        int32[], so the dtypes do not match.

        Revise the function so that all output types match the corresponding input types.
        """)
    let shape = message {
      _ = try lax.scan(
        { c, x in (bind(BroadcastInDim(shape: [2], broadcastDimensions: []), c), x) }, number(1), xs)
    }
    #expect(
      shape == """
        scan body function carry input and carry output must have equal types, but they differ:

        The input carry has type float32[] but the corresponding output carry component has type float32[2], \
        so the shapes do not match.

        Revise the function so that all output types match the corresponding input types.
        """)
  }

  @Test func lengthsAreChecked() {
    let xs = array(0, 1, 2)
    #expect(
      message { _ = try lax.scan({ c, x in (c, x) }, 1.0, xs, length: 5) }
        == "scan got `length` argument of 5 which disagrees with leading axis sizes [3].")
    #expect(
      message { _ = try lax.scan({ (c: NDArray, x: [NDArray]) in (c, x) }, number(1), [xs, array(1, 2)]) }
        == "scan got values with different leading axis sizes: 3, 2.")
    #expect(
      message { _ = try lax.scan({ c, x in (lax.mul(c, 2.0), nil) }, number(1), nil) }
        == "scan got no values to scan over and `length` not provided.")
    #expect(
      message { _ = try lax.scan({ c, x in (c, x) }, 1.0, xs, unroll: -1) }
        == "`unroll` must be a `bool` or a non-negative `int`.")
  }
}
