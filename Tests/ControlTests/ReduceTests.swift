import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import Testing

@Suite struct ReduceTests {
  /// `lax.reduce((a,), (0.,), lambda x, y: (x[0] * 2. + y[0],), (1,))`
  private let doubling: Flat = { a in
    [try lax.reduce(a[0], 0.0, { lax.add(lax.mul($0, 2.0), $1) }, [1])]
  }

  @Test func isStagedAsJAXPrintsIt() throws {
    #expect(
      try text(f32(3, 4), of: doubling) == """
        { lambda ; a:f32[3,4]. let
            b:f32[3] = reduce[
              computation=<function <lambda> at 0x000000000000>
              dimensions=(1,)
              jaxpr={ lambda ; c:f32[] d:f32[]. let
                  e:f32[] = mul c 2.0:f32[]
                  f:f32[] = add e d
                in (f,) }
            ] a 0.0:f32[]
          in (b,) }
        """)
    #expect(
      try text(f32(3, 4), of: { [try lax.reduce($0[0], 1.0, { lax.mul($0, $1) }, [0])] })
        == "{ lambda ; a:f32[3,4]. let b:f32[4] = reduce_prod[axes=(0,)] a in (b,) }")
  }

  @Test func lanesAreOneMoreDimension() throws {
    #expect(
      try text(f32(2, 3, 4), of: vmap(doubling, 0, size: 2)) == """
        { lambda ; a:f32[2,3,4]. let
            b:f32[2,3] = reduce[
              computation=<function <lambda> at 0x000000000000>
              dimensions=(2,)
              jaxpr={ lambda ; c:f32[] d:f32[]. let
                  e:f32[] = mul c 2.0:f32[]
                  f:f32[] = add e d
                in (f,) }
            ] a 0.0:f32[]
          in (b,) }
        """)
  }

  @Test func severalArraysTogether() throws {
    let (sum, product) = try lax.reduce(
      [array(1, 2, 3), array(4, 5, 6)], [0.0, 1.0],
      { x, y in (lax.add(x[0], y[0]), lax.mul(x[1], y[1])) }, [0])
    #expect(values(sum) == [6])
    #expect(values(product) == [120])
  }

  /// `lax.reduce_window(a, 0., lambda x, y: -x + y, (2,), (1,), 'VALID')`
  private let windows: Flat = { a in
    [try lax.reduceWindow(a[0], 0.0, { lax.add(lax.neg($0), $1) }, [2], [1])]
  }

  @Test func windowsOfAnyFunction() throws {
    #expect(
      try text(f32(3), f32(3), of: forward(windows, true)) == """
        { lambda ; a:f32[3] b:f32[3]. let
            c:f32[2] d:f32[2] = reduce_window[
              base_dilation=(1,)
              consts=()
              jaxpr={ lambda ; e:f32[] f:f32[] g:f32[] h:f32[]. let
                  i:f32[] = neg e
                  j:f32[] = neg f
                  k:f32[] = add i g
                  l:f32[] = add j h
                in (k, l) }
              padding=((0, 0),)
              window_dilation=(1,)
              window_dimensions=(2,)
              window_strides=(1,)
            ] a b 0.0:f32[] 0.0:f32[]
          in (c, d) }
        """)
    #expect(
      try text(f32(3, 4), of: vmap(windows, 0, size: 3)) == """
        { lambda ; a:f32[3,4]. let
            b:f32[3,3] = reduce_window[
              base_dilation=(1, 1)
              consts=()
              jaxpr={ lambda ; c:f32[] d:f32[]. let
                  e:f32[] = neg c
                  f:f32[] = add e d
                in (f,) }
              padding=((0, 0), (0, 0))
              window_dilation=(1, 1)
              window_dimensions=(1, 2)
              window_strides=(1, 1)
            ] a 0.0:f32[]
          in (b,) }
        """)
    let result = try lax.reduceWindow(array(1, 2, 4, 8), 0.0, { lax.add($0, $1) }, [3], padding: "SAME")
    #expect(values(result) == [3, 7, 14, 12])
    let plain = try text(f32(12)) { a in
      [try lax.reduceWindow(a[0], 0.0, { lax.add($0, $1) }, [3], [2], [(1, 1)], [1], [2])]
    }
    #expect(
      plain == """
        { lambda ; a:f32[12]. let
            b:f32[5] = reduce_window_sum[
              base_dilation=(1,)
              padding=((1, 1),)
              window_dilation=(2,)
              window_dimensions=(3,)
              window_strides=(2,)
            ] a
          in (b,) }
        """)
  }

  @Test func partialResultsByHalves() throws {
    let sums: Flat = { [try lax.associativeScan({ lax.add($0, $1) }, $0[0])] }
    #expect(
      try text(f32(3), of: sums) == """
        { lambda ; a:f32[3]. let
            b:f32[1] = slice[limit_indices=(2,) start_indices=(0,) strides=(2,)] a
            c:f32[1] = slice[limit_indices=(3,) start_indices=(1,) strides=(2,)] a
            d:f32[1] = add b c
            e:f32[1] = slice[limit_indices=(3,) start_indices=(2,) strides=(2,)] a
            f:f32[1] = add d e
            g:f32[1] = slice[limit_indices=(1,) start_indices=(0,) strides=(1,)] a
            h:f32[2] = concatenate[dimension=0] g f
            i:f32[3] = pad[padding_config=((0, 0, 1),)] h 0.0:f32[]
            j:f32[3] = pad[padding_config=((1, 1, 1),)] d 0.0:f32[]
            k:f32[3] = add i j
          in (k,) }
        """)
    #expect(values(try sums([array(1, 2, 3, 4, 5)])[0]) == [1, 3, 6, 10, 15])
    let reversed = try lax.associativeScan({ lax.mul($0, $1) }, array(1, 2, 3, 4), reverse: true)
    #expect(values(reversed) == [24, 24, 12, 4])
  }
}
