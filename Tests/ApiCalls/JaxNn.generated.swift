// swift-format-ignore-file
// Written by `Tests/ApiCalls/generate.py`.

import ComplexModule
import JAX

extension ApiCalls {
  static let jaxNn = ApiCalls("jax.nn") { calls in
    addJaxNn0(&calls)
  }
}

private func addJaxNn0(_ calls: inout ApiCalls) {
  calls.add("jax.nn.celu/f159dc1ab9") { a in jax.nn.celu(a[0]) }
  calls.add("jax.nn.celu/5f0d9962ea") { a in jax.nn.celu(a[0], alpha: 0.5) }
  calls.add("jax.nn.dot_product_attention/af05b0cfe9") { a in jax.nn.dotProductAttention(a[0], a[1], a[2]) }
  calls.add("jax.nn.dot_product_attention/d5d5538121") { a in jax.nn.dotProductAttention(a[0], a[1], a[2], isCausal: true) }
  calls.add("jax.nn.elu/55542188b5") { a in jax.nn.elu(a[0]) }
  calls.add("jax.nn.elu/e71b42e45a") { a in jax.nn.elu(a[0], 0.3) }
  calls.add("jax.nn.gelu/a90f43992b") { a in jax.nn.gelu(a[0], approximate: false) }
  calls.add("jax.nn.gelu/eeaf6baeb9") { a in jax.nn.gelu(a[0]) }
  calls.add("jax.nn.glu/10cb3e0686") { a in jax.nn.glu(a[0]) }
  calls.add("jax.nn.leaky_relu/d732d6fb7c") { a in jax.nn.leakyRelu(a[0], negativeSlope: 0.2) }
  calls.add("jax.nn.log1mexp/112a25b80b") { a in jax.nn.log1mexp(a[0]) }
  calls.add("jax.nn.log_softmax/d3e2540921") { a in jax.nn.logSoftmax(a[0], axis: [0, 1]) }
  calls.add("jax.nn.softmax/c7130470d6") { a in jax.nn.softmax(a[0], axis: 0, where: a[1]) }
  calls.add("jax.nn.softmax/4bf122dabe") { a in jax.nn.softmax(a[0]) }
  calls.add("jax.nn.logmeanexp/c865c868a4") { a in jax.nn.logmeanexp(a[0], axis: 1, where: a[1], keepdims: true) }
  calls.add("jax.nn.logsumexp/755058bfaa") { a in jax.nn.logsumexp(a[0], axis: 0, b: a[1], returnSign: true) }
  calls.add("jax.nn.one_hot/651e4e01ab") { a in jax.nn.oneHot(a[0], 4) }
  calls.add("jax.nn.one_hot/ade4f78089") { a in jax.nn.oneHot(a[0], 3, dtype: .bool) }
  calls.add("jax.nn.one_hot/43baa132c8") { a in jax.nn.oneHot(a[0], 4, dtype: .int32, axis: 0) }
  calls.add("jax.nn.one_hot/72d1255dfb") { _ in jax.nn.oneHot(2, 3) }
  calls.add("jax.nn.squareplus/0fe3f3f740") { a in jax.nn.squareplus(a[0], b: 1) }
  calls.add("jax.nn.standardize/8fd52d698c") { a in jax.nn.standardize(a[0]) }
  calls.add("jax.nn.standardize/cb7d1772de") { a in jax.nn.standardize(a[0], where: a[1]) }
  calls.add("jax.nn.relu/ba329c2971") { a in jax.nn.relu(a[0]) }
  calls.add("jax.nn.relu/7cfcf94951") { a in jax.nn.relu(a[0]) }
  calls.add("jax.nn.softmax/fe0ec835e4") { a in jax.nn.softmax(a[0], axis: -1) }
  calls.add("jax.nn.gelu/e19185fa1f") { a in jax.nn.gelu(a[0]) }
  calls.add("jax.nn.gelu/cbe613c34a") { a in jax.nn.gelu(a[0]) }
  calls.add("jax.nn.hard_sigmoid/2fd71c38ed") { a in jax.nn.hardSigmoid(a[0]) }
  calls.add("jax.nn.hard_sigmoid/f891deca97") { a in jax.nn.hardSigmoid(a[0]) }
  calls.add("jax.nn.hard_silu/894d7286c0") { a in jax.nn.hardSilu(a[0]) }
  calls.add("jax.nn.hard_silu/c4e4c2b10b") { a in jax.nn.hardSilu(a[0]) }
  calls.add("jax.nn.hard_silu/7a5de0fc60") { a in jax.nn.hardSilu(a[0]) }
  calls.add("jax.nn.hard_silu/aadcabc5d8") { a in jax.nn.hardSilu(a[0]) }
  calls.add("jax.nn.hard_swish/1dea86b5be") { a in jax.nn.hardSwish(a[0]) }
  calls.add("jax.nn.hard_swish/b1c26e5c0f") { a in jax.nn.hardSwish(a[0]) }
  calls.add("jax.nn.hard_swish/bae8e1e9ae") { a in jax.nn.hardSwish(a[0]) }
  calls.add("jax.nn.hard_tanh/dd3f0ef22a") { a in jax.nn.hardTanh(a[0]) }
  calls.add("jax.nn.hard_tanh/63f28b6500") { a in jax.nn.hardTanh(a[0]) }
  calls.add("jax.nn.hard_tanh/ce30d41a6f") { a in jax.nn.hardTanh(a[0]) }
  calls.add("jax.nn.hard_tanh/051670e7e6") { a in jax.nn.hardTanh(a[0]) }
  calls.add("jax.nn.identity/c76156d996") { a in jax.nn.identity(a[0]) }
  calls.add("jax.nn.identity/4102b6d4a0") { a in jax.nn.identity(a[0]) }
  calls.add("jax.nn.log_sigmoid/66c9143867") { a in jax.nn.logSigmoid(a[0]) }
  calls.add("jax.nn.log_sigmoid/264b4c6015") { a in jax.nn.logSigmoid(a[0]) }
  calls.add("jax.nn.log_sigmoid/deb3735d3f") { a in jax.nn.logSigmoid(a[0]) }
  calls.add("jax.nn.log_sigmoid/5f674d40f9") { a in jax.nn.logSigmoid(a[0]) }
  calls.add("jax.nn.logsumexp/111e2ab019") { a in jax.nn.logsumexp(a[0]) }
  calls.add("jax.nn.logsumexp/67c61eeb74") { a in jax.nn.logsumexp(a[0]) }
  calls.add("jax.nn.logsumexp/1dc2e5deae") { a in jax.nn.logsumexp(a[0], axis: 0) }
  calls.add("jax.nn.logsumexp/8c2092a2f7") { a in jax.nn.logsumexp(a[0], axis: -1) }
  calls.add("jax.nn.logsumexp/4ed0b778f0") { a in jax.nn.logsumexp(a[0], axis: [0, 1]) }
  calls.add("jax.nn.logsumexp/392c3825c0") { a in jax.nn.logsumexp(a[0], axis: []) }
  calls.add("jax.nn.logsumexp/9334fa9f2b") { a in jax.nn.logsumexp(a[0], b: 2.0) }
  calls.add("jax.nn.logsumexp/eb5a788beb") { a in jax.nn.logsumexp(a[0], returnSign: true) }
  calls.add("jax.nn.mish/0ab43ec4de") { a in jax.nn.mish(a[0]) }
  calls.add("jax.nn.mish/5fc0206941") { a in jax.nn.mish(a[0]) }
  calls.add("jax.nn.mish/c332ed7ec4") { a in jax.nn.mish(a[0]) }
  calls.add("jax.nn.mish/cba35a70aa") { a in jax.nn.mish(a[0]) }
  calls.add("jax.nn.relu6/11f995c319") { a in jax.nn.relu6(a[0]) }
  calls.add("jax.nn.selu/15ba7c7c30") { a in jax.nn.selu(a[0]) }
  calls.add("jax.nn.selu/e26d3f913a") { a in jax.nn.selu(a[0]) }
  calls.add("jax.nn.selu/de39022a67") { a in jax.nn.selu(a[0]) }
  calls.add("jax.nn.selu/1f14292cdf") { a in jax.nn.selu(a[0]) }
  calls.add("jax.nn.selu/08547febaa") { a in jax.nn.selu(a[0]) }
  calls.add("jax.nn.sigmoid/419a0e0458") { a in jax.nn.sigmoid(a[0]) }
  calls.add("jax.nn.sigmoid/1c8a7d8a44") { a in jax.nn.sigmoid(a[0]) }
  calls.add("jax.nn.silu/387b0dbcea") { a in jax.nn.silu(a[0]) }
  calls.add("jax.nn.soft_sign/fe66e55670") { a in jax.nn.softSign(a[0]) }
  calls.add("jax.nn.soft_sign/e017a782bb") { a in jax.nn.softSign(a[0]) }
  calls.add("jax.nn.soft_sign/ecd5b9444d") { a in jax.nn.softSign(a[0]) }
  calls.add("jax.nn.softmax/edfb771675") { a in jax.nn.softmax(a[0]) }
  calls.add("jax.nn.softmax/428adb486a") { a in jax.nn.softmax(a[0]) }
  calls.add("jax.nn.softmax/f178244d94") { a in jax.nn.softmax(a[0], axis: 0) }
  calls.add("jax.nn.softmax/edcf90f560") { a in jax.nn.softmax(a[0], axis: -1) }
  calls.add("jax.nn.softmax/fabd6bdba3") { a in jax.nn.softmax(a[0], axis: []) }
  calls.add("jax.nn.softmax/adcfe43103") { a in jax.nn.softmax(a[0], where: a[1]) }
  calls.add("jax.nn.softplus/268b867ea5") { a in jax.nn.softplus(a[0]) }
  calls.add("jax.nn.softplus/4b504ed115") { a in jax.nn.softplus(a[0]) }
  calls.add("jax.nn.softplus/964fd7bb3d") { a in jax.nn.softplus(a[0]) }
  calls.add("jax.nn.sparse_plus/864106daf5") { a in jax.nn.sparsePlus(a[0]) }
  calls.add("jax.nn.sparse_plus/5c0c369cdb") { a in jax.nn.sparsePlus(a[0]) }
  calls.add("jax.nn.sparse_plus/8cc833d524") { a in jax.nn.sparsePlus(a[0]) }
  calls.add("jax.nn.sparse_sigmoid/79dbcf10ef") { a in jax.nn.sparseSigmoid(a[0]) }
  calls.add("jax.nn.sparse_sigmoid/2bffbfe3cf") { a in jax.nn.sparseSigmoid(a[0]) }
  calls.add("jax.nn.sparse_sigmoid/ff4699f0f6") { a in jax.nn.sparseSigmoid(a[0]) }
  calls.add("jax.nn.swish/292900c7e9") { a in jax.nn.swish(a[0]) }
  calls.add("jax.nn.swish/9273a85075") { a in jax.nn.swish(a[0]) }
  calls.add("jax.nn.tanh/0ac31aefb0") { a in jax.nn.tanh(a[0]) }
  calls.add("jax.nn.tanh/03cf346d7d") { a in jax.nn.tanh(a[0]) }
  calls.add("jax.nn.tanh/fb952ea224") { a in jax.nn.tanh(a[0]) }
}
