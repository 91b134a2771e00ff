// swift-format-ignore-file
// Written by `Tests/ApiCalls/generate.py`.

import ComplexModule
import JAX

extension ApiCalls {
  static let jaxNumpy = ApiCalls("jax.numpy") { calls in
    addJaxNumpy0(&calls)
    addJaxNumpy1(&calls)
    addJaxNumpy2(&calls)
    addJaxNumpy3(&calls)
    addJaxNumpy4(&calls)
    addJaxNumpy5(&calls)
  }
}

private func addJaxNumpy0(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.sum/84f5f6d4df") { a in jnp.sum(a[0], where: a[1]) }
  calls.add("jax.numpy.sum/444b3a4489") { a in jnp.sum(a[0], axis: 0) }
  calls.add("jax.numpy.sum/23b1aec8a6") { a in jnp.sum(a[0], axis: [0, -1], keepdims: true) }
  calls.add("jax.numpy.mean/917c74703e") { a in jnp.mean(a[0], axis: 1, where: a[1]) }
  calls.add("jax.numpy.mean/269ce9c39f") { a in jnp.mean(a[0]) }
  calls.add("jax.numpy.min/2b415f0f61") { a in jnp.min(a[0], axis: 0) }
  calls.add("jax.numpy.prod/6ef422a52d") { a in jnp.prod(a[0]) }
  calls.add("jax.numpy.var/f2c54914bb") { a in jnp.var(a[0]) }
  calls.add("jax.numpy.std/66fc9943c3") { a in jnp.std(a[0], correction: 1) }
  calls.add("jax.numpy.nanmean/d705d4adb9") { a in jnp.nanmean(a[0], axis: 1) }
  calls.add("jax.numpy.nansum/690497a013") { a in jnp.nansum(a[0]) }
  calls.add("jax.numpy.nanmax/4d311f9e9e") { a in jnp.nanmax(a[0], axis: 0) }
  calls.add("jax.numpy.nanmin/c5f6b2ebef") { a in jnp.nanmin(a[0], axis: 1, keepdims: true) }
  calls.add("jax.numpy.nanstd/7e0795f211") { a in jnp.nanstd(a[0]) }
  calls.add("jax.numpy.nanprod/3a65b5b940") { a in jnp.nanprod(a[0], axis: 1) }
  calls.add("jax.numpy.argmax/8196ab801d") { a in jnp.argmax(a[0]) }
  calls.add("jax.numpy.argmax/32e4bf8d5b") { a in jnp.argmax(a[0], axis: 0, keepdims: true) }
  calls.add("jax.numpy.cumsum/5ac85945c0") { a in jnp.cumsum(a[0], axis: 1) }
  calls.add("jax.numpy.cumsum/915211ffb7") { a in jnp.cumsum(a[0], axis: 0, dtype: .float16) }
  calls.add("jax.numpy.round/730009d440") { a in jnp.round(a[0], 1) }
  calls.add("jax.numpy.round/2e4d1eba2b") { _ in jnp.round(jnp.array([0.5, 1.5, 2.5, -0.5])) }
  calls.add("jax.numpy.any/2f48ea7e13") { a in jnp.any(a[0], axis: 0, where: a[1]) }
  calls.add("jax.numpy.clip/7e5528f6ef") { a in jnp.clip(a[0], -1, 1) }
  calls.add("jax.numpy.clip/3fccdc1477") { a in jnp.clip(a[0], min: 0.25) }
  calls.add("jax.numpy.clip/f36d81573b") { a in jnp.clip(a[0], max: a[1]) }
  calls.add("jax.numpy.power/9c1539e620") { a in jnp.power(a[0], 2) }
  calls.add("jax.numpy.power/df849b8df5") { a in jnp.power(a[0], 3) }
  calls.add("jax.numpy.power/62eeccf2aa") { a in jnp.power(2, a[0]) }
  calls.add("jax.numpy.power/c46c446ac3") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.divmod/fb70ec0095") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.add/76eb4d6a12") { a in jnp.add(a[0], a[1][.all, .newAxis]) }
  calls.add("jax.numpy.where/b90b08e0a9") { a in jnp.where(a[0], a[1], 2.5) }
  calls.add("jax.numpy.where/46925d5a2f") { a in jnp.where(a[0], a[1], 0) }
  calls.add("jax.numpy.where/b398407b6a") { a in jnp.where(a[0]) }
  calls.add("jax.numpy.matmul/26cf24844b") { a in jnp.matmul(a[0], a[1]) }
  calls.add("jax.numpy.matmul/c330028980") { a in jnp.matmul(a[0], a[1]) }
  calls.add("jax.numpy.matmul/8b638161c5") { a in jnp.matmul(a[0], a[1]) }
  calls.add("jax.numpy.matmul/eb7f6bbc6a") { a in jnp.matmul(a[0], a[1], preferredElementType: .float32) }
  calls.add("jax.numpy.dot/704ddf0375") { a in jnp.dot(a[0], a[1]) }
  calls.add("jax.numpy.dot/34bc9b63e7") { a in jnp.dot(2, a[0]) }
  calls.add("jax.numpy.dot/936f0f21a6") { a in jnp.dot(a[0], a[0].T) }
  calls.add("jax.numpy.vdot/aee5344e62") { a in jnp.vdot(a[0], a[1]) }
  calls.add("jax.numpy.vdot/ef72fa3246") { a in jnp.vdot(a[0], a[1]) }
  calls.add("jax.numpy.inner/87f7ebf801") { a in jnp.inner(a[0], a[1]) }
  calls.add("jax.numpy.vecdot/23477417f9") { a in jnp.vecdot(a[0], a[1]) }
  calls.add("jax.numpy.vecdot/41641bcbe9") { a in jnp.vecdot(a[0], a[1], axis: 0) }
  calls.add("jax.numpy.matvec/870a06504d") { a in jnp.matvec(a[0], a[1]) }
  calls.add("jax.numpy.vecmat/e4b0155339") { a in jnp.vecmat(a[0], a[1]) }
  calls.add("jax.numpy.tensordot/9eae9d931a") { a in jnp.tensordot(a[0], a[1], axes: 1) }
  calls.add("jax.numpy.tensordot/a006b2a7e9") { a in jnp.tensordot(a[0], a[1], axes: [[1, 2], [2, 1]]) }
  calls.add("jax.numpy.tensordot/04a414c0ba") { a in jnp.tensordot(a[0], a[1], axes: 2) }
  calls.add("jax.numpy.tensordot/134ab84908") { a in jnp.tensordot(a[0], a[1], axes: [[1], [0]]) }
  calls.add("jax.numpy.outer/f17af27113") { a in jnp.outer(a[0], a[1]) }
  calls.add("jax.numpy.kron/a34d7ccbdc") { a in jnp.kron(a[0], a[1]) }
  calls.add("jax.numpy.kron/201b1cd3f8") { a in jnp.kron(a[0], a[1]) }
  calls.add("jax.numpy.cross/41168a2077") { a in jnp.cross(a[0], a[1]) }
  calls.add("jax.numpy.cross/732c46bae3") { a in jnp.cross(a[0], a[1], axis: 0) }
  calls.add("jax.numpy.cross/4d92e07521") { a in jnp.cross(a[0], a[1]) }
  calls.add("jax.numpy.einsum/2a3ac94f5d") { a in jnp.einsum("ij,jk->ik", a[0], a[1]) }
  calls.add("jax.numpy.einsum/d79924ce50") { a in jnp.einsum("ij,ij->", a[0], a[1]) }
  calls.add("jax.numpy.einsum/4b8007c641") { a in jnp.einsum("...ij,j", a[0], a[1]) }
  calls.add("jax.numpy.einsum/bbe29510be") { a in jnp.einsum("ij->ji", a[0]) }
  calls.add("jax.numpy.einsum/b06b379d4e") { a in jnp.einsum("i,j,k->ijk", a[0], a[1], a[2][0]) }
  calls.add("jax.numpy.append/69ffde608b") { a in jnp.append(a[0], a[1]) }
  calls.add("jax.numpy.append/8104eb5129") { a in jnp.append(a[0], a[1], axis: 0) }
  calls.add("jax.numpy.append/d05d5cd272") { a in jnp.append(a[0], 3) }
  calls.add("jax.numpy.arange/c583feccf2") { _ in jnp.arange(2, 7) }
  calls.add("jax.numpy.arange/d4805194c1") { _ in jnp.arange(1, 10, 3) }
  calls.add("jax.numpy.arange/fb4d2849be") { _ in jnp.arange(5, 0, -2) }
  calls.add("jax.numpy.arange/d3543f2b3d") { _ in jnp.arange(4, dtype: .float32) }
  calls.add("jax.numpy.arange/a6bf3b6df2") { _ in jnp.arange(3.0) }
  calls.add("jax.numpy.argpartition/48ca2d9922") { a in jnp.argpartition(a[0], 1) }
  calls.add("jax.numpy.argpartition/321ea61fe9") { a in jnp.argpartition(a[0], 1, axis: 0) }
  calls.add("jax.numpy.partition/defcc40e4f") { a in jnp.partition(a[0], 1, axis: 0) }
  calls.add("jax.numpy.argsort/5982a7ff36") { a in jnp.argsort(a[0]) }
  calls.add("jax.numpy.argsort/027ccb5984") { a in jnp.argsort(a[0]) }
  calls.add("jax.numpy.argwhere/bc6fb696cc") { a in jnp.argwhere(a[0]) }
  calls.add("jax.numpy.argwhere/7cf58593c7") { a in jnp.argwhere(a[0], size: 5, fillValue: -1) }
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
  calls.add("jax.numpy.split/585c802449") { a in jnp.split(a[0], 3) }
  calls.add("jax.numpy.split/260b382978") { a in jnp.split(a[0], 2, axis: 1) }
  calls.add("jax.numpy.hsplit/75edae0515") { a in jnp.hsplit(a[0], 2) }
  calls.add("jax.numpy.hsplit/b52d6d85a0") { a in jnp.hsplit(a[0], [3, 4]) }
  calls.add("jax.numpy.dsplit/af22c64fc1") { a in jnp.dsplit(a[0], [1]) }
  calls.add("jax.numpy.astype/ed5c4f1210") { a in jnp.astype(a[0], .int32) }
  calls.add("jax.numpy.astype/5f4bc53b4d") { a in jnp.astype(a[0], .bool) }
  calls.add("jax.numpy.astype/bcf2f0336a") { a in jnp.astype(a[0], .int32) }
  calls.add("jax.numpy.astype/07f90884cc") { a in jnp.astype(a[0], .complex64) }
  calls.add("jax.numpy.atleast_1d/284c406da1") { a in jnp.atleast1d(a[0]) }
  calls.add("jax.numpy.atleast_2d/88cf7fd96c") { a in jnp.atleast2d(a[0]) }
  calls.add("jax.numpy.atleast_3d/056cd7e7f5") { a in jnp.atleast3d(a[0]) }
  calls.add("jax.numpy.atleast_3d/a8e1d084b5") { a in jnp.atleast3d(a[0]) }
  calls.add("jax.numpy.average/c26967118b") { a in jnp.average(a[0]) }
  calls.add("jax.numpy.average/eebf43eca6") { a in jnp.average(a[0], axis: 0, weights: a[1]) }
  calls.add("jax.numpy.average/3491c73af7") { a in jnp.average(a[0], axis: 1, weights: a[1], returned: true) }
  calls.add("jax.numpy.bartlett/fefa37b28a") { _ in jnp.bartlett(1) }
  calls.add("jax.numpy.blackman/b79ca26dc6") { _ in jnp.blackman(6) }
  calls.add("jax.numpy.hamming/3a6fbb9e59") { _ in jnp.hamming(5) }
  calls.add("jax.numpy.kaiser/81b36cb8c8") { _ in jnp.kaiser(5, 8.6) }
  calls.add("jax.numpy.bincount/83f39285d7") { a in jnp.bincount(a[0]) }
  calls.add("jax.numpy.bincount/8cb7188c24") { a in jnp.bincount(a[0], length: 3) }
  calls.add("jax.numpy.broadcast_shapes/86d5c32740") { _ in jnp.broadcastShapes([3, 1], [1, 4]) }
  calls.add("jax.numpy.broadcast_shapes/5e61173f3a") { _ in jnp.broadcastShapes([2, 1, 4], [3, 1], []) }
  calls.add("jax.numpy.broadcast_to/f0245ff26f") { a in jnp.broadcastTo(a[0], [2, 3, 4]) }
  calls.add("jax.numpy.column_stack/12a89b10bb") { a in jnp.columnStack([a[0], a[1]]) }
  calls.add("jax.numpy.column_stack/25fef703a0") { a in jnp.columnStack([a[0], a[1]]) }
  calls.add("jax.numpy.compress/92f43d0511") { a in jnp.compress(a[0], a[1], axis: 0, size: 3, fillValue: 7) }
  calls.add("jax.numpy.concatenate/f5fe9145a7") { a in jnp.concatenate([a[0], a[1]]) }
  calls.add("jax.numpy.concatenate/b9033737f7") { a in jnp.concatenate([a[0], a[1]], axis: -1) }
  calls.add("jax.numpy.concatenate/9ee1c09927") { a in jnp.concatenate([a[0], a[1]], dtype: .float32) }
  calls.add("jax.numpy.diag/70b7c19f3f") { a in jnp.diag(a[0]) }
  calls.add("jax.numpy.diag/6a2167d731") { a in jnp.diag(a[0], k: -1) }
  calls.add("jax.numpy.diag/179dea9e1c") { a in jnp.diag(a[0], k: 1) }
  calls.add("jax.numpy.diag_indices/f0b710221d") { _ in jnp.diagIndices(2, ndim: 3) }
  calls.add("jax.numpy.diff/cab094cae8") { a in jnp.diff(a[0], n: 2, axis: 0) }
  calls.add("jax.numpy.diff/99d4fd525c") { a in jnp.diff(a[0]) }
  calls.add("jax.numpy.diff/93a6750532") { a in jnp.diff(a[0], axis: 0, prepend: 0, append: a[1][.newAxis]) }
  calls.add("jax.numpy.digitize/5e0b1738cc") { a in jnp.digitize(a[0], a[1]) }
  calls.add("jax.numpy.digitize/faefb23341") { a in jnp.digitize(a[0], a[1][.slice(nil, nil, -1)]) }
  calls.add("jax.numpy.ediff1d/261778a685") { a in jnp.ediff1d(a[0]) }
  calls.add("jax.numpy.ediff1d/8fb02c6b06") { a in jnp.ediff1d(a[0], toEnd: a[1], toBegin: 0) }
  calls.add("jax.numpy.empty/2a8626e7db") { _ in jnp.empty([2], dtype: .int8) }
  calls.add("jax.numpy.expand_dims/d1619ac9e8") { a in jnp.expandDims(a[0], 0) }
  calls.add("jax.numpy.expand_dims/cb248e2de6") { a in jnp.expandDims(a[0], axis: [0, -1]) }
  calls.add("jax.numpy.extract/2ef3d7cce7") { a in jnp.extract(a[0], a[1], size: 12, fillValue: -1) }
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
  calls.add("jax.numpy.histogram/ba62adc340") { a in jnp.histogram(a[0], bins: 4) }
  calls.add("jax.numpy.histogram/b5c8b79a13") { a in jnp.histogram(a[0], bins: a[1], density: true) }
  calls.add("jax.numpy.histogram/4ed14f7291") { a in jnp.histogram(a[0], bins: 5, range: (-5, 10)) }
  calls.add("jax.numpy.histogram/1b80e71179") { a in jnp.histogram(a[0], bins: 4, weights: a[1]) }
}

