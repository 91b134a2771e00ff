import JAXBuffers
import JAXCore
import JAXLax
import Testing

@Suite struct SpecialTests {
  @Test(arguments: cases) func givesWhatJAXGives(_ test: LaxCase) throws {
    // XLA contracts multiplications and additions, so that the last digits differ.
    let tolerance: [DType: Double] = [.float64: 1e-13, .float32: 3e-6, .bfloat16: 8e-3]
    try test.check(within: tolerance[test.operands[0].dtype] ?? 0)
  }

  @Test(arguments: next) func stepsToTheNextNumber(_ test: LaxCase) throws { try test.check() }

  static let next: [LaxCase] = [
    LaxCase(
      "nextafter", NextAfter(),
      [
        Buffer([1, 1, 0, -0.0, 0, 3, .nan, .infinity, -1] as [Float], shape: [9]),
        Buffer([2, -.infinity, -0.0, 0, 1, 3, 1, 0, 0] as [Float], shape: [9]),
      ],
      (
        [9],
        [
          1.0000001192092896, 0.9999999403953552, -0.0, 0, 1.401298464324817e-45, 3, .nan,
          3.4028234663852886e+38, -0.9999999403953552,
        ]
      )),
    LaxCase(
      "nextafter of half precision", NextAfter(),
      [
        Buffer([
          Float16(1), Float16(1), Float16(0), Float16(-0.0), Float16(0), Float16(3), .nan,
          .infinity, Float16(-1),
        ]),
        Buffer([
          Float16(2), -.infinity, Float16(-0.0), Float16(0), Float16(1), Float16(3), Float16(1),
          Float16(0), Float16(0),
        ]),
      ],
      ([9], [1.0009765625, 0.99951171875, -0.0, 0, 5.960464477539063e-08, 3, .nan, 65504, -0.99951171875])),
    LaxCase(
      "nextafter of float64", NextAfter(),
      [
        Buffer([1, 1, 0, -0.0, 0, 3, .nan, .infinity, -1] as [Double], shape: [9]),
        Buffer([2, -.infinity, -0.0, 0, 1, 3, 1, 0, 0] as [Double], shape: [9]),
      ],
      (
        [9],
        [
          1.0000000000000002, 0.9999999999999999, -0.0, 0, .leastNonzeroMagnitude, 3, .nan,
          1.7976931348623157e+308,
          -0.9999999999999999,
        ]
      )),
  ]

