import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import Testing

/// Whether the first-order primitives that a batched predicate turns into have their rules.
private let canSelect: Bool = {
  let flags = NDArray(Buffer([true, false]))
  let numbers = array(1, 2)
  let select = try? SelectN().jvp([flags, numbers, numbers], [nil, numbers, nil])
  let stop = try? StopGradient().batch([numbers], [0], size: 2)
  return select != nil && stop != nil
}()

@Suite(.enabled(if: canSelect)) struct BatchedPredicateTests {
  private let choice: Flat = { a in
    [try lax.cond(a[1], { x in lax.mul(lax.sin(x), x) }, { x in lax.neg(x) }, a[0])]
  }
  private let xs = array(0.1, 0.2, 0.3, 0.4)
  private let flags = NDArray(Buffer([true, false, true, false]))

  @Test func allBranchesRunAndLanesSelect() throws {
    let simple: Flat = { a in [try lax.cond(a[0], { lax.sin($0) }, { lax.neg($0) }, a[1])] }
    #expect(
      try text(ShapedArray([3], .bool), f32(3), of: vmap(simple, 0, 0, size: 3)) == """
        { lambda ; a:bool[3] b:f32[3]. let
            c:i32[3] = convert_element_type[new_dtype=int32 weak_type=False] a
            d:bool[3] = eq c 0:i32[]
            e:f32[3] = stop_gradient b
            f:f32[3] = select_n d e b
            g:f32[3] = neg f
            h:bool[3] = eq c 1:i32[]
            i:f32[3] = stop_gradient b
            j:f32[3] = select_n h i b
            k:f32[3] = sin j
            l:f32[3] = select_n c g k
          in (l,) }
        """)
    #expect(
      near(
        try vmap(choice, 0, 0, size: 4)([xs, flags]).flatMap(values),
        [0.009983342, -0.2, 0.08865607, -0.4]))
  }

  @Test func gradientsInsideAndOutside() throws {
    let expected: [Float] = [0.19933385, -1, 0.5821212, -1]
    let inside = vmap(grad(choice, true, false), 0, 0, size: 4)
    #expect(near(try inside([xs, flags]).flatMap(values), expected))
    let sum: Flat = { [self] a in
      let lanes = try vmap(choice, 0, 0, size: 4)([a[0], flags])[0]
      return [try lax.scan({ s, x in (lax.add(s, x), x) }, number(0), lanes).0]
    }
    #expect(near(try grad(sum, true)([xs]).flatMap(values), expected))
  }

  /// Lanes of which some loop and some do not.
  @Test func nestedLoopsInLanes() throws {
    let nested: Flat = { a in
      let result = try lax.cond(
        a[0], { xs in try lax.scan({ c, x in (lax.mul(lax.cos(c), x), x) }, number(0.3), xs).0 },
        { xs in try lax.scan({ c, x in (lax.add(c, lax.neg(x)), x) }, number(0), xs).0 }, a[1])
      return [result]
    }
    let rows = NDArray(Buffer([0.5, -1, 2, 1, -2, 4] as [Float], shape: [2, 3]))
    let slopes = try vmap(grad(nested, false, true), 0, 0, size: 2)([NDArray(Buffer([true, false])), rows])
    #expect(
      near(slopes.flatMap(values), [0.68147612, 1.3780261, 0.63091117, -1, -1, -1]))
  }
}
