import JAX
import Testing

/// Arrays from Swift values and back. Dtypes and weak types are JAX 0.10.2's.
@Suite struct CreationTests {
  private func type(_ x: NDArray) -> String { x.aval.description + (x.weakType ? " weak" : "") }

  @Test func arraysHaveJAXsTypes() {
    #expect(type(jnp.array(1)) == "i32[] weak")
    #expect(type(jnp.array(1.0)) == "f32[] weak")
    #expect(type(jnp.array(true)) == "bool[]")
    #expect(type(jnp.array([1, 2])) == "i32[2]")
    #expect(type(jnp.array([[1.0, 2], [3, 4]])) == "f32[2,2]")
    #expect(type(jnp.array([[1, 2], [3, 4]], dtype: .float16)) == "f16[2,2]")
    #expect(type(jnp.array([Float(1)], dtype: .float64)) == "f32[1]")
    #expect(type(jnp.array(1, ndmin: 2)) == "i32[1,1] weak")
    #expect(type(jnp.full([2], 1)) == "i32[2] weak")
    #expect(type(jnp.full(2, 1, dtype: .int32)) == "i32[2]")
    #expect(type(jnp.arange(3)) == "i32[3]")
    #expect(type(jnp.arange(3.0)) == "f32[3]")
    #expect(type(jnp.zerosLike(jnp.array(1.0))) == "f32[] weak")
    #expect(type(jnp.int32(3.7)) == "i32[]")
  }

  @Test func arraysJoinArrays() throws {
    let x = jnp.arange(3.0)
    let rows = jnp.array([[x, x + 1], [x * 2, x]])
    #expect(rows.shape == [2, 2, 3])
    #expect(try rows.scalars(as: Int.self) == [0, 1, 2, 1, 2, 3, 0, 2, 4, 0, 1, 2])
    let mixed = try jax.makeJaxpr { (x: NDArray) in jnp.array([x, 1]) }(jnp.float32(2))
    #expect(
      mixed.description == """
        { lambda ; a:f32[]. let
            b:f32[1] = broadcast_in_dim a
            c:f32[1] = broadcast_in_dim 1.0:f32[]
            d:f32[2] = concatenate[dimension=0] b c
          in (d,) }
        """)
  }

  @Test func whatIsNoArrayIsRefused() {
    #expect(throws: JAXError.self) { try ErrorScope.run { jnp.array([[1], [1, 2]]) } }
    #expect(throws: JAXError.self) { try ErrorScope.run { jnp.array([Int(1) << Int(40)] as [Int]) } }
    #expect(throws: JAXError.self) { try ErrorScope.run { jnp.array([-1], dtype: .uint8) } }
    #expect(throws: JAXError.self) { try ErrorScope.run { jnp.arange(0, 1, 0) } }
  }

  @Test func literalsKeepTheirDigits() throws {
    let text = try jax.makeJaxpr { (x: NDArray) in jnp.sin(Double.pi) + x }(jnp.float32(2)).description
    #expect(text.contains("sin 3.141592653589793:f32[]"))
  }

  @Test func valuesAreRead() throws {
    let x = jnp.array([[1.5, 2], [3, -4.75]])
    #expect(try x.scalars(as: Double.self) == [1.5, 2, 3, -4.75])
    #expect(try x.scalars(as: Int.self) == [1, 2, 3, -4])
    #expect(try x.tolist() as? [[Double]] == [[1.5, 2], [3, -4.75]])
    #expect(try jnp.zeros([2, 0, 3]).tolist() as? [[[Double]]] == [[], []])
    #expect(try Float(jnp.array([2.5])) == 2.5 && Int(jnp.array(7)) == 7 && Bool(jnp.array(0)) == false)
    #expect(try jnp.float32(2.5).item() == 2.5)
    #expect(throws: JAXError.self) { try x.item() }
  }

  @Test func tracersHaveNoValue() throws {
    do {
      _ = try jax.jit { (x: NDArray) in try Float(x) > 0 ? x : -x }(jnp.float32(1))
      Issue.record("a tracer was read")
    } catch {
      #expect("\(error)".contains("ConcretizationTypeError"))
    }
    #expect(throws: JAXError.self) { try jax.jit { (x: NDArray) in jnp.arange(x) }(jnp.float32(1)) }
  }

  @Test func gradientsOfSpecialFunctions() throws {
    // jax.grad of each at 0.5 (and at 0.5, 0.25): JAX 0.10.2.
    let x = jnp.float32(0.5)
    let sinc = try jax.grad { (x: NDArray) in jnp.sinc(x) }(x)
    #expect(abs(try Float(sinc) - -1.2732395) < 1e-5)
    let i0 = try jax.grad { (x: NDArray) in jnp.i0(x) }(x)
    #expect(abs(try Float(i0) - 0.25789431) < 1e-5)
    let sum = try jax.grad { (x: NDArray) in jnp.logaddexp(x, 0.25) }(x)
    #expect(abs(try Float(sum) - 0.5621765) < 1e-5)
    let mantissa = try jax.grad { (x: NDArray) in jnp.frexp(x).0 }(jnp.float32(5))
    #expect(try Float(mantissa) == 0.125)
  }

  @Test func kindsOfDtypes() {
    #expect(jnp.issubdtype(.bfloat16, jnp.floating) && !jnp.issubdtype(.int32, jnp.inexact))
    #expect(jnp.canCast(.int8, .int32) && !jnp.canCast(.int32, .float32) && jnp.canCast(.int64, .float64))
    #expect(jnp.canCast(.float32, .float16, casting: "same_kind"))
    #expect(jnp.finfo(.float32).eps == 1.1920928955078125e-07 && jnp.finfo(.float16).max == 65504)
    #expect(jnp.iinfo(.int8).min == -128 && jnp.iinfo(.uint4).max == 15)
  }
}
