import ComplexModule
import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax
import RealModule
import Testing

@Suite struct FFTTests {
  struct Case: Sendable {
    var shape: Shape
    var dtype: DType
    var fft: FFT
    var result: Shape
    var expected: [Double]

    init(
      _ kind: FourierTransform, _ shape: Shape, _ dtype: DType, lengths: [Int], _ result: Shape,
      _ expected: [Double]
    ) {
      (self.shape, self.dtype, self.result, self.expected) = (shape, dtype, result, expected)
      fft = FFT(kind, lengths: lengths)
    }
  }

  /// What `lax.fft` of JAX 0.10.2 gives for the pattern.
  static let cases: [Case] = [
    Case(
      .forward, [8], .complex128, lengths: [8], [8],
      [
        6, 7, 17.0710678118655, 33.9705627484771, 10, -17, -16.9705627484771, -14.0710678118655, -12, 5,
        2.92893218813452, 0.0294372515228574, 0, -7, 16.9705627484771, 0.0710678118654755,
      ]),
    Case(
      .forward, [2, 5], .complex64, lengths: [5], [2, 5],
      [
        -6, 1, 30.5907363891602, -4.84509658813477, -12.8657989501953, -6.55545139312744, 4.35922050476074,
        8.55545139312744, -1.08415699005127, 6.84509658813477, 1, 8, 6.84509658813477, -28.5907363891602,
        8.55545139312744, 14.8657989501953, -6.55545139312744, -2.35922050476074, -4.84509658813477,
        3.08415699005127,
      ]),
    Case(
      .inverse, [2, 3], .complex128, lengths: [2, 3], [2, 3],
      [
        -0.833333333333333, 0, 0.782692070451105, 0.0877132402714709, -0.949358737117772, -3.08771324027147,
        1.16666666666667, 4, 1.41666666666667, 2.45373864405591, 1.41666666666667, -2.45373864405591,
      ]),
    Case(
      .forwardReal, [2, 6], .float64, lengths: [6], [2, 4],
      [
        -5, 0, 16.5, 0.866025403784439, -0.5, -9.52627944162882, -9, 0, 1, 0, 16.5, 0.866025403784439, -0.5,
        -9.52627944162882, -9, 0,
      ]),
    Case(
      .forwardReal, [3, 4], .float32, lengths: [3, 4], [3, 3],
      [-4, 0, -1, 1, -18, 0, -4, -17.3205070495605, 17, -17, 0, 0, -4, 17.3205070495605, 17, -17, 0, 0]),
    Case(
      .inverseReal, [2, 3], .complex128, lengths: [5], [2, 5],
      [
        -0.2, 0.763006036008535, -0.607993326541233, -4.05299701045818, 7.09798430099088, -1.4,
        0.185984133739298, 0.330854190399833, -0.789213403899959, -3.32762492023917,
      ]),
    Case(
      .inverseReal, [2, 3], .complex128, lengths: [4], [2, 4], [1.75, 0.75, -4.25, 4.75, -2, 0.5, 0, -3.5]),
    Case(
      .inverseReal, [3, 3], .complex64, lengths: [3, 4], [3, 4],
      [
        0.833333373069763, 0.5, -2.83333349227905, 2.16666674613953, 3.05640959739685, 1.42403817176819,
        -0.708333373069763, -0.00737142562866211, -2.13974285125732, -1.17403817176819, -0.708333373069763,
        2.59070491790771,
      ]),
    Case(
      .forward, [37], .complex128, lengths: [37], [37],
      [
        1, 12, 0.549777099681701, 14.4708901446844, 1.13286273834493, 21.3356522074585, -6.03404188926645,
        20.1664334691494, -29.9048329981493, 32.8548729434732, 18.2462646512754, 36.5561705623267,
        3.84086555623503, 111.139989522395, 11.2180950814895, -122.380092525302, 3.85517543633287,
        -38.2613796213467, 11.8405090816844, -18.2688945634754, 3.62175326322903, -11.6838130256406,
        23.579455399983, -41.0466631154628, 3.70802629819434, -15.7821239156933, -59.0317233285044,
        -87.1681504205125, 10.1554356385499, -3.41655517303947, 20.8307485879755, -11.8964347972102,
        -4.61180520512683, -3.85032522997577, -5.97007889657746, -16.8924164089342, -6.52497770086064,
        10.192990723043, -28.9512776972309, -0.313155583316477, 54.6441150282542, 8.84296438671176,
        21.5762389624951, -0.766773861943586, 0.677093181576506, 31.8620360175311, 7.30951621458476,
        11.063141741003, 3.1470344595688, 5.64324743441277, 7.13646301026648, 7.21249311948967,
        36.5659650427602, -12.6790226014835, -3.04605222684799, 16.7703771397665, 4.02996433585873,
        38.8986600779451, -17.0555698022483, -4.79240653676822, -51.4279426010293, 3.93540949970867,
        53.0752906858547, 0.0800258065943993, 23.2545694030705, -2.75679780428195, 11.1785058325278,
        26.5999102351238, 15.1101063617467, 16.8090512534946, -27.6353441562015, -7.01544054853154,
        -0.0901848494969562, 9.53612944860724,
      ]),
    Case(
      .inverse, [14], .complex128, lengths: [14], [14],
      [
        0.642857142857143, 1.07142857142857, 1.11074861589456, -0.253556776681595, 1.71787364632954,
        0.00714166141978773, -0.184094738363595, -0.554181256992924, 0.0137542742921161, -0.718239226306807,
        0.278624739337332, 0.255855774962075, 0.0725521628436824, -0.317907448162746, -1.5, 0.928571428571428,
        -0.403476556320986, -0.686894677134937, -2.36424282956568, -1.36769232885598, 1.30298060038541,
        -0.693501132101166, 0.153074149400358, -2.20531456505581, 1.6534587296131, 4.3379722508573,
        0.505890063297024, 1.19631772405281,
      ]),
    Case(.forwardReal, [1], .float32, lengths: [1], [1], [3, 0]),
  ]

