import JAX
import Testing

/// Keys, bits and samples as real JAX 0.10.2 gives them for `jax.random.key(42)`.
@Suite struct SampleTests {
  private let key = jax.random.key(42)

  private func words(_ x: NDArray) throws -> [UInt32] { try x.scalars(as: UInt32.self) }

  @Test func keysAndBitsAreEqual() throws {
    #expect(
      try words(jax.random.keyData(jax.random.split(key, 3))) == [
        1832780943, 270669613, 64467757, 2916123636, 2465931498, 255383827,
      ])
    #expect(try words(jax.random.keyData(jax.random.foldIn(key, 7))) == [2547012911, 1371500959])
    #expect(try words(jax.random.bits(key, [4])) == [2098992034, 2919706841, 2646866425, 2409546199])
    #expect(try words(jax.random.bits(key, [5], .uint8)) == [162, 217, 249, 215, 21])
    #expect(try jax.random.randint(key, [6], -5, 100).scalars(as: Int.self) == [94, 49, 76, -1, 84, 19])
    #expect(try jax.random.permutation(key, 8).scalars(as: Int.self) == [7, 4, 2, 5, 3, 6, 0, 1])
  }

  @Test func uniformsAreEqualBitByBit() throws {
    let single = try jax.random.uniform(key, [4]).scalars(as: Float.self)
    #expect(single.map(\.bitPattern) == [1056585764, 1059981104, 1058915320, 1057988288])
    let half = try jax.random.uniform(key, [4], dtype: .float16).scalars(as: Float.self)
    let halves: [UInt16] = [11488, 12824, 15310, 14862]
    #expect(half == halves.map(value))
  }

  /// The number of a float16 between 0 and 1.
  private func value(_ bits: UInt16) -> Float {
    let exponent = Int(bits >> 10) - 25
    let mantissa = Float(bits & 0x3FF | 0x400)
    return Float(sign: .plus, exponent: exponent, significand: mantissa)
  }

  @Test func normalsAreWithinFourUnitsInTheLastPlace() throws {
    let wanted: [Int32] = [
      -1125654763, 1055861736, 1050109537, 1042103076, -1107426069, 1046356250, -1078432071,
      1061257225, 1057323802, 1063846125, -1094394691, 1066526139, 1069092742, 1066031910,
      -1117350986, 1063836463, 1057926717, 1046499463, -1078368068, 1061396939, -1099474921,
      -1080625675, -1074254214, 1052141649, -1099503597, 1067157836, -1078815069, -1089935715,
      1049269757, 1069884106, 1060211312, -1110131369, -1090480335, 1059937254, 1038288220,
      -1095627720, 1055451399, 1047088754, -1089561980, -1084093180, -1101357079, 1050522536,
      -1103120807, 1035977709, 1052732764, -1081650499, 1055175183, 1067121492, 1054746126,
      -1087100373, 1043636310, -1102350086, -1101047986, 1067746080, 1052782099, -1103734313,
      -1099592767, -1093545141, 1052505820, 1066929406, -1081807535, -1085581389, 1065844437,
      -1095144570,
    ]
    let got = try jax.random.normal(key, [64]).scalars(as: Float.self)
    for (x, bits) in zip(got, wanted) {
      let y = Float(bitPattern: UInt32(bitPattern: bits))
      #expect(abs(x - y) <= 4 * y.ulp, "\(x) is not \(y)")
    }
  }

  @Test func lanesHaveTheirOwnKeys() throws {
    let bits = try jax.vmap { key in jax.random.bits(key, [2]) }(jax.random.split(key, 2))
    #expect(bits.shape == [2, 2])
    #expect(try words(bits) == [2277453133, 1345880512, 3125294276, 3383865362])
  }

  @Test func wrongArgumentsAreErrors() throws {
    func message(_ body: @escaping () -> NDArray) -> String {
      do {
        _ = try jax.makeJaxpr { (x: NDArray) in body() }(jnp.ones([1]))
        return "none"
      } catch { return "\(error)" }
    }
    #expect(message { jax.random.uniform(jax.random.key(0), [2], dtype: .int32) }.contains("float dtype"))
    #expect(message { jax.random.normal(jax.random.split(jax.random.key(0))) }.contains("single key"))
    #expect(message { jax.random.key(0, impl: "mersenne") }.contains("unrecognized PRNG"))
    #expect(message { jax.random.gamma(jax.random.key(0), jnp.ones([3]), shape: [2]) }.contains("broadcast"))
  }
}
