import JAXBuffers
import JAXCore
import JAXLax
import Testing

@Suite struct BitGeneratorTests {
  @Test(arguments: cases) func givesWhatJAXGives(_ test: LaxCase) throws { try test.check() }

  static let cases: [LaxCase] = [
    LaxCase(
      "random_seed", RandomSeed(.rbg),
      [Buffer([-5, 7] as [Int32], shape: [2])],
      ([2], [0, 4294967291, 0, 4294967291, 0, 7, 0, 7])),
    LaxCase(
      "random_split", RandomSplit(shape: [2]),
      [Buffer([1, 2, 3, 4, 5, 6, 7, 4294967295] as [UInt32], shape: [2, 4]).asKeys(.keyRbg)],
      (
        [2, 2],
        [
          629071667, 2343584484, 1144503774, 142997786, 629003988, 1317161160, 1441834994, 695621559,
          4093204993, 2146376121, 4236378159, 773899256, 1330677655, 3484130825, 2998201689, 121235190,
        ]
      )),
    LaxCase(
      "random_fold_in", RandomFoldIn(),
      [
        Buffer([1, 2, 3, 4, 5, 6, 7, 4294967295] as [UInt32], shape: [2, 4]).asKeys(.keyRbg),
        Buffer([7, -1] as [Int32], shape: [2]),
      ],
      ([2], [3427225942, 3095793599, 3360624042, 2998217454, 4174859548, 2896692909, 618771418, 833750325])),
    LaxCase(
      "random_bits of 8", RandomBits(bitWidth: 8, shape: [5]),
      [Buffer([1, 2, 3, 4] as [UInt32], shape: [4]).asKeys(.keyRbg)],
      ([5], [100, 215, 190, 1, 123])),
    LaxCase(
      "random_bits of 32", RandomBits(bitWidth: 32, shape: [5]),
      [Buffer([1, 2, 3, 4] as [UInt32], shape: [4]).asKeys(.keyRbg)],
      ([5], [512747620, 1298009047, 1267190206, 761827841, 1383286907])),
    LaxCase(
      "random_bits of 64", RandomBits(bitWidth: 64, shape: [5]),
      [Buffer([1, 2, 3, 4] as [UInt32], shape: [4]).asKeys(.keyRbg)],
      (
        [5],
        [
          5.574906407289874e+18, 3.272025663544478e+18, 7.043725020835826e+18, 9.254853183523023e+18,
          1.4929923424383676e+19,
        ]
      )),
    LaxCase(
      "random_bits of several keys", RandomBits(bitWidth: 32, shape: [3]),
      [Buffer([1, 2, 3, 4, 5, 6, 7, 4294967295] as [UInt32], shape: [2, 4]).asKeys(.keyRbg)],
      ([2, 3], [512747620, 1298009047, 1267190206, 761827841, 1383286907, 1639995030])),
    LaxCase(
      "random_bits of an unsafe key", RandomBits(bitWidth: 32, shape: [2]),
      [Buffer([1, 2, 3, 4] as [UInt32], shape: [4]).asKeys(.keyUrbg)],
      ([2], [512747620, 1298009047])),
    LaxCase(
      "RNG_PHILOX uint8 [3]", RngBitGenerator(shape: [3], dtype: .uint8, algorithm: .philox),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 0, 0]),
      ([3], [32, 64, 133])),
    LaxCase(
      "RNG_PHILOX uint16 [3]", RngBitGenerator(shape: [3], dtype: .uint16, algorithm: .philox),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 0, 0]),
      ([3], [64544, 46400, 38021])),
    LaxCase(
      "RNG_PHILOX uint32 [3, 3]", RngBitGenerator(shape: [3, 3], dtype: .uint32, algorithm: .philox),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 2, 0]),
      (
        [3, 3],
        [875035680, 2457449792, 952865925, 536199321, 67759320, 265751716, 222428074, 2049345928, 2818318232]
      )),
    LaxCase(
      "RNG_PHILOX uint32 [2, 3]", RngBitGenerator(shape: [2, 3], dtype: .uint32, algorithm: .philox),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 1, 0]),
      ([2, 3], [875035680, 2457449792, 952865925, 536199321, 67759320, 265751716])),
    LaxCase(
      "RNG_PHILOX uint32 []", RngBitGenerator(shape: [], dtype: .uint32, algorithm: .philox),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 0, 0]),
      ([], [875035680])),
    LaxCase(
      "RNG_PHILOX uint64 [3]", RngBitGenerator(shape: [3], dtype: .uint64, algorithm: .philox),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 1, 0]),
      ([3], [1.055466648907704e+19, 2.302958548785272e+18, 1.1413949291436393e+18])),
    LaxCase(
      "RNG_THREE_FRY uint8 [3]", RngBitGenerator(shape: [3], dtype: .uint8, algorithm: .threefry),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 1, 0]),
      ([3], [68, 255, 51])),
    LaxCase(
      "RNG_THREE_FRY uint16 [3]", RngBitGenerator(shape: [3], dtype: .uint16, algorithm: .threefry),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 1, 0]),
      ([3], [2372, 4351, 57139])),
    LaxCase(
      "RNG_THREE_FRY uint32 [3, 3]", RngBitGenerator(shape: [3, 3], dtype: .uint32, algorithm: .threefry),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 5, 0]),
      (
        [3, 3],
        [
          3850963268, 629071667, 2271449651, 2619805951, 2343584484, 1211544305, 2527474599, 2392469163,
          297241529,
        ]
      )),
    LaxCase(
      "RNG_THREE_FRY uint32 [2, 3]", RngBitGenerator(shape: [2, 3], dtype: .uint32, algorithm: .threefry),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 2, 0]),
      ([2, 3], [3850963268, 629071667, 2271449651, 2619805951, 2343584484, 1211544305])),
    LaxCase(
      "RNG_THREE_FRY uint32 []", RngBitGenerator(shape: [], dtype: .uint32, algorithm: .threefry),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 0, 0]),
      ([], [3850963268])),
    LaxCase(
      "RNG_THREE_FRY uint64 [3]", RngBitGenerator(shape: [3], dtype: .uint64, algorithm: .threefry),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 2, 0]),
      ([3], [1.1251980885262141e+19, 1.0065618714822107e+19, 5.203543169901499e+18])),
    LaxCase(
      "RNG_DEFAULT uint8 [3]", RngBitGenerator(shape: [3], dtype: .uint8, algorithm: .default),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 0, 0]),
      ([3], [32, 64, 133])),
    LaxCase(
      "RNG_DEFAULT uint16 [3]", RngBitGenerator(shape: [3], dtype: .uint16, algorithm: .default),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 0, 0]),
      ([3], [64544, 46400, 38021])),
    LaxCase(
      "RNG_DEFAULT uint32 [3, 3]", RngBitGenerator(shape: [3, 3], dtype: .uint32, algorithm: .default),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 2, 0]),
      (
        [3, 3],
        [875035680, 2457449792, 952865925, 536199321, 67759320, 265751716, 222428074, 2049345928, 2818318232]
      )),
    LaxCase(
      "RNG_DEFAULT uint32 [2, 3]", RngBitGenerator(shape: [2, 3], dtype: .uint32, algorithm: .default),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 1, 0]),
      ([2, 3], [875035680, 2457449792, 952865925, 536199321, 67759320, 265751716])),
    LaxCase(
      "RNG_DEFAULT uint32 []", RngBitGenerator(shape: [], dtype: .uint32, algorithm: .default),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 0, 0]),
      ([], [875035680])),
    LaxCase(
      "RNG_DEFAULT uint64 [3]", RngBitGenerator(shape: [3], dtype: .uint64, algorithm: .default),
      [Buffer([1, 2, 4294967295, 4294967295] as [UInt32], shape: [4])],
      ([4], [1, 2, 1, 0]),
      ([3], [1.055466648907704e+19, 2.302958548785272e+18, 1.1413949291436393e+18])),
    LaxCase(
      "u64 key", RngBitGenerator(shape: [9], dtype: .uint32, algorithm: .philox),
      [Buffer([8589934593, 1 << 60] as [UInt64], shape: [2])],
      ([2], [8589934593, 1.152921504606847e+18]),
      (
        [9],
        [
          2703514652, 384905546, 1370501407, 4173344705, 3543265496, 4250964029, 1776301044, 1018860559,
          912441031,
        ]
      )),
  ]
}