  @Test(arguments: cases) func givesWhatJAXGives(_ test: Case) throws {
    let result = try run(test.fft, patterned(test.shape, test.dtype))[0]
    #expect(result.shape == test.result)
    let wide = test.dtype.real == .float64
    #expect(error(result, test.expected) < (wide ? 1e-14 : 1e-6))
  }

  /// Every kind of length: powers of two, mixed small factors, large primes and what holds one.
  @Test(arguments: [1, 2, 3, 16, 60, 62, 74, 97, 121, 210, 509, 1024])
  func undoesItself(_ n: Int) throws {
    let x = patterned([2, n], .complex128)
    let there = try run(FFT(.forward, lengths: [n]), x)[0]
    #expect(error(try run(FFT(.inverse, lengths: [n]), there)[0], doubles(x)) < 1e-13)
    let energy = doubles(x).map { $0 * $0 }.reduce(0, +) * Double(n)
    let transformed = doubles(there).map { $0 * $0 }.reduce(0, +)
    #expect((energy - transformed).magnitude <= 1e-12 * energy)
    let real = patterned([2, n], .float64)
    let half = try run(FFT(.forwardReal, lengths: [n]), real)[0]
    #expect(error(try run(FFT(.inverseReal, lengths: [n]), half)[0], doubles(real)) < 1e-13)
  }

  /// A shifted impulse transforms to a known turn at every frequency.
  @Test(arguments: [12, 31, 41, 96]) func knowsTheSignOfTheTurn(_ n: Int) throws {
    var impulse = [Double](repeating: 0, count: n)
    impulse[1] = 1
    let x = try Kernels.convert(Buffer(impulse), to: .complex128)
    let expected = (0..<n).flatMap { k -> [Double] in
      let angle = -2 * Double.pi * Double(k) / Double(n)
      return [Double.cos(angle), Double.sin(angle)]
    }
    #expect(error(try run(FFT(.forward, lengths: [n]), x)[0], expected) < 1e-14)
  }

  /// Imaginary parts that no real signal has are ignored.
  @Test func ignoresWhatIsNotHermitian() throws {
    let x = Buffer([.init(1, 5), .init(2, 0), .init(3, 7)] as [Complex<Float>])
    #expect(doubles(try run(FFT(.inverseReal, lengths: [4]), x)[0]) == [2, -0.5, 0, -0.5])
  }

  @Test func refusesWhatJAXRefuses() {
    func fails(_ fft: FFT, _ shape: Shape, _ dtype: DType) -> Bool {
      (try? fft.abstractEval([ShapedArray(shape, dtype)])) == nil
    }
    #expect(!fails(FFT(.forward, lengths: [4]), [2, 4], .complex64))
    #expect(fails(FFT(.forward, lengths: [4]), [2, 4], .float32))
    #expect(fails(FFT(.forward, lengths: [5]), [2, 4], .complex64))
    #expect(fails(FFT(.forward, lengths: [2, 4]), [4], .complex64))
    #expect(fails(FFT(.forwardReal, lengths: [4]), [4], .complex64))
    #expect(fails(FFT(.inverseReal, lengths: [8]), [4], .complex64))
    #expect(fails(FFT(.forwardReal, lengths: [0]), [0], .float32))
  }
}
