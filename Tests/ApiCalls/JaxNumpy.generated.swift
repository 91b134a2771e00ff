// Written by `Tests/ApiCalls/generate.py`.

import ComplexModule
import JAX

extension ApiCalls {
  static let jaxNumpy = ApiCalls("jax.numpy") { calls in
    addJaxNumpy0(&calls)
    addJaxNumpy1(&calls)
    addJaxNumpy2(&calls)
  }
}

private func addJaxNumpy0(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.round/730009d440") { a in jnp.round(a[0], 1) }
  calls.add("jax.numpy.round/2e4d1eba2b") { _ in jnp.round(jnp.array([0.5, 1.5, 2.5, -0.5])) }
  calls.add("jax.numpy.clip/7e5528f6ef") { a in jnp.clip(a[0], -1, 1) }
  calls.add("jax.numpy.clip/3fccdc1477") { a in jnp.clip(a[0], min: 0.25) }
  calls.add("jax.numpy.clip/f36d81573b") { a in jnp.clip(a[0], max: a[1]) }
  calls.add("jax.numpy.power/9c1539e620") { a in jnp.power(a[0], 2) }
  calls.add("jax.numpy.power/df849b8df5") { a in jnp.power(a[0], 3) }
  calls.add("jax.numpy.power/62eeccf2aa") { a in jnp.power(2, a[0]) }
  calls.add("jax.numpy.power/c46c446ac3") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.divmod/fb70ec0095") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.where/b90b08e0a9") { a in jnp.where(a[0], a[1], 2.5) }
  calls.add("jax.numpy.where/46925d5a2f") { a in jnp.where(a[0], a[1], 0) }
  calls.add("jax.numpy.arange/c583feccf2") { _ in jnp.arange(2, 7) }
  calls.add("jax.numpy.arange/d4805194c1") { _ in jnp.arange(1, 10, 3) }
  calls.add("jax.numpy.arange/fb4d2849be") { _ in jnp.arange(5, 0, -2) }
  calls.add("jax.numpy.arange/d3543f2b3d") { _ in jnp.arange(4, dtype: .float32) }
  calls.add("jax.numpy.arange/a6bf3b6df2") { _ in jnp.arange(3.0) }
  calls.add("jax.numpy.array/3e0ad8c3c7") { _ in jnp.array([1, 2, 3]) }
  calls.add("jax.numpy.array/e37151c34e") { _ in jnp.array([[1, 2], [3, 4]], dtype: .float32) }
  calls.add("jax.numpy.array/466f3dd779") { _ in jnp.array(3) }
  calls.add("jax.numpy.array/6ad5e88929") { _ in jnp.array(true) }
  calls.add("jax.numpy.array/79343a185d") { a in jnp.array(a[0], dtype: .int32) }
  calls.add("jax.numpy.asarray/82d3669207") { _ in jnp.asarray(2.5) }
  calls.add("jax.numpy.asarray/68776d0874") { _ in jnp.asarray([1, 0, 1], dtype: .bool) }
  calls.add("jax.numpy.array_equal/cb170cbbba") { a in jnp.arrayEqual(a[0], a[0]) }
  calls.add("jax.numpy.array_equal/3e95623a11") { a in jnp.arrayEqual(a[0], a[0], equalNan: true) }
  calls.add("jax.numpy.array_equiv/e7365ca82f") { a in jnp.arrayEquiv(a[0], a[1]) }
  calls.add("jax.numpy.astype/ed5c4f1210") { a in jnp.astype(a[0], .int32) }
  calls.add("jax.numpy.astype/5f4bc53b4d") { a in jnp.astype(a[0], .bool) }
  calls.add("jax.numpy.astype/bcf2f0336a") { a in jnp.astype(a[0], .int32) }
  calls.add("jax.numpy.astype/07f90884cc") { a in jnp.astype(a[0], .complex64) }
  calls.add("jax.numpy.bartlett/fefa37b28a") { _ in jnp.bartlett(1) }
  calls.add("jax.numpy.blackman/b79ca26dc6") { _ in jnp.blackman(6) }
  calls.add("jax.numpy.hamming/3a6fbb9e59") { _ in jnp.hamming(5) }
  calls.add("jax.numpy.kaiser/81b36cb8c8") { _ in jnp.kaiser(5, 8.6) }
  calls.add("jax.numpy.diag_indices/f0b710221d") { _ in jnp.diagIndices(2, ndim: 3) }
  calls.add("jax.numpy.empty/2a8626e7db") { _ in jnp.empty([2], dtype: .int8) }
  calls.add("jax.numpy.eye/56053244c3") { _ in jnp.eye(3, 4, k: 1) }
  calls.add("jax.numpy.eye/a7b871a88f") { _ in jnp.eye(2, dtype: .int32) }
  calls.add("jax.numpy.frexp/8e44b5df64") { a in jnp.frexp(a[0]) }
  calls.add("jax.numpy.modf/f25684500f") { a in jnp.modf(a[0]) }
  calls.add("jax.numpy.full/cdbbab7304") { _ in jnp.full([2, 3], 7) }
  calls.add("jax.numpy.full/b1e0c05254") { _ in jnp.full([2, 3], 1.5, dtype: .bfloat16) }
  calls.add("jax.numpy.full/38b82030b4") { a in jnp.full([2, 4], a[0]) }
  calls.add("jax.numpy.full/75f3624795") { _ in jnp.full([], true) }
  calls.add("jax.numpy.full_like/f7ef42f260") { a in jnp.fullLike(a[0], 2.5, dtype: .float16) }
  calls.add("jax.numpy.full_like/6efd8d2290") { a in jnp.fullLike(a[0], 3, shape: [2]) }
  calls.add("jax.numpy.geomspace/65e94efbf1") { _ in jnp.geomspace(1, 1000, 4) }
  calls.add("jax.numpy.geomspace/3938dc25a6") { _ in jnp.geomspace(2.0, 32.0, 5, endpoint: false) }
  calls.add("jax.numpy.identity/b51cf1b21b") { _ in jnp.identity(3) }
  calls.add("jax.numpy.identity/ff4d03fa21") { _ in jnp.identity(2, dtype: .int32) }
  calls.add("jax.numpy.indices/6ba147ac5d") { _ in jnp.indices([2, 3]) }
  calls.add("jax.numpy.indices/db3021a3af") { _ in jnp.indices([2, 3], dtype: .float32) }
  calls.add("jax.numpy.indices/dfc876ef15") { _ in jnp.indices([2, 3], sparse: true) }
  calls.add("jax.numpy.isclose/a7a6b40c72") { a in jnp.isclose(a[0], a[0], equalNan: true) }
  calls.add("jax.numpy.allclose/74f1ea2f9d") { a in jnp.allclose(a[0], a[0] + 1e-09) }
  calls.add("jax.numpy.iscomplexobj/c1ccc0fb63") { a in jnp.iscomplexobj(a[0]) }
  calls.add("jax.numpy.isscalar/36cfc89404") { a in jnp.isscalar(a[0]) }
  calls.add("jax.numpy.isneginf/b827897e04") { a in jnp.isneginf(a[0]) }
  calls.add("jax.numpy.isposinf/1d01818b53") { a in jnp.isposinf(a[0]) }
  calls.add("jax.numpy.ix_/5ac9ae07fa") { a in jnp.ix_(a[0], a[1]) }
  calls.add("jax.numpy.linspace/c73fbd8624") { _ in jnp.linspace(0, 1, 5) }
  calls.add("jax.numpy.linspace/48862f558c") { _ in jnp.linspace(0, 10, 4, dtype: .int32) }
  calls.add("jax.numpy.linspace/3431eeb79c") { a in jnp.linspace(a[0], a[1], 4, axis: 1) }
  calls.add("jax.numpy.logspace/6ab4df725c") { _ in jnp.logspace(0, 2, 4) }
  calls.add("jax.numpy.logspace/82a875a80b") { _ in jnp.logspace(0, 3, 4, base: 2) }
  calls.add("jax.numpy.meshgrid/530a1fa39f") { a in jnp.meshgrid(a[0], a[1]) }
  calls.add("jax.numpy.meshgrid/98d178dcae") { a in jnp.meshgrid(a[0], a[1], indexing: "ij") }
  calls.add("jax.numpy.meshgrid/1e5f045c51") { a in jnp.meshgrid(a[0], a[1], sparse: true) }
  calls.add("jax.numpy.ndim/988dca26f8") { _ in jnp.ndim(2.5) }
  calls.add("jax.numpy.shape/3b4425dbae") { a in jnp.shape(a[0]) }
  calls.add("jax.numpy.size/87eb7025d6") { a in jnp.size(a[0]) }
  calls.add("jax.numpy.ones/12d32179fd") { _ in jnp.ones(3, dtype: .int32) }
  calls.add("jax.numpy.ones/2f729090bc") { _ in jnp.ones([], dtype: .bool) }
  calls.add("jax.numpy.zeros/c32ab44275") { _ in jnp.zeros([0, 2], dtype: .uint8) }
  calls.add("jax.numpy.zeros/742ffe26ea") { _ in jnp.zeros(4, dtype: .complex64) }
  calls.add("jax.numpy.zeros_like/22ddbf9e17") { a in jnp.zerosLike(a[0], dtype: .int32) }
  calls.add("jax.numpy.promote_types/b706512adb") { _ in jnp.promoteTypes(.int32, .float16) }
  calls.add("jax.numpy.promote_types/d68d51df03") { _ in jnp.promoteTypes(.uint8, .int8) }
  calls.add("jax.numpy.result_type/dffa6dd8ca") { a in jnp.resultType(a[0], 2.5) }
  calls.add("jax.numpy.result_type/9103d2c1a8") { _ in jnp.resultType(.int8, .uint32) }
  calls.add("jax.numpy.select/99e9fd24c3") { a in jnp.select([a[0], a[1]], [a[2], a[3]], default: 9) }
  calls.add("jax.numpy.tri/6d1d73b982") { _ in jnp.tri(3) }
  calls.add("jax.numpy.vander/2b460e3cb1") { a in jnp.vander(a[0]) }
  calls.add("jax.numpy.left_shift/a96b4c924d") { a in jnp.leftShift(a[0], 2) }
  calls.add("jax.numpy.bitwise_left_shift/ea189fc575") { a in jnp.bitwiseLeftShift(a[0], 3) }
  calls.add("jax.numpy.heaviside/0392034bb3") { a in jnp.heaviside(a[0], 0.5) }
  calls.add("jax.numpy.float32/b9020c565a") { _ in jnp.float32(2) }
  calls.add("jax.numpy.int8/4bb9d35623") { a in jnp.int8(a[0]) }
  calls.add("jax.numpy.bool_/8e992d3834") { a in jnp.bool_(a[0]) }
  calls.add("jax.numpy.add/adc4059c37") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.astype/4a9c3ed564") { a in jnp.astype(a[0], .int32) }
  calls.add("jax.numpy.astype/e172134376") { a in jnp.astype(a[0], .float32) }
  calls.add("jax.numpy.astype/026568ae10") { a in jnp.astype(a[0], .float8E4m3fn) }
  calls.add("jax.numpy.astype/abd19f27cc") { a in jnp.astype(a[0], .float8E5m2) }
  calls.add("jax.numpy.astype/3f4d1bf609") { a in jnp.astype(a[0], .int4) }
  calls.add("jax.numpy.exp/29e57d2c42") { a in jnp.exp(a[0]) }
  calls.add("jax.numpy.log/9db792b9aa") { a in jnp.log(a[0]) }
  calls.add("jax.numpy.arange/eeb410f905") { _ in jnp.arange(5) }
  calls.add("jax.numpy.arange/9bdc3d9018") { _ in jnp.arange(0, 1, 0.25) }
  calls.add("jax.numpy.array/efb6b8f7e2") { _ in jnp.array([1, 2]) }
  calls.add("jax.numpy.array/d147db9657") { _ in jnp.array([1.5, 2]) }
  calls.add("jax.numpy.linspace/8458d82f73") { _ in jnp.linspace(0, 1, 5) }
  calls.add("jax.numpy.power/f758743976") { a in jnp.power(a[0], 2) }
  calls.add("jax.numpy.add/dc9f8d7e80") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.tanh/6e4d907b35") { a in jnp.tanh(a[0]) }
  calls.add("jax.numpy.arctan2/1108c4b780") { a in jnp.arctan2(a[0], a[1]) }
  calls.add("jax.numpy.abs/f5b0b2f773") { a in jnp.abs(a[0]) }
  calls.add("jax.numpy.absolute/5c0c46fc68") { a in jnp.absolute(a[0]) }
  calls.add("jax.numpy.absolute/1d24d3d8db") { a in jnp.absolute(a[0]) }
  calls.add("jax.numpy.absolute/68f1e80f19") { a in jnp.absolute(a[0]) }
  calls.add("jax.numpy.absolute/73f2305d93") { a in jnp.absolute(a[0]) }
  calls.add("jax.numpy.acos/d0fabbb601") { a in jnp.acos(a[0]) }
  calls.add("jax.numpy.acos/dc21eb7299") { a in jnp.acos(a[0]) }
  calls.add("jax.numpy.acos/92066ca763") { a in jnp.acos(a[0]) }
  calls.add("jax.numpy.acosh/1066906ddc") { a in jnp.acosh(a[0]) }
  calls.add("jax.numpy.acosh/aae0202b3c") { a in jnp.acosh(a[0]) }
  calls.add("jax.numpy.acosh/dcf5ea54cb") { a in jnp.acosh(a[0]) }
  calls.add("jax.numpy.add/bad2c62e47") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/314184d2ab") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/10e5948246") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.angle/3e0e026dd6") { a in jnp.angle(a[0]) }
  calls.add("jax.numpy.angle/c459a27312") { a in jnp.angle(a[0]) }
  calls.add("jax.numpy.angle/c9cd3d00e4") { a in jnp.angle(a[0]) }
  calls.add("jax.numpy.angle/901b26c610") { a in jnp.angle(a[0]) }
  calls.add("jax.numpy.angle/83bdab2a71") { a in jnp.angle(a[0], deg: true) }
  calls.add("jax.numpy.arccos/3d996522a3") { a in jnp.arccos(a[0]) }
  calls.add("jax.numpy.arccos/57d8cf5a84") { a in jnp.arccos(a[0]) }
  calls.add("jax.numpy.arccos/0b2203599c") { a in jnp.arccos(a[0]) }
  calls.add("jax.numpy.arccos/f3f0037178") { a in jnp.arccos(a[0]) }
  calls.add("jax.numpy.arccos/06ea05242b") { a in jnp.arccos(a[0]) }
  calls.add("jax.numpy.arccosh/bcb17acbb7") { a in jnp.arccosh(a[0]) }
  calls.add("jax.numpy.arccosh/c93c128f42") { a in jnp.arccosh(a[0]) }
  calls.add("jax.numpy.arcsin/804211ba11") { a in jnp.arcsin(a[0]) }
  calls.add("jax.numpy.arcsin/70a9649a51") { a in jnp.arcsin(a[0]) }
  calls.add("jax.numpy.arcsin/71648a1547") { a in jnp.arcsin(a[0]) }
  calls.add("jax.numpy.arcsin/03358644a9") { a in jnp.arcsin(a[0]) }
  calls.add("jax.numpy.arcsin/177aa8f8bf") { a in jnp.arcsin(a[0]) }
  calls.add("jax.numpy.arcsinh/56b27332b6") { a in jnp.arcsinh(a[0]) }
  calls.add("jax.numpy.arctan/85ae32d6f8") { a in jnp.arctan(a[0]) }
  calls.add("jax.numpy.arctan/f3ff7c0da4") { a in jnp.arctan(a[0]) }
  calls.add("jax.numpy.arctan/794535ee50") { a in jnp.arctan(a[0]) }
  calls.add("jax.numpy.arctan/17fef4b422") { a in jnp.arctan(a[0]) }
  calls.add("jax.numpy.arctanh/1471e75df0") { a in jnp.arctanh(a[0]) }
  calls.add("jax.numpy.arctanh/9299e3f60a") { a in jnp.arctanh(a[0]) }
  calls.add("jax.numpy.around/e9595701ae") { a in jnp.around(a[0]) }
  calls.add("jax.numpy.around/73c74820ea") { a in jnp.around(a[0]) }
  calls.add("jax.numpy.around/88cb2df0ae") { a in jnp.around(a[0], decimals: 1) }
  calls.add("jax.numpy.asin/64d0bcdfde") { a in jnp.asin(a[0]) }
  calls.add("jax.numpy.asin/8fefaa8780") { a in jnp.asin(a[0]) }
}

