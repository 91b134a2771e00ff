// swift-format-ignore-file
// Written by `Tests/ApiCalls/generate.py`.

import ComplexModule
import JAX

extension ApiCalls {
  static let jaxRandom = ApiCalls("jax.random") { calls in
    addJaxRandom0(&calls)
  }
}

private func addJaxRandom0(_ calls: inout ApiCalls) {
  calls.add("jax.random.normal/a10fe35f2c") { _ in jax.random.normal(jax.random.key(0), [3, 4]) }
  calls.add("jax.random.normal/3502b1f967") { _ in jax.random.normal(jax.random.key(0), shape: []) }
  calls.add("jax.random.normal/5f523c6384") { _ in jax.random.normal(jax.random.PRNGKey(100), [5], dtype: .float16) }
  calls.add("jax.random.normal/9c74fd112e") { _ in jax.random.normal(jax.random.key(0), [2, 3], dtype: .bfloat16) }
  calls.add("jax.random.normal/d4eba7ec02") { _ in jax.random.normal(jax.random.key(0), [3]) }
  calls.add("jax.random.uniform/1af5112f9c") { _ in jax.random.uniform(jax.random.key(1), shape: []) }
  calls.add("jax.random.uniform/72850c79de") { _ in jax.random.uniform(jax.random.key(1), [3]) }
  calls.add("jax.random.exponential/505f9ac76f") { _ in jax.random.exponential(jax.random.key(2), [3, 4]) }
  calls.add("jax.random.exponential/146b3ea8d2") { _ in jax.random.exponential(jax.random.key(2), shape: []) }
  calls.add("jax.random.exponential/e63f0a0c8f") { _ in jax.random.exponential(jax.random.PRNGKey(102), [5], dtype: .float16) }
  calls.add("jax.random.gumbel/136f779d6e") { _ in jax.random.gumbel(jax.random.key(3), [2, 3], dtype: .bfloat16) }
  calls.add("jax.random.laplace/446d17e8a9") { _ in jax.random.laplace(jax.random.key(4), shape: []) }
  calls.add("jax.random.laplace/40a54aca41") { _ in jax.random.laplace(jax.random.PRNGKey(104), [5], dtype: .float16) }
  calls.add("jax.random.laplace/47dd9a00b7") { _ in jax.random.laplace(jax.random.key(4), [2, 3], dtype: .bfloat16) }
  calls.add("jax.random.laplace/6acc334cc8") { _ in jax.random.laplace(jax.random.key(4), [3]) }
  calls.add("jax.random.logistic/0381ef358f") { _ in jax.random.logistic(jax.random.key(5), shape: []) }
  calls.add("jax.random.logistic/6cb8bdb2a1") { _ in jax.random.logistic(jax.random.PRNGKey(105), [5], dtype: .float16) }
  calls.add("jax.random.cauchy/185a97b3c1") { _ in jax.random.cauchy(jax.random.key(6), [3, 4]) }
  calls.add("jax.random.cauchy/0d4d962692") { _ in jax.random.cauchy(jax.random.key(6), shape: []) }
  calls.add("jax.random.cauchy/22a316f811") { _ in jax.random.cauchy(jax.random.PRNGKey(106), [5], dtype: .float16) }
  calls.add("jax.random.cauchy/0aadd9f50e") { _ in jax.random.cauchy(jax.random.key(6), [3]) }
  calls.add("jax.random.maxwell/c374d31e3e") { _ in jax.random.maxwell(jax.random.key(7), shape: []) }
  calls.add("jax.random.maxwell/114f8764d0") { _ in jax.random.maxwell(jax.random.key(7), [2, 3], dtype: .bfloat16) }
  calls.add("jax.random.beta/c4db25cbdf") { _ in jax.random.beta(jax.random.PRNGKey(12), 2.0, 3.0, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.binomial/b66ab5aa82") { _ in jax.random.binomial(jax.random.key(11), 10, 0.4) }
  calls.add("jax.random.binomial/f52450b492") { a in jax.random.binomial(jax.random.key(12), 7.0, a[0], shape: [3, 4]) }
  calls.add("jax.random.binomial/666f43a85a") { _ in jax.random.binomial(jax.random.PRNGKey(13), 10, 0.4, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.chisquare/c488ac354c") { a in jax.random.chisquare(jax.random.key(13), a[0] + 1, shape: [3, 4]) }
  calls.add("jax.random.f/c2e3251fe1") { _ in jax.random.f(jax.random.key(13), 3.0, 4.0) }
  calls.add("jax.random.f/03ff673a39") { _ in jax.random.f(jax.random.PRNGKey(15), 3.0, 4.0, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.gamma/126be592b0") { a in jax.random.gamma(jax.random.key(15), a[0], shape: [3, 4]) }
  calls.add("jax.random.gamma/00a70eb676") { _ in jax.random.gamma(jax.random.PRNGKey(16), 2.5, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.loggamma/558ea20a1c") { _ in jax.random.loggamma(jax.random.key(15), 0.5) }
  calls.add("jax.random.loggamma/b80735c6ec") { _ in jax.random.loggamma(jax.random.PRNGKey(17), 0.5, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.geometric/f4985d145e") { _ in jax.random.geometric(jax.random.key(16), 0.3) }
  calls.add("jax.random.geometric/f20e3e93e9") { a in jax.random.geometric(jax.random.key(17), a[0], shape: [3, 4]) }
  calls.add("jax.random.geometric/51ef859c95") { _ in jax.random.geometric(jax.random.PRNGKey(18), 0.3, shape: [2, 3], dtype: .int8) }
  calls.add("jax.random.pareto/d4e8242009") { _ in jax.random.pareto(jax.random.key(17), 2.0) }
  calls.add("jax.random.pareto/9a146810fc") { _ in jax.random.pareto(jax.random.PRNGKey(19), 2.0, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.poisson/d264d981bf") { _ in jax.random.poisson(jax.random.key(18), 3.0) }
  calls.add("jax.random.poisson/7c66a99d2a") { a in jax.random.poisson(jax.random.key(19), a[0] * 5, shape: [3, 4]) }
  calls.add("jax.random.rayleigh/fab8721673") { _ in jax.random.rayleigh(jax.random.key(19), 2.0) }
  calls.add("jax.random.rayleigh/f21651fbc2") { _ in jax.random.rayleigh(jax.random.PRNGKey(21), 2.0, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.t/0cd77a47ce") { a in jax.random.t(jax.random.key(21), a[0], shape: [3, 4]) }
  calls.add("jax.random.t/27dc02cc42") { _ in jax.random.t(jax.random.PRNGKey(22), 3.0, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.wald/a3499884df") { _ in jax.random.wald(jax.random.key(21), 1.5) }
  calls.add("jax.random.wald/b86c8516be") { _ in jax.random.wald(jax.random.PRNGKey(23), 1.5, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.truncated_normal/7a894f711e") { a in jax.random.truncatedNormal(jax.random.key(23), a[0] - 3, a[0], shape: [3, 4]) }
  calls.add("jax.random.truncated_normal/d9a0629ccb") { _ in jax.random.truncatedNormal(jax.random.PRNGKey(24), -1.0, 2.0, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.triangular/b931e47c50") { _ in jax.random.triangular(jax.random.PRNGKey(25), 0.0, 1.0, 3.0, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.lognormal/8ef68a7101") { _ in jax.random.lognormal(jax.random.key(24), 1.5) }
  calls.add("jax.random.lognormal/d2c21d1018") { a in jax.random.lognormal(jax.random.key(25), a[0], shape: [3, 4]) }
  calls.add("jax.random.lognormal/6823bd0179") { _ in jax.random.lognormal(jax.random.PRNGKey(26), 1.5, shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.dirichlet/2549ee064c") { a in jax.random.dirichlet(jax.random.key(25), a[0]) }
  calls.add("jax.random.dirichlet/7bae02e7a7") { _ in jax.random.dirichlet(jax.random.key(26), jnp.array([2.0, 1.0, 0.5, 4.0]), shape: [3, 4]) }
  calls.add("jax.random.dirichlet/c71e44db83") { a in jax.random.dirichlet(jax.random.PRNGKey(27), a[0], shape: [2, 3], dtype: .float16) }
  calls.add("jax.random.key/2a1372cb0d") { _ in jax.random.key(42) }
  calls.add("jax.random.key/f0fa4778f5") { _ in jax.random.key(0, impl: "rbg") }
  calls.add("jax.random.key/024db83986") { _ in jax.random.key(-1) }
  calls.add("jax.random.PRNGKey/77736935df") { _ in jax.random.PRNGKey(42) }
  calls.add("jax.random.PRNGKey/7617b2e70f") { _ in jax.random.PRNGKey(2147483647) }
  calls.add("jax.random.PRNGKey/36f70fa3ef") { _ in jax.random.PRNGKey(12345678901) }
  calls.add("jax.random.key_data/05a8791d6d") { _ in jax.random.keyData(jax.random.key(5)) }
  calls.add("jax.random.key_data/30380878e2") { _ in jax.random.keyData(jax.random.split(jax.random.key(5))) }
  calls.add("jax.random.key_data/8588b4993b") { _ in jax.random.keyData(jax.random.key(5, impl: "rbg")) }
  calls.add("jax.random.key_impl/f31ee0228e") { _ in jax.random.keyImpl(jax.random.key(5)) }
  calls.add("jax.random.key_dtype/c8dd068866") { _ in jax.random.keyDtype() }
  calls.add("jax.random.wrap_key_data/ee4a0413c5") { a in jax.random.wrapKeyData(a[0]) }
  calls.add("jax.random.clone/f2a095fe20") { _ in jax.random.clone(jax.random.key(3)) }
  calls.add("jax.random.fold_in/3901bc1753") { _ in jax.random.foldIn(jax.random.PRNGKey(3), 123456) }
  calls.add("jax.random.fold_in/866e1f2ca0") { a in jax.random.foldIn(jax.random.key(3), a[0]) }
  calls.add("jax.random.split/f182bc028a") { _ in jax.random.split(jax.random.key(1)) }
  calls.add("jax.random.split/e7485eed84") { _ in jax.random.split(jax.random.key(1), 5) }
  calls.add("jax.random.split/a98279e0b8") { _ in jax.random.split(jax.random.PRNGKey(1), [2, 3]) }
  calls.add("jax.random.bits/4180f5fd54") { _ in jax.random.bits(jax.random.key(1), [3], .uint64) }
  calls.add("jax.random.uniform/ea16909ed8") { _ in jax.random.uniform(jax.random.key(8), [4], minval: -2.0, maxval: 5.0) }
  calls.add("jax.random.uniform/a52824eebd") { a in jax.random.uniform(jax.random.key(8), [3, 4], minval: a[0], maxval: 3.0) }
  calls.add("jax.random.uniform/e0936289a7") { a in jax.random.uniform(a[0], [9]) }
  calls.add("jax.random.uniform/16117c1d90") { _ in jax.random.uniform(jax.random.key(8), [0]) }
  calls.add("jax.random.normal/a3dd2e0d43") { a in jax.random.normal(a[0], [9]) }
  calls.add("jax.random.normal/f67aac63ab") { _ in jax.random.normal(jax.random.key(4), [3], dtype: .complex64) }
  calls.add("jax.random.randint/3c1174d3c1") { _ in jax.random.randint(jax.random.key(0), [3, 4], 0, 10) }
  calls.add("jax.random.randint/2b47eec8ed") { a in jax.random.randint(jax.random.key(0), [4], 0, a[0]) }
  calls.add("jax.random.randint/59e9fbcc5c") { _ in jax.random.randint(jax.random.key(2), [], -100, 100) }
  calls.add("jax.random.bernoulli/7f55dd8331") { _ in jax.random.bernoulli(jax.random.key(0)) }
  calls.add("jax.random.bernoulli/cf29a230d3") { _ in jax.random.bernoulli(jax.random.key(0), 0.3, [3, 4]) }
  calls.add("jax.random.bernoulli/5405fffa2c") { a in jax.random.bernoulli(jax.random.key(1), p: a[0]) }
  calls.add("jax.random.ball/68d205810e") { _ in jax.random.ball(jax.random.key(0), 3) }
  calls.add("jax.random.ball/811a7ac763") { _ in jax.random.ball(jax.random.key(0), 2, p: 1, shape: [3]) }
  calls.add("jax.random.categorical/a6f1bb17ea") { a in jax.random.categorical(jax.random.key(0), a[0]) }
  calls.add("jax.random.categorical/c2e0997470") { a in jax.random.categorical(jax.random.key(0), a[0], axis: 0) }
  calls.add("jax.random.categorical/7fcf95d853") { a in jax.random.categorical(jax.random.key(1), a[0], shape: [5]) }
  calls.add("jax.random.categorical/fedcdf17b6") { a in jax.random.categorical(jax.random.key(1), a[0], axis: -1, shape: [2, 3]) }
  calls.add("jax.random.choice/b15c292182") { _ in jax.random.choice(jax.random.key(0), 5) }
  calls.add("jax.random.choice/f32a046404") { _ in jax.random.choice(jax.random.key(0), 10, [4], replace: false) }
  calls.add("jax.random.choice/b434c0ee27") { a in jax.random.choice(jax.random.key(0), a[0], [2], axis: 1) }
  calls.add("jax.random.choice/ab18888ff6") { a in jax.random.choice(jax.random.key(1), a[0], [3, 2], p: jnp.array([0.1, 0.2, 0.3, 0.4])) }
  calls.add("jax.random.double_sided_maxwell/6edf8526ea") { _ in jax.random.doubleSidedMaxwell(jax.random.key(0), 1.0, 2.0) }
  calls.add("jax.random.double_sided_maxwell/ea2088bb5d") { a in jax.random.doubleSidedMaxwell(jax.random.key(0), a[0], a[1], shape: [3]) }
  calls.add("jax.random.generalized_normal/0957bec63f") { _ in jax.random.generalizedNormal(jax.random.key(0), 3.0) }
  calls.add("jax.random.multivariate_normal/3d61c2a908") { a in jax.random.multivariateNormal(jax.random.key(0), a[0], a[1]) }
  calls.add("jax.random.multivariate_normal/4ff7dd2552") { a in jax.random.multivariateNormal(jax.random.key(0), a[0], a[1], shape: [4], method: "cholesky") }
  calls.add("jax.random.multivariate_normal/bf8d6dd2d3") { a in jax.random.multivariateNormal(jax.random.key(0), a[0], a[1], [2], method: "svd") }
  calls.add("jax.random.orthogonal/1707336d83") { _ in jax.random.orthogonal(jax.random.key(0), 2, shape: [3]) }
  calls.add("jax.random.permutation/ec3dd5c679") { a in jax.random.permutation(jax.random.key(0), a[0]) }
  calls.add("jax.random.permutation/3d1e9db40a") { a in jax.random.permutation(jax.random.key(0), a[0], axis: 1) }
  calls.add("jax.random.permutation/447459a7bc") { a in jax.random.permutation(jax.random.key(0), a[0], axis: 1, independent: true) }
  calls.add("jax.random.rademacher/689e300cc5") { _ in jax.random.rademacher(jax.random.key(0), [3, 4]) }
  calls.add("jax.random.rademacher/f372e6bb8d") { _ in jax.random.rademacher(jax.random.key(0), [5], dtype: .float32) }
  calls.add("jax.random.weibull_min/a3ab2fe828") { _ in jax.random.weibullMin(jax.random.key(0), 1.5, 2.0) }
}
