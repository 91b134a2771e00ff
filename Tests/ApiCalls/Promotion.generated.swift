// Written by `Tests/ApiCalls/generate.py`.

import ComplexModule
import JAX

extension ApiCalls {
  static let promotion = ApiCalls("promotion") { calls in
    addPromotion0(&calls)
    addPromotion1(&calls)
  }
}

private func addPromotion0(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.add/b1b872b4f7") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/1e3cb56695") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/0fb747b1a8") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/0b02aa4fb8") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/d827bab40a") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/cf6cce7851") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/793794cd4b") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/4c947452ee") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/49d9da0d7f") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/73052306c6") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/6900b669ba") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/d911f73ef1") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/3ea012abaa") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/1b472c0517") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/89952aa49a") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/451e3681db") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/612a3b2978") { a in jnp.add(a[0], 2.5) }
  calls.add("jax.numpy.add/ddf35edb20") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/66282ba723") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/8126523f9b") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/8abc660ee3") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/50cf511bd7") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/9ac13444d9") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/8ecfae683b") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/0009a59442") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/accc1fc479") { a in jnp.add(a[0], true) }
  calls.add("jax.numpy.add/86bfa02ba9") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/1dad24a773") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/813b30f52a") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/1e2faec1e7") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/3c43ebdb5f") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/75e69ad93a") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/1bed6cac8e") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/c42108b366") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/b7b8e00a65") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/2b1077d90a") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/4304210080") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/8edcc2f6cd") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/098853b7c2") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/afc10f753e") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/b7ae025a89") { a in jnp.add(a[0], true) }
  calls.add("jax.numpy.add/63c7e6991c") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/c7f2a66f42") { a in jnp.add(a[0], 2.5) }
  calls.add("jax.numpy.add/e0dc06feae") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/fd5f58ce98") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/5aa3a7e6d9") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/45cc729919") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/8e0440d6e6") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/8bfb00197c") { a in jnp.add(a[0], true) }
  calls.add("jax.numpy.add/6d0e2d3acf") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/137286c775") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/69a2099c8b") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/11eaeba85a") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/0419c86a90") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/94ce4f6f09") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/5d25b3cac9") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/b66b6810a5") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/38ada4af19") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/6cd9ba8a0d") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/99530339bf") { a in jnp.add(a[0], true) }
  calls.add("jax.numpy.add/e94ba1f48d") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/46db0e3f0a") { a in jnp.add(a[0], 2.5) }
  calls.add("jax.numpy.add/f006e5a84b") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/af227be136") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/9868bba427") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/e60ef5fcc4") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/c056ceffaa") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/436b80683b") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/c54ccf6ca1") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/39aadd4ea3") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/4c4e291e9e") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/c044b10690") { a in jnp.add(a[0], true) }
  calls.add("jax.numpy.add/e6cf73847c") { a in jnp.add(a[0], 2.5) }
  calls.add("jax.numpy.add/c94598647b") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/bd84cacd46") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/93e083a989") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/15f38cc0f7") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/eaaa5601e6") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/8e4199dbab") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/00c384c0d4") { a in jnp.add(a[0], 2.5) }
  calls.add("jax.numpy.add/a7e5a617b9") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/4b43a55fe2") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/58c2444915") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/aab66f2b72") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/04d5c90172") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/3971877194") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/35473ddd69") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/f829817f15") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/b9d8cf8fdf") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/deebd2296b") { a in jnp.add(a[0], 2.5) }
  calls.add("jax.numpy.add/531bd6d949") { a in jnp.add(true, a[0]) }
  calls.add("jax.numpy.add/9f3cf06320") { a in jnp.add(true, a[0]) }
  calls.add("jax.numpy.add/8aee13574f") { a in jnp.add(true, a[0]) }
  calls.add("jax.numpy.add/10aeb57d93") { a in jnp.add(true, a[0]) }
  calls.add("jax.numpy.add/18f120637b") { a in jnp.add(true, a[0]) }
  calls.add("jax.numpy.add/29ad93cf02") { _ in jnp.add(true, 2) }
  calls.add("jax.numpy.add/f95696e4de") { a in jnp.add(2, a[0]) }
  calls.add("jax.numpy.add/7b7415a5d0") { a in jnp.add(2, a[0]) }
  calls.add("jax.numpy.add/5050003f32") { a in jnp.add(2, a[0]) }
  calls.add("jax.numpy.add/ee4f51de8f") { a in jnp.add(2, a[0]) }
  calls.add("jax.numpy.add/086048cda6") { _ in jnp.add(2, true) }
  calls.add("jax.numpy.add/c8a63da5dd") { _ in jnp.add(2, 2) }
  calls.add("jax.numpy.add/cff59c9029") { a in jnp.add(2.5, a[0]) }
  calls.add("jax.numpy.add/382688eca8") { a in jnp.add(2.5, a[0]) }
  calls.add("jax.numpy.add/16da3cceee") { a in jnp.add(2.5, a[0]) }
  calls.add("jax.numpy.add/63f0ac46ea") { a in jnp.add(2.5, a[0]) }
  calls.add("jax.numpy.add/f9a4472911") { a in jnp.add(2.5, a[0]) }
  calls.add("jax.numpy.add/ff7813fb67") { _ in jnp.add(2.5, true) }
  calls.add("jax.numpy.add/9d4add7ebd") { _ in jnp.add(2.5, 2.5) }
  calls.add("jax.numpy.add/b354bccd0f") { _ in jnp.add(2.5, Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/e82532ffe2") { a in jnp.add(Complex(0.0, 1.0), a[0]) }
  calls.add("jax.numpy.add/bb1e5816d4") { a in jnp.add(Complex(0.0, 1.0), a[0]) }
  calls.add("jax.numpy.add/cb656282de") { a in jnp.add(Complex(0.0, 1.0), a[0]) }
  calls.add("jax.numpy.add/5d2d5547e9") { a in jnp.add(Complex(0.0, 1.0), a[0]) }
  calls.add("jax.numpy.add/ba9487ed48") { a in jnp.add(Complex(0.0, 1.0), a[0]) }
  calls.add("jax.numpy.add/cb4f76d792") { a in jnp.add(Complex(0.0, 1.0), a[0]) }
  calls.add("jax.numpy.add/7fe7f571c2") { a in jnp.add(Complex(0.0, 1.0), a[0]) }
  calls.add("jax.numpy.add/e2813a5926") { _ in jnp.add(Complex(0.0, 1.0), true) }
  calls.add("jax.numpy.add/08e221dc2a") { _ in jnp.add(Complex(0.0, 1.0), Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/1de7e1c6e2") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/2e852266fe") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/ac6cfd1514") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/d0cdfbcd8e") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/ca9943517f") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/d9a74e6599") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/44133fcbdf") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/0df8c443a6") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/23c75c5fd2") { a in jnp.add(a[0], 2.5) }
  calls.add("jax.numpy.add/1e2d6dbedb") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/83ec7c5af7") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/8237244f7e") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/59c21b5590") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/94e79cfb3e") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/924c377e1d") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/13902acb98") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/1ef04fac29") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/0d2ffca449") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/58af20c10c") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/ef62952e36") { a in jnp.add(a[0], true) }
  calls.add("jax.numpy.add/883a33d0f2") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/0ebff4cbb7") { a in jnp.add(a[0], 2.5) }
  calls.add("jax.numpy.add/bbd1be80cc") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/2e4101e00d") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/89ad9a8225") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/78c0487cf1") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/142afe9862") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/a2f576859c") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/40b28df908") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/ff267f05a0") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/05d78101e9") { a in jnp.add(a[0], a[1]) }
}

