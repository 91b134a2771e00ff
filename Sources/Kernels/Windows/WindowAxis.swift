import JAXBuffers

/// The geometry of windows along one axis. An input, dilated by `baseDilation` and padded, is read at
/// `output * stride + tap * windowDilation`.
package struct WindowAxis: Hashable, Sendable {
  package var input: Int
  package var window: Int
  package var stride: Int
  package var padding: (low: Int, high: Int)
  package var baseDilation: Int
  package var windowDilation: Int

  package init(
    input: Int, window: Int, stride: Int = 1, padding: (low: Int, high: Int) = (0, 0), baseDilation: Int = 1,
    windowDilation: Int = 1
  ) {
    self.input = input
    self.window = window
    self.stride = stride
    self.padding = padding
    self.baseDilation = baseDilation
    self.windowDilation = windowDilation
  }

  /// The length with gaps between elements (JAX: `lax._dilate_shape`).
  static func dilated(_ length: Int, _ dilation: Int) -> Int {
    length == 0 ? 0 : (length - 1) * dilation + 1
  }

  /// The padded and dilated input's length; negative when padding cuts off more than there is.
  package var padded: Int { WindowAxis.dilated(input, baseDilation) + padding.low + padding.high }

  /// How many windows fit.
  package var output: Int {
    let room = padded - WindowAxis.dilated(window, windowDilation)
    return room < 0 ? 0 : room / stride + 1
  }

  /// Outputs that read an input element through one tap, rather than padding or a gap: every `outputStep`-th from
  /// `output`, at input elements `inputStep` apart.
  struct Reach {
    var output: Int
    var input: Int
    var count: Int
    var outputStep: Int
    var inputStep: Int
  }

  func reach(of tap: Int) -> Reach {
    // Output o reads position o * stride + shift of the dilated input; elements are at multiples of the dilation.
    let shift = tap * windowDilation - padding.low
    let common = WindowAxis.greatestCommonDivisor(stride, baseDilation)
    let (period, inputStep) = (baseDilation / common, stride / common)
    let none = Reach(output: 0, input: 0, count: 0, outputStep: period, inputStep: inputStep)
    for first in 0..<Swift.min(period, output) where (first * stride + shift) % baseDilation == 0 {
      // Skip what is left of the input.
      let start = (first * stride + shift) / baseDilation
      let skipped = start < 0 ? (-start + inputStep - 1) / inputStep : 0
      let from = (output: first + skipped * period, input: start + skipped * inputStep)
      guard from.output < output, from.input < input else { return none }
      let room = Swift.min((output - 1 - from.output) / period, (input - 1 - from.input) / inputStep)
      return Reach(
        output: from.output, input: from.input, count: room + 1, outputStep: period, inputStep: inputStep)
    }
    return none
  }

  /// The taps that may meet the input: a window can be far larger than what it looks at.
  var reachingTaps: Range<Int> {
    guard output > 0, input > 0 else { return 0..<0 }
    let last = padding.low + WindowAxis.dilated(input, baseDilation) - 1
    let first = Swift.max(0, padding.low - (output - 1) * stride)
    guard last >= first else { return 0..<0 }
    let lower = (first + windowDilation - 1) / windowDilation
    let upper = Swift.min(window, last / windowDilation + 1)
    return lower < upper ? lower..<upper : 0..<0
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// The same windows, but only outputs `range`.
  func restricted(to range: Range<Int>) -> WindowAxis {
    var part = self
    part.padding.low -= range.lowerBound * stride
    let needed = WindowAxis.dilated(window, windowDilation) + (range.count - 1) * stride
    part.padding.high = needed - WindowAxis.dilated(input, baseDilation) - part.padding.low
    return part
  }

  package static func == (a: WindowAxis, b: WindowAxis) -> Bool {
    a.input == b.input && a.window == b.window && a.stride == b.stride && a.padding == b.padding
      && a.baseDilation == b.baseDilation && a.windowDilation == b.windowDilation
  }

  package func hash(into hasher: inout Hasher) {
    for n in [input, window, stride, padding.low, padding.high, baseDilation, windowDilation] {
      hasher.combine(n)
    }
  }
}

/// Every element of a window in row-major order, with what it reaches along each axis. Taps that reach nothing are
/// left out.
func forEachTap(_ axes: [WindowAxis], _ body: (_ tap: Int, _ reaches: [WindowAxis.Reach]) throws -> Void)
  rethrows
{
  let taps = axes.map { axis in axis.reachingTaps.filter { axis.reach(of: $0).count > 0 } }
  let counts = Shape(taps.map(\.count))
  let steps = counts.rowMajorStrides
  for place in 0..<counts.elementCount {
    var tap = 0
    var reaches: [WindowAxis.Reach] = []
    for (i, axis) in axes.enumerated() {
      let along = taps[i][place / steps[i] % counts[i]]
      tap = tap &* axis.window &+ along
      reaches.append(axis.reach(of: along))
    }
    try body(tap, reaches)
  }
}

extension Kernels {
  /// Calls `body` with the row-major index of every input element that a window reads, and the window's. Each
  /// window's elements come in order; windows take turns.
  package static func forEachWindowElement(
    _ axes: [WindowAxis], _ body: (_ element: Int, _ window: Int) throws -> Void
  ) rethrows {
    let strides = Shape(axes.map(\.input)).rowMajorStrides
    let steps = Shape(axes.map(\.output)).rowMajorStrides
    try forEachTap(axes) { _, reaches in
      let counts = Shape(reaches.map(\.count))
      let countSteps = counts.rowMajorStrides
      for i in 0..<counts.elementCount {
        var (element, window) = (0, 0)
        for (axis, reach) in reaches.enumerated() {
          let index = i / countSteps[axis] % reach.count
          element += (reach.input + index * reach.inputStep) * strides[axis]
          window += (reach.output + index * reach.outputStep) * steps[axis]
        }
        try body(element, window)
      }
    }
  }
}
