import JAXBuffers

extension Jaxpr {
  /// The largest array that running it may need, its jaxprs included; nil for a program without arrays.
  package var largestArray: ShapedArray? {
    var largest: ShapedArray?
    func look(_ type: ShapedArray) {
      if type.byteCount > largest?.byteCount ?? -1 { largest = type }
    }
    visitAll { jaxpr in
      jaxpr.constvars.forEach { look($0.aval) }
      jaxpr.invars.forEach { look($0.aval) }
      for equation in jaxpr.equations { equation.outputs.forEach { look($0.aval) } }
    }
    return largest
  }

  /// Gives `body` this jaxpr and those that its equations run, each once.
  package func visitAll(_ body: (Jaxpr) -> Void) {
    var seen = Set<Jaxpr>()
    func visit(_ jaxpr: Jaxpr) {
      guard seen.insert(jaxpr).inserted else { return }
      body(jaxpr)
      for equation in jaxpr.equations { equation.higherOrder?.jaxprs.forEach(visit) }
    }
    visit(self)
  }
}

extension ShapedArray {
  /// Bytes of such an array, without padding; the largest number where it would overflow.
  package var byteCount: Int {
    shape.reduce(dtype.itemSize, clampedProduct)
  }
}
