import JAXBuffers
import JAXCore

// What kernels take besides results and plain copies, in bytes: upper bounds, by the family of the kernel.
extension Primitive {
  private func elements(_ operands: [Buffer]) -> Int {
    operands.reduce(0) { clampedSum($0, $1.elementCount) }
  }

  private func elements(_ results: [ShapedArray]) -> Int {
    results.reduce(0) { clampedSum($0, $1.shape.elementCount) }
  }

  /// Operands converted to the dtype of a product and brought in BLAS's order, and the product before it is converted.
  func productScratch(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    let width = (operands.map(\.dtype.itemSize) + results.map(\.dtype.itemSize)).max() ?? 4
    let numbers = clampedSum(clampedProduct(elements(operands), 2), elements(results))
    return clampedProduct(numbers, Swift.max(4, width))
  }

  /// Keys of 64 bits for each part of an element, twice; and an order of the longest row with its own keys.
  func keyScratch(_ operands: [Buffer]) -> Int {
    let isComplex = operands.contains { $0.dtype.isComplex }
    return clampedProduct(elements(operands), isComplex ? 72 : 56)
  }

  /// An operand with its padding and holes, and the place and value that each window selects.
  func windowScratch(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    clampedProduct(clampedSum(elements(operands), elements(results)), 40)
  }

  /// Indices as words, and a place in both arrays for each window.
  func indexScratch(_ indices: Buffer) -> Int { clampedProduct(indices.elementCount, 40) }

  /// Random words before they are cut to the dtype, and operands as words.
  func wordScratch(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    clampedProduct(clampedSum(elements(operands), elements(results)), 24)
  }
}
