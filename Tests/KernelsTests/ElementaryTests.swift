import Foundation
import JAXBuffers
import JAXKernels
import Testing

@Suite struct ElementaryTests {
  /// The worst error in units of the last place against float64, over numbers spread by their bits.
  private func worst(
    _ function: Kernels.Elementary, _ range: ClosedRange<Float>, _ exact: (Double) -> Double
  ) throws -> Double {
    let count = 200_000
    let step = (range.upperBound - range.lowerBound) / Float(count)
    let x = (0...count).map { range.lowerBound + Float($0) * step }
    let y = try Kernels.elementary(function, Buffer(x)).elements(as: Float.self)
    var worst = 0.0
    for (x, y) in zip(x, y) {
      let truth = exact(Double(x))
      let unit = Double(Float(truth).ulp)
      worst = max(worst, (Double(y) - truth).magnitude / unit)
    }
    return worst
  }

  @Test func expIsWithinTwoUlp() throws {
    #expect(try worst(.exp, -87...88, exp) <= 2)
    #expect(try worst(.exp, -1...1, exp) <= 2)
  }

  @Test func tanhIsWithinJAXsError() throws {
    #expect(try worst(.tanh, -12...12, tanh) <= 4.4)
    #expect(try worst(.tanh, -0.01...0.01, tanh) <= 4.4)
  }

  @Test func tanhSaturatesAtOne() throws {
    let x = Buffer([Float(9.1), 20, 1e30, .infinity, -9.1, -.infinity])
    #expect(try Kernels.elementary(.tanh, x).elements(as: Float.self) == [1, 1, 1, 1, -1, -1])
  }

  @Test(arguments: [
    (Kernels.Elementary.log, 4.0), (.log1p, 4), (.sin, 4), (.cos, 4), (.sqrt, 0.5), (.logistic, 4),
    (.cbrt, 4),
  ])
  func othersAreWithinFourUlp(_ function: Kernels.Elementary, _ limit: Double) throws {
    let exact: (Double) -> Double =
      switch function {
      case .log: { Foundation.log($0) }
      case .log1p: { Foundation.log1p($0) }
      case .sin: { Foundation.sin($0) }
      case .cos: { Foundation.cos($0) }
      case .sqrt: { $0.squareRoot() }
      case .logistic: { 1 / (1 + Foundation.exp(-$0)) }
      default: { Foundation.cbrt($0) }
      }
    #expect(try worst(function, 0.001...30, exact) <= limit)
  }

  /// A value must not depend on where in the array it stands: loops end in a partial vector.
  @Test func placeInTheArrayDoesNotMatter() throws {
    let values = (0..<67).map { Float($0) * 0.37 - 11 }
    for function in [Kernels.Elementary.exp, .tanh, .sin, .log1p, .erf] {
      let together = try Kernels.elementary(function, Buffer(values)).elements(as: Float.self)
      for (i, value) in values.enumerated() {
        let alone = try Kernels.elementary(function, Buffer(scalar: value)).scalar(as: Float.self)
        #expect(alone.bitPattern == together[i].bitPattern, "\(function)(\(value))")
      }
    }
  }

  @Test func specialValues() throws {
    let x = Buffer([Float.nan, .infinity, -.infinity, 0, -0.0, -1])
    func bits(_ function: Kernels.Elementary) throws -> [Float] {
      try Kernels.elementary(function, x).elements(as: Float.self)
    }
    let logs = try bits(.log)
    #expect(logs[0].isNaN && logs[1] == .infinity && logs[2].isNaN && logs[3] == -.infinity)
    #expect(logs[4] == -.infinity && logs[5].isNaN)
    let roots = try bits(.rsqrt)
    #expect(roots[0].isNaN && roots[1] == 0 && roots[2].isNaN && roots[3] == .infinity)
    #expect(roots[4] == -.infinity)
    #expect(try bits(.exp).dropFirst() == [.infinity, 0, 1, 1, 0.36787945])
  }
}
