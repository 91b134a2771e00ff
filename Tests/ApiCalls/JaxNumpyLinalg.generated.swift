// Written by `Tests/ApiCalls/generate.py`.

import ComplexModule
import JAX

extension ApiCalls {
  static let jaxNumpyLinalg = ApiCalls("jax.numpy.linalg") { calls in
    addJaxNumpyLinalg0(&calls)
  }
}

private func addJaxNumpyLinalg0(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.linalg.cholesky/7914f91a17") { a in jnp.linalg.cholesky(a[0], upper: true) }
  calls.add("jax.numpy.linalg.cond/c8442e9b29") { a in jnp.linalg.cond(a[0], p: 1) }
  calls.add("jax.numpy.linalg.cond/db9235555b") { a in jnp.linalg.cond(a[0], p: "fro") }
  calls.add("jax.numpy.linalg.cross/1e7dd648bd") { a in jnp.linalg.cross(a[0], a[1]) }
  calls.add("jax.numpy.linalg.cross/83fda336c7") { a in jnp.linalg.cross(a[0], a[1], axis: 0) }
  calls.add("jax.numpy.linalg.det/8a9e30530c") { a in jnp.linalg.det(a[0]) }
  calls.add("jax.numpy.linalg.det/d206904fb7") { a in jnp.linalg.det(a[0]) }
  calls.add("jax.numpy.linalg.det/ebfc4b5f3f") { a in jnp.linalg.det(a[0]) }
  calls.add("jax.numpy.linalg.diagonal/26ad9261dc") { a in jnp.linalg.diagonal(a[0], offset: 1) }
  calls.add("jax.numpy.linalg.diagonal/24a6107985") { a in jnp.linalg.diagonal(a[0]) }
  calls.add("jax.numpy.linalg.eig/4a15e75d2f") { a in jnp.linalg.eig(a[0]) }
  calls.add("jax.numpy.linalg.eigh/e7debb0155") { a in jnp.linalg.eigh(a[0]) }
  calls.add("jax.numpy.linalg.eigh/46f81cd9b4") { a in jnp.linalg.eigh(a[0], UPLO: "U", symmetrizeInput: false) }
  calls.add("jax.numpy.linalg.eigvals/5a90dcd2f2") { a in jnp.linalg.eigvals(a[0]) }
  calls.add("jax.numpy.linalg.eigvalsh/d4060bff2e") { a in jnp.linalg.eigvalsh(a[0]) }
  calls.add("jax.numpy.linalg.eigvalsh/7cd4d42ef0") { a in jnp.linalg.eigvalsh(a[0], UPLO: "U") }
  calls.add("jax.numpy.linalg.inv/63f8496860") { a in jnp.linalg.inv(a[0]) }
  calls.add("jax.numpy.linalg.inv/2e0275fbf3") { a in jnp.linalg.inv(a[0]) }
  calls.add("jax.numpy.linalg.inv/d686aacf50") { a in jnp.linalg.inv(a[0]) }
  calls.add("jax.numpy.linalg.lstsq/ea1c590667") { a in jnp.linalg.lstsq(a[0], a[1]) }
  calls.add("jax.numpy.linalg.lstsq/19cb36b4cb") { a in jnp.linalg.lstsq(a[0], a[1], numpyResid: true) }
  calls.add("jax.numpy.linalg.matrix_norm/86f66aef1e") { a in jnp.linalg.matrixNorm(a[0]) }
  calls.add("jax.numpy.linalg.matrix_norm/03b0fca812") { a in jnp.linalg.matrixNorm(a[0], keepdims: true, ord: "nuc") }
  calls.add("jax.numpy.linalg.matrix_power/c1acf26acf") { a in jnp.linalg.matrixPower(a[0], 3) }
  calls.add("jax.numpy.linalg.matrix_power/1ec93e2869") { a in jnp.linalg.matrixPower(a[0], -1) }
  calls.add("jax.numpy.linalg.matrix_power/5eea2618b2") { a in jnp.linalg.matrixPower(a[0], 0) }
  calls.add("jax.numpy.linalg.matrix_rank/65e1d1de11") { a in jnp.linalg.matrixRank(jnp.outer(a[0], a[0]), hermitian: true) }
  calls.add("jax.numpy.linalg.matrix_transpose/d4d67e4d15") { a in jnp.linalg.matrixTranspose(a[0]) }
  calls.add("jax.numpy.linalg.multi_dot/58cddb46ed") { a in jnp.linalg.multiDot([a[0], a[1], a[2], a[3]]) }
  calls.add("jax.numpy.linalg.norm/acf355ffce") { a in jnp.linalg.norm(a[0]) }
  calls.add("jax.numpy.linalg.norm/d25a90d06e") { a in jnp.linalg.norm(a[0], ord: 1) }
  calls.add("jax.numpy.linalg.norm/b16ee3f4a6") { a in jnp.linalg.norm(a[0], ord: -.infinity, axis: 0, keepdims: true) }
  calls.add("jax.numpy.linalg.outer/14ff5bbbef") { a in jnp.linalg.outer(a[0], a[1]) }
  calls.add("jax.numpy.linalg.pinv/62e384b4eb") { a in jnp.linalg.pinv(a[0]) }
  calls.add("jax.numpy.linalg.qr/ab5000a4a7") { a in jnp.linalg.qr(a[0], mode: "complete") }
  calls.add("jax.numpy.linalg.slogdet/6a5febb881") { a in jnp.linalg.slogdet(a[0]) }
  calls.add("jax.numpy.linalg.solve/41cb03ae8a") { a in jnp.linalg.solve(a[0], a[1]) }
  calls.add("jax.numpy.linalg.solve/2360742bd3") { a in jnp.linalg.solve(a[0], a[1]) }
  calls.add("jax.numpy.linalg.svd/fb4ad956cd") { a in jnp.linalg.svd(a[0]) }
  calls.add("jax.numpy.linalg.svd/2a3e8d4d99") { a in jnp.linalg.svd(a[0], fullMatrices: false) }
  calls.add("jax.numpy.linalg.svd/2ea19566b5") { a in jnp.linalg.svd(a[0], computeUv: false) }
  calls.add("jax.numpy.linalg.svd/18672e6b4e") { a in jnp.linalg.svd(a[0], hermitian: true) }
  calls.add("jax.numpy.linalg.svdvals/a965e30282") { a in jnp.linalg.svdvals(a[0]) }
  calls.add("jax.numpy.linalg.svdvals/e539bfea2a") { a in jnp.linalg.svdvals(a[0]) }
  calls.add("jax.numpy.linalg.tensorinv/5fc89789f3") { a in jnp.linalg.tensorinv(jnp.reshape(a[0] + (4 * jnp.eye(4)), [4, 2, 2]), ind: 1) }
  calls.add("jax.numpy.linalg.tensorsolve/a76b0eb055") { a in jnp.linalg.tensorsolve(jnp.reshape(a[0] + (4 * jnp.eye(4)), [2, 2, 4]), a[1]) }
  calls.add("jax.numpy.linalg.trace/a1e33efac4") { a in jnp.linalg.trace(a[0], offset: 1, dtype: .float16) }
  calls.add("jax.numpy.linalg.vecdot/07aedf57df") { a in jnp.linalg.vecdot(a[0], a[1]) }
  calls.add("jax.numpy.linalg.vector_norm/6cb2a2ed6d") { a in jnp.linalg.vectorNorm(a[0]) }
  calls.add("jax.numpy.linalg.vector_norm/e5095176ea") { a in jnp.linalg.vectorNorm(a[0], axis: 0, ord: 1, keepdims: true) }
  calls.add("jax.numpy.linalg.inv/42ca5ee0ae") { a in jnp.linalg.inv(a[0]) }
  calls.add("jax.numpy.linalg.solve/f10c2ebedc") { a in jnp.linalg.solve(a[0], a[0][0]) }
  calls.add("jax.numpy.linalg.norm/d4f00257d3") { a in jnp.linalg.norm(a[0], axis: 0) }
}