private func addPromotion1(_ calls: inout ApiCalls) {
  calls.add("jax.numpy.add/d7996f00a9") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/61bd855712") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/36a3048782") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/8ea00d25f7") { a in jnp.add(a[0], true) }
  calls.add("jax.numpy.add/80b73f0a6e") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/d4f41cc1ba") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/c753b74aab") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/51978aa8ca") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.add/1f3e1bbe17") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/bccb53ed39") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/8eef7f3f57") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/7df2e8c9d6") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/e8e61c8052") { a in jnp.add(a[0], true) }
  calls.add("jax.numpy.add/58494c8dda") { a in jnp.add(a[0], 2) }
  calls.add("jax.numpy.add/08bf536f6c") { a in jnp.add(a[0], 2.5) }
  calls.add("jax.numpy.add/50dc84b086") { a in jnp.add(a[0], Complex(0.0, 1.0)) }
  calls.add("jax.numpy.add/981b1d7e1d") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/a32a65501a") { a in jnp.add(a[0], a[1]) }
  calls.add("jax.numpy.add/a71304d8ae") { a in jnp.add(a[0], a[0]) }
  calls.add("jax.numpy.true_divide/64dcbffe6f") { a in jnp.trueDivide(a[0], a[0]) }
  calls.add("jax.numpy.true_divide/28b5369c2f") { a in jnp.trueDivide(a[0], a[1]) }
  calls.add("jax.numpy.power/b5664a2ff4") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.power/33c6c363a8") { a in jnp.power(a[0], 2.5) }
  calls.add("jax.numpy.power/7d559cb27d") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.power/13d1e5a605") { a in jnp.power(a[0], 3) }
  calls.add("jax.numpy.power/72fdbd81b0") { a in jnp.power(a[0], a[1]) }
  calls.add("jax.numpy.bitwise_and/ec48f7bf95") { a in jnp.bitwiseAnd(a[0], a[0]) }
  calls.add("jax.numpy.less/0d6272332f") { a in jnp.less(a[0], a[1]) }
  calls.add("jax.numpy.less/75eb969668") { a in jnp.less(a[0], 2.5) }
  calls.add("jax.numpy.less/8f977af04b") { a in jnp.less(a[0], a[0]) }
  calls.add("jax.numpy.less/15e07407f2") { a in jnp.less(a[0], a[1]) }
  calls.add("jax.numpy.less/72ac03f4ba") { a in jnp.less(a[0], 3) }
  calls.add("jax.numpy.less/f957bfc51a") { a in jnp.less(a[0], a[1]) }
  calls.add("jax.numpy.maximum/941a050118") { a in jnp.maximum(a[0], a[1]) }
}
