import JAXBuffers
import JAXCore
import JAXLax
import Testing

@Suite struct RandomTests {
  @Test(arguments: cases) func givesWhatJAXGives(_ test: LaxCase) throws { try test.check() }

  @Test(arguments: gamma) func drawsGammaVariates(_ test: LaxCase) throws {
    try test.check(within: test.operands[1].dtype == .float64 ? 1e-13 : 3e-6)
  }

  /// The hashes of more counters than fit one chunk are those of each counter alone.
  @Test func countsAcrossChunks() throws {
    let key = Buffer([7, 9] as [UInt32]).asKeys(.keyFry)
    let many = try run(RandomBits(bitWidth: 32, shape: [3000]), key)[0].elements(as: UInt32.self)
    for place in [0, 1023, 1024, 2047, 2048, 2999] {
      let word = { Buffer([$0] as [UInt32]) }
      let hash = try run(Threefry2x32(), word(7), word(9), word(0), word(UInt32(place)))
      #expect(many[place] == hash[0].scalar(as: UInt32.self) ^ hash[1].scalar(as: UInt32.self))
    }
  }

  @Test func refusesWhatAreNoKeys() {
    let (keys, data) = (ShapedArray([2], .keyFry), ShapedArray([2], .uint32))
    #expect(throws: JAXError.self) { try RandomBits(bitWidth: 32, shape: []).abstractEval([data]) }
    #expect(throws: JAXError.self) { try RandomBits(bitWidth: 7, shape: []).abstractEval([keys]) }
    #expect(throws: JAXError.self) { try RandomBits(bitWidth: 32, shape: [-1]).abstractEval([keys]) }
    #expect(throws: JAXError.self) {
      try RandomSplit(shape: [1 << 40, 1 << 40]).abstractEval([keys])
    }
    #expect(throws: JAXError.self) { try RandomWrap(.rbg).abstractEval([data]) }
    #expect(throws: JAXError.self) { try RandomSeed(.threefry).abstractEval([ShapedArray([], .float32)]) }
    #expect(throws: JAXError.self) {
      try RandomFoldIn().abstractEval([keys, ShapedArray([3], .int32)])
    }
  }

  /// What this version leaves out is an error by name.
  @Test func namesWhatIsMissing() throws {
    let key = Buffer([1, 2, 3, 4] as [UInt32]).asKeys(.keyUrbg)
    let error = #expect(throws: JAXError.self) { try RandomSplit(shape: [2]).evaluate([key]) }
    #expect(error?.isUnsupported == true)
  }

  static let gamma: [LaxCase] = [
    LaxCase(
      "random_gamma of float32", RandomGamma(logSpace: false),
      [
        Buffer([1, 2, 3, 4] as [UInt32], shape: [2, 2]).asKeys(.keyFry),
        Buffer([0.30000001192092896, 1, 4, 20, 0.009999999776482582, 2.5] as [Float], shape: [2, 3]),
      ],
      (
        [2, 3],
        [
          0.0030774783808737993, 1.6333959102630615, 2.6652886867523193, 17.682565689086914, 0,
          3.066823720932007,
        ]
      )),
    LaxCase(
      "random_gamma of float32 as logarithms", RandomGamma(logSpace: true),
      [
        Buffer([1, 2, 3, 4] as [UInt32], shape: [2, 2]).asKeys(.keyFry),
        Buffer([0.30000001192092896, 1, 4, 20, 0.009999999776482582, 2.5] as [Float], shape: [2, 3]),
      ],
      (
        [2, 3],
        [
          -5.783644676208496, 0.49066123366355896, 0.9803123474121094, 2.872579336166382, -93.83222198486328,
          1.1206424236297607,
        ]
      )),
    LaxCase(
      "random_gamma of float64", RandomGamma(logSpace: false),
      [
        Buffer([1, 2, 3, 4] as [UInt32], shape: [2, 2]).asKeys(.keyFry),
        Buffer([0.3, 1, 4, 20, 0.01, 2.5] as [Double], shape: [2, 3]),
      ],
      (
        [2, 3],
        [
          0.3651260042771771, 0.3116281172605762, 6.162467900235199, 16.59388198498148,
          1.2577656434019993e-35, 1.6564440720923823,
        ]
      )),
    LaxCase(
      "random_gamma of float64 as logarithms", RandomGamma(logSpace: true),
      [
        Buffer([1, 2, 3, 4] as [UInt32], shape: [2, 2]).asKeys(.keyFry),
        Buffer([0.3, 1, 4, 20, 0.01, 2.5] as [Double], shape: [2, 3]),
      ],
      (
        [2, 3],
        [
          -1.0075127677756468, -1.1659447339455231, 1.818477330468459, 2.809034072307769, -80.36114140687123,
          0.5046731794908184,
        ]
      )),
  ]

  static let cases: [LaxCase] = [
    LaxCase(
      "random_bits of 8", RandomBits(bitWidth: 8, shape: [3, 3]),
      [Buffer([3, 4000000000] as [UInt32], shape: [2]).asKeys(.keyFry)],
      ([3, 3], [239, 77, 245, 234, 233, 53, 229, 244, 170])),
    LaxCase(
      "random_bits of 16", RandomBits(bitWidth: 16, shape: [3, 3]),
      [Buffer([3, 4000000000] as [UInt32], shape: [2]).asKeys(.keyFry)],
      ([3, 3], [12271, 45133, 36597, 27114, 59369, 58677, 21477, 59124, 3242])),
    LaxCase(
      "random_bits of 32", RandomBits(bitWidth: 32, shape: [3, 3]),
      [Buffer([3, 4000000000] as [UInt32], shape: [2]).asKeys(.keyFry)],
      (
        [3, 3],
        [
          4176949231, 2689380429, 3122237173, 2267834858, 1502406633, 51176757, 3133559781, 3982747380,
          2054229162,
        ]
      )),
    LaxCase(
      "random_bits of 64", RandomBits(bitWidth: 64, shape: [3, 3]),
      [Buffer([3, 4000000000] as [UInt32], shape: [2]).asKeys(.keyFry)],
      (
        [3, 3],
        [
          1.1010530521862795e+19, 6.539561378536849e+18, 1.116127703959846e+19, 1.2380691802154166e+19,
          1.1941024494689972e+19, 9.902580164525683e+18, 8.244175730740519e+18, 7.886514724539556e+18,
          4.725549906006478e+18,
        ]
      )),
    LaxCase(
      "random_bits of several keys", RandomBits(bitWidth: 32, shape: [2]),
      [Buffer([1, 2, 3, 4, 5, 4294967295] as [UInt32], shape: [3, 2]).asKeys(.keyFry)],
      ([3, 2], [2932776407, 1811914268, 1286751428, 2089218117, 1133206504, 3711919406])),
    LaxCase(
      "random_bits of a scalar", RandomBits(bitWidth: 32, shape: []),
      [Buffer([1, 2, 3, 4, 5, 4294967295] as [UInt32], shape: [3, 2]).asKeys(.keyFry)],
      ([3], [2932776407, 1286751428, 1133206504])),
    LaxCase(
      "random_bits of nothing", RandomBits(bitWidth: 32, shape: [0]),
      [Buffer([1, 2, 3, 4, 5, 4294967295] as [UInt32], shape: [3, 2]).asKeys(.keyFry)],
      ([3, 0], [])),
    LaxCase(
      "random_split", RandomSplit(shape: [2, 2]),
      [Buffer([1, 2, 3, 4, 5, 4294967295] as [UInt32], shape: [3, 2]).asKeys(.keyFry)],
      (
        [3, 2, 2],
        [
          629071667, 2343584484, 629003988, 1317161160, 4128513521, 2345921600, 2052595727, 1880214352,
          1144503774, 142997786, 1441834994, 695621559, 3970621033, 2143107470, 1746439729, 307540736,
          345984909, 1460933733, 2015142437, 2770585355, 388239390, 3889778952, 1139995973, 1663938268,
        ]
      )),
    LaxCase(
      "random_fold_in", RandomFoldIn(),
      [
        Buffer([1, 2, 3, 4, 5, 4294967295] as [UInt32], shape: [3, 2]).asKeys(.keyFry),
        Buffer([7, -1, 0] as [Int32], shape: [3]),
      ],
      ([3], [3427225942, 3095793599, 3517554096, 1650195185, 345984909, 1460933733])),
    LaxCase(
      "random_fold_in broadcast", RandomFoldIn(),
      [
        Buffer([1, 2] as [UInt32], shape: [1, 2]).asKeys(.keyFry),
        Buffer([7, 1099511627781] as [UInt64], shape: [2]),
      ],
      ([2], [3427225942, 3095793599, 2593290630, 1369596596])),
    LaxCase(
      "random_seed", RandomSeed(.threefry),
      [Buffer([0, -1, 5] as [Int32], shape: [3])],
      ([3], [0, 0, 0, 4294967295, 0, 5])),
    LaxCase(
      "random_seed of 64 bits", RandomSeed(.threefry),
      [Buffer([-5, 1099511627777] as [Int64], shape: [2])],
      ([2], [4294967295, 4294967291, 256, 1])),
    LaxCase(
      "random_seed of int8", RandomSeed(.threefry),
      [Buffer([-5] as [Int8], shape: [1])],
      ([1], [0, 4294967291])),
    LaxCase(
      "random_wrap", RandomWrap(.threefry),
      [Buffer([1, 2, 3, 4] as [UInt32], shape: [2, 2])],
      ([2], [1, 2, 3, 4])),
    LaxCase(
      "random_unwrap", RandomUnwrap(),
      [Buffer([1, 2, 3, 4, 5, 4294967295] as [UInt32], shape: [3, 2]).asKeys(.keyFry)],
      ([3, 2], [1, 2, 3, 4, 5, 4294967295])),
    LaxCase(
      "threefry2x32", Threefry2x32(),
      [
        Buffer([3] as [UInt32], shape: [1]), Buffer([4] as [UInt32], shape: [1]),
        Buffer([0, 1, 2] as [UInt32], shape: [3]), Buffer([9, 8, 4294967295] as [UInt32], shape: [3]),
      ],
      ([3], [198967021, 3401311894, 711870250]),
      ([3], [3592938964, 3133633895, 2689402843])),
    LaxCase(
      "iota_2x32_shape", Iota2x32Shape(shape: [2, 3]),
      [],
      ([2, 3], [0, 0, 0, 0, 0, 0]),
      ([2, 3], [0, 1, 2, 3, 4, 5])),
  ]
}