private func addJaxNumpy1(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.histogram_bin_edges/364966a5b2") { a in jnp.histogramBinEdges(a[0], bins: 5) }
  calls.add("jax.numpy.histogram_bin_edges/ad32ffc010") { a in jnp.histogramBinEdges(a[0], bins: 5, range: (0, 1)) }
  calls.add("jax.numpy.hstack/d4d8df8bbe") { a in jnp.hstack([a[0], a[1]]) }
  calls.add("jax.numpy.vstack/f2c63893d7") { a in jnp.vstack([a[0], a[1]]) }
  calls.add("jax.numpy.vstack/1af2e5b690") { a in jnp.vstack([a[0], a[1]], dtype: .float16) }
  calls.add("jax.numpy.stack/2dad5b7c98") { a in jnp.stack([a[0], a[1]]) }
  calls.add("jax.numpy.stack/03097ce97b") { a in jnp.stack([a[0], a[1]], axis: 1) }
  calls.add("jax.numpy.identity/b51cf1b21b") { _ in jnp.identity(3) }
  calls.add("jax.numpy.identity/ff4d03fa21") { _ in jnp.identity(2, dtype: .int32) }
  calls.add("jax.numpy.indices/6ba147ac5d") { _ in jnp.indices([2, 3]) }
  calls.add("jax.numpy.indices/db3021a3af") { _ in jnp.indices([2, 3], dtype: .float32) }
  calls.add("jax.numpy.indices/dfc876ef15") { _ in jnp.indices([2, 3], sparse: true) }
  calls.add("jax.numpy.intersect1d/403a653ef1") { a in jnp.intersect1d(a[0], a[1]) }
  calls.add("jax.numpy.isclose/a7a6b40c72") { a in jnp.isclose(a[0], a[0], equalNan: true) }
  calls.add("jax.numpy.allclose/74f1ea2f9d") { a in jnp.allclose(a[0], a[0] + 1e-09) }
  calls.add("jax.numpy.iscomplexobj/c1ccc0fb63") { a in jnp.iscomplexobj(a[0]) }
  calls.add("jax.numpy.isscalar/36cfc89404") { a in jnp.isscalar(a[0]) }
  calls.add("jax.numpy.isin/8c9830837b") { a in jnp.isin(a[0], a[1]) }
  calls.add("jax.numpy.isin/16932b2231") { a in jnp.isin(a[0], a[1], invert: true) }
  calls.add("jax.numpy.isneginf/b827897e04") { a in jnp.isneginf(a[0]) }
  calls.add("jax.numpy.isposinf/1d01818b53") { a in jnp.isposinf(a[0]) }
  calls.add("jax.numpy.ix_/5ac9ae07fa") { a in jnp.ix_(a[0], a[1]) }
  calls.add("jax.numpy.lexsort/89b558eca4") { a in jnp.lexsort([a[0], a[1]]) }
  calls.add("jax.numpy.lexsort/73274a8757") { a in jnp.lexsort([a[0], a[1]], axis: 0) }
  calls.add("jax.numpy.linspace/c73fbd8624") { _ in jnp.linspace(0, 1, 5) }
  calls.add("jax.numpy.linspace/48862f558c") { _ in jnp.linspace(0, 10, 4, dtype: .int32) }
  calls.add("jax.numpy.linspace/3431eeb79c") { a in jnp.linspace(a[0], a[1], 4, axis: 1) }
  calls.add("jax.numpy.logspace/6ab4df725c") { _ in jnp.logspace(0, 2, 4) }
  calls.add("jax.numpy.logspace/82a875a80b") { _ in jnp.logspace(0, 3, 4, base: 2) }
  calls.add("jax.numpy.meshgrid/530a1fa39f") { a in jnp.meshgrid(a[0], a[1]) }
  calls.add("jax.numpy.meshgrid/98d178dcae") { a in jnp.meshgrid(a[0], a[1], indexing: "ij") }
  calls.add("jax.numpy.meshgrid/1e5f045c51") { a in jnp.meshgrid(a[0], a[1], sparse: true) }
  calls.add("jax.numpy.moveaxis/953c1a9cc5") { a in jnp.moveaxis(a[0], 0, -1) }
  calls.add("jax.numpy.moveaxis/4d5d6c5d0b") { a in jnp.moveaxis(a[0], [0, 1], [2, 0]) }
  calls.add("jax.numpy.transpose/d6f44b49b2") { a in jnp.transpose(a[0], axes: [-1, 0, 1]) }
  calls.add("jax.numpy.matrix_transpose/41d62944e2") { a in jnp.matrixTranspose(a[0]) }
  calls.add("jax.numpy.ndim/988dca26f8") { _ in jnp.ndim(2.5) }
  calls.add("jax.numpy.shape/3b4425dbae") { a in jnp.shape(a[0]) }
  calls.add("jax.numpy.size/87eb7025d6") { a in jnp.size(a[0]) }
  calls.add("jax.numpy.nonzero/b9c2fc2406") { a in jnp.nonzero(a[0]) }
  calls.add("jax.numpy.nonzero/438677ab32") { a in jnp.nonzero(a[0], size: 5, fillValue: -1) }
  calls.add("jax.numpy.ones/12d32179fd") { _ in jnp.ones(3, dtype: .int32) }
  calls.add("jax.numpy.ones/2f729090bc") { _ in jnp.ones([], dtype: .bool) }
  calls.add("jax.numpy.zeros/c32ab44275") { _ in jnp.zeros([0, 2], dtype: .uint8) }
  calls.add("jax.numpy.zeros/742ffe26ea") { _ in jnp.zeros(4, dtype: .complex64) }
  calls.add("jax.numpy.zeros_like/22ddbf9e17") { a in jnp.zerosLike(a[0], dtype: .int32) }
  calls.add("jax.numpy.pad/cf9dd5ad64") { a in jnp.pad(a[0], 2, mode: "reflect") }
  calls.add("jax.numpy.pad/35432d34b7") { a in jnp.pad(a[0], 2, mode: "mean") }
  calls.add("jax.numpy.pad/9c7d9582e4") { a in jnp.pad(a[0], 2, mode: "maximum", statLength: 2) }
  calls.add("jax.numpy.pad/784187f5d5") { a in jnp.pad(a[0], 1, mode: "minimum") }
  calls.add("jax.numpy.percentile/91dcd8e2f9") { a in jnp.percentile(a[0], q: jnp.array([10, 50, 90]), axis: 0) }
  calls.add("jax.numpy.quantile/5a400a7788") { a in jnp.quantile(a[0], 0.3) }
  calls.add("jax.numpy.quantile/9b0756e4c1") { a in jnp.quantile(a[0], jnp.array([0.25, 0.5]), axis: -1) }
  calls.add("jax.numpy.quantile/894ac60a9d") { a in jnp.quantile(a[0], 0.6, axis: 0, method: "nearest") }
  calls.add("jax.numpy.quantile/80b174a198") { a in jnp.quantile(a[0], 0.6, method: "midpoint", keepdims: true) }
  calls.add("jax.numpy.nanmedian/b02e113354") { a in jnp.nanmedian(a[0]) }
  calls.add("jax.numpy.nanmedian/6504fb1bea") { a in jnp.nanmedian(a[0], axis: 0, keepdims: true) }
  calls.add("jax.numpy.put/43c93bb9e7") { a in jnp.put(a[0], a[1], 9, mode: "clip", inplace: false) }
  calls.add("jax.numpy.put/6a81b79361") { a in jnp.put(a[0], a[1], 5.0, mode: "wrap", inplace: false) }
  calls.add("jax.numpy.put_along_axis/4a759f4f37") { a in jnp.putAlongAxis(a[0], a[1][.all, ..<1], 9, axis: 1, inplace: false) }
  calls.add("jax.numpy.promote_types/b706512adb") { _ in jnp.promoteTypes(.int32, .float16) }
  calls.add("jax.numpy.promote_types/d68d51df03") { _ in jnp.promoteTypes(.uint8, .int8) }
  calls.add("jax.numpy.result_type/dffa6dd8ca") { a in jnp.resultType(a[0], 2.5) }
  calls.add("jax.numpy.result_type/9103d2c1a8") { _ in jnp.resultType(.int8, .uint32) }
  calls.add("jax.numpy.ravel/272e5c89bd") { a in jnp.ravel(a[0]) }
  calls.add("jax.numpy.repeat/f50972c49f") { a in jnp.repeat(a[0], 2, axis: 1) }
  calls.add("jax.numpy.repeat/45d7a504b6") { a in jnp.repeat(a[0], a[1]) }
  calls.add("jax.numpy.repeat/a154dea646") { a in jnp.repeat(a[0], a[1], axis: 0, totalRepeatLength: 6) }
  calls.add("jax.numpy.reshape/609de0c51d") { a in jnp.reshape(a[0], [2, 6]) }
  calls.add("jax.numpy.reshape/f62d449870") { a in jnp.reshape(a[0], -1) }
  calls.add("jax.numpy.reshape/a8a4f92098") { a in jnp.reshape(a[0], 12) }
  calls.add("jax.numpy.roll/f23eb039a9") { a in jnp.roll(a[0], 1) }
  calls.add("jax.numpy.roll/e5fc956f0e") { a in jnp.roll(a[0], 2, axis: 1) }
  calls.add("jax.numpy.roll/9cb8876e9f") { a in jnp.roll(a[0], [1, -1], axis: [0, 1]) }
  calls.add("jax.numpy.rot90/10a2dd5470") { a in jnp.rot90(a[0]) }
  calls.add("jax.numpy.searchsorted/9381ad410a") { a in jnp.searchsorted(a[0], a[1]) }
  calls.add("jax.numpy.searchsorted/f105225865") { a in jnp.searchsorted(a[0], a[1], side: "right") }
  calls.add("jax.numpy.searchsorted/27484fb729") { a in jnp.searchsorted(a[0], 0.25, method: "sort") }
  calls.add("jax.numpy.searchsorted/e80de3d50d") { a in jnp.searchsorted(a[0], a[1], method: "compare_all") }
  calls.add("jax.numpy.select/99e9fd24c3") { a in jnp.select([a[0], a[1]], [a[2], a[3]], default: 9) }
  calls.add("jax.numpy.setdiff1d/dd7fac1907") { a in jnp.setdiff1d(a[0], a[1]) }
  calls.add("jax.numpy.union1d/4e067fd2de") { a in jnp.union1d(a[0], a[1]) }
  calls.add("jax.numpy.sort_complex/e4e4533dc6") { a in jnp.sortComplex(a[0]) }
  calls.add("jax.numpy.squeeze/4067580977") { a in jnp.squeeze(a[0]) }
  calls.add("jax.numpy.squeeze/71c55aff1f") { a in jnp.squeeze(a[0], axis: 0) }
  calls.add("jax.numpy.take/2a38df6f25") { a in jnp.take(a[0], a[1], axis: 0) }
  calls.add("jax.numpy.take/17f39033ec") { a in jnp.take(a[0], a[1], axis: 1, mode: "clip") }
  calls.add("jax.numpy.take/7b3da91840") { a in jnp.take(a[0], a[1], axis: 1, mode: "wrap") }
  calls.add("jax.numpy.take/ee00da56d5") { a in jnp.take(a[0], a[1], axis: 0) }
  calls.add("jax.numpy.take_along_axis/2ada517544") { a in jnp.takeAlongAxis(a[0], a[1], axis: 0) }
  calls.add("jax.numpy.tile/cde37ac32c") { a in jnp.tile(a[0], [2, 1, 2]) }
  calls.add("jax.numpy.trapezoid/4ef7535ac7") { a in jnp.trapezoid(a[0]) }
  calls.add("jax.numpy.trapezoid/ae7d7b6cf1") { a in jnp.trapezoid(a[0], x: jnp.array([0.0, 1.0, 3.0, 4.0])) }
  calls.add("jax.numpy.tri/6d1d73b982") { _ in jnp.tri(3) }
  calls.add("jax.numpy.unique/daea10dd0d") { a in jnp.unique(a[0]) }
  calls.add("jax.numpy.unique/24abb7c8e7") { a in jnp.unique(a[0], returnIndex: true, returnInverse: true, returnCounts: true) }
  calls.add("jax.numpy.unique/145532dedc") { a in jnp.unique(a[0], size: 6, fillValue: -1) }
  calls.add("jax.numpy.unique/d169ed03e3") { a in jnp.unique(a[0], axis: 1) }
  calls.add("jax.numpy.unique_all/a7ff280ccc") { a in jnp.uniqueAll(a[0]) }
  calls.add("jax.numpy.unique_counts/162432e8db") { a in jnp.uniqueCounts(a[0]) }
  calls.add("jax.numpy.unique_inverse/85e79d7d85") { a in jnp.uniqueInverse(a[0]) }
  calls.add("jax.numpy.unique_values/d38d424e95") { a in jnp.uniqueValues(a[0], size: 5) }
  calls.add("jax.numpy.unstack/869d1598ea") { a in jnp.unstack(a[0]) }
  calls.add("jax.numpy.unstack/b293b08ed1") { a in jnp.unstack(a[0], axis: -1) }
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
  calls.add("jax.numpy.sum/df6e6d3673") { a in jnp.sum(a[0]) }
  calls.add("jax.numpy.mean/cae0c2d023") { a in jnp.mean(a[0]) }
  calls.add("jax.numpy.arange/eeb410f905") { _ in jnp.arange(5) }
  calls.add("jax.numpy.arange/9bdc3d9018") { _ in jnp.arange(0, 1, 0.25) }
  calls.add("jax.numpy.array/efb6b8f7e2") { _ in jnp.array([1, 2]) }
  calls.add("jax.numpy.array/d147db9657") { _ in jnp.array([1.5, 2]) }
  calls.add("jax.numpy.linspace/8458d82f73") { _ in jnp.linspace(0, 1, 5) }
  calls.add("jax.numpy.argmax/5c46de42ef") { a in jnp.argmax(a[0], axis: 0) }
  calls.add("jax.numpy.cumsum/02af9aaa0e") { a in jnp.cumsum(a[0], axis: 1) }
  calls.add("jax.numpy.power/f758743976") { a in jnp.power(a[0], 2) }
  calls.add("jax.numpy.add/dc9f8d7e80") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.tanh/6e4d907b35") { a in jnp.tanh(a[0]) }
  calls.add("jax.numpy.arctan2/1108c4b780") { a in jnp.arctan2(a[0], a[1]) }
  calls.add("jax.numpy.einsum/d8ff74925b") { a in jnp.einsum("ij,kj->ik", a[0], a[0]) }
  calls.add("jax.numpy.abs/f5b0b2f773") { a in jnp.abs(a[0]) }
  calls.add("jax.numpy.bincount/97c9f21487") { a in jnp.bincount(a[0]) }
  calls.add("jax.numpy.unique/3d8474a497") { a in jnp.unique(a[0], returnInverse: true) }
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
  calls.add("jax.numpy.all/a6323e989d") { a in jnp.all(a[0]) }
}

