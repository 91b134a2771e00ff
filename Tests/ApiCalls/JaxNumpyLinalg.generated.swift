// swift-format-ignore-file
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
  calls.add("jax.numpy.linalg.det/8a9e30530c") { a in jnp.linalg.det(a[0]) }
  calls.add("jax.numpy.linalg.det/d206904fb7") { a in jnp.linalg.det(a[0]) }
  calls.add("jax.numpy.linalg.det/ebfc4b5f3f") { a in jnp.linalg.det(a[0]) }
  calls.add("jax.numpy.linalg.eig/4a15e75d2f") { a in jnp.linalg.eig(a[0]) }
  calls.add("jax.numpy.linalg.eigh/e7debb0155") { a in jnp.linalg.eigh(a[0]) }
  calls.add("jax.numpy.linalg.eigh/46f81cd9b4") { a in jnp.linalg.eigh(a[0], UPLO: "U", symmetrizeInput: false) }
  calls.add("jax.numpy.linalg.eigvals/5a90dcd2f2") { a in jnp.linalg.eigvals(a[0]) }
  calls.add("jax.numpy.linalg.eigvalsh/d4060bff2e") { a in jnp.linalg.eigvalsh(a[0]) }
  calls.add("jax.numpy.linalg.eigvalsh/7cd4d42ef0") { a in jnp.linalg.eigvalsh(a[0], UPLO: "U") }
  calls.add("jax.numpy.linalg.inv/63f8496860") { a in jnp.linalg.inv(a[0]) }
  calls.add("jax.numpy.linalg.inv/2e0275fbf3") { a in jnp.linalg.inv(a[0]) }
  calls.add("jax.numpy.linalg.inv/d686aacf50") { a in jnp.linalg.inv(a[0]) }
  calls.add("jax.numpy.linalg.matrix_norm/86f66aef1e") { a in jnp.linalg.matrixNorm(a[0]) }
  calls.add("jax.numpy.linalg.matrix_norm/03b0fca812") { a in jnp.linalg.matrixNorm(a[0], keepdims: true, ord: "nuc") }
  calls.add("jax.numpy.linalg.matrix_power/c1acf26acf") { a in jnp.linalg.matrixPower(a[0], 3) }
  calls.add("jax.numpy.linalg.matrix_power/1ec93e2869") { a in jnp.linalg.matrixPower(a[0], -1) }
  calls.add("jax.numpy.linalg.matrix_power/5eea2618b2") { a in jnp.linalg.matrixPower(a[0], 0) }
  calls.add("jax.numpy.linalg.norm/acf355ffce") { a in jnp.linalg.norm(a[0]) }
  calls.add("jax.numpy.linalg.norm/d25a90d06e") { a in jnp.linalg.norm(a[0], ord: 1) }
  calls.add("jax.numpy.linalg.norm/b16ee3f4a6") { a in jnp.linalg.norm(a[0], ord: -.infinity, axis: 0, keepdims: true) }
  calls.add("jax.numpy.linalg.pinv/62e384b4eb") { a in jnp.linalg.pinv(a[0]) }
  calls.add("jax.numpy.linalg.qr/ab5000a4a7") { a in jnp.linalg.qr(a[0], mode: "complete") }
  calls.add("jax.numpy.linalg.slogdet/6a5febb881") { a in jnp.linalg.slogdet(a[0]) }
  calls.add("jax.numpy.linalg.solve/41cb03ae8a") { a in jnp.linalg.solve(a[0], a[1]) }
  calls.add("jax.numpy.linalg.solve/2360742bd3") { a in jnp.linalg.solve(a[0], a[1]) }
  calls.add("jax.numpy.linalg.svd/fb4ad956cd") { a in jnp.linalg.svd(a[0]) }
  calls.add("jax.numpy.linalg.svd/2a3e8d4d99") { a in jnp.linalg.svd(a[0], fullMatrices: false) }
  calls.add("jax.numpy.linalg.svd/2ea19566b5") { a in jnp.linalg.svd(a[0], computeUv: false) }
  calls.add("jax.numpy.linalg.svdvals/a965e30282") { a in jnp.linalg.svdvals(a[0]) }
  calls.add("jax.numpy.linalg.svdvals/e539bfea2a") { a in jnp.linalg.svdvals(a[0]) }
  calls.add("jax.numpy.linalg.vector_norm/6cb2a2ed6d") { a in jnp.linalg.vectorNorm(a[0]) }
  calls.add("jax.numpy.linalg.inv/42ca5ee0ae") { a in jnp.linalg.inv(a[0]) }
  calls.add("jax.numpy.linalg.solve/f10c2ebedc") { a in jnp.linalg.solve(a[0], a[0][0]) }
  calls.add("jax.numpy.linalg.norm/d4f00257d3") { a in jnp.linalg.norm(a[0], axis: 0) }
}
