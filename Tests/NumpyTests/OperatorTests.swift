import JAX
import Testing

/// Operators as they are staged; the texts are JAX 0.10.2's.
@Suite struct OperatorTests {
  private let vector = jnp.ones([3])
  private let matrix = jnp.ones([2, 3])
  private let integers = jnp.arange(3)

  private func text(_ f: @escaping (NDArray) throws -> NDArray, _ x: NDArray) throws -> String {
    try jax.makeJaxpr(f)(x).description
  }

  @Test func literalsNeedNoEquation() throws {
    #expect(try text({ $0 + 1 }, vector) == "{ lambda ; a:f32[3]. let b:f32[3] = add a 1.0:f32[] in (b,) }")
    #expect(
      try text({ 2.5 * $0 }, jnp.float16(vector))
        == "{ lambda ; a:f16[3]. let b:f16[3] = mul 2.5:f16[] a in (b,) }")
    #expect(try text({ -$0 }, vector) == "{ lambda ; a:f32[3]. let b:f32[3] = neg a in (b,) }")
  }

  @Test func scalarVariablesAreWeak() throws {
    let (double, float, int) = (0.5, Float(0.5), 3)
    let half = jnp.float16(vector)
    #expect((half * double).dtype == .float16)
    #expect((float * half).dtype == .float16)
    #expect((int - half).dtype == .float16)
    #expect((integers / int).dtype == .float32)
    #expect(try (half * double).scalars(as: Float.self) == [0.5, 0.5, 0.5])
  }

  @Test func operandsArePromoted() throws {
    #expect(
      try text({ $0 / 2 }, integers) == """
        { lambda ; a:i32[3]. let
            b:f32[3] = convert_element_type[new_dtype=float32 weak_type=False] a
            c:f32[3] = div b 2.0:f32[]
          in (c,) }
        """)
    let row = vector
    #expect(
      try text({ $0 + row }, matrix) == """
        { lambda a:f32[3]; b:f32[2,3]. let
            c:f32[1,3] = broadcast_in_dim[broadcast_dimensions=(1,)] a
            d:f32[2,3] = add b c
          in (d,) }
        """)
    let half = jnp.array(0.5, dtype: .float16)
    #expect(
      try text({ $0 + half }, jnp.float16(vector))
        == "{ lambda a:f16[]; b:f16[3]. let c:f16[3] = add b a in (c,) }")
  }

  @Test func comparisonsAndBits() throws {
    #expect(try (integers .< 1).scalars(as: Bool.self) == [true, false, false])
    #expect(try (integers .== integers).scalars(as: Bool.self) == [true, true, true])
    #expect(try (1 .<= integers).scalars(as: Bool.self) == [false, true, true])
    #expect(try ((integers << 2) | 1).scalars(as: Int.self) == [1, 5, 9])
    #expect(try (~integers & 3).scalars(as: Int.self) == [3, 2, 1])
    #expect(try ((integers - 1) >> 1).scalars(as: Int.self) == [-1, 0, 0])
    #expect(try (integers ^ 1).scalars(as: Int.self) == [1, 0, 3])
    #expect(try ((integers - 2) % 3).scalars(as: Int.self) == [1, 2, 0])
  }

  @Test func assignmentsReplaceTheArray() throws {
    var x = vector
    x += 1
    x *= vector + vector
    x -= 0.5
    x /= 2
    #expect(try x.scalars(as: Float.self) == [1.75, 1.75, 1.75])
  }

  @Test func expressionsTypeCheck() throws {
    let (x, n) = (jnp.arange(4.0), 2)
    let polynomial = -2 * x * x + 3.0 * x - Double(n) / 2 + x / 4
    #expect(try polynomial.scalars(as: Double.self) == [-1, 0.25, -2.5, -9.25])
    #expect(try [1.0, 2.0].map { try ($0 * x + 1).sumOfAll() } == [10, 16])
  }
}

extension NDArray {
  fileprivate func sumOfAll() throws -> Double { try scalars(as: Double.self).reduce(0, +) }
}