private func addJaxNumpy2(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.all/996caac845") { a in jnp.all(a[0]) }
  calls.add("jax.numpy.all/c59da84d47") { a in jnp.all(a[0]) }
  calls.add("jax.numpy.all/194606ed90") { a in jnp.all(a[0]) }
  calls.add("jax.numpy.all/b208c84260") { a in jnp.all(a[0]) }
  calls.add("jax.numpy.all/6770283fe5") { a in jnp.all(a[0], axis: 0) }
  calls.add("jax.numpy.all/e2fd367367") { a in jnp.all(a[0], axis: 0) }
  calls.add("jax.numpy.all/78f96aa4a1") { a in jnp.all(a[0], axis: -1) }
  calls.add("jax.numpy.all/25de224f8c") { a in jnp.all(a[0], keepdims: true) }
  calls.add("jax.numpy.all/d3971c30ad") { a in jnp.all(a[0], axis: -1, keepdims: true) }
  calls.add("jax.numpy.amax/bee0f95254") { a in jnp.amax(a[0]) }
  calls.add("jax.numpy.amax/86ac6b6224") { a in jnp.amax(a[0]) }
  calls.add("jax.numpy.amax/7a8bea04e3") { a in jnp.amax(a[0]) }
  calls.add("jax.numpy.amax/af69bb877f") { a in jnp.amax(a[0]) }
  calls.add("jax.numpy.amax/d07ee78db2") { a in jnp.amax(a[0], axis: 0) }
  calls.add("jax.numpy.amax/cf1bb07c15") { a in jnp.amax(a[0], axis: 0) }
  calls.add("jax.numpy.amax/9867bccae3") { a in jnp.amax(a[0], axis: 0) }
  calls.add("jax.numpy.amax/ec0622ae21") { a in jnp.amax(a[0], axis: -1) }
  calls.add("jax.numpy.amax/5edb181f71") { a in jnp.amax(a[0], keepdims: true) }
  calls.add("jax.numpy.amax/eb74023f25") { a in jnp.amax(a[0], axis: -1, keepdims: true) }
  calls.add("jax.numpy.amin/bd1548dac1") { a in jnp.amin(a[0]) }
  calls.add("jax.numpy.amin/0893bfbabb") { a in jnp.amin(a[0]) }
  calls.add("jax.numpy.amin/aa6df8c813") { a in jnp.amin(a[0], axis: 0) }
  calls.add("jax.numpy.amin/8d1212c289") { a in jnp.amin(a[0], keepdims: true) }
  calls.add("jax.numpy.angle/3e0e026dd6") { a in jnp.angle(a[0]) }
  calls.add("jax.numpy.angle/c459a27312") { a in jnp.angle(a[0]) }
  calls.add("jax.numpy.angle/c9cd3d00e4") { a in jnp.angle(a[0]) }
  calls.add("jax.numpy.angle/901b26c610") { a in jnp.angle(a[0]) }
  calls.add("jax.numpy.angle/83bdab2a71") { a in jnp.angle(a[0], deg: true) }
  calls.add("jax.numpy.any/f9442ffb87") { a in jnp.any(a[0]) }
  calls.add("jax.numpy.any/778ed6c6ba") { a in jnp.any(a[0]) }
  calls.add("jax.numpy.any/e9bf972e40") { a in jnp.any(a[0]) }
  calls.add("jax.numpy.any/500ac1fd9c") { a in jnp.any(a[0]) }
  calls.add("jax.numpy.any/6c49f48caf") { a in jnp.any(a[0], axis: 0) }
  calls.add("jax.numpy.any/b43f8b86f1") { a in jnp.any(a[0], axis: 0) }
  calls.add("jax.numpy.any/7e0a6f5bb9") { a in jnp.any(a[0], axis: -1) }
  calls.add("jax.numpy.any/2801e738cb") { a in jnp.any(a[0], where: a[1]) }
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
  calls.add("jax.numpy.argmax/bf47dcb0a5") { a in jnp.argmax(a[0]) }
  calls.add("jax.numpy.argmax/0c532c2919") { a in jnp.argmax(a[0]) }
  calls.add("jax.numpy.argmax/163de0f066") { a in jnp.argmax(a[0], axis: 0) }
  calls.add("jax.numpy.argmax/5d64b3fb6d") { a in jnp.argmax(a[0], axis: 0) }
  calls.add("jax.numpy.argmax/b6dfa50e34") { a in jnp.argmax(a[0], axis: -1) }
  calls.add("jax.numpy.argmax/b533187768") { a in jnp.argmax(a[0], keepdims: true) }
  calls.add("jax.numpy.argmax/a2a42c389d") { a in jnp.argmax(a[0], axis: -1, keepdims: true) }
  calls.add("jax.numpy.argmin/8c17b6600d") { a in jnp.argmin(a[0]) }
  calls.add("jax.numpy.argmin/6b5c4ea68f") { a in jnp.argmin(a[0]) }
  calls.add("jax.numpy.argmin/c6594a905d") { a in jnp.argmin(a[0]) }
  calls.add("jax.numpy.argmin/2a7b16688d") { a in jnp.argmin(a[0], axis: 0) }
  calls.add("jax.numpy.argmin/f2943efaa4") { a in jnp.argmin(a[0], axis: 0) }
  calls.add("jax.numpy.argmin/5580939ae9") { a in jnp.argmin(a[0], axis: -1, keepdims: true) }
  calls.add("jax.numpy.argsort/06e0907065") { a in jnp.argsort(a[0]) }
  calls.add("jax.numpy.argsort/2314f4f3ef") { a in jnp.argsort(a[0]) }
  calls.add("jax.numpy.argsort/0cccc7afd3") { a in jnp.argsort(a[0], axis: 0) }
  calls.add("jax.numpy.argsort/1b87340b3c") { a in jnp.argsort(a[0], axis: 0) }
  calls.add("jax.numpy.argsort/23d32fdd02") { a in jnp.argsort(a[0], axis: -1) }
  calls.add("jax.numpy.argsort/0b1138bda0") { a in jnp.argsort(a[0], dtype: .float16) }
  calls.add("jax.numpy.argsort/c5e6bb4b5a") { a in jnp.argsort(a[0], dtype: .float16) }
  calls.add("jax.numpy.argsort/9b072f0607") { a in jnp.argsort(a[0], stable: false) }
  calls.add("jax.numpy.argsort/a7cc720606") { a in jnp.argsort(a[0], descending: true) }
  calls.add("jax.numpy.around/e9595701ae") { a in jnp.around(a[0]) }
  calls.add("jax.numpy.around/73c74820ea") { a in jnp.around(a[0]) }
  calls.add("jax.numpy.around/88cb2df0ae") { a in jnp.around(a[0], decimals: 1) }
  calls.add("jax.numpy.asin/64d0bcdfde") { a in jnp.asin(a[0]) }
  calls.add("jax.numpy.asin/8fefaa8780") { a in jnp.asin(a[0]) }
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
  calls.add("jax.numpy.count_nonzero/398bbe3dd2") { a in jnp.countNonzero(a[0]) }
  calls.add("jax.numpy.count_nonzero/cf538b3c0e") { a in jnp.countNonzero(a[0]) }
  calls.add("jax.numpy.count_nonzero/909f15c06e") { a in jnp.countNonzero(a[0]) }
  calls.add("jax.numpy.count_nonzero/6c5dcfcc8f") { a in jnp.countNonzero(a[0], axis: 0) }
  calls.add("jax.numpy.count_nonzero/2114f0faaf") { a in jnp.countNonzero(a[0], axis: 0) }
  calls.add("jax.numpy.count_nonzero/3f2cdfd291") { a in jnp.countNonzero(a[0], axis: -1) }
  calls.add("jax.numpy.count_nonzero/e47737b98e") { a in jnp.countNonzero(a[0], keepdims: true) }
  calls.add("jax.numpy.count_nonzero/f62eb7a7d2") { a in jnp.countNonzero(a[0], axis: -1, keepdims: true) }
  calls.add("jax.numpy.cumprod/f9f05f4692") { a in jnp.cumprod(a[0]) }
  calls.add("jax.numpy.cumprod/2ce2e47fd2") { a in jnp.cumprod(a[0]) }
  calls.add("jax.numpy.cumprod/858918d3e1") { a in jnp.cumprod(a[0]) }
  calls.add("jax.numpy.cumprod/637a93fa7d") { a in jnp.cumprod(a[0]) }
  calls.add("jax.numpy.cumprod/50710266b9") { a in jnp.cumprod(a[0], axis: 0) }
  calls.add("jax.numpy.cumprod/1425dae134") { a in jnp.cumprod(a[0], dtype: .float16) }
  calls.add("jax.numpy.cumprod/f357e43282") { a in jnp.cumprod(a[0], dtype: .float16) }
  calls.add("jax.numpy.cumsum/bd01d50590") { a in jnp.cumsum(a[0]) }
  calls.add("jax.numpy.cumsum/af268f45d8") { a in jnp.cumsum(a[0]) }
  calls.add("jax.numpy.cumsum/7d63ff4a7a") { a in jnp.cumsum(a[0]) }
}

