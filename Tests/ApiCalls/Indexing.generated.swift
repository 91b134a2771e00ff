// Written by `Tests/ApiCalls/generate.py`.

import ComplexModule
import JAX

extension ApiCalls {
  static let indexing = ApiCalls("indexing") { calls in
    addIndexing0(&calls)
  }
}

private func addIndexing0(_ calls: inout ApiCalls) {
  calls.add("jax.Array.__getitem__/9e9a7e9a6c") { a in a[0][0] }
  calls.add("jax.Array.__getitem__/94c941b22b") { a in a[0][-1] }
  calls.add("jax.Array.__getitem__/c6df7f81e3") { a in a[0][1, 2] }
  calls.add("jax.Array.__getitem__/ce41cf65da") { a in a[0][-1, -2] }
  calls.add("jax.Array.__getitem__/293762a7fb") { a in a[0][1...] }
  calls.add("jax.Array.__getitem__/6b0514fb74") { a in a[0][..<2] }
  calls.add("jax.Array.__getitem__/b07ba21a73") { a in a[0][1..<3] }
  calls.add("jax.Array.__getitem__/3251e0f99a") { a in a[0][.all, .slice(nil, nil, -2)] }
  calls.add("jax.Array.__getitem__/c924d6f4ca") { a in a[0][.slice(-2, nil)] }
  calls.add("jax.Array.__getitem__/525067b227") { a in a[0][.slice(1, -1), .slice(1, -1)] }
  calls.add("jax.Array.__getitem__/cba1e5e41a") { a in a[0][.slice(2, 0, -1)] }
  calls.add("jax.Array.__getitem__/7893c8b05f") { a in a[0][5...] }
  calls.add("jax.Array.__getitem__/50ff6bd35d") { a in a[0][.newAxis] }
  calls.add("jax.Array.__getitem__/980f3d2d4c") { a in a[0][.all, .newAxis] }
  calls.add("jax.Array.__getitem__/34665fa1b7") { a in a[0][.ellipsis, .newAxis] }
  calls.add("jax.Array.__getitem__/d12014c132") { a in a[0][.ellipsis] }
  calls.add("jax.Array.__getitem__/5452a4b30a") { a in a[0][.ellipsis, 0] }
  calls.add("jax.Array.__getitem__/8966171893") { a in a[0][0, .ellipsis, 1] }
  calls.add("jax.Array.__getitem__/ecf29ef949") { a in a[0][1, 1..., .slice(nil, nil, 2)] }
  calls.add("jax.Array.__getitem__/370e08d47d") { a in a[0][3] }
  calls.add("jax.Array.__getitem__/f5aabad322") { a in a[0][a[1]] }
  calls.add("jax.Array.__getitem__/d00a55e4f5") { a in a[0][a[1]] }
  calls.add("jax.Array.__getitem__/45f599ca66") { a in a[0][.all, a[1]] }
  calls.add("jax.Array.__getitem__/5b81e5de27") { a in a[0][a[1], a[1]] }
  calls.add("jax.Array.__getitem__/67ccbf0b90") { a in a[0][1, a[1]] }
  calls.add("jax.Array.__getitem__/d1a38f50ad") { a in a[0][a[1] % 3] }
  calls.add("jax.Array.__getitem__/56dc7e4e43") { a in a[0][a[1][.all, .newAxis], a[2]] }
  calls.add("jax.Array.__getitem__/3f6c38eaa0") { a in a[0][.all, a[1]] }
  calls.add("jax.Array.__getitem__/95d203f312") { a in a[0][a[1], .all, a[1]] }
  calls.add("jax.Array.__getitem__/22b6834560") { a in a[0][a[1]] }
  calls.add("jax.Array.__getitem__/e89c34b3d1") { a in a[0][.all, a[1]] }
  calls.add("jax.Array.__getitem__/fe11a0331a") { a in a[0][a[1]] }
  calls.add("jax.Array.__getitem__/5c756f6738") { a in a[0][a[1]] }
  calls.add("jax.Array.__getitem__/68a172d1d6") { a in a[0][a[1]] }
  calls.add("jax.Array.__getitem__/4fb88cbc8e") { a in a[0][a[1], .slice(nil, nil, 2)] }
  calls.add("jax.Array.__getitem__/54acfe5c33") { a in a[0][a[0] .> 0] }
  calls.add("jax.Array.__getitem__/bc7c7bca4c") { a in a[0][.ellipsis] }
  calls.add("jax.Array.__getitem__/01b223318e") { a in a[0][1][2] }
  calls.add("jax.Array.__getitem__/34d9a84e1d") { a in a[0][jnp.array(1)] }
  calls.add("jax.Array.at/eaf4a5172f") { a in a[0].at[0].set(9.0) }
  calls.add("jax.Array.at/c52cca2a94") { a in a[0].at[.all, 1].set(0) }
  calls.add("jax.Array.at/97c8c7ca21") { a in a[0].at[1..., .slice(nil, nil, 2)].set(7.5) }
  calls.add("jax.Array.at/cc8da949f8") { a in a[0].at[a[1]].add(1) }
  calls.add("jax.Array.at/476879caf3") { a in a[0].at[a[1]].multiply(2) }
  calls.add("jax.Array.at/421fbc24bd") { a in a[0].at[a[1]].max(0.5) }
  calls.add("jax.Array.at/d9d8ff3b15") { a in a[0].at[0].divide(2) }
  calls.add("jax.Array.at/f307c5fb3e") { a in a[0].at[a[1]].set(0) }
  calls.add("jax.Array.at/44ce484a92") { a in a[0].at[a[1]].get() }
  calls.add("jax.Array.at/e95c6dfc40") { a in a[0].at[a[1]].get() }
  calls.add("jax.Array.at/cd75e06512") { a in a[0].at[a[1]].get(mode: "fill", fillValue: -1) }
  calls.add("jax.Array.at/6fac6464e2") { a in a[0].at[a[1]].set(9, mode: "drop") }
  calls.add("jax.Array.at/a114a820a1") { a in a[0].at[1].apply(jnp.sin) }
  calls.add("jax.Array.at/08eaba3123") { a in a[0].at[a[1]].set(a[2], uniqueIndices: true) }
  calls.add("jax.Array.at/b327d31582") { a in a[0].at[.ellipsis, -1].set(a[1]) }
  calls.add("jax.Array.at/0cb7224d2e") { a in a[0].at[0].set(2.75) }
  calls.add("jax.Array.at/0caa108261") { a in a[0].at[.all, 1].add(2) }
  calls.add("jax.Array.at/a359a2a2bf") { a in a[0].at[0].mul(3) }
  calls.add("jax.Array.at/d50f7b435f") { a in a[0].at[0].set(false) }
  calls.add("jax.Array.at/6bbb001c51") { a in a[0].at[.newAxis, 1].set(3) }
  calls.add("jax.Array.at/6bec181123") { a in a[0].at[0].set(a[1]) }
}
