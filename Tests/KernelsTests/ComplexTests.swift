import ComplexModule
import JAXBuffers
import JAXKernels
import Testing

/// Expected values are those of `jax.jit(lax.f)(z)` in JAX 0.10.2 on CPU.
@Suite struct ComplexTests {
  @Test(
    arguments: [
      (Kernels.Elementary.sin, (0.5, 20.0), (1.16300296e8, 2.1288626e8)),
      (.cos, (0.5, 20), (2.1288626e8, -1.16300296e8)),
      (.sinh, (-40, 0.5), (-1.0328515e17, 5.6424935e16)),
      (.cosh, (-40, 0.5), (1.0328515e17, -5.6424935e16)),
      (.asin, (5, 0), (1.5707964, 2.2924316)), (.asin, (2.5, -0.0), (1.5707964, 1.5667993)),
      (.acos, (5, 0), (0, -2.2924316)), (.atanh, (5, 0), (0.20273255, 1.5707964)),
      (.asinh, (-0.0, -40), (4.3818703, -1.5707964)), (.acosh, (0.5, -0.0), (0, 1.0471976)),
      (.sqrt, (-40, -0.0), (0, 6.3245554)), (.sqrt, (1e30, 1e30), (1.098684e15, 4.550899e14)),
      (.rsqrt, (-40, -0.0), (0, 0.15811388)), (.rsqrt, (0, .infinity), (0, -0.0)),
      (.sin, (1, .infinity), (.infinity, .infinity)), (.exp2, (3, 0), (8, 0)),
      (.tan, (.nan, 1), (.nan, .nan)), (.cosh, (.nan, 1), (.nan, .nan)), (.log1p, (.nan, 0), (.nan, .nan)),
      (.expm1, (1e-6, 1e-6), (1e-6, 1.000001e-6)), (.logistic, (-.infinity, 0.5), (0, 0)),
    ] as [(Kernels.Elementary, (Double, Double), (Double, Double))])
  func isJAXs(
    _ function: Kernels.Elementary, _ z: (Double, Double), _ expected: (Double, Double)
  ) throws {
    let x = Buffer([Complex(Float(z.0), Float(z.1))])
    let y = try Kernels.elementary(function, x)
    let real = Double(Kernels.realPart(y).rowMajor().scalar(as: Float.self))
    let imaginary = Double(Kernels.imaginaryPart(y).rowMajor().scalar(as: Float.self))
    for (got, wanted) in [(real, expected.0), (imaginary, expected.1)] {
      let close = (got - wanted).magnitude <= 2e-6 * max(wanted.magnitude, 1e-7)
      #expect(got == wanted || close || (got.isNaN && wanted.isNaN), "\(function)\(z): \(got) for \(wanted)")
    }
  }

  @Test func anglesOfComplexPoints() throws {
    let y = Buffer([Complex<Float>(1, 2), Complex(-0.5, 0.3), Complex(-2, -1), Complex(1, 0)])
    let x = Buffer([Complex<Float>(0, 2), Complex(1, -1), Complex(-1, 0.5), Complex(-1, -2)])
    let angles = try Kernels.atan2(y, x).elements(as: Complex<Float>.self)
    let expected: [Complex<Float>] = [
      Complex(0.84757566, -0.23887795), Complex(-0.3834977, -0.08631749), Complex(-1.9081668, 0.37908688),
      Complex(2.9097688, 0.40235934),
    ]
    for (got, wanted) in zip(angles, expected) { #expect((got - wanted).length < 2e-6) }
  }
}
