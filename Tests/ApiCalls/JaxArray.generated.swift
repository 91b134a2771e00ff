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
  calls.add("jax.Array.real/d51735780c") { a in a[0].real }
  calls.add("jax.Array.imag/9143e240e9") { a in a[0].imag }
  calls.add("jax.Array.shape/04d10f0cfa") { a in a[0].shape }
  calls.add("jax.Array.ndim/f8e7fc2efe") { a in a[0].ndim }
  calls.add("jax.Array.nbytes/268701eb27") { a in a[0].nbytes }
  calls.add("jax.Array.astype/013cc77437") { a in a[0].astype(.bfloat16) }
  calls.add("jax.Array.clip/700d2ed8fc") { a in a[0].clip(-1, 1) }
  calls.add("jax.Array.clip/d1a3428aaf") { a in a[0].clip(max: 0.5) }
  calls.add("jax.Array.conj/9094569a45") { a in a[0].conj() }
  calls.add("jax.Array.copy/e3c0570308") { a in a[0].copy() }
  calls.add("jax.Array.round/3b0fb0d5f1") { a in a[0].round(1) }
}