private func addJaxNumpy3(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.cumsum/3b30dfcdd1") { a in jnp.cumsum(a[0]) }
  calls.add("jax.numpy.cumsum/331a96ee12") { a in jnp.cumsum(a[0], axis: -1) }
  calls.add("jax.numpy.cumsum/aac3c8e512") { a in jnp.cumsum(a[0], dtype: .float16) }
  calls.add("jax.numpy.cumulative_prod/4ff262c108") { a in jnp.cumulativeProd(a[0]) }
  calls.add("jax.numpy.cumulative_prod/70a7feb86d") { a in jnp.cumulativeProd(a[0]) }
  calls.add("jax.numpy.cumulative_prod/8f49dfe0e0") { a in jnp.cumulativeProd(a[0], axis: 0) }
  calls.add("jax.numpy.cumulative_prod/8e07d559e6") { a in jnp.cumulativeProd(a[0], axis: -1) }
  calls.add("jax.numpy.cumulative_prod/5cde54f376") { a in jnp.cumulativeProd(a[0], dtype: .float16) }
  calls.add("jax.numpy.cumulative_sum/6e461827eb") { a in jnp.cumulativeSum(a[0]) }
  calls.add("jax.numpy.cumulative_sum/d0768addad") { a in jnp.cumulativeSum(a[0]) }
  calls.add("jax.numpy.cumulative_sum/acb222f2c2") { a in jnp.cumulativeSum(a[0], axis: 0) }
  calls.add("jax.numpy.cumulative_sum/54b7e17154") { a in jnp.cumulativeSum(a[0], axis: 0) }
  calls.add("jax.numpy.cumulative_sum/4585700361") { a in jnp.cumulativeSum(a[0], axis: 0) }
  calls.add("jax.numpy.cumulative_sum/eedce41f67") { a in jnp.cumulativeSum(a[0], axis: -1) }
  calls.add("jax.numpy.cumulative_sum/eb1e99596f") { a in jnp.cumulativeSum(a[0], dtype: .float16) }
  calls.add("jax.numpy.cumulative_sum/56fe539357") { a in jnp.cumulativeSum(a[0], includeInitial: true) }
  calls.add("jax.numpy.deg2rad/50b9c4a6ce") { a in jnp.deg2rad(a[0]) }
  calls.add("jax.numpy.deg2rad/ff22507d7b") { a in jnp.deg2rad(a[0]) }
  calls.add("jax.numpy.deg2rad/0fcd2dc6a2") { a in jnp.deg2rad(a[0]) }
  calls.add("jax.numpy.degrees/7d70f69426") { a in jnp.degrees(a[0]) }
  calls.add("jax.numpy.degrees/c02e778e58") { a in jnp.degrees(a[0]) }
  calls.add("jax.numpy.degrees/628a84972f") { a in jnp.degrees(a[0]) }
  calls.add("jax.numpy.degrees/d45fbad0b6") { a in jnp.degrees(a[0]) }
  calls.add("jax.numpy.diagflat/2dfee75ebe") { a in jnp.diagflat(a[0]) }
  calls.add("jax.numpy.diagflat/080ad06c48") { a in jnp.diagflat(a[0]) }
  calls.add("jax.numpy.diagflat/e6fb21a8d7") { a in jnp.diagflat(a[0], k: 1) }
  calls.add("jax.numpy.diagonal/3514b19183") { a in jnp.diagonal(a[0]) }
  calls.add("jax.numpy.diagonal/ce80f2eef3") { a in jnp.diagonal(a[0]) }
  calls.add("jax.numpy.diagonal/c2b72610da") { a in jnp.diagonal(a[0]) }
  calls.add("jax.numpy.diagonal/834bd94514") { a in jnp.diagonal(a[0]) }
  calls.add("jax.numpy.diagonal/264c7afad4") { a in jnp.diagonal(a[0]) }
  calls.add("jax.numpy.diagonal/de83d1e8eb") { a in jnp.diagonal(a[0], offset: 1) }
  calls.add("jax.numpy.diagonal/61a10f8cdf") { a in jnp.diagonal(a[0], axis1: -1) }
  calls.add("jax.numpy.divide/dde5c088d6") { a in jnp.divide(a[0], a[1]) }
  calls.add("jax.numpy.divide/279c705976") { a in jnp.divide(a[0], a[1]) }
  calls.add("jax.numpy.divide/6ef10bc1dd") { a in jnp.divide(a[0], a[1]) }
  calls.add("jax.numpy.divmod/b059fc4229") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.divmod/453709145d") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.divmod/ade71c7b25") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.divmod/3005d309e3") { a in jnp.divmod(a[0], a[1]) }
  calls.add("jax.numpy.dot/71e934734b") { a in jnp.dot(a[0], 2) }
  calls.add("jax.numpy.dot/9688bd84f3") { a in jnp.dot(a[0], a[1]) }
  calls.add("jax.numpy.dot/cf57c2d1f9") { a in jnp.dot(2.5, a[0]) }
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
  calls.add("jax.numpy.flip/a9ad2499bc") { a in jnp.flip(a[0]) }
  calls.add("jax.numpy.flip/146fc5aec9") { a in jnp.flip(a[0]) }
  calls.add("jax.numpy.flip/befaf31cb9") { a in jnp.flip(a[0]) }
  calls.add("jax.numpy.flip/80101f9243") { a in jnp.flip(a[0]) }
  calls.add("jax.numpy.flip/afb730ecb2") { a in jnp.flip(a[0], axis: 0) }
  calls.add("jax.numpy.flip/ab821a62b5") { a in jnp.flip(a[0], axis: 0) }
  calls.add("jax.numpy.flip/b4c9b49e8f") { a in jnp.flip(a[0], axis: 0) }
  calls.add("jax.numpy.flip/b174f454b5") { a in jnp.flip(a[0], axis: -1) }
  calls.add("jax.numpy.fliplr/f746b9fa52") { a in jnp.fliplr(a[0]) }
  calls.add("jax.numpy.fliplr/474639590f") { a in jnp.fliplr(a[0]) }
  calls.add("jax.numpy.fliplr/c70665ffa2") { a in jnp.fliplr(a[0]) }
  calls.add("jax.numpy.fliplr/6151c8ee47") { a in jnp.fliplr(a[0]) }
  calls.add("jax.numpy.flipud/ad68e99371") { a in jnp.flipud(a[0]) }
  calls.add("jax.numpy.flipud/8f8065135f") { a in jnp.flipud(a[0]) }
  calls.add("jax.numpy.flipud/788f743186") { a in jnp.flipud(a[0]) }
  calls.add("jax.numpy.flipud/e635252113") { a in jnp.flipud(a[0]) }
  calls.add("jax.numpy.flipud/f28288a9a5") { a in jnp.flipud(a[0]) }
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
  calls.add("jax.numpy.logical_not/ea318086bd") { a in jnp.logicalNot(a[0]) }
  calls.add("jax.numpy.logical_or/b8e7fa1800") { a in jnp.logicalOr(a[0], a[1]) }
  calls.add("jax.numpy.logical_xor/136cbd775f") { a in jnp.logicalXor(a[0], a[1]) }
  calls.add("jax.numpy.logical_xor/148e60f60a") { a in jnp.logicalXor(a[0], a[1]) }
}

