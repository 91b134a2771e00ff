import JAXBuffers
import JAXCore
import JAXLax
import Testing

@Suite struct SortingTests {
  @Test(arguments: cases) func givesWhatJAXGives(_ test: LaxCase) throws { try test.check() }

  /// Long rows are distributed by digits, short ones sorted by insertion.
  @Test(arguments: [41, 300, 70_000]) func sortsLongRows(_ count: Int) throws {
    let values = (0..<count).map { Int32(truncatingIfNeeded: $0 &* 2_654_435_761) / 1000 }
    let places = Buffer((0..<count).map { Int32($0) })
    let results = try run(Sort(dimension: 0, count: 2), Buffer(values), places)
    let expected = (0..<count).sorted { (values[$0], $0) < (values[$1], $1) }
    #expect(results[1].elements(as: Int32.self) == expected.map { Int32($0) })
    #expect(results[0].elements(as: Int32.self) == expected.map { values[$0] })
  }

  /// JAX's own order of equal elements, which is that of libstdc++'s `std::sort`.
  @Test func sortsUnstablyAsXLADoes() throws {
    let keys = Buffer((0..<60).map { Int32((pattern($0) % 3 + 3) % 3) })
    let places = Buffer((0..<60).map { Int32($0) })
    let sorted = try run(Sort(dimension: 0, isStable: false, count: 2), keys, places)[1]
    #expect(
      sorted.elements(as: Int32.self) == [
        1, 52, 51, 50, 49, 48, 18, 17, 16, 15, 14, 31, 32, 33, 34, 35, 0, 36, 37, 38, 39, 40, 41, 22, 53, 23,
        2, 3, 4, 5, 6, 7, 58, 57, 56, 55, 54, 19, 20, 21, 24, 59, 47, 46, 45, 44, 43, 42, 30, 29, 28, 27, 26,
        25, 13, 12, 11, 10, 9, 8,
      ])
  }

  @Test func approximatesExactly() throws {
    let text = ParameterReader(
      primitive: "approx_top_k",
      parameters: [
        Parameter("aggregate_to_topk", .bool(true)), Parameter("is_max_k", .bool(false)),
        Parameter("k", .int(3)), Parameter("recall_target", .double(0.95)),
        Parameter("reduction_dimension", .int(-1)), Parameter("reduction_input_size_override", .int(-1)),
      ], operands: [], results: [])
    let smallest = try ApproxTopK(reading: text)
    let results = try run(smallest, Buffer([3, 0, -1, -0.0, .infinity] as [Float]))
    #expect(doubles(results[0]) == [-1, 0, 0])
    #expect(results[1].elements(as: Int32.self) == [2, 1, 3])
    // XLA's order of NaNs is that of its sorting algorithm: not guessed at.
    #expect(throws: JAXError.self) { try smallest.evaluate([Buffer([3, .nan, 1] as [Float])]) }
  }

  @Test func refusesWhatJAXRefuses() {
    let (x, z) = (ShapedArray([3, 0], .float32), ShapedArray([3], .complex64))
    #expect(throws: JAXError.self) { try Sort(dimension: 2).abstractEval([x]) }
    #expect(throws: JAXError.self) { try Sort(dimension: 0, numKeys: 2).abstractEval([x]) }
    #expect(throws: JAXError.self) { try Sort(dimension: 0, count: 2).abstractEval([x, z]) }
    #expect(throws: JAXError.self) { try TopK(k: 1, axis: 1).abstractEval([x]) }
    #expect(throws: JAXError.self) { try TopK(k: 1, axis: 0).abstractEval([z]) }
    #expect(throws: JAXError.self) { try ArgMax(axes: [1], indexDType: .int32).abstractEval([x]) }
    #expect(throws: JAXError.self) { try ArgMax(axes: [0], indexDType: .float32).abstractEval([x]) }
    #expect(throws: JAXError.self) { try ArgMin(axes: [0], indexDType: .int32).abstractEval([z]) }
    #expect(throws: JAXError.self) { try CumulativeSum(axis: 2).abstractEval([x]) }
    #expect(throws: JAXError.self) { try CumulativeSum(axis: 0).abstractEval([ShapedArray([1], .bool)]) }
  }

  static let cases: [LaxCase] = [
    LaxCase(
      "sort", Sort(dimension: 0),
      [Buffer([1, -0.0, 0, .nan, 3, 3, -.infinity, .infinity, -1, 0, -0.0, .nan] as [Float], shape: [12])],
      ([12], [-.infinity, -1, -0.0, 0, 0, -0.0, 1, 3, 3, .infinity, .nan, .nan])),
    LaxCase(
      "sort half precision", Sort(dimension: 0),
      [
        Buffer([
          BFloat16(1), BFloat16(-0.0), BFloat16(0), BFloat16(.nan), BFloat16(3), BFloat16(3),
          BFloat16(-.infinity), BFloat16(.infinity), BFloat16(-1), BFloat16(0), BFloat16(-0.0),
          BFloat16(.nan),
        ])
      ],
      ([12], [-.infinity, -1, -0.0, 0, 0, -0.0, 1, 3, 3, .infinity, .nan, .nan])),
    LaxCase(
      "sort rows of another axis", Sort(dimension: 0),
      [patterned([5, 3], .int32)],
      ([5, 3], [-5, -2, -8, -4, -1, -7, 3, 6, -6, 4, 7, 1, 5, 8, 2])),
    LaxCase(
      "sort by two keys", Sort(dimension: 1, numKeys: 2, count: 3),
      [
        patterned([2, 7], .uint8), patterned([2, 7]),
        Buffer([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as [Int32], shape: [2, 7]),
      ],
      ([2, 7], [1, 3, 4, 6, 248, 251, 254, 2, 5, 7, 8, 249, 252, 255]),
      ([2, 7], [1, 3, 4, 6, -8, -5, -2, 2, 5, 7, 8, -7, -4, -1]),
      ([2, 7], [5, 0, 6, 1, 2, 3, 4, 11, 12, 7, 13, 8, 9, 10])),
    LaxCase(
      "sort carries the rest along", Sort(dimension: 0, count: 2),
      [
        Buffer([1, -0.0, 0, .nan, 3, 3, -.infinity, .infinity, -1, 0, -0.0, .nan] as [Float], shape: [12]),
        Buffer([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as [Int32], shape: [12]),
      ],
      ([12], [-.infinity, -1, -0.0, 0, 0, -0.0, 1, 3, 3, .infinity, .nan, .nan]),
      ([12], [6, 8, 1, 2, 9, 10, 0, 4, 5, 7, 3, 11])),
    LaxCase(
      "sort complex", Sort(dimension: 0, count: 2),
      [patterned([9], .complex64), Buffer([0, 1, 2, 3, 4, 5, 6, 7, 8] as [Int32], shape: [9])],
      ([9], [-8, 7, -7, 8, -5, -7, -2, -4, 1, -1, 3, 1, 4, 2, 6, 4, 7, 5]),
      ([9], [2, 8, 3, 4, 5, 0, 6, 1, 7])),
    LaxCase(
      "sort nothing", Sort(dimension: 0),
      [Buffer([] as [Float], shape: [0])],
      ([0], [])),
    LaxCase(
      "sort bool", Sort(dimension: 0),
      [patterned([6], .bool)],
      ([6], [0, 0, 0, 1, 1, 1])),
    LaxCase(
      "top_k", TopK(k: 12, axis: 0),
      [Buffer([1, -0.0, 0, .nan, 3, 3, -.infinity, .infinity, -1, 0, -0.0, .nan] as [Float], shape: [12])],
      ([12], [.nan, .nan, .infinity, 3, 3, 1, 0, 0, -0.0, -0.0, -1, -.infinity]),
      ([12], [3, 11, 7, 4, 5, 0, 2, 9, 1, 10, 8, 6])),
    LaxCase(
      "top_k of another axis", TopK(k: 2, axis: 0),
      [patterned([4, 3], .int32)],
      ([2, 3], [4, 7, 2, 3, 6, 1]),
      ([2, 3], [2, 2, 3, 0, 0, 1])),
    LaxCase(
      "top_k of none", TopK(k: 0, axis: 0),
      [Buffer([1, 2] as [Float], shape: [2])],
      ([0], []),
      ([0], [])),
    LaxCase(
      "argmax", ArgMax(axes: [1], indexDType: .int32),
      [patterned([3, 6])],
      ([3], [1, 1, 1])),
    LaxCase(
      "argmax with NaN", ArgMax(axes: [0], indexDType: .int64),
      [Buffer([1, -0.0, 0, .nan, 3, 3, -.infinity, .infinity, -1, 0, -0.0, .nan] as [Float], shape: [12])],
      ([], [3])),
    LaxCase(
      "argmax of zeros", ArgMax(axes: [0], indexDType: .uint8),
      [Buffer([0, -0.0, 0] as [Float], shape: [3])],
      ([], [0])),
    LaxCase(
      "argmax of bool", ArgMax(axes: [0], indexDType: .int32),
      [patterned([4, 2], .bool)],
      ([2], [0, 0])),
    LaxCase(
      "argmax of infinities", ArgMax(axes: [0], indexDType: .int32),
      [Buffer([-.infinity, .infinity, .infinity, -.infinity] as [Float], shape: [4])],
      ([], [1])),
    LaxCase(
      "argmin", ArgMin(axes: [1], indexDType: .int32),
      [patterned([3, 6])],
      ([3], [2, 2, 2])),
    LaxCase(
      "argmin with NaN", ArgMin(axes: [0], indexDType: .int64),
      [Buffer([1, -0.0, 0, .nan, 3, 3, -.infinity, .infinity, -1, 0, -0.0, .nan] as [Float], shape: [12])],
      ([], [3])),
    LaxCase(
      "argmin of zeros", ArgMin(axes: [0], indexDType: .uint8),
      [Buffer([0, -0.0, 0] as [Float], shape: [3])],
      ([], [0])),
    LaxCase(
      "argmin of bool", ArgMin(axes: [0], indexDType: .int32),
      [patterned([4, 2], .bool)],
      ([2], [1, 1])),
    LaxCase(
      "argmin of infinities", ArgMin(axes: [0], indexDType: .int32),
      [Buffer([-.infinity, .infinity, .infinity, -.infinity] as [Float], shape: [4])],
      ([], [0])),
  ]
}
