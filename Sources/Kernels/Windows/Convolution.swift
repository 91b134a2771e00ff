import ComplexModule
import JAXBuffers

/// A convolution of arrays whose axes have been brought in order.
package struct Convolution {
  package var axes: [WindowAxis]
  package var featureGroups: Int
  package var batchGroups: Int
  /// Whether the result lies in memory with features innermost.
  package var featuresLast: Bool

  package init(axes: [WindowAxis], featureGroups: Int, batchGroups: Int, featuresLast: Bool) {
    self.axes = axes
    self.featureGroups = featureGroups
    self.batchGroups = batchGroups
    self.featuresLast = featuresLast
  }
}

extension Kernels {
  /// Sums of products over windows (JAX: `lax.conv_general_dilated`). `lhs` is batch, features, space; `rhs` is
  /// output features, input features, window; the result is batch, output features, space. nil when these dtypes
  /// are not multiplied yet.
  package static func convolve(
    _ lhs: Buffer, _ rhs: Buffer, _ convolution: Convolution, as dtype: DType
  ) throws -> Buffer? {
    guard let compute = productDType(lhs.dtype, rhs.dtype, result: dtype) else { return nil }
    let (left, right) = (try convert(lhs, to: compute), try convert(rhs, to: compute))
    let result =
      switch compute {
      case .bool: convolution.run(left, right, Bool.self)
      case .int8: convolution.run(left, right, Int8.self)
      case .int16: convolution.run(left, right, Int16.self)
      case .int32: convolution.run(left, right, Int32.self)
      case .int64: convolution.run(left, right, Int64.self)
      case .uint8: convolution.run(left, right, UInt8.self)
      case .uint16: convolution.run(left, right, UInt16.self)
      case .uint32: convolution.run(left, right, UInt32.self)
      case .uint64: convolution.run(left, right, UInt64.self)
      case .float64: convolution.run(left, right, Double.self)
      case .complex64: convolution.run(left, right, Complex<Float>.self)
      case .complex128: convolution.run(left, right, Complex<Double>.self)
      default: convolution.run(left, right, Float.self)
      }
    return try convert(result, to: dtype)
  }
}

// Windows are laid out as the rows of a matrix ("im2col"), a slab of the result at a time, so that the work is
// matrix products.
extension Convolution {
  /// Patch matrices are kept near this many bytes, so that they stay in the cache.
  private static let slabBytes = 1 << 21

  fileprivate func run<T: ProductElement>(_ lhs: Buffer, _ rhs: Buffer, _: T.Type) -> Buffer {
    let images = lhs.shape[0] / batchGroups
    let (features, space) = (rhs.shape[0], Shape(axes.map(\.output)))
    let positions = space.elementCount
    let shape: Shape = featuresLast ? [images] + space + [features] : [images, features] + space
    let result = Buffer(uninitialized: T.dtype, shape)
    let target = result.baseAddress.assumingMemoryBound(to: T.self)
    let groups = Swift.max(featureGroups, batchGroups)
    for group in 0..<groups where shape.elementCount > 0 {
      let input = part(group, of: groups, of: lhs, axis: batchGroups > 1 ? 0 : 1)
      let kernel = part(group, of: groups, of: rhs, axis: 0)
      let weights = Weights<T>(kernel)
      let firstFeature = group * kernel.shape[0]
      for slab in slabs(images: images, depth: weights.matrix.columns * MemoryLayout<T>.stride) {
        let patches = Patches<T>(input, slab, weights)
        let position = slab.rows.lowerBound * (axes.isEmpty ? 1 : positions / space[0])
        let image = slab.images.lowerBound
        if featuresLast {
          let start = (image * positions + position) * features + firstFeature
          T.multiply(patches.matrix, weights.matrix.transposed, into: target + start, rowStep: features)
        } else {
          let start = (image * features + firstFeature) * positions + position
          T.multiply(weights.matrix, patches.matrix.transposed, into: target + start, rowStep: positions)
        }
        withExtendedLifetime(patches.buffer) {}
      }
      withExtendedLifetime(weights.buffer) {}
    }
    guard featuresLast else { return result }
    let last = axes.count + 1
    return result.transposed([0, last] + Array(1..<last))
  }

  private func part(_ group: Int, of groups: Int, of x: Buffer, axis: Int) -> Buffer {
    let length = x.shape[axis] / groups
    var starts = [Int](repeating: 0, count: x.rank)
    var limits = x.shape.array
    starts[axis] = group * length
    limits[axis] = starts[axis] + length
    return x.sliced(starts: starts, limits: limits)
  }

  /// Some images, or some rows of one image's first spatial axis.
  fileprivate struct Slab {
    var images: Range<Int>
    var rows: Range<Int>
    var axes: [WindowAxis]
  }

