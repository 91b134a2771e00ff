import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms
import Testing

/// The stackless core on flat functions.
@Suite struct StacklessCoreTests {
  typealias Function = (NDArray) throws -> NDArray

  private func number(_ x: NDArray) -> Float { x.concrete?.scalar(as: Float.self) ?? .nan }

  private func forward(_ f: @escaping Function) -> Function {
    { x in
      let (_, tangents) = try jvp({ [try f($0[0])] }, [x], [scalar(1, like: x)])
      return tangents[0] ?? zeros(x.aval)
    }
  }

  private func grad(_ f: @escaping Function) -> Function {
    { x in
      let pullback = try Pullback({ [try f($0[0])] }, [x], active: [true], label: "grad")
      return try pullback([scalar(1, like: x)])[0]
    }
  }

  @Test func perturbationsAreNotConfused() throws {
    // d/dx (x * d/dy x) at 0: the inner derivative of a constant is 0.
    let d = forward
    let result = try d { x in lax.mul(x, try d { _ in x }(NDArray(literal: 0.0))) }(scalar(0, .float32))
    #expect(number(result) == 0)
  }

  @Test func sixthMixedDerivativesOfSine() throws {
    for modes in 0..<64 {
      var f: Function = { lax.sin($0) }
      for level in 0..<6 { f = modes >> level & 1 == 1 ? grad(f) : forward(f) }
      #expect(abs(number(try f(scalar(2, .float32))) + 0.9092974) < 1e-6)
    }
  }

  @Test func stagesDerivativesAsJAXPrintsThem() throws {
    let jaxpr = try stage([ShapedArray([3], .float32), ShapedArray([3], .float32)], label: "f") { x in
      let (outputs, tangents) = try jvp({ [lax.mul(lax.sin($0[0]), 2.0)] }, [x[0]], [x[1]])
      return outputs + tangents.compactMap { $0 }
    }.closed
    #expect(
      jaxpr.description == """
        { lambda ; a:f32[3] b:f32[3]. let
            c:f32[3] = sin a
            d:f32[3] = cos a
            e:f32[3] = mul b d
            f:f32[3] = mul c 2.0:f32[]
            g:f32[3] = mul e 2.0:f32[]
          in (f, g) }
        """)
  }

  @Test func batchesWithAxes() throws {
    let x = NDArray(Buffer([1, 2, 3, 4, 5, 6] as [Float], shape: [2, 3]))
    let y = NDArray(Buffer([10, 20, 30] as [Float]))
    let (results, axes) = try batch({ [lax.add($0[0], $0[1])] }, [x, y], [0, nil], size: 2)
    #expect(axes == [0])
    #expect(results[0].concrete?.elements(as: Float.self) == [11, 22, 33, 14, 25, 36])
  }

  @Test func leaksAreFoundAndHonestCodeHasNone() throws {
    for _ in 0..<2000 { _ = try grad(forward { lax.mul(lax.sin($0), $0) })(scalar(1, .float32)) }
    nonisolated(unsafe) var stash: NDArray?
    #expect(throws: JAXError.self) {
      _ = try forward { x in
        stash = x
        return lax.sin(x)
      }(scalar(1, .float32))
    }
    #expect(stash != nil)
  }

  @Test func operationsThatFailThrowFromTheTransformation() throws {
    let (x, y) = (zeros(ShapedArray([2], .float32)), zeros(ShapedArray([3], .float32)))
    #expect(throws: JAXError.self) {
      _ = try jvp({ [lax.mul(lax.add($0[0], y), 2.0)] }, [x], [x])
    }
  }
}
