// Written by `Tests/ApiCalls/generate.py`.

import ComplexModule
import JAX

extension ApiCalls {
  static let jaxArray = ApiCalls("jax.Array") { calls in
    addJaxArray0(&calls)
  }
}

private func addJaxArray0(_ calls: inout ApiCalls) {
  calls.add("jax.Array.operators/4d1b7f77ff") { a in a[0] - 2 }
  calls.add("jax.Array.operators/6cb0e5f9a7") { a in a[0] % 3 }
  calls.add("jax.Array.operators/2095b6ff1d") { a in jnp.power(a[0], 2) }
  calls.add("jax.Array.operators/58db61caac") { a in jnp.power(2, a[0]) }
  calls.add("jax.Array.operators/dd29f37338") { a in a[0] .!= a[1] }
  calls.add("jax.Array.operators/f6cf37b6e0") { a in a[0] .< 0 }
  calls.add("jax.Array.operators/8fa6bbdd89") { a in a[0] .>= a[1] }
  calls.add("jax.Array.operators/3163c6eebc") { a in a[0] & a[1] }
  calls.add("jax.Array.operators/14a8ccd2fd") { a in a[0] ^ a[1] }
  calls.add("jax.Array.operators/de3aa25333") { a in ~a[0] }
  calls.add("jax.Array.operators/2514a9552b") { a in ~a[0] }
  calls.add("jax.Array.operators/b54ae2a5ae") { a in a[0] << 2 }
  calls.add("jax.Array.operators/4e31a14f1f") { a in a[0] >> 1 }
  calls.add("jax.Array.operators/5bfd1e3f3d") { a in a[0] + a[1] }
  calls.add("jax.Array.clip/fb8639e9f2") { a in a[0].clip(0) }
  calls.add("jax.Array.mT/a45ed3a3a6") { a in a[0].mT }
  calls.add("jax.Array.real/d51735780c") { a in a[0].real }
  calls.add("jax.Array.imag/9143e240e9") { a in a[0].imag }
  calls.add("jax.Array.shape/04d10f0cfa") { a in a[0].shape }
  calls.add("jax.Array.ndim/f8e7fc2efe") { a in a[0].ndim }
  calls.add("jax.Array.nbytes/268701eb27") { a in a[0].nbytes }
  calls.add("jax.Array.any/48a72a05e5") { a in a[0].any(axis: 0) }
  calls.add("jax.Array.all/8c977938c5") { a in a[0].all(axis: 1, keepdims: true) }
  calls.add("jax.Array.argmax/778e86d8ef") { a in a[0].argmax() }
  calls.add("jax.Array.argsort/c5b486ff94") { a in a[0].argsort(axis: 0) }
  calls.add("jax.Array.astype/013cc77437") { a in a[0].astype(.bfloat16) }
  calls.add("jax.Array.clip/700d2ed8fc") { a in a[0].clip(-1, 1) }
  calls.add("jax.Array.clip/d1a3428aaf") { a in a[0].clip(max: 0.5) }
  calls.add("jax.Array.conj/9094569a45") { a in a[0].conj() }
  calls.add("jax.Array.copy/e3c0570308") { a in a[0].copy() }
  calls.add("jax.Array.cumprod/171ecc2c80") { a in a[0].cumprod(axis: 1) }
  calls.add("jax.Array.cumsum/d790167667") { a in a[0].cumsum() }
  calls.add("jax.Array.dot/4f274f8f77") { a in a[0].dot(a[1]) }
  calls.add("jax.Array.flatten/10a4a73c1b") { a in a[0].flatten() }
  calls.add("jax.Array.flatten/31e3d55820") { a in a[0].flatten(order: "F") }
  calls.add("jax.Array.max/53cedc2c1e") { a in a[0].max(axis: 0) }
  calls.add("jax.Array.max/1f28833cfe") { a in a[0].max(initial: 9.0) }
  calls.add("jax.Array.mean/a52b8bcf63") { a in a[0].mean() }
  calls.add("jax.Array.mean/cd30df372b") { a in a[0].mean(axis: -1, keepdims: true) }
  calls.add("jax.Array.min/cf1ac2f502") { a in a[0].min(axis: 1) }
  calls.add("jax.Array.prod/103859d176") { a in a[0].prod(axis: 0) }
  calls.add("jax.Array.ravel/fb3105ba69") { a in a[0].ravel() }
  calls.add("jax.Array.repeat/7eea4ea0ba") { a in a[0].repeat(2, axis: 0) }
  calls.add("jax.Array.reshape/3293565a84") { a in a[0].reshape(2, 6) }
  calls.add("jax.Array.reshape/46fe20f7cc") { a in a[0].reshape([4, -1]) }
  calls.add("jax.Array.reshape/2faed0b399") { a in a[0].reshape(-1) }
  calls.add("jax.Array.round/3b0fb0d5f1") { a in a[0].round(1) }
  calls.add("jax.Array.sort/05ab5b17ae") { a in a[0].sort(axis: 0) }
  calls.add("jax.Array.squeeze/ca02f80974") { a in a[0].squeeze() }
  calls.add("jax.Array.squeeze/3c2196dfe7") { a in a[0].squeeze(axis: 1) }
  calls.add("jax.Array.sum/8492973b62") { a in a[0].sum() }
  calls.add("jax.Array.sum/6b2097e172") { a in a[0].sum(dtype: .float32) }
  calls.add("jax.Array.sum/4aaccdfe4c") { a in a[0].sum() }
  calls.add("jax.Array.take/793e406c0e") { a in a[0].take(a[1], axis: 0) }
  calls.add("jax.Array.transpose/1405b2c768") { a in a[0].transpose() }
  calls.add("jax.Array.transpose/44e675d5f1") { a in a[0].transpose([1, 0]) }
  calls.add("jax.Array.var/ad2cdefdcb") { a in a[0].var(axis: 0, ddof: 1) }
}
