import ComplexModule
import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax
import Testing

/// Values are those of JAX 0.10.2 for the pattern, some with 20 added to the diagonal.
@Suite struct LinearAlgebraTests {
  /// The pattern with 20 added to the diagonals.
  private static func dominant(_ n: Int, _ dtype: DType, batch: Int? = nil) -> Buffer {
    let x = patterned(Shape((batch.map { [$0] } ?? []) + [n, n]), dtype)
    let parts = dtype.isComplex ? 2 : 1
    let values = x.baseAddress.assumingMemoryBound(to: Double.self)
    for matrix in 0..<(batch ?? 1) {
      for i in 0..<n { values[(matrix * n * n + i * (n + 1)) * parts] += 20 }
    }
    return x
  }

  @Test func cholesky() throws {
    let real = try run(Cholesky(), LinearAlgebraTests.dominant(3, .float64))[0]
    #expect(
      error(
        real,
        [
          4.79583152331272, 6, -8, -1.04257207028537, 4.11254707915434, 1, 0.834057656228299,
          1.91355018335973, 2.93984243146651,
        ]) < 1e-13)
    let complex = try run(Cholesky(), LinearAlgebraTests.dominant(2, .complex128, batch: 2))[0]
    #expect(
      error(
        complex,
        [
          4.79583152331272, 0, 6, 4, -1.6681153124566, 1.45960089839952, 3.17599693352168, 0,
          4.24264068711928, 0, 1, -1, 0.942809041582063, 0.471404520791032, 5.08811250749125, 0,
        ]) < 1e-13)
  }

  /// A matrix that is not positive definite gives NaN alone; a NaN spreads from where it is.
  @Test func choleskyFails() throws {
    let indefinite = try run(Cholesky(), Buffer([1, 7, 2, 1, 4, 7, 2, 5] as [Float], shape: [2, 2, 2]))[0]
    #expect(doubles(indefinite).map(\.isNaN) == [true, true, true, true, false, false, false, false])
    #expect(doubles(indefinite)[4...] == [2, 7, 1, 2])
    let values: [Float] = [4, 9, 9, .nan, 9, 9, 0, 0, 3]
    let spread = doubles(try run(Cholesky(), Buffer(values, shape: [3, 3]))[0])
    #expect(spread.map(\.isNaN) == [false, false, false, true, true, false, false, true, true])
  }

  @Test func lu() throws {
    let results = try run(LU(), patterned([2, 3, 4], .float64))
    #expect(
      error(
        results[0],
        [
          -7, -4, -1, 2, -0.428571428571429, 4.28571428571429, -8.42857142857143, -4.14285714285714,
          0.285714285714286, 0.5, 8.5, 8.5, 5, 8, -6, -3, -1, 6, -5, 1, 0, 0.5, 8.5, -8.5,
        ]) < 1e-13)
    #expect(doubles(results[1]) == [2, 2, 2, 0, 2, 2])
    #expect(doubles(results[2]) == [2, 0, 1, 0, 2, 1])
    let tall = try run(LU(), patterned([4, 2], .complex128))
    #expect(
      error(
        tall[0],
        [
          -8, 7, -5, -7, -0.15929203539823, -0.389380530973451, 8.92920353982301, 1.93805309734513,
          -0.106194690265487, 0.407079646017699, -0.247827008691965, 0.0864956540173839, -0.150442477876106,
          -0.256637168141593, 0.792028831884673, 0.0144159423362306,
        ]) < 1e-13)
    #expect(doubles(tall[1]) == [1, 3] && doubles(tall[2]) == [1, 3, 2, 0])
    let singular = try run(LU(), Buffer([1, 2, 2, 4] as [Float], shape: [2, 2]))
    #expect(doubles(singular[0]) == [2, 4, 0.5, 0])
  }

  @Test func permutations() throws {
    let permutation = LUPivotsToPermutation(permutationSize: 4)
    #expect(doubles(try run(permutation, Buffer([2, 2, 2] as [Int32]))[0]) == [2, 0, 1, 3])
    #expect(doubles(try run(permutation, Buffer([9, -1, 2] as [Int32]))[0]) == [3, 3, 2, 1])
    #expect((try? LUPivotsToPermutation(permutationSize: 2).abstractEval([ShapedArray([3], .int32)])) == nil)
  }

  struct Triangular: Sendable {
    var form: TriangularForm
    var expected: [Double]
    init(
      leftSide: Bool, lower: Bool, transpose: Bool, conjugate: Bool, unit: Bool, _ expected: [Double]
    ) {
      form = TriangularForm(
        leftSide: leftSide, lower: lower, transpose: transpose, conjugate: conjugate, unitDiagonal: unit)
      self.expected = expected
    }
  }

  static let triangular: [Triangular] = [
    Triangular(
      leftSide: true, lower: true, transpose: false, conjugate: false, unit: false,
      [
        0.132075471698113, 0.0377358490566038, 0.267924528301887, 0.162264150943396, -0.498002219755827,
        0.340066592674806, -0.203174250832408, -0.284772475027747, 0.00468387533165338, -0.33407849170926,
        0.0423194066678416, 0.0373705896643215, 0.178082191780822, 0.191780821917808, 0.280821917808219,
        0.417808219178082, -0.202171734046108, 0.275709989976612, -0.207083194119612, -0.27460741730705,
        -0.0894120242830756, -0.0803990443109394, 0.0607624078825435, 0.0948958891501554,
      ]),
    Triangular(
      leftSide: true, lower: false, transpose: true, conjugate: false, unit: false,
      [
        0.132075471698113, 0.0377358490566038, 0.267924528301887, 0.162264150943396, -0.530965593784684,
        0.228967813540511, -0.209034406215316, -0.54896781354051, -0.205857583133666, -0.287362634745371,
        0.238561445794611, -0.241993588430595, 0.178082191780822, 0.191780821917808, 0.280821917808219,
        0.417808219178082, -0.188740394253258, 0.352088205813565, -0.204477113264283, -0.125459405278984,
        -0.235477623889705, -0.110672953873504, 0.046650360274603, -0.142210440713867,
      ]),
    Triangular(
      leftSide: false, lower: true, transpose: false, conjugate: true, unit: false,
      [
        0.325656376081893, -0.215115584496006, 0.538576117142136, -0.133274425650088, -0.686695278969957,
        0.11587982832618, -0.302246145198706, -0.285753454673634, -0.173592527139611, -0.150265084574602,
        0.0901287553648069, -0.0214592274678112, 0.239454702481892, 0.161135227480473, 0.220579843534284,
        0.248614818223654, -0.318867924528302, 0.333962264150943, -0.302697110868757, -0.253769991615657,
        -0.0106672802577082, -0.115628163828808, 0.0867924528301887, 0.00377358490566038,
      ]),
    Triangular(
      leftSide: false, lower: false, transpose: true, conjugate: true, unit: true,
      [-256, 55, 21, 5, -8, 7, 50, 0, -4, -4, 1, -1, 374, 8, 29, 109, -7, 8, -54, -58, 11, -19, 2, 0]),
    Triangular(
      leftSide: true, lower: false, transpose: false, conjugate: false, unit: true,
      [7, -63, 17, 39, -2, 9, -5, -5, -2, -4, 1, -1, 71, 23, -19, 39, 11, -18, 8, 10, -1, -3, 2, 0]),
    Triangular(
      leftSide: true, lower: true, transpose: true, conjugate: true, unit: false,
      [
        0.255987386451868, 0.305801851066769, 0.0733143431475757, 0.241061195714823, -0.247917192628124,
        0.564630143903055, -0.367710174198435, -0.273794496339308, 0.0257510729613734, -0.291845493562232,
        0.0901287553648069, -0.0214592274678112, 0.21937382193672, -0.0973854087209779, 0.576387419702576,
        0.127853797224971, -0.307132995858261, 0.222595490105845, -0.091155085135757, -0.240018407731247,
        -0.0377358490566038, -0.132075471698113, 0.0867924528301887, 0.00377358490566038,
      ]),
  ]

  @Test(arguments: triangular) func triangularSolve(_ test: Triangular) throws {
    let a = LinearAlgebraTests.dominant(3, .complex128, batch: 2)
    let b = patterned(test.form.leftSide ? [2, 3, 2] : [2, 2, 3], .complex128)
    let solve = TriangularSolve(test.form)
    #expect(error(try run(solve, a, b)[0], test.expected) < 1e-13)
    #expect(error(try run(solve, a.scattered(), b.scattered())[0], test.expected) < 1e-13)
  }

  @Test func tridiagonalSolve() throws {
    let pattern = doubles(patterned([4], .float64))
    let diagonals = [pattern, pattern.map { 2 * $0 + 21 }, pattern.map { 3 * $0 }].map { Buffer($0) }
    let b = patterned([4, 2], .float64)
    let x = try run(TridiagonalSolve(), diagonals[0], diagonals[1], diagonals[2], b)[0]
    #expect(
      error(
        x,
        [
          -0.483372003093581, -1.95127610208817, 1.78344934261408, 6.52049497293117, -3.55297757153906,
          -11.5815931941222, -1.25135344160866, -4.62799690641918,
        ]) < 1e-13)
    let zeros = Buffer([0, 0, 0] as [Float])
    let singular = try run(
      TridiagonalSolve(), zeros, zeros, zeros, Buffer([1, 1, 1] as [Float], shape: [3, 1]))[0]
    #expect(doubles(singular).map(\.isNaN) == [true, true, true])
  }

  @Test func reflectors() throws {
    let factored = try run(Geqrf(), patterned([3, 2], .float64))
    #expect(
      error(
        factored[0],
        [
          -8.77496438739212, -6.38179228173973, -0.679407574987309, -4.61223668871484, -0.169851893746827,
          0.386698619528689,
        ]) < 1e-13)
    #expect(error(factored[1], [1.34188172937891, 1.73983268822315]) < 1e-13)
    let left = Ormqr(left: true, transpose: true)
    #expect(
      error(
        try run(left, factored[0], factored[1], patterned([3, 2], .float64))[0],
        [
          -8.77496438739212, -6.38179228173973, -8.51262559034653e-16, -4.61223668871485,
          -4.57334610603022e-16, -7.64385854692436e-16,
        ]) < 1e-13)
    let right = Ormqr(left: false, transpose: false)
    #expect(
      error(
        try run(right, factored[0], factored[1], patterned([2, 3], .float64))[0],
        [
          2.62109325857167, 0.709574875186899, -10.080990706591, 0.113960576459638, 3.96179305312685,
          3.78037151497162,
        ]) < 1e-13)
    let hessenberg = try run(Hessenberg(), patterned([3, 3], .float64))
    #expect(
      error(
        hessenberg[0],
        [
          3, -9.68277323709357, -2.4987801902177, 6.40312423743285, -7.85365853658536, -0.317073170731707,
          -0.350781059358212, -6.31707317073171, -1.14634146341463,
        ]) < 1e-13 && error(hessenberg[1], [1.78086880944303, 0]) < 1e-13)
    let tridiagonal = try run(Tridiagonal(lower: true), LinearAlgebraTests.dominant(3, .float64))
    let expected: [[Double]] = [
      [
        23, 6, -8, 6.40312423743285, 9.21951219512195, 1, -0.350781059358212, -3.97560975609756,
        21.780487804878,
      ], [23, 9.21951219512195, 21.780487804878], [6.40312423743285, -3.97560975609756],
      [1.78086880944303, 0],
    ]
    for (got, want) in zip(tridiagonal, expected) { #expect(error(got, want) < 1e-13) }
  }

  @Test func qrWithPivots() throws {
    let results = try run(QR(pivoting: true, fullMatrices: true), patterned([3, 2], .float64))
    #expect(
      error(
        results[0],
        [
          -0.341881729378914, -0.827837354384716, -0.444749589996661, 0.911684611677104, -0.177393718796725,
          -0.370624658330551, 0.227921152919276, -0.532181156390174, 0.815374248327211,
        ]) < 1e-13)
    #expect(error(results[1], [-8.77496438739212, -6.38179228173973, 0, -4.61223668871484, 0, 0]) < 1e-13)
    #expect(doubles(results[2]) == [0, 1])
  }

  /// Q and R multiply to the matrix, and Q's columns are orthonormal, whatever the shape.
  @Test(arguments: [
    ([2, 4, 3], false), ([2, 3, 4], false), ([4, 3], true), ([3, 5], true), ([3, 0], true),
  ])
  func qrReconstructs(_ shape: [Int], _ full: Bool) throws {
    let x = patterned(Shape(shape), .float64)
    let results = try run(QR(pivoting: false, fullMatrices: full), x)
    #expect(error(try product(results[0], results[1]), doubles(x)) < 1e-13)
    let k = results[0].shape[shape.count - 1]
    #expect(
      error(try product(transposed(results[0]), results[0]), identity(k, shape.count == 3 ? 2 : 1)) < 1e-13)
    for (i, value) in doubles(results[1]).enumerated() {
      let (row, column) = (i / max(shape[shape.count - 1], 1) % k, i % max(shape[shape.count - 1], 1))
      if row > column { #expect(value == 0) }
    }
  }

  @Test func eigh() throws {
    let real = try run(Eigh(lower: false), LinearAlgebraTests.dominant(4, .float64))
    #expect(error(real[1], [5.78911162399687, 15.3251757666169, 27.730898424138, 31.1548141852482]) < 1e-13)
    let complex = try run(Eigh(lower: true), LinearAlgebraTests.dominant(4, .complex128))
    #expect(
      error(complex[1], [3.4723620875166, 10.5631792502766, 24.0741699924846, 41.8902886697222]) < 1e-13)
    #expect(error(try product(transposed(real[0]), real[0]), identity(4, 1)) < 1e-13)
  }

  @Test(arguments: [true, false], [[2, 3, 5], [5, 3]]) func svdReconstructs(_ full: Bool, _ shape: [Int])
    throws
  {
    let x = patterned(Shape(shape), .float64)
    for algorithm in [nil, "SvdAlgorithm.QR"] {
      let results = try run(SVD(computeUV: true, fullMatrices: full, algorithm: algorithm), x)
      let (s, u, vt) = (results[0], results[1], results[2])
      if shape.count == 3 {
        #expect(
          error(
            s,
            [
              13.9042605549281, 11.6400558258169, 8.37738854253135, 13.5773345716877, 10.6644824880952,
              3.15036492958573,
            ]) < 1e-13)
      }
      let m = min(shape[shape.count - 2], shape[shape.count - 1])
      let thin = u.sliced(starts: u.shape.map { _ in 0 }, limits: Array(u.shape.dropLast()) + [m])
      let rows = vt.sliced(
        starts: vt.shape.map { _ in 0 }, limits: Array(vt.shape.dropLast(2)) + [m, vt.shape[vt.rank - 1]])
      let values = doubles(s)
      let scaled = doubles(rows).enumerated().map { i, v in values[i / vt.shape[vt.rank - 1]] * v }
      #expect(error(try product(thin, Buffer(scaled, shape: rows.shape)), doubles(x)) < 1e-13)
      let alone = try run(SVD(computeUV: false, fullMatrices: full, algorithm: algorithm), x)[0]
      #expect(error(alone, values) < 1e-13)
    }
  }

  @Test func eigenvaluesAndVectors() throws {
    let x = patterned([3, 3], .float64)
    let results = try run(Eig(left: true, right: true), x)
    #expect(
      error(
        results[0],
        [-3.5174473573746, 6.07519048649583, -3.5174473573746, -6.07519048649583, 1.03489471474919, 0])
        < 1e-13)
    let complex = try Kernels.convert(x, to: .complex128)
    let (w, left, right) = (results[0], results[1], results[2])
    let scale = w.elements(as: Complex<Double>.self)
    // A V = V diag(w), and Uᴴ A = diag(w) Uᴴ.
    let columns = right.elements(as: Complex<Double>.self).enumerated().map { $1 * scale[$0 % 3] }
    #expect(error(try product(complex, right), doubles(Buffer(columns, shape: [3, 3]))) < 1e-13)
    let adjoint = transposed(left).elements(as: Complex<Double>.self).map(\.conjugate)
    let rows = adjoint.enumerated().map { $1 * scale[$0 / 3] }
    let expected = doubles(Buffer(rows, shape: [3, 3]))
    #expect(error(try product(Buffer(adjoint, shape: [3, 3]), complex), expected) < 1e-13)
    let nan = try run(Eig(left: false, right: true), Buffer([1, .infinity, 3, 2] as [Float], shape: [2, 2]))
    let spoilt = doubles(nan[0]) + doubles(nan[1])
    #expect(!spoilt.contains { !$0.isNaN })
  }

  @Test func schurReconstructs() throws {
    let x = patterned([2, 3, 3], .float64)
    let results = try run(Schur(vectors: true), x)
    let back = try product(try product(results[1], results[0]), transposed(results[1]))
    #expect(error(back, doubles(x)) < 1e-13)
    #expect(try run(Schur(vectors: false), x).count == 1)
  }

  @Test func refusesWhatJAXRefuses() {
    func fails(_ primitive: some Primitive, _ operands: ShapedArray...) -> Bool {
      (try? primitive.abstractEval(operands)) == nil
    }
    #expect(fails(Cholesky(), ShapedArray([3, 2], .float32)))
    #expect(fails(Cholesky(), ShapedArray([3, 3], .int32)))
    #expect(fails(QR(pivoting: false, fullMatrices: false), ShapedArray([3], .float32)))
    #expect(fails(HouseholderProduct(), ShapedArray([2, 3], .float32), ShapedArray([2], .float32)))
    #expect(fails(HouseholderProduct(), ShapedArray([3, 2], .float32), ShapedArray([3], .float32)))
    let form = TriangularForm(
      leftSide: true, lower: true, transpose: false, conjugate: false, unitDiagonal: false)
    #expect(fails(TriangularSolve(form), ShapedArray([3, 3], .float32), ShapedArray([2, 3], .float32)))
    #expect(
      fails(TriangularSolve(form), ShapedArray([2, 3, 3], .float32), ShapedArray([3, 3, 3], .float32)))
  }

  private func product(_ a: Buffer, _ b: Buffer) throws -> Buffer {
    let batch = Array(0..<a.rank - 2)
    let axes = DotAxes(contracting: (lhs: [a.rank - 1], rhs: [a.rank - 2]), batch: (lhs: batch, rhs: batch))
    return try run(DotGeneral(axes), a, b)[0]
  }

  private func transposed(_ x: Buffer) -> Buffer {
    x.transposed(Array(0..<x.rank - 2) + [x.rank - 1, x.rank - 2])
  }

  private func identity(_ n: Int, _ count: Int) -> [Double] {
    (0..<count * n * n).map { $0 / n % n == $0 % n ? 1 : 0 }
  }
}
