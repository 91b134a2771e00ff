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