private func addJaxNumpy4(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.logical_xor/05f54dc509") { a in jnp.logicalXor(a[0], a[1]) }
  calls.add("jax.numpy.logical_xor/79184827da") { a in jnp.logicalXor(a[0], a[1]) }
  calls.add("jax.numpy.matmul/ce72cbd0c2") { a in jnp.matmul(a[0], a[1]) }
  calls.add("jax.numpy.matmul/1eff5ecffb") { a in jnp.matmul(a[0], a[1]) }
  calls.add("jax.numpy.matmul/e5e2e92c09") { a in jnp.matmul(a[0], a[1]) }
  calls.add("jax.numpy.matmul/47f09c0386") { a in jnp.matmul(a[0], a[1], preferredElementType: .float32) }
  calls.add("jax.numpy.max/2c1b4f59fe") { a in jnp.max(a[0]) }
  calls.add("jax.numpy.max/626e6dfecb") { a in jnp.max(a[0]) }
  calls.add("jax.numpy.max/aa2d34bb15") { a in jnp.max(a[0], axis: 0) }
  calls.add("jax.numpy.max/2757401633") { a in jnp.max(a[0], axis: 0) }
  calls.add("jax.numpy.max/2e02428ba9") { a in jnp.max(a[0], axis: 0) }
  calls.add("jax.numpy.max/9232e94059") { a in jnp.max(a[0], axis: -1) }
  calls.add("jax.numpy.max/f5714ca3ec") { a in jnp.max(a[0], keepdims: true) }
  calls.add("jax.numpy.max/547039f776") { a in jnp.max(a[0], initial: 2) }
  calls.add("jax.numpy.max/3359deb2e5") { a in jnp.max(a[0], axis: -1, keepdims: true) }
  calls.add("jax.numpy.mean/5e8a127d85") { a in jnp.mean(a[0]) }
  calls.add("jax.numpy.mean/53c1c51411") { a in jnp.mean(a[0]) }
  calls.add("jax.numpy.mean/2e6e10ee22") { a in jnp.mean(a[0], axis: 0) }
  calls.add("jax.numpy.mean/cdc860fa8c") { a in jnp.mean(a[0], axis: 0) }
  calls.add("jax.numpy.mean/3eccc69018") { a in jnp.mean(a[0], keepdims: true) }
  calls.add("jax.numpy.mean/9913c757c0") { a in jnp.mean(a[0], dtype: .float16) }
  calls.add("jax.numpy.mean/62fc0ff9e3") { a in jnp.mean(a[0], dtype: .float16) }
  calls.add("jax.numpy.median/cef3c08678") { a in jnp.median(a[0]) }
  calls.add("jax.numpy.median/9f3ab4d035") { a in jnp.median(a[0]) }
  calls.add("jax.numpy.median/45830b4324") { a in jnp.median(a[0]) }
  calls.add("jax.numpy.median/779728e700") { a in jnp.median(a[0]) }
  calls.add("jax.numpy.median/c4997ef292") { a in jnp.median(a[0], axis: 0) }
  calls.add("jax.numpy.median/14e132f340") { a in jnp.median(a[0], axis: 0) }
  calls.add("jax.numpy.median/3c611e0969") { a in jnp.median(a[0], axis: 0) }
  calls.add("jax.numpy.median/7853a9921d") { a in jnp.median(a[0], axis: -1) }
  calls.add("jax.numpy.min/d6cec1b391") { a in jnp.min(a[0]) }
  calls.add("jax.numpy.min/7cc77aa6ce") { a in jnp.min(a[0]) }
  calls.add("jax.numpy.min/35ad2821ca") { a in jnp.min(a[0]) }
  calls.add("jax.numpy.min/3449e8079c") { a in jnp.min(a[0], axis: 0) }
  calls.add("jax.numpy.min/780c954332") { a in jnp.min(a[0], axis: 0) }
  calls.add("jax.numpy.min/b3fb993d20") { a in jnp.min(a[0], axis: -1) }
  calls.add("jax.numpy.min/1401ee290b") { a in jnp.min(a[0], keepdims: true) }
  calls.add("jax.numpy.min/1c2fa16069") { a in jnp.min(a[0], initial: 2) }
  calls.add("jax.numpy.min/233014ab47") { a in jnp.min(a[0], axis: -1, keepdims: true) }
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
  calls.add("jax.numpy.nanargmax/19b5b0d64d") { a in jnp.nanargmax(a[0]) }
  calls.add("jax.numpy.nanargmax/3f942de799") { a in jnp.nanargmax(a[0]) }
  calls.add("jax.numpy.nanargmax/a4291c3df7") { a in jnp.nanargmax(a[0]) }
  calls.add("jax.numpy.nanargmax/d3d4ec41f4") { a in jnp.nanargmax(a[0]) }
  calls.add("jax.numpy.nanargmax/26d8241bdd") { a in jnp.nanargmax(a[0], axis: 0) }
  calls.add("jax.numpy.nanargmax/c0362e0190") { a in jnp.nanargmax(a[0], axis: 0) }
  calls.add("jax.numpy.nanargmax/cf3c00c203") { a in jnp.nanargmax(a[0], axis: 0) }
  calls.add("jax.numpy.nanargmax/bd286b78d2") { a in jnp.nanargmax(a[0], keepdims: true) }
  calls.add("jax.numpy.nanargmin/1ab1e315da") { a in jnp.nanargmin(a[0]) }
  calls.add("jax.numpy.nanargmin/740f6a41d6") { a in jnp.nanargmin(a[0]) }
  calls.add("jax.numpy.nanargmin/8307e5aa8a") { a in jnp.nanargmin(a[0]) }
  calls.add("jax.numpy.nanargmin/ad9ec48029") { a in jnp.nanargmin(a[0]) }
  calls.add("jax.numpy.nanargmin/b0ed3976ab") { a in jnp.nanargmin(a[0]) }
  calls.add("jax.numpy.nanargmin/85f0872b12") { a in jnp.nanargmin(a[0], axis: 0) }
  calls.add("jax.numpy.nanargmin/32cd006cae") { a in jnp.nanargmin(a[0], axis: -1, keepdims: true) }
  calls.add("jax.numpy.nancumprod/1383966d8e") { a in jnp.nancumprod(a[0]) }
  calls.add("jax.numpy.nancumprod/8deb25853a") { a in jnp.nancumprod(a[0]) }
  calls.add("jax.numpy.nancumprod/868e60f0b4") { a in jnp.nancumprod(a[0], axis: 0) }
  calls.add("jax.numpy.nancumprod/bc3347eab3") { a in jnp.nancumprod(a[0], axis: 0) }
  calls.add("jax.numpy.nancumprod/601f3b8fa1") { a in jnp.nancumprod(a[0], axis: -1) }
  calls.add("jax.numpy.nancumprod/b51e043483") { a in jnp.nancumprod(a[0], dtype: .float16) }
  calls.add("jax.numpy.nancumprod/72e19e724a") { a in jnp.nancumprod(a[0], dtype: .float16) }
  calls.add("jax.numpy.nancumsum/b4be5ab8e6") { a in jnp.nancumsum(a[0]) }
  calls.add("jax.numpy.nancumsum/54e9ad1a0e") { a in jnp.nancumsum(a[0]) }
  calls.add("jax.numpy.nancumsum/34352f58f8") { a in jnp.nancumsum(a[0]) }
  calls.add("jax.numpy.nancumsum/2e558c0918") { a in jnp.nancumsum(a[0], axis: 0) }
  calls.add("jax.numpy.nancumsum/5b6823c174") { a in jnp.nancumsum(a[0], axis: 0) }
  calls.add("jax.numpy.nancumsum/f55c55dccd") { a in jnp.nancumsum(a[0], axis: -1) }
  calls.add("jax.numpy.nancumsum/514626a454") { a in jnp.nancumsum(a[0], dtype: .float16) }
  calls.add("jax.numpy.nancumsum/544ef3734d") { a in jnp.nancumsum(a[0], dtype: .float16) }
  calls.add("jax.numpy.nanmax/4b7c71257e") { a in jnp.nanmax(a[0]) }
  calls.add("jax.numpy.nanmax/a8d911aaca") { a in jnp.nanmax(a[0]) }
  calls.add("jax.numpy.nanmax/2d053a9fb1") { a in jnp.nanmax(a[0]) }
  calls.add("jax.numpy.nanmax/797708cbb3") { a in jnp.nanmax(a[0]) }
  calls.add("jax.numpy.nanmax/840e1eab46") { a in jnp.nanmax(a[0]) }
  calls.add("jax.numpy.nanmax/74a13e4b06") { a in jnp.nanmax(a[0], axis: 0) }
  calls.add("jax.numpy.nanmax/18a26ee46a") { a in jnp.nanmax(a[0], axis: 0) }
  calls.add("jax.numpy.nanmax/2836247275") { a in jnp.nanmax(a[0], axis: 0) }
  calls.add("jax.numpy.nanmax/1ef6d46cba") { a in jnp.nanmax(a[0], axis: -1) }
  calls.add("jax.numpy.nanmax/8dc94a22b2") { a in jnp.nanmax(a[0], keepdims: true) }
  calls.add("jax.numpy.nanmax/d9b54d4eff") { a in jnp.nanmax(a[0], axis: -1, keepdims: true) }
  calls.add("jax.numpy.nanmean/c444534b0e") { a in jnp.nanmean(a[0]) }
  calls.add("jax.numpy.nanmean/5ca70cc5ab") { a in jnp.nanmean(a[0]) }
  calls.add("jax.numpy.nanmean/2eeb34b2c1") { a in jnp.nanmean(a[0]) }
  calls.add("jax.numpy.nanmean/f67bc709c6") { a in jnp.nanmean(a[0]) }
  calls.add("jax.numpy.nanmean/f6f98a4418") { a in jnp.nanmean(a[0]) }
  calls.add("jax.numpy.nanmean/09afc9031b") { a in jnp.nanmean(a[0], axis: 0) }
  calls.add("jax.numpy.nanmean/e91570ebd1") { a in jnp.nanmean(a[0], axis: -1) }
  calls.add("jax.numpy.nanmean/e5589300c2") { a in jnp.nanmean(a[0], keepdims: true) }
  calls.add("jax.numpy.nanmean/122b316476") { a in jnp.nanmean(a[0], dtype: .float16) }
  calls.add("jax.numpy.nanmean/7bd8915049") { a in jnp.nanmean(a[0], where: a[1]) }
  calls.add("jax.numpy.nanmin/b6a5a5b39a") { a in jnp.nanmin(a[0]) }
  calls.add("jax.numpy.nanmin/7b01686c87") { a in jnp.nanmin(a[0]) }
  calls.add("jax.numpy.nanmin/dea6c0860e") { a in jnp.nanmin(a[0], axis: 0) }
  calls.add("jax.numpy.nanmin/f21e9d8eaf") { a in jnp.nanmin(a[0], axis: 0) }
  calls.add("jax.numpy.nanmin/239bba077c") { a in jnp.nanmin(a[0], keepdims: true) }
  calls.add("jax.numpy.nanprod/90cd3e38d3") { a in jnp.nanprod(a[0]) }
  calls.add("jax.numpy.nanprod/9abfe6cbc0") { a in jnp.nanprod(a[0]) }
  calls.add("jax.numpy.nanprod/ab2cfc1b65") { a in jnp.nanprod(a[0]) }
  calls.add("jax.numpy.nanprod/215c62b1d2") { a in jnp.nanprod(a[0], axis: 0) }
  calls.add("jax.numpy.nanprod/11abaef430") { a in jnp.nanprod(a[0], axis: 0) }
  calls.add("jax.numpy.nanprod/918ed8227f") { a in jnp.nanprod(a[0], axis: 0) }
  calls.add("jax.numpy.nanprod/01d6cb0339") { a in jnp.nanprod(a[0], axis: -1) }
  calls.add("jax.numpy.nanprod/becdac3d47") { a in jnp.nanprod(a[0], dtype: .float16) }
  calls.add("jax.numpy.nanstd/50f95d9322") { a in jnp.nanstd(a[0]) }
  calls.add("jax.numpy.nanstd/20c328ba08") { a in jnp.nanstd(a[0]) }
  calls.add("jax.numpy.nanstd/f10959b056") { a in jnp.nanstd(a[0]) }
  calls.add("jax.numpy.nanstd/577687c498") { a in jnp.nanstd(a[0], axis: 0) }
  calls.add("jax.numpy.nanstd/bb3599a3cb") { a in jnp.nanstd(a[0], axis: -1) }
  calls.add("jax.numpy.nanstd/938785bf25") { a in jnp.nanstd(a[0], keepdims: true) }
  calls.add("jax.numpy.nanstd/1985ae8376") { a in jnp.nanstd(a[0], dtype: .float16) }
  calls.add("jax.numpy.nansum/10535e3b6c") { a in jnp.nansum(a[0]) }
  calls.add("jax.numpy.nansum/dbab543706") { a in jnp.nansum(a[0]) }
  calls.add("jax.numpy.nansum/b204a46b91") { a in jnp.nansum(a[0]) }
  calls.add("jax.numpy.nansum/98f7ec247b") { a in jnp.nansum(a[0]) }
  calls.add("jax.numpy.nansum/58015b428b") { a in jnp.nansum(a[0], axis: 0) }
  calls.add("jax.numpy.nansum/c33c4c6c98") { a in jnp.nansum(a[0], dtype: .float16) }
  calls.add("jax.numpy.nanvar/be14482273") { a in jnp.nanvar(a[0]) }
  calls.add("jax.numpy.nanvar/b414423ef9") { a in jnp.nanvar(a[0]) }
  calls.add("jax.numpy.nanvar/08206e392d") { a in jnp.nanvar(a[0]) }
  calls.add("jax.numpy.nanvar/7fd455c0b6") { a in jnp.nanvar(a[0]) }
  calls.add("jax.numpy.nanvar/dc536525e9") { a in jnp.nanvar(a[0], axis: 0) }
  calls.add("jax.numpy.nanvar/b7350afb2c") { a in jnp.nanvar(a[0], axis: 0) }
  calls.add("jax.numpy.nanvar/be53006733") { a in jnp.nanvar(a[0], axis: -1) }
  calls.add("jax.numpy.nanvar/d3dd45246b") { a in jnp.nanvar(a[0], keepdims: true) }
  calls.add("jax.numpy.nanvar/7689bd8ddc") { a in jnp.nanvar(a[0], dtype: .float16) }
  calls.add("jax.numpy.nanvar/4ee18f9836") { a in jnp.nanvar(a[0], where: a[1]) }
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
}