private func addJaxNumpy1(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.asin/5daabc5022") { a in jnp.asin(a[0]) }
  calls.add("jax.numpy.asinh/bd504dd64f") { a in jnp.asinh(a[0]) }
  calls.add("jax.numpy.atan/86928322ce") { a in jnp.atan(a[0]) }
  calls.add("jax.numpy.atan/22dd304928") { a in jnp.atan(a[0]) }
  calls.add("jax.numpy.atan/721caec780") { a in jnp.atan(a[0]) }
  calls.add("jax.numpy.atan/c2b61b8ded") { a in jnp.atan(a[0]) }
  calls.add("jax.numpy.atan/210dc45f23") { a in jnp.atan(a[0]) }
  calls.add("jax.numpy.atan2/0be403f2e1") { a in jnp.atan2(a[0], a[1]) }
  calls.add("jax.numpy.atan2/7e632bf35a") { a in jnp.atan2(a[0], a[1]) }
  calls.add("jax.numpy.atan2/60992aa616") { a in jnp.atan2(a[0], a[1]) }
  calls.add("jax.numpy.atan2/7c7e95d7b1") { a in jnp.atan2(a[0], a[1]) }
  calls.add("jax.numpy.atanh/e3a2a971b5") { a in jnp.atanh(a[0]) }
  calls.add("jax.numpy.atanh/40133f3ab1") { a in jnp.atanh(a[0]) }
  calls.add("jax.numpy.atanh/565de57ad4") { a in jnp.atanh(a[0]) }
  calls.add("jax.numpy.atanh/99a1dd15bd") { a in jnp.atanh(a[0]) }
  calls.add("jax.numpy.atanh/e98d12edf1") { a in jnp.atanh(a[0]) }
  calls.add("jax.numpy.bitwise_count/2e2f16a41f") { a in jnp.bitwiseCount(a[0]) }
  calls.add("jax.numpy.bitwise_count/d9d95b6e2f") { a in jnp.bitwiseCount(a[0]) }
  calls.add("jax.numpy.bitwise_count/66fa6f6928") { a in jnp.bitwiseCount(a[0]) }
  calls.add("jax.numpy.bitwise_count/ac95166726") { a in jnp.bitwiseCount(a[0]) }
  calls.add("jax.numpy.bitwise_invert/3170132ad3") { a in jnp.bitwiseInvert(a[0]) }
  calls.add("jax.numpy.bitwise_invert/d3a2161962") { a in jnp.bitwiseInvert(a[0]) }
  calls.add("jax.numpy.bitwise_invert/66f2f75f08") { a in jnp.bitwiseInvert(a[0]) }
  calls.add("jax.numpy.bitwise_not/06d50e96d6") { a in jnp.bitwiseNot(a[0]) }
  calls.add("jax.numpy.bitwise_or/8a105ef5de") { a in jnp.bitwiseOr(a[0], a[1]) }
  calls.add("jax.numpy.cbrt/bb79f2af28") { a in jnp.cbrt(a[0]) }
  calls.add("jax.numpy.cbrt/255a564b06") { a in jnp.cbrt(a[0]) }
  calls.add("jax.numpy.cbrt/9ef7133ecd") { a in jnp.cbrt(a[0]) }
  calls.add("jax.numpy.cbrt/ceba9e7a0f") { a in jnp.cbrt(a[0]) }
  calls.add("jax.numpy.ceil/e6413c8917") { a in jnp.ceil(a[0]) }
  calls.add("jax.numpy.ceil/7fbf78c7fb") { a in jnp.ceil(a[0]) }
  calls.add("jax.numpy.ceil/c5e538cd0c") { a in jnp.ceil(a[0]) }
  calls.add("jax.numpy.ceil/fa25577bfb") { a in jnp.ceil(a[0]) }
  calls.add("jax.numpy.ceil/9749f14f60") { a in jnp.ceil(a[0]) }
  calls.add("jax.numpy.conj/b557325834") { a in jnp.conj(a[0]) }
  calls.add("jax.numpy.conj/9835271893") { a in jnp.conj(a[0]) }
  calls.add("jax.numpy.conjugate/ed6ec5c34d") { a in jnp.conjugate(a[0]) }
  calls.add("jax.numpy.conjugate/d9733af28e") { a in jnp.conjugate(a[0]) }
  calls.add("jax.numpy.conjugate/04ca6f1e43") { a in jnp.conjugate(a[0]) }
  calls.add("jax.numpy.conjugate/e18af9b301") { a in jnp.conjugate(a[0]) }
  calls.add("jax.numpy.copy/e9cc1c4212") { a in jnp.copy(a[0]) }
  calls.add("jax.numpy.copy/eb64ca602e") { a in jnp.copy(a[0]) }
  calls.add("jax.numpy.copy/9be8e2c435") { a in jnp.copy(a[0]) }
  calls.add("jax.numpy.copysign/c8359d03f9") { a in jnp.copysign(a[0], a[1]) }
  calls.add("jax.numpy.copysign/aa8a623169") { a in jnp.copysign(a[0], a[1]) }
  calls.add("jax.numpy.cos/1455999973") { a in jnp.cos(a[0]) }
  calls.add("jax.numpy.cos/2ad225056f") { a in jnp.cos(a[0]) }
  calls.add("jax.numpy.cos/b821320263") { a in jnp.cos(a[0]) }
  calls.add("jax.numpy.cos/89db7f4e71") { a in jnp.cos(a[0]) }
  calls.add("jax.numpy.cosh/ab6f70e9c2") { a in jnp.cosh(a[0]) }
  calls.add("jax.numpy.deg2rad/50b9c4a6ce") { a in jnp.deg2rad(a[0]) }
  calls.add("jax.numpy.deg2rad/ff22507d7b") { a in jnp.deg2rad(a[0]) }
  calls.add("jax.numpy.deg2rad/0fcd2dc6a2") { a in jnp.deg2rad(a[0]) }
  calls.add("jax.numpy.degrees/7d70f69426") { a in jnp.degrees(a[0]) }
  calls.add("jax.numpy.degrees/c02e778e58") { a in jnp.degrees(a[0]) }
  calls.add("jax.numpy.degrees/628a84972f") { a in jnp.degrees(a[0]) }
  calls.add("jax.numpy.degrees/d45fbad0b6") { a in jnp.degrees(a[0]) }
  calls.add("jax.numpy.divide/dde5c088d6") { a in jnp.divide(a[0], a[1]) }
  calls.add("jax.numpy.divide/279c705976") { a in jnp.divide(a[0], a[1]) }
  calls.add("jax.numpy.divide/6ef10bc1dd") { a in jnp.divide(a[0], a[1]) }
  calls.add("jax.numpy.divmod/b059fc4229") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.divmod/453709145d") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.divmod/ade71c7b25") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.divmod/3005d309e3") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.equal/5db523add0") { a in jnp.equal(a[0], a[1]) }
  calls.add("jax.numpy.equal/981dd32318") { a in jnp.equal(a[0], a[1]) }
  calls.add("jax.numpy.equal/bc99361761") { a in jnp.equal(a[0], a[1]) }
  calls.add("jax.numpy.equal/c73ee8e35a") { a in jnp.equal(a[0], a[1]) }
  calls.add("jax.numpy.exp2/fc04c6f547") { a in jnp.exp2(a[0]) }
  calls.add("jax.numpy.exp2/376a5a1751") { a in jnp.exp2(a[0]) }
  calls.add("jax.numpy.exp2/f78edbcbaa") { a in jnp.exp2(a[0]) }
  calls.add("jax.numpy.exp2/b179c086cf") { a in jnp.exp2(a[0]) }
  calls.add("jax.numpy.expm1/989ef8b4d8") { a in jnp.expm1(a[0]) }
  calls.add("jax.numpy.expm1/0d57c7dc1c") { a in jnp.expm1(a[0]) }
  calls.add("jax.numpy.fabs/0a6d216098") { a in jnp.fabs(a[0]) }
  calls.add("jax.numpy.fabs/0a7ab48d5f") { a in jnp.fabs(a[0]) }
  calls.add("jax.numpy.fabs/d3faf40332") { a in jnp.fabs(a[0]) }
  calls.add("jax.numpy.fabs/5794225d2e") { a in jnp.fabs(a[0]) }
  calls.add("jax.numpy.floor/b94ecd6462") { a in jnp.floor(a[0]) }
  calls.add("jax.numpy.floor/c31ba13b62") { a in jnp.floor(a[0]) }
  calls.add("jax.numpy.floor/fa1bfa56d6") { a in jnp.floor(a[0]) }
  calls.add("jax.numpy.floor/c4adc7f984") { a in jnp.floor(a[0]) }
  calls.add("jax.numpy.fmod/b423ef8b87") { a in jnp.fmod(a[0], a[1]) }
  calls.add("jax.numpy.gcd/930efbccf3") { a in jnp.gcd(a[0], a[1]) }
  calls.add("jax.numpy.gcd/e6ed5f0eef") { a in jnp.gcd(a[0], a[0]) }
  calls.add("jax.numpy.greater/4f50be95b5") { a in jnp.greater(a[0], a[1]) }
  calls.add("jax.numpy.greater/4db678e59a") { a in jnp.greater(a[0], a[1]) }
  calls.add("jax.numpy.greater/f54ff198a7") { a in jnp.greater(a[0], a[1]) }
  calls.add("jax.numpy.greater/85a2b39bd4") { a in jnp.greater(a[0], a[1]) }
  calls.add("jax.numpy.greater/c1b6b26664") { a in jnp.greater(a[0], a[1]) }
  calls.add("jax.numpy.greater_equal/7d2163cb4d") { a in jnp.greaterEqual(a[0], a[1]) }
  calls.add("jax.numpy.greater_equal/f4c565eb7e") { a in jnp.greaterEqual(a[0], a[1]) }
  calls.add("jax.numpy.greater_equal/b43062cba2") { a in jnp.greaterEqual(a[0], a[1]) }
  calls.add("jax.numpy.hypot/ba562887fe") { a in jnp.hypot(a[0], a[1]) }
  calls.add("jax.numpy.hypot/9a9e8f226f") { a in jnp.hypot(a[0], a[1]) }
  calls.add("jax.numpy.hypot/7ab69fc82f") { a in jnp.hypot(a[0], a[1]) }
  calls.add("jax.numpy.hypot/ba34e1f740") { a in jnp.hypot(a[0], a[1]) }
  calls.add("jax.numpy.i0/a7210a3d70") { a in jnp.i0(a[0]) }
  calls.add("jax.numpy.i0/193be5a610") { a in jnp.i0(a[0]) }
  calls.add("jax.numpy.i0/7cb23cd163") { a in jnp.i0(a[0]) }
  calls.add("jax.numpy.i0/5b37b28206") { a in jnp.i0(a[0]) }
  calls.add("jax.numpy.imag/7f6cf3ece0") { a in jnp.imag(a[0]) }
  calls.add("jax.numpy.imag/b0a35c4e2a") { a in jnp.imag(a[0]) }
  calls.add("jax.numpy.imag/d0d3049724") { a in jnp.imag(a[0]) }
  calls.add("jax.numpy.invert/be6e260ecd") { a in jnp.invert(a[0]) }
  calls.add("jax.numpy.invert/1737f0eb21") { a in jnp.invert(a[0]) }
  calls.add("jax.numpy.iscomplex/7a8100623c") { a in jnp.iscomplex(a[0]) }
  calls.add("jax.numpy.isfinite/f6aa7c1fe5") { a in jnp.isfinite(a[0]) }
  calls.add("jax.numpy.isfinite/ef138c7397") { a in jnp.isfinite(a[0]) }
  calls.add("jax.numpy.isfinite/aa43e81278") { a in jnp.isfinite(a[0]) }
  calls.add("jax.numpy.isinf/0dd6d76cc9") { a in jnp.isinf(a[0]) }
  calls.add("jax.numpy.isinf/17ecc43784") { a in jnp.isinf(a[0]) }
  calls.add("jax.numpy.isinf/f3ba2eac8b") { a in jnp.isinf(a[0]) }
  calls.add("jax.numpy.isinf/a7a0972231") { a in jnp.isinf(a[0]) }
  calls.add("jax.numpy.isinf/fc12d610b5") { a in jnp.isinf(a[0]) }
  calls.add("jax.numpy.isnan/244002faa6") { a in jnp.isnan(a[0]) }
  calls.add("jax.numpy.isnan/2c693d1bc0") { a in jnp.isnan(a[0]) }
  calls.add("jax.numpy.isnan/6a820805c2") { a in jnp.isnan(a[0]) }
  calls.add("jax.numpy.isnan/3eecbe2836") { a in jnp.isnan(a[0]) }
  calls.add("jax.numpy.isnan/c85d688c94") { a in jnp.isnan(a[0]) }
  calls.add("jax.numpy.isreal/19efc7f667") { a in jnp.isreal(a[0]) }
  calls.add("jax.numpy.isreal/3a9eb4100a") { a in jnp.isreal(a[0]) }
  calls.add("jax.numpy.isreal/4c23b92ad2") { a in jnp.isreal(a[0]) }
  calls.add("jax.numpy.lcm/dfc9e4edaf") { a in jnp.lcm(a[0], a[1]) }
  calls.add("jax.numpy.lcm/c164e2ad94") { a in jnp.lcm(a[0], a[1]) }
  calls.add("jax.numpy.less_equal/fece1855c9") { a in jnp.lessEqual(a[0], a[1]) }
  calls.add("jax.numpy.less_equal/a0735d6385") { a in jnp.lessEqual(a[0], a[1]) }
  calls.add("jax.numpy.log10/4b0ae9b685") { a in jnp.log10(a[0]) }
  calls.add("jax.numpy.log10/9d9ad60d11") { a in jnp.log10(a[0]) }
  calls.add("jax.numpy.log10/e51ffc29ba") { a in jnp.log10(a[0]) }
  calls.add("jax.numpy.log1p/e6460ecf1d") { a in jnp.log1p(a[0]) }
  calls.add("jax.numpy.log1p/64d285a6a5") { a in jnp.log1p(a[0]) }
  calls.add("jax.numpy.log1p/3271ced4fe") { a in jnp.log1p(a[0]) }
  calls.add("jax.numpy.log1p/c20cf03e7e") { a in jnp.log1p(a[0]) }
  calls.add("jax.numpy.log2/826237b6bd") { a in jnp.log2(a[0]) }
  calls.add("jax.numpy.log2/79d7b4866b") { a in jnp.log2(a[0]) }
  calls.add("jax.numpy.log2/05fab1a8b0") { a in jnp.log2(a[0]) }
  calls.add("jax.numpy.log2/efe4d98c15") { a in jnp.log2(a[0]) }
  calls.add("jax.numpy.logaddexp/46ec1707b1") { a in jnp.logaddexp(a[0], a[1]) }
  calls.add("jax.numpy.logaddexp/a5ef6bd8a5") { a in jnp.logaddexp(a[0], a[1]) }
  calls.add("jax.numpy.logaddexp/685480c590") { a in jnp.logaddexp(a[0], a[1]) }
  calls.add("jax.numpy.logaddexp/801a8630e1") { a in jnp.logaddexp(a[0], a[1]) }
  calls.add("jax.numpy.logaddexp2/6b9c9424d8") { a in jnp.logaddexp2(a[0], a[1]) }
  calls.add("jax.numpy.logaddexp2/2dd91e9418") { a in jnp.logaddexp2(a[0], a[1]) }
  calls.add("jax.numpy.logaddexp2/a6269fb84b") { a in jnp.logaddexp2(a[0], a[1]) }
  calls.add("jax.numpy.logical_and/5186cf17a2") { a in jnp.logicalAnd(a[0], a[1]) }
  calls.add("jax.numpy.logical_and/03c03b460d") { a in jnp.logicalAnd(a[0], a[1]) }
  calls.add("jax.numpy.logical_and/cd34cdb0d3") { a in jnp.logicalAnd(a[0], a[1]) }
  calls.add("jax.numpy.logical_not/3e6f37f79e") { a in jnp.logicalNot(a[0]) }
  calls.add("jax.numpy.logical_not/fe27b702ae") { a in jnp.logicalNot(a[0]) }
}

