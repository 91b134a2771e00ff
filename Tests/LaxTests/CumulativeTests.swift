import JAXBuffers
import JAXCore
import JAXLax
import Testing

@Suite struct CumulativeTests {
  @Test(arguments: cases) func givesWhatJAXGives(_ test: LaxCase) throws { try test.check() }

  static let cases: [LaxCase] = [
    LaxCase(
      "cumsum", CumulativeSum(axis: 0),
      [Buffer([1, -2, -0.0, .infinity, 3, .nan] as [Float], shape: [6])],
      ([6], [1, -1, -1, .infinity, .infinity, .nan])),
    LaxCase(
      "cumsum of an axis", CumulativeSum(axis: 1),
      [patterned([2, 3, 2])],
      ([2, 3, 2], [3, 6, -5, 1, -7, 2, 4, 7, -3, 3, -4, 5])),
    LaxCase(
      "cumsum of int8", CumulativeSum(axis: 0),
      [patterned([20], .int8)],
      ([20], [3, 9, 1, -4, -6, -5, -1, 6, -1, -5, -6, -4, 1, 9, 3, 0, 0, 3, 9, 1])),
    LaxCase(
      "cumsum of complex", CumulativeSum(axis: 0),
      [patterned([5], .complex64)],
      ([5], [3, 1, 9, 5, 1, 12, -4, 5, -6, 1])),
    LaxCase(
      "cumsum reversed", CumulativeSum(axis: 0, reverse: true),
      [Buffer([-0.0, 1, -2, .nan, 3, .infinity] as [Float], shape: [6])],
      ([6], [.nan, .nan, .nan, .nan, .infinity, .infinity])),
    LaxCase(
      "cumsum of an axis reversed", CumulativeSum(axis: 1, reverse: true),
      [patterned([2, 3, 2])],
      ([2, 3, 2], [-7, 2, -10, -4, -2, 1, -4, 5, -8, -2, -1, 2])),
    LaxCase(
      "cumsum of int8 reversed", CumulativeSum(axis: 0, reverse: true),
      [patterned([20], .int8)],
      ([20], [1, -2, -8, 0, 5, 7, 6, 2, -5, 2, 6, 7, 5, 0, -8, -2, 1, 1, -2, -8])),
    LaxCase(
      "cumsum of complex reversed", CumulativeSum(axis: 0, reverse: true),
      [patterned([5], .complex64)],
      ([5], [-6, 1, -9, 0, -15, -4, -7, -11, -2, -4])),
    LaxCase(
      "cumprod", CumulativeProduct(axis: 0),
      [Buffer([1, -2, -0.0, .infinity, 3, .nan] as [Float], shape: [6])],
      ([6], [1, -2, 0, .nan, .nan, .nan])),
    LaxCase(
      "cumprod of an axis", CumulativeProduct(axis: 1),
      [patterned([2, 3, 2])],
      ([2, 3, 2], [3, 6, -24, -30, 48, -30, 4, 7, -28, -28, 28, -56])),
    LaxCase(
      "cumprod of int8", CumulativeProduct(axis: 0),
      [patterned([20], .int8)],
      ([20], [3, 18, 112, -48, 96, 96, -128, -128, -128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    LaxCase(
      "cumprod of complex", CumulativeProduct(axis: 0),
      [patterned([5], .complex64)],
      ([5], [3, 1, 14, 18, -238, -46, 868, 1896, 5848, -7264])),
    LaxCase(
      "cumprod reversed", CumulativeProduct(axis: 0, reverse: true),
      [Buffer([-0.0, 1, -2, .nan, 3, .infinity] as [Float], shape: [6])],
      ([6], [.nan, .nan, .nan, .nan, .infinity, .infinity])),
    LaxCase(
      "cumprod of an axis reversed", CumulativeProduct(axis: 1, reverse: true),
      [patterned([2, 3, 2])],
      ([2, 3, 2], [48, -30, 16, -5, -2, 1, 28, -56, 7, -8, -1, 2])),
    LaxCase(
      "cumprod of int8 reversed", CumulativeProduct(axis: 0, reverse: true),
      [patterned([20], .int8)],
      ([20], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 112, -48, -8])),
    LaxCase(
      "cumprod of complex reversed", CumulativeProduct(axis: 0, reverse: true),
      [patterned([5], .complex64)],
      ([5], [5848, -7264, 1028, -2764, -94, -398, -18, 34, -2, -4])),
    LaxCase(
      "cummax", CumulativeMax(axis: 0),
      [Buffer([1, -2, -0.0, .infinity, 3, .nan] as [Float], shape: [6])],
      ([6], [1, 1, 1, .infinity, .infinity, .nan])),
    LaxCase(
      "cummax of an axis", CumulativeMax(axis: 1),
      [patterned([2, 3, 2])],
      ([2, 3, 2], [3, 6, 3, 6, 3, 6, 4, 7, 4, 7, 4, 7])),
    LaxCase(
      "cummax of int8", CumulativeMax(axis: 0),
      [patterned([20], .int8)],
      ([20], [3, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8])),
    LaxCase(
      "cummax of complex", CumulativeMax(axis: 0),
      [patterned([5], .complex64)],
      ([5], [3, 1, 6, 4, 6, 4, 6, 4, 6, 4])),
    LaxCase(
      "cummax reversed", CumulativeMax(axis: 0, reverse: true),
      [Buffer([-0.0, 1, -2, .nan, 3, .infinity] as [Float], shape: [6])],
      ([6], [.nan, .nan, .nan, .nan, .infinity, .infinity])),
    LaxCase(
      "cummax of an axis reversed", CumulativeMax(axis: 1, reverse: true),
      [patterned([2, 3, 2])],
      ([2, 3, 2], [3, 6, -2, 1, -2, 1, 4, 7, -1, 2, -1, 2])),
    LaxCase(
      "cummax of int8 reversed", CumulativeMax(axis: 0, reverse: true),
      [patterned([20], .int8)],
      ([20], [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 6, 6, 6, 6, 6, -8])),
    LaxCase(
      "cummax of complex reversed", CumulativeMax(axis: 0, reverse: true),
      [patterned([5], .complex64)],
      ([5], [6, 4, 6, 4, -2, -4, -2, -4, -2, -4])),
    LaxCase(
      "cummin", CumulativeMin(axis: 0),
      [Buffer([1, -2, -0.0, .infinity, 3, .nan] as [Float], shape: [6])],
      ([6], [1, -2, -2, -2, -2, .nan])),
    LaxCase(
      "cummin of an axis", CumulativeMin(axis: 1),
      [patterned([2, 3, 2])],
      ([2, 3, 2], [3, 6, -8, -5, -8, -5, 4, 7, -7, -4, -7, -4])),
    LaxCase(
      "cummin of int8", CumulativeMin(axis: 0),
      [patterned([20], .int8)],
      ([20], [3, 3, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8])),
    LaxCase(
      "cummin of complex", CumulativeMin(axis: 0),
      [patterned([5], .complex64)],
      ([5], [3, 1, 3, 1, -8, 7, -8, 7, -8, 7])),
    LaxCase(
      "cummin reversed", CumulativeMin(axis: 0, reverse: true),
      [Buffer([-0.0, 1, -2, .nan, 3, .infinity] as [Float], shape: [6])],
      ([6], [.nan, .nan, .nan, .nan, 3, .infinity])),
    LaxCase(
      "cummin of an axis reversed", CumulativeMin(axis: 1, reverse: true),
      [patterned([2, 3, 2])],
      ([2, 3, 2], [-8, -5, -8, -5, -2, 1, -7, -4, -7, -4, -1, 2])),
    LaxCase(
      "cummin of int8 reversed", CumulativeMin(axis: 0, reverse: true),
      [patterned([20], .int8)],
      ([20], [-8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8])),
    LaxCase(
      "cummin of complex reversed", CumulativeMin(axis: 0, reverse: true),
      [patterned([5], .complex64)],
      ([5], [-8, 7, -8, 7, -8, 7, -5, -7, -2, -4])),
    LaxCase(
      "cumlogsumexp", CumulativeLogSumExp(axis: 0),
      [Buffer([1, -2, -0.0, .infinity, 3, .nan] as [Float], shape: [6])],
      ([6], [1, 1.0485873222351074, 1.3490121364593506, .infinity, .infinity, .nan])),
    LaxCase(
      "cumlogsumexp of an axis", CumulativeLogSumExp(axis: 1),
      [patterned([2, 3, 2])],
      (
        [2, 3, 2],
        [
          3, 6, 3.000016689300537, 6.000016689300537, 3.0067319869995117, 6.006731986999512, 4, 7,
          4.000016689300537, 7.000016689300537, 4.006731986999512, 7.006731986999512,
        ]
      )),
    LaxCase(
      "cumlogsumexp reversed", CumulativeLogSumExp(axis: 0, reverse: true),
      [Buffer([-0.0, 1, -2, .nan, 3, .infinity] as [Float], shape: [6])],
      ([6], [.nan, .nan, .nan, .nan, .infinity, .infinity])),
    LaxCase(
      "cumlogsumexp of an axis reversed", CumulativeLogSumExp(axis: 1, reverse: true),
      [patterned([2, 3, 2])],
      (
        [2, 3, 2],
        [
          3.0067319869995117, 6.006731986999512, -1.9975242614746094, 1.0024757385253906, -2, 1,
          4.006731986999512, 7.006731986999512, -0.9975243210792542, 2.0024757385253906, -1, 2,
        ]
      )),
    LaxCase(
      "cumsum rounds float32 as XLA does", CumulativeSum(axis: 0),
      [patterned([40], .float32, scale: 0.1)],
      (
        [40],
        [
          0.30000001192092896, 0.9000000357627869, 0.10000002384185791, -0.3999999761581421,
          -0.5999999642372131, -0.4999999701976776, -0.09999996423721313, 0.6000000238418579,
          -0.09999996423721313, -0.4999999701976776, -0.5999999642372131, -0.3999999761581421,
          0.10000002384185791, 0.9000000357627869, 0.30000001192092896, 0, 0, 0.30000001192092896,
          0.9000000357627869, 0.10000002384185791, -0.3999999761581421, -0.5999999642372131,
          -0.4999999701976776, -0.09999996423721313, 0.6000000238418579, -0.09999996423721313,
          -0.4999999701976776, -0.5999999642372131, -0.3999999761581421, 0.10000002384185791,
          0.9000000357627869, 0.30000001192092896, 0, 0, 0.30000001192092896, 0.9000000357627869,
          0.10000002384185791, -0.3999999761581421, -0.5999999642372131, -0.4999999403953552,
        ]
      )),
    LaxCase(
      "cumsum rounds float32 as XLA does reversed", CumulativeSum(axis: 0, reverse: true),
      [patterned([40], .float32, scale: 0.1)],
      (
        [40],
        [
          -0.4999999403953552, -0.7999999523162842, -1.3999998569488525, -0.6000000238418579,
          -0.10000002384185791, 0.10000002384185791, 1.1920928955078125e-07, -0.3999999761581421,
          -1.0999999046325684, -0.3999999761581421, 1.1920928955078125e-07, 0.10000002384185791,
          -0.10000002384185791, -0.5999999642372131, -1.399999976158142, -0.7999999523162842,
          -0.4999999403953552, -0.4999999403953552, -0.7999999523162842, -1.3999998569488525,
          -0.6000000238418579, -0.10000002384185791, 0.10000002384185791, 1.1920928955078125e-07,
          -0.3999999761581421, -1.0999999046325684, -0.3999999761581421, 1.1920928955078125e-07,
          0.10000002384185791, -0.10000002384185791, -0.5999999642372131, -1.399999976158142,
          -0.7999999523162842, -0.4999999701976776, -0.4999999701976776, -0.7999999523162842,
          -1.399999976158142, -0.5999999642372131, -0.10000000149011612, 0.10000000149011612,
        ]
      )),
    LaxCase(
      "cumsum rounds float16 as XLA does", CumulativeSum(axis: 0),
      [patterned([40], .float16, scale: 0.1)],
      (
        [40],
        [
          0.300048828125, 0.900390625, 0.1005859375, -0.3994140625, -0.599609375, -0.49951171875,
          -0.099609375, 0.6005859375, -0.099609375, -0.49951171875, -0.599609375, -0.399658203125,
          0.100341796875, 0.900390625, 0.30029296875, 0.000244140625, 0.000244140625, 0.30029296875,
          0.900390625, 0.100830078125, -0.399169921875, -0.599609375, -0.499267578125, -0.099365234375,
          0.6005859375, -0.099365234375, -0.499267578125, -0.599609375, -0.3994140625, 0.1005859375,
          0.900390625, 0.300537109375, 0.00048828125, 0.00048828125, 0.300537109375, 0.900390625,
          0.100830078125, -0.399169921875, -0.5986328125, -0.498779296875,
        ]
      )),
    LaxCase(
      "cumsum rounds float16 as XLA does reversed", CumulativeSum(axis: 0, reverse: true),
      [patterned([40], .float16, scale: 0.1)],
      (
        [40],
        [
          -0.498779296875, -0.798828125, -1.3994140625, -0.599609375, -0.099365234375, 0.1005859375,
          0.000244140625, -0.399169921875, -1.0986328125, -0.399169921875, 0.0009765625, 0.1005859375,
          -0.099365234375, -0.599609375, -1.3994140625, -0.798828125, -0.4990234375, -0.4990234375,
          -0.798828125, -1.3994140625, -0.599609375, -0.099609375, 0.1005859375, 0, -0.3994140625,
          -1.0986328125, -0.3994140625, 0.0009765625, 0.1005859375, -0.099609375, -0.599609375, -1.3994140625,
          -0.79931640625, -0.49951171875, -0.49951171875, -0.79931640625, -1.400390625, -0.60009765625,
          -0.0999755859375, 0.0999755859375,
        ]
      )),
    LaxCase(
      "cumsum rounds bfloat16 as XLA does", CumulativeSum(axis: 0),
      [patterned([40], .bfloat16, scale: 0.1)],
      (
        [40],
        [
          0.30078125, 0.90234375, 0.1015625, -0.3984375, -0.59765625, -0.498046875, -0.09765625, 0.6015625,
          -0.09765625, -0.498046875, -0.59765625, -0.3984375, 0.1015625, 0.90234375, 0.30078125, 0, 0,
          0.30078125, 0.90234375, 0.1015625, -0.3984375, -0.59765625, -0.498046875, -0.09765625, 0.6015625,
          -0.09765625, -0.498046875, -0.59765625, -0.3984375, 0.1015625, 0.90234375, 0.30078125, 0, 0,
          0.30078125, 0.90234375, 0.1015625, -0.3984375, -0.59765625, -0.49609375,
        ]
      )),
    LaxCase(
      "cumsum rounds bfloat16 as XLA does reversed", CumulativeSum(axis: 0, reverse: true),
      [patterned([40], .bfloat16, scale: 0.1)],
      (
        [40],
        [
          -0.49609375, -0.796875, -1.390625, -0.6015625, -0.1015625, 0.1015625, 0.0078125, -0.3984375,
          -1.09375, -0.3984375, 0.0078125, 0.1015625, -0.1015625, -0.59765625, -1.3984375, -0.796875,
          -0.49609375, -0.49609375, -0.796875, -1.390625, -0.6015625, -0.1015625, 0.1015625, 0.0078125,
          -0.3984375, -1.09375, -0.3984375, 0.0078125, 0.1015625, -0.1015625, -0.59765625, -1.3984375,
          -0.796875, -0.498046875, -0.498046875, -0.796875, -1.3984375, -0.59765625, -0.10009765625,
          0.10009765625,
        ]
      )),
  ]
}