  static let cases: [LaxCase] = [
    LaxCase(
      "lgamma of float32", LogGamma(),
      [
        Buffer(
          [
            0, -0.0, 1, 2, 0.5, -0.5, -1.5, -2, 10.300000190734863, 171.60000610351562, 10000000000,
            .infinity, -.infinity, .nan,
          ] as [Float], shape: [14])
      ],
      (
        [14],
        [
          .infinity, .infinity, 4.76837158203125e-07, 0, 0.5723648071289062, 1.2655117511749268,
          0.8600468635559082, .infinity, 13.482040405273438, 709.6574096679688, 220258516992, .infinity,
          .infinity, .nan,
        ]
      )),
    LaxCase(
      "lgamma of float64", LogGamma(),
      [
        Buffer(
          [0, -0.0, 1, 2, 0.5, -0.5, -1.5, -2, 10.3, 171.6, 10000000000, .infinity, -.infinity, .nan]
            as [Double], shape: [14])
      ],
      (
        [14],
        [
          .infinity, .infinity, 0, 0, 0.5723649429247004, 1.2655121234846451, 0.8600470153764805, .infinity,
          13.48203678613836, 709.6573587630561, 220258509288.81058, .infinity, .infinity, .nan,
        ]
      )),
    LaxCase(
      "lgamma of bfloat16", LogGamma(),
      [
        Buffer([
          BFloat16(0), BFloat16(-0.0), BFloat16(1), BFloat16(2), BFloat16(0.5), BFloat16(-0.5),
          BFloat16(-1.5), BFloat16(-2), BFloat16(10.3125), BFloat16(172), BFloat16(9999220736),
          BFloat16(.infinity), BFloat16(-.infinity), BFloat16(.nan),
        ])
      ],
      (
        [14],
        [
          .infinity, .infinity, 4.76837158203125e-07, 0, 0.57421875, 1.265625, 0.859375, .infinity, 13.5, 712,
          220117073920, .infinity, .infinity, .nan,
        ]
      )),
    LaxCase(
      "digamma of float32", Digamma(),
      [
        Buffer(
          [0, -1, 0.25, 1, -0.75, -10.300000190734863, 100, 10000000000, .infinity, -.infinity, .nan]
            as [Float], shape: [11])
      ],
      (
        [11],
        [
          .nan, .nan, -4.227453708648682, -0.5772153735160828, -2.894120216369629, 4.662400722503662,
          4.600162029266357, 23.02585220336914, .infinity, .nan, .nan,
        ]
      )),
    LaxCase(
      "digamma of float64", Digamma(),
      [
        Buffer(
          [0, -1, 0.25, 1, -0.75, -10.3, 100, 10000000000, .infinity, -.infinity, .nan] as [Double],
          shape: [11])
      ],
      (
        [11],
        [
          .nan, .nan, -4.227453533376266, -0.5772156649015334, -2.8941202000429325, 4.6624034935820875,
          4.600161852738087, 23.025850929890456, .infinity, .nan, .nan,
        ]
      )),
    LaxCase(
      "digamma of bfloat16", Digamma(),
      [
        Buffer([
          BFloat16(0), BFloat16(-1), BFloat16(0.25), BFloat16(1), BFloat16(-0.75), BFloat16(-10.3125),
          BFloat16(100), BFloat16(9999220736), BFloat16(.infinity), BFloat16(-.infinity), BFloat16(.nan),
        ])
      ],
      ([11], [.nan, .nan, -4.21875, -0.578125, -2.890625, 4.46875, 4.59375, 23, .infinity, .nan, .nan])),
    LaxCase(
      "erf_inv of float32", InverseErrorFunction(),
      [
        Buffer(
          [
            0, -0.0, 0.10000000149011612, -0.5, 0.8999999761581421, 0.9998999834060669, 0.9999998807907104, 1,
            -1, 1.5, .nan,
          ] as [Float], shape: [11])
      ],
      (
        [11],
        [
          0, -0.0, 0.08885598927736282, -0.4769362807273865, 1.163087010383606, 2.7510268688201904,
          3.7439212799072266, .infinity, -.infinity, .nan, .nan,
        ]
      )),
    LaxCase(
      "erf_inv of float64", InverseErrorFunction(),
      [Buffer([0, -0.0, 0.1, -0.5, 0.9, 0.9999, 0.9999999, 1, -1, 1.5, .nan] as [Double], shape: [11])],
      (
        [11],
        [
          0, -0.0, 0.08885599049425769, -0.47693627620446977, 1.163087153676674, 2.7510639057121233,
          3.766562581633336, .infinity, -.infinity, .nan, .nan,
        ]
      )),
    LaxCase(
      "erf_inv of bfloat16", InverseErrorFunction(),
      [
        Buffer([
          BFloat16(0), BFloat16(-0.0), BFloat16(0.10009765625), BFloat16(-0.5), BFloat16(0.8984375),
          BFloat16(1), BFloat16(1), BFloat16(1), BFloat16(-1), BFloat16(1.5), BFloat16(.nan),
        ])
      ],
      (
        [11],
        [0, -0.0, 0.0888671875, -0.4765625, 1.15625, .infinity, .infinity, .infinity, -.infinity, .nan, .nan]
      )),
    LaxCase(
      "bessel_i0e of float32", BesselI0e(),
      [Buffer([0, 0.5, -3, 8, 8.100000381469727, 100, .infinity, -.infinity, .nan] as [Float], shape: [9])],
      (
        [9],
        [
          1.0000001192092896, 0.6450353264808655, 0.2430003583431244, 0.14343179762363434, 0.142511785030365,
          0.039944376796483994, 0, 0, .nan,
        ]
      )),
    LaxCase(
      "bessel_i0e of float64", BesselI0e(),
      [Buffer([0, 0.5, -3, 8, 8.1, 100, .infinity, -.infinity, .nan] as [Double], shape: [9])],
      (
        [9],
        [
          1, 0.6450352704491501, 0.24300035416182536, 0.1434317818568503, 0.14251180948829525,
          0.03994437929909668, 0, 0, .nan,
        ]
      )),
    LaxCase(
      "bessel_i0e of bfloat16", BesselI0e(),
      [
        Buffer([
          BFloat16(0), BFloat16(0.5), BFloat16(-3), BFloat16(8), BFloat16(8.125), BFloat16(100),
          BFloat16(.infinity), BFloat16(-.infinity), BFloat16(.nan),
        ])
      ],
      ([9], [1, 0.64453125, 0.2431640625, 0.1435546875, 0.142578125, 0.0400390625, 0, 0, .nan])),
    LaxCase(
      "bessel_i1e of float32", BesselI1e(),
      [Buffer([0, 0.5, -3, 8, 8.100000381469727, -100, .infinity, -.infinity, .nan] as [Float], shape: [9])],
      (
        [9],
        [
          0, 0.15642079710960388, -0.1968267261981964, 0.13414262235164642, 0.13340067863464355,
          -0.03974415361881256, 0, -0.0, .nan,
        ]
      )),
    LaxCase(
      "bessel_i1e of float64", BesselI1e(),
      [Buffer([0, 0.5, -3, 8, 8.1, -100, .infinity, -.infinity, .nan] as [Double], shape: [9])],
      (
        [9],
        [
          0, 0.15642080318487173, -0.19682671329730084, 0.13414249329269812, 0.13340068832583662,
          -0.03974415302513025, 0, -0.0, .nan,
        ]
      )),
    LaxCase(
      "bessel_i1e of bfloat16", BesselI1e(),
      [
        Buffer([
          BFloat16(0), BFloat16(0.5), BFloat16(-3), BFloat16(8), BFloat16(8.125), BFloat16(-100),
          BFloat16(.infinity), BFloat16(-.infinity), BFloat16(.nan),
        ])
      ],
      ([9], [0, 0.15625, -0.197265625, 0.1337890625, 0.1328125, -0.039794921875, 0, -0.0, .nan])),
    LaxCase(
      "igamma of float32", IncompleteGamma(),
      [
        Buffer(
          [0, 1, 0.5, 2.5, 10, 10, 50, 100, 0.0010000000474974513, -1, 3, .infinity, .nan, 2] as [Float],
          shape: [14]),
        Buffer(
          [0, 0, 1, 0.30000001192092896, 3, 30, 45, 130, 5, 2, .infinity, 3, 1, .nan] as [Float], shape: [14]),
      ],
      (
        [14],
        [
          .nan, 0, 0.8427008390426636, 0.011996757239103317, 0.0011024853447452188, 0.9999929070472717,
          0.2468019276857376, 0.9972495436668396, 0.9999988675117493, .nan, 1, .nan, .nan, .nan,
        ]
      )),
    LaxCase(
      "igamma of float64", IncompleteGamma(),
      [
        Buffer([0, 1, 0.5, 2.5, 10, 10, 50, 100, 0.001, -1, 3, .infinity, .nan, 2] as [Double], shape: [14]),
        Buffer([0, 0, 1, 0.3, 3, 30, 45, 130, 5, 2, .infinity, 3, 1, .nan] as [Double], shape: [14]),
      ],
      (
        [14],
        [
          .nan, 0, 0.8427007929497151, 0.011996757205906256, 0.0011024881301154778, 0.9999928782491372,
          0.2468020344001726, 0.9972495916326934, 0.9999988490186603, .nan, 1, .nan, .nan, .nan,
        ]
      )),
    LaxCase(
      "igammac of float32", IncompleteGammaComplement(),
      [
        Buffer(
          [0, 1, 0.5, 2.5, 10, 10, 50, 100, 0.0010000000474974513, -1, 3, .infinity, .nan, 2] as [Float],
          shape: [14]),
        Buffer(
          [0, 0, 1, 0.30000001192092896, 3, 30, 45, 130, 5, 2, .infinity, 3, 1, .nan] as [Float], shape: [14]),
      ],
      (
        [14],
        [
          .nan, 1, 0.15729917585849762, 0.9880032539367676, 0.9988974928855896, 7.1217345976037905e-06,
          0.7531980872154236, 0.002750471467152238, 1.1509818023114349e-06, .nan, 0, .nan, .nan, .nan,
        ]
      )),
    LaxCase(
      "igammac of float64", IncompleteGammaComplement(),
      [
        Buffer([0, 1, 0.5, 2.5, 10, 10, 50, 100, 0.001, -1, 3, .infinity, .nan, 2] as [Double], shape: [14]),
        Buffer([0, 0, 1, 0.3, 3, 30, 45, 130, 5, 2, .infinity, 3, 1, .nan] as [Double], shape: [14]),
      ],
      (
        [14],
        [
          .nan, 1, 0.1572992070502849, 0.9880032427940938, 0.9988975118698845, 7.121750862815555e-06,
          0.7531979655998274, 0.002750408367306516, 1.1509813397308622e-06, .nan, 0, .nan, .nan, .nan,
        ]
      )),
    LaxCase(
      "igamma_grad_a of float32", IncompleteGammaGradient(),
      [
        Buffer(
          [0, 1, 0.5, 2.5, 10, 10, 50, 100, 0.0010000000474974513, -1, 3, .infinity, .nan, 2] as [Float],
          shape: [14]),
        Buffer(
          [0, 0, 1, 0.30000001192092896, 3, 30, 45, 130, 5, 2, .infinity, 3, 1, .nan] as [Float], shape: [14]),
      ],
      (
        [14],
        [
          .nan, 0, -0.389837384223938, -0.02798156999051571, -0.0014156330144032836, -8.500182957504876e-06,
          -0.04554324597120285, -0.0008101511630229652, -0.0011536696692928672, .nan, .nan, .nan, .nan, .nan,
        ]
      )),
    LaxCase(
      "igamma_grad_a of float64", IncompleteGammaGradient(),
      [
        Buffer([0, 1, 0.5, 2.5, 10, 10, 50, 100, 0.001, -1, 3, .infinity, .nan, 2] as [Double], shape: [14]),
        Buffer([0, 0, 1, 0.3, 3, 30, 45, 130, 5, 2, .infinity, 3, 1, .nan] as [Double], shape: [14]),
      ],
      (
        [14],
        [
          .nan, 0, -0.389837264328511, -0.02798157427941369, -0.001415636460575206, -8.500202989120408e-06,
          -0.045543292140124085, -0.0008101300285622881, -0.001153669291313657, .nan, .nan, .nan, .nan, .nan,
        ]
      )),
    LaxCase(
      "polygamma", Polygamma(),
      [
        Buffer([0, 1, 2, 3, 1, 1.5, -1, 1] as [Double], shape: [8]),
        Buffer([0.5, 0.5, 2, 7.25, -1.5, 1, 1, 0] as [Double], shape: [8]),
      ],
      (
        [8],
        [
          -1.9635100260214255, 4.93480220054468, -0.40411380631918803, 0.00643303759794016, 9.379246644989122,
          .nan, .nan, .infinity,
        ]
      )),
    LaxCase(
      "zeta", Zeta(),
      [
        Buffer([2, 2, 1, 3.5, 4, 3, 2, 0.5, 2.5, 300] as [Double], shape: [10]),
        Buffer([1, 0.25, 3, 10, -2, -2, -0.5, 1, -0.5, 2] as [Double], shape: [10]),
      ],
      (
        [10],
        [
          1.6449340668482264, 17.197329154507113, .infinity, 0.0014322106437178635, .infinity, .nan,
          8.934802200544677, .nan, .nan, 4.909093465297727e-91,
        ]
      )),
    LaxCase(
      "regularized_incomplete_beta of float32", RegularizedIncompleteBeta(),
      [
        Buffer([1, 2, 0.5, 10, 0, 3, .infinity, 2, -1, 0.0010000000474974513] as [Float], shape: [10]),
        Buffer([1, 3, 0.5, 2, 2, 0, 2, 2, 1, 4] as [Float], shape: [10]),
        Buffer(
          [0.25, 0.5, 0.8999999761581421, 0.699999988079071, 0.5, 0.5, 0.5, 1.5, 0.5, 0.10000000149011612]
            as [Float], shape: [10]),
      ],
      (
        [10],
        [
          0.2499997615814209, 0.6874998211860657, 0.795167088508606, 0.11298996210098267, 1, 0, 0, .nan, .nan,
          0.9992466568946838,
        ]
      )),
    LaxCase(
      "regularized_incomplete_beta of float64", RegularizedIncompleteBeta(),
      [
        Buffer([1, 2, 0.5, 10, 0, 3, .infinity, 2, -1, 0.001] as [Double], shape: [10]),
        Buffer([1, 3, 0.5, 2, 2, 0, 2, 2, 1, 4] as [Double], shape: [10]),
        Buffer([0.25, 0.5, 0.9, 0.7, 0.5, 0.5, 0.5, 1.5, 0.5, 0.1] as [Double], shape: [10]),
      ],
      (
        [10],
        [
          0.24999999999999986, 0.6874999999999997, 0.7951672353008669, 0.11299009959999967, 1, 0, 0, .nan,
          .nan, 0.9992452713727694,
        ]
      )),
  ]
}