private func addJaxNumpy2(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.logical_not/ea318086bd") { a in jnp.logicalNot(a[0]) }
  calls.add("jax.numpy.logical_or/b8e7fa1800") { a in jnp.logicalOr(a[0], a[1]) }
  calls.add("jax.numpy.logical_xor/136cbd775f") { a in jnp.logicalXor(a[0], a[1]) }
  calls.add("jax.numpy.logical_xor/148e60f60a") { a in jnp.logicalXor(a[0], a[1]) }
  calls.add("jax.numpy.logical_xor/05f54dc509") { a in jnp.logicalXor(a[0], a[1]) }
  calls.add("jax.numpy.logical_xor/79184827da") { a in jnp.logicalXor(a[0], a[1]) }
  calls.add("jax.numpy.minimum/d7cba92625") { a in jnp.minimum(a[0], a[1]) }
  calls.add("jax.numpy.minimum/44a1b86468") { a in jnp.minimum(a[0], a[1]) }
  calls.add("jax.numpy.minimum/945db565af") { a in jnp.minimum(a[0], a[1]) }
  calls.add("jax.numpy.mod/cb1b49dd01") { a in jnp.mod(a[0], a[1]) }
  calls.add("jax.numpy.mod/05f71daa15") { a in jnp.mod(a[0], a[1]) }
  calls.add("jax.numpy.mod/2759e30e86") { a in jnp.mod(a[0], a[1]) }
  calls.add("jax.numpy.multiply/b00717dcb1") { a in jnp.multiply(a[0], a[1]) }
  calls.add("jax.numpy.multiply/42a38025b1") { a in jnp.multiply(a[0], a[1]) }
  calls.add("jax.numpy.multiply/11afc705a9") { a in jnp.multiply(a[0], a[1]) }
  calls.add("jax.numpy.multiply/788d314c6e") { a in jnp.multiply(a[0], a[1]) }
  calls.add("jax.numpy.negative/6ad1fb1eef") { a in jnp.negative(a[0]) }
  calls.add("jax.numpy.negative/8802575df5") { a in jnp.negative(a[0]) }
  calls.add("jax.numpy.negative/8f683a0c64") { a in jnp.negative(a[0]) }
  calls.add("jax.numpy.nextafter/29734416a5") { a in jnp.nextafter(a[0], a[1]) }
  calls.add("jax.numpy.nextafter/6c1ac8555e") { a in jnp.nextafter(a[0], a[1]) }
  calls.add("jax.numpy.not_equal/f8493c0f48") { a in jnp.notEqual(a[0], a[1]) }
  calls.add("jax.numpy.not_equal/22baa1dc07") { a in jnp.notEqual(a[0], a[1]) }
  calls.add("jax.numpy.not_equal/57f48f8ea9") { a in jnp.notEqual(a[0], a[1]) }
  calls.add("jax.numpy.not_equal/0ebb1244bd") { a in jnp.notEqual(a[0], a[1]) }
  calls.add("jax.numpy.positive/17aba8147f") { a in jnp.positive(a[0]) }
  calls.add("jax.numpy.pow/2310ad4c2f") { a in jnp.pow(a[0], a[1]) }
  calls.add("jax.numpy.power/d7f1f98022") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.power/f91f807be9") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.power/4038356240") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.power/bf5df6db74") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.rad2deg/6749985a1a") { a in jnp.rad2deg(a[0]) }
  calls.add("jax.numpy.rad2deg/ebb2e72de6") { a in jnp.rad2deg(a[0]) }
  calls.add("jax.numpy.rad2deg/f0797ed10f") { a in jnp.rad2deg(a[0]) }
  calls.add("jax.numpy.radians/4085ca482b") { a in jnp.radians(a[0]) }
  calls.add("jax.numpy.radians/f4d93e59ea") { a in jnp.radians(a[0]) }
  calls.add("jax.numpy.radians/7a713abd1a") { a in jnp.radians(a[0]) }
  calls.add("jax.numpy.radians/ca04023a18") { a in jnp.radians(a[0]) }
  calls.add("jax.numpy.real/3b1f7b6647") { a in jnp.real(a[0]) }
  calls.add("jax.numpy.real/5a6fb49bab") { a in jnp.real(a[0]) }
  calls.add("jax.numpy.real/f2e707491e") { a in jnp.real(a[0]) }
  calls.add("jax.numpy.reciprocal/84cb156534") { a in jnp.reciprocal(a[0]) }
  calls.add("jax.numpy.reciprocal/d2ac2c7291") { a in jnp.reciprocal(a[0]) }
  calls.add("jax.numpy.reciprocal/4b0500144f") { a in jnp.reciprocal(a[0]) }
  calls.add("jax.numpy.reciprocal/799464a218") { a in jnp.reciprocal(a[0]) }
  calls.add("jax.numpy.remainder/83681e5dac") { a in jnp.remainder(a[0], a[1]) }
  calls.add("jax.numpy.remainder/1ac189e493") { a in jnp.remainder(a[0], a[1]) }
  calls.add("jax.numpy.remainder/1676dcbefc") { a in jnp.remainder(a[0], a[1]) }
  calls.add("jax.numpy.remainder/6652d58ae9") { a in jnp.remainder(a[0], a[1]) }
  calls.add("jax.numpy.rint/736c9ec694") { a in jnp.rint(a[0]) }
  calls.add("jax.numpy.rint/e2919340d9") { a in jnp.rint(a[0]) }
  calls.add("jax.numpy.rint/40c34a1096") { a in jnp.rint(a[0]) }
  calls.add("jax.numpy.rint/2902c0ba7d") { a in jnp.rint(a[0]) }
  calls.add("jax.numpy.round/54f7fe8d1e") { a in jnp.round(a[0]) }
  calls.add("jax.numpy.round/67d0fff526") { a in jnp.round(a[0]) }
  calls.add("jax.numpy.round/6da53d0316") { a in jnp.round(a[0]) }
  calls.add("jax.numpy.round/28f85bcc47") { a in jnp.round(a[0]) }
  calls.add("jax.numpy.round/8b32e0a27b") { a in jnp.round(a[0], decimals: 1) }
  calls.add("jax.numpy.sign/0ad3f82f54") { a in jnp.sign(a[0]) }
  calls.add("jax.numpy.sign/3953a970f6") { a in jnp.sign(a[0]) }
  calls.add("jax.numpy.sign/f88a300ba3") { a in jnp.sign(a[0]) }
  calls.add("jax.numpy.sign/ec8bb01c2f") { a in jnp.sign(a[0]) }
  calls.add("jax.numpy.signbit/7466b54203") { a in jnp.signbit(a[0]) }
  calls.add("jax.numpy.sinc/1beb7dc33c") { a in jnp.sinc(a[0]) }
  calls.add("jax.numpy.sinc/86e774936c") { a in jnp.sinc(a[0]) }
  calls.add("jax.numpy.sinc/21dd915785") { a in jnp.sinc(a[0]) }
  calls.add("jax.numpy.sinc/d76934b2fb") { a in jnp.sinc(a[0]) }
  calls.add("jax.numpy.sinh/fa6dc85cdb") { a in jnp.sinh(a[0]) }
  calls.add("jax.numpy.sinh/bb6fa03d0b") { a in jnp.sinh(a[0]) }
  calls.add("jax.numpy.spacing/84f2763ad3") { a in jnp.spacing(a[0]) }
  calls.add("jax.numpy.spacing/5b40cbce30") { a in jnp.spacing(a[0]) }
  calls.add("jax.numpy.spacing/947fa19cca") { a in jnp.spacing(a[0]) }
  calls.add("jax.numpy.spacing/fe4aa24f2c") { a in jnp.spacing(a[0]) }
  calls.add("jax.numpy.sqrt/72b00905b6") { a in jnp.sqrt(a[0]) }
  calls.add("jax.numpy.sqrt/506fc881ff") { a in jnp.sqrt(a[0]) }
  calls.add("jax.numpy.sqrt/d20ccf7b02") { a in jnp.sqrt(a[0]) }
  calls.add("jax.numpy.square/14eaaba023") { a in jnp.square(a[0]) }
  calls.add("jax.numpy.square/b65749b46e") { a in jnp.square(a[0]) }
  calls.add("jax.numpy.square/d829515ba3") { a in jnp.square(a[0]) }
  calls.add("jax.numpy.square/5d76b0a091") { a in jnp.square(a[0]) }
  calls.add("jax.numpy.subtract/107a1efaa0") { a in jnp.subtract(a[0], a[1]) }
  calls.add("jax.numpy.subtract/51776825e4") { a in jnp.subtract(a[0], a[1]) }
  calls.add("jax.numpy.subtract/083926e49d") { a in jnp.subtract(a[0], a[1]) }
  calls.add("jax.numpy.subtract/4fbfeea23f") { a in jnp.subtract(a[0], a[1]) }
  calls.add("jax.numpy.subtract/a83d66028c") { a in jnp.subtract(a[0], 2) }
  calls.add("jax.numpy.tan/ac2350352f") { a in jnp.tan(a[0]) }
  calls.add("jax.numpy.tan/75b3f8a901") { a in jnp.tan(a[0]) }
  calls.add("jax.numpy.tan/b63bcab772") { a in jnp.tan(a[0]) }
  calls.add("jax.numpy.trunc/7bb3d0cc9e") { a in jnp.trunc(a[0]) }
  calls.add("jax.numpy.trunc/f44dfa013e") { a in jnp.trunc(a[0]) }
  calls.add("jax.numpy.trunc/89bc91b6a5") { a in jnp.trunc(a[0]) }
}