private func addJaxNumpy5(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.power/bf5df6db74") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.prod/3ab09a7bf3") { a in jnp.prod(a[0]) }
  calls.add("jax.numpy.prod/3b1a820db3") { a in jnp.prod(a[0]) }
  calls.add("jax.numpy.prod/7e9dbf4c49") { a in jnp.prod(a[0], axis: 0) }
  calls.add("jax.numpy.prod/dc65f9631b") { a in jnp.prod(a[0], axis: -1) }
  calls.add("jax.numpy.prod/e24d1e8454") { a in jnp.prod(a[0], keepdims: true) }
  calls.add("jax.numpy.prod/c5ea4cd3b3") { a in jnp.prod(a[0], dtype: .float16) }
  calls.add("jax.numpy.prod/c95ea65f80") { a in jnp.prod(a[0], dtype: .float16) }
  calls.add("jax.numpy.ptp/bef8592225") { a in jnp.ptp(a[0]) }
  calls.add("jax.numpy.ptp/348d5581e3") { a in jnp.ptp(a[0]) }
  calls.add("jax.numpy.ptp/d9311481e6") { a in jnp.ptp(a[0]) }
  calls.add("jax.numpy.ptp/e2cab11723") { a in jnp.ptp(a[0]) }
  calls.add("jax.numpy.ptp/f95da34009") { a in jnp.ptp(a[0], axis: 0) }
  calls.add("jax.numpy.ptp/cb85ec09c3") { a in jnp.ptp(a[0], axis: 0) }
  calls.add("jax.numpy.ptp/b0d6f6e586") { a in jnp.ptp(a[0], axis: 0) }
  calls.add("jax.numpy.ptp/545ebb1894") { a in jnp.ptp(a[0], keepdims: true) }
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
  calls.add("jax.numpy.sort/da3071e1ee") { a in jnp.sort(a[0]) }
  calls.add("jax.numpy.sort/53396373e2") { a in jnp.sort(a[0]) }
  calls.add("jax.numpy.sort/4b7025d3f9") { a in jnp.sort(a[0]) }
  calls.add("jax.numpy.sort/a1d690441f") { a in jnp.sort(a[0]) }
  calls.add("jax.numpy.sort/bb123d5b9b") { a in jnp.sort(a[0], axis: 0) }
  calls.add("jax.numpy.sort/662d232d48") { a in jnp.sort(a[0], axis: -1) }
  calls.add("jax.numpy.sort/618b172194") { a in jnp.sort(a[0], stable: false) }
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
  calls.add("jax.numpy.std/17b0f37031") { a in jnp.std(a[0]) }
  calls.add("jax.numpy.std/ce2ec1fcd1") { a in jnp.std(a[0]) }
  calls.add("jax.numpy.std/513f064648") { a in jnp.std(a[0]) }
  calls.add("jax.numpy.std/8c437a1d3d") { a in jnp.std(a[0]) }
  calls.add("jax.numpy.std/74772d89a8") { a in jnp.std(a[0], axis: 0) }
  calls.add("jax.numpy.std/dfe219d995") { a in jnp.std(a[0], axis: 0) }
  calls.add("jax.numpy.std/311f48e726") { a in jnp.std(a[0], axis: 0) }
  calls.add("jax.numpy.std/23aa1bcf5f") { a in jnp.std(a[0], axis: -1) }
  calls.add("jax.numpy.std/829a1fa28b") { a in jnp.std(a[0], keepdims: true) }
  calls.add("jax.numpy.std/f355857430") { a in jnp.std(a[0], dtype: .float16) }
  calls.add("jax.numpy.subtract/107a1efaa0") { a in jnp.subtract(a[0], a[1]) }
  calls.add("jax.numpy.subtract/51776825e4") { a in jnp.subtract(a[0], a[1]) }
  calls.add("jax.numpy.subtract/083926e49d") { a in jnp.subtract(a[0], a[1]) }
  calls.add("jax.numpy.subtract/4fbfeea23f") { a in jnp.subtract(a[0], a[1]) }
  calls.add("jax.numpy.subtract/a83d66028c") { a in jnp.subtract(a[0], 2) }
  calls.add("jax.numpy.sum/dc0c76d059") { a in jnp.sum(a[0]) }
  calls.add("jax.numpy.sum/64ac317fbe") { a in jnp.sum(a[0]) }
  calls.add("jax.numpy.sum/1c6bc3e6fa") { a in jnp.sum(a[0]) }
  calls.add("jax.numpy.sum/9957e0e84d") { a in jnp.sum(a[0]) }
  calls.add("jax.numpy.sum/6ce1df22cf") { a in jnp.sum(a[0], axis: 0) }
  calls.add("jax.numpy.sum/fbb74f5a28") { a in jnp.sum(a[0], dtype: .float16) }
  calls.add("jax.numpy.tan/ac2350352f") { a in jnp.tan(a[0]) }
  calls.add("jax.numpy.tan/75b3f8a901") { a in jnp.tan(a[0]) }
  calls.add("jax.numpy.tan/b63bcab772") { a in jnp.tan(a[0]) }
  calls.add("jax.numpy.trunc/7bb3d0cc9e") { a in jnp.trunc(a[0]) }
  calls.add("jax.numpy.trunc/f44dfa013e") { a in jnp.trunc(a[0]) }
  calls.add("jax.numpy.trunc/89bc91b6a5") { a in jnp.trunc(a[0]) }
  calls.add("jax.numpy.var/1385de5017") { a in jnp.var(a[0]) }
  calls.add("jax.numpy.var/784654527c") { a in jnp.var(a[0]) }
  calls.add("jax.numpy.var/6ceab900da") { a in jnp.var(a[0]) }
  calls.add("jax.numpy.var/d491ddea5f") { a in jnp.var(a[0]) }
  calls.add("jax.numpy.var/1c58925816") { a in jnp.var(a[0], axis: 0) }
  calls.add("jax.numpy.var/b07a3813fd") { a in jnp.var(a[0], axis: 0) }
  calls.add("jax.numpy.var/4eb29bc1e8") { a in jnp.var(a[0], axis: -1) }
  calls.add("jax.numpy.var/f141be5c4b") { a in jnp.var(a[0], dtype: .float16) }
  calls.add("jax.numpy.var/6bb462ff5e") { a in jnp.var(a[0], dtype: .float16) }
  calls.add("jax.numpy.var/c03a24a21d") { a in jnp.var(a[0], where: a[1]) }
  calls.add("jax.numpy.where/bfd0967554") { a in jnp.where(a[0]) }
  calls.add("jax.numpy.where/98015767de") { a in jnp.where(a[0]) }
  calls.add("jax.numpy.where/d91ba3edae") { a in jnp.where(a[0], fillValue: 9) }
}
