import ComplexModule
import JAXBuffers
import JAXCore
import Testing

/// Values from Python 3.11: `repr(x)`, also of NumPy's small floats widened to double.
@Suite struct PythonNumbersTests {
  static let doubles: [(UInt64, String)] = [
    (0x0000000000000000, "0.0"),
    (0x8000000000000000, "-0.0"),
    (0x3ff0000000000000, "1.0"),
    (0xbff8000000000000, "-1.5"),
    (0x3fb999999999999a, "0.1"),
    (0x3fd5555555555555, "0.3333333333333333"),
    (0x3ee4f8b588e368f1, "1e-05"),
    (0x3f1a36e2eb1c432d, "0.0001"),
    (0x3f202c9dedbc309d, "0.0001234"),
    (0x3f1a36371ea531a8, "9.999e-05"),
    (0x430c6bf526340000, "1000000000000000.0"),
    (0x4341c37937e07fff, "9999999999999998.0"),
    (0x4341c37937e08000, "1e+16"),
    (0x4345eddb25e04800, "1.2345e+16"),
    (0x4345ee2a2eb5a5c4, "1.2345678901234568e+16"),
    (0x4480f0cf064dd592, "1e+22"),
    (0x44b52d02c7e14af6, "1e+23"),
    (0x419d6f34547df3b6, "123456789.123"),
    (0x0000000000000001, "5e-324"),
    (0x0010000000000000, "2.2250738585072014e-308"),
    (0x7fefffffffffffff, "1.7976931348623157e+308"),
    (0x81a56e1fc2f8f359, "-1e-300"),
    (0x7ff0000000000000, "inf"),
    (0xfff0000000000000, "-inf"),
    (0x7ff8000000000000, "nan"),
    (0x4059000000000000, "100.0"),
    (0x40f86a0000000000, "100000.0"),
    (0x40fe240000000000, "123456.0"),
    (0x4340000000000000, "9007199254740992.0"),
    (0x43e0000000000000, "9.223372036854776e+18"),
    (0x3e7ad7f29abcaf48, "1e-07"),
    (0x44dfe185ca57c517, "6.02214076e+23"),
    (0x3fd3333333333334, "0.30000000000000004"),
    (0x3fb99999a0000000, "0.10000000149011612"),
    (0x3ee4f8b580000000, "9.999999747378752e-06"),
    (0x47efffffe0000000, "3.4028234663852886e+38"),
    (0x36a0000000000000, "1.401298464324817e-45"),
    (0x3810000000000000, "1.1754943508222875e-38"),
    (0x4170000000000000, "16777216.0"),
    (0x4202a05f20000000, "10000000000.0"),
    (0x4341c37940000000, "1.0000000272564224e+16"),
    (0x3fb9a00000000000, "0.10009765625"),
    (0x47efe00000000000, "3.3895313892515355e+38"),
    (0x37a0000000000000, "9.183549615799121e-41"),
    (0x4072c00000000000, "300.0"),
    (0x3fb9980000000000, "0.0999755859375"),
    (0x40effc0000000000, "65504.0"),
    (0x3e70000000000000, "5.960464477539063e-08"),
  ]

  @Test(arguments: doubles) func doublesPrintAsPythonPrintsThem(bits: UInt64, text: String) {
    #expect(pythonRepr(Double(bitPattern: bits)) == text)
  }

  static let complexes: [(Double, Double, String)] = [
    (1, 2, "(1+2j)"), (0, 2, "2j"), (-0.0, -2, "(-0-2j)"), (-0.0, 1, "(-0+1j)"), (0, -0.0, "-0j"),
    (1, .nan, "(1+nanj)"), (.infinity, -.infinity, "(inf-infj)"), (1e16, 1e-5, "(1e+16+1e-05j)"),
    (1, 0, "(1+0j)"), (-0.0, -0.0, "(-0-0j)"),
  ]

  @Test(arguments: complexes) func complexNumbersPrintAsPythonPrintsThem(re: Double, im: Double, text: String)
  {
    #expect(pythonText(scalar: Buffer(scalar: Complex(re, im))) == text)
  }

  @Test func smallFloatsAreWidened() {
    #expect(pythonText(scalar: Buffer(scalar: Float(0.1))) == "0.10000000149011612")
    #expect(pythonText(scalar: Buffer(scalar: Float16(0.1))) == "0.0999755859375")
    #expect(pythonText(scalar: Buffer(scalar: BFloat16(0.1))) == "0.10009765625")
    #expect(pythonText(scalar: Buffer(scalar: true)) == "True")
    #expect(pythonText(scalar: Buffer(scalar: UInt64.max)) == "18446744073709551615")
  }
}