  /// The result cut into slabs; `depth` is the size in bytes of one window's row.
  private func slabs(images: Int, depth: Int) -> [Slab] {
    let space = axes.map(\.output)
    let rowBytes = Swift.max(1, space.dropFirst().reduce(depth, *))
    let rows = space.first ?? 1
    let rowsAtOnce = Swift.min(rows, Swift.max(1, Convolution.slabBytes / rowBytes))
    // Neighbouring images are neighbours in the result only when features are innermost.
    let imagesAtOnce =
      featuresLast && rowsAtOnce == rows ? Swift.max(1, Convolution.slabBytes / (rowBytes * rows)) : 1
    var result: [Slab] = []
    for image in stride(from: 0, to: images, by: imagesAtOnce) {
      let range = image..<Swift.min(images, image + imagesAtOnce)
      for row in stride(from: 0, to: rows, by: rowsAtOnce) {
        let part = row..<Swift.min(rows, row + rowsAtOnce)
        var window = axes
        if !axes.isEmpty { window[0] = axes[0].restricted(to: part) }
        result.append(Slab(images: range, rows: part, axes: window))
      }
    }
    return result
  }
}

/// The kernel as a matrix: a row for each output feature, a column for each weight in a window.
private struct Weights<T: ProductElement> {
  let buffer: Buffer
  let matrix: MatrixView<T>
  /// Whether neighbouring columns are neighbouring input features, rather than neighbours in the window.
  let featuresInnermost: Bool

  init(_ kernel: Buffer) {
    let window = Array(2..<kernel.rank)
    let strides = kernel.elementStrides
    featuresInnermost = !window.isEmpty && window.contains { strides[$0] > strides[1] }
    let ordered = kernel.transposed([0] + (featuresInnermost ? window + [1] : [1] + window))
    let joined = ordered.shape.dropFirst().reduce(1, *)
    let outermost = strides[0] > strides.dropFirst().max() ?? 0
    // Output features may be outermost or innermost; the rest must be dense in order.
    if outermost {
      buffer = ordered.rowMajor()
      matrix = MatrixView(
        base: buffer.baseAddress.assumingMemoryBound(to: T.self), rows: kernel.shape[0], columns: joined,
        rowStep: joined, columnStep: 1)
    } else {
      buffer = ordered.transposed(Array(1..<ordered.rank) + [0]).rowMajor()
      matrix = MatrixView(
        base: buffer.baseAddress.assumingMemoryBound(to: T.self), rows: kernel.shape[0], columns: joined,
        rowStep: 1, columnStep: kernel.shape[0])
    }
  }
}

/// The windows of a slab as a matrix: a row for each position, columns as those of the weights.
private struct Patches<T: ProductElement> {
  let buffer: Buffer
  let matrix: MatrixView<T>

  init(_ input: Buffer, _ slab: Convolution.Slab, _ weights: Weights<T>) {
    let windows = slab.axes.map(\.window)
    let space = slab.axes.map(\.output)
    let features = input.shape[1]
    let depth = weights.matrix.columns
    let positions = slab.images.count * space.reduce(1, *)
    // Features that are innermost in the input are copied as runs, so they stay innermost.
    let strides = input.elementStrides
    let positionsInnermost = features == 1 || strides[1] != 1
    buffer = Buffer(uninitialized: T.dtype, [positions, depth])
    matrix = MatrixView(
      base: buffer.baseAddress.assumingMemoryBound(to: T.self), rows: positions, columns: depth,
      rowStep: positionsInnermost ? 1 : depth, columnStep: positionsInnermost ? positions : 1)
    let target = buffer.baseAddress.assumingMemoryBound(to: T.self)
    target.update(repeating: T.additiveIdentity, count: positions * depth)
    let source = input.baseAddress.assumingMemoryBound(to: T.self) + slab.images.lowerBound * strides[0]
    let spaceSteps = Shape(space).rowMajorStrides.map { $0 * matrix.rowStep }
    let imageStep = space.reduce(matrix.rowStep, *)
    let taps = Shape(windows).elementCount
    let featureStep = weights.featuresInnermost ? matrix.columnStep : taps * matrix.columnStep
    let tapStep = (weights.featuresInnermost ? features : 1) * matrix.columnStep
    forEachTap(slab.axes) { tap, reaches in
      var shape = [slab.images.count]
      var from = [strides[0]]
      var to = [imageStep]
      var (start, place) = (0, tap * tapStep)
      for (axis, reach) in reaches.enumerated() {
        shape.append(reach.count)
        from.append(strides[axis + 2] * reach.inputStep)
        to.append(spaceSteps[axis] * reach.outputStep)
        start += reach.input * strides[axis + 2]
        place += reach.output * spaceSteps[axis]
      }
      let at = positionsInnermost ? 0 : shape.count
      shape.insert(features, at: at)
      from.insert(strides[1], at: at)
      to.insert(featureStep, at: at)
      copyRows(Shape(shape), source + start, from, target + place, to)
    }
    withExtendedLifetime(input) {}
  }
}

private func copyRows<T>(
  _ shape: Shape, _ source: UnsafePointer<T>, _ from: [Int], _ target: UnsafeMutablePointer<T>, _ to: [Int]
) {
  forEachRow(shape, [from, to]) { offsets, steps, count in
    let (a, b) = (source + offsets[0], target + offsets[1])
    if steps[0] == 1 && steps[1] == 1 {
      b.update(from: a, count: count)
    } else {
      for i in 0..<count { b[i * steps[1]] = a[i * steps[0]] }
    }
  }
}
