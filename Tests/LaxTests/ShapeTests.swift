import JAXBuffers
import JAXCore
import JAXLax
import Testing

@Suite struct ShapeTests {
  @Test(arguments: cases) func givesWhatJAXGives(_ test: LaxCase) throws { try test.check() }

  @Test(arguments: wrong) func refusesWhatJAXRefuses(_ test: LaxCase) {
    #expect(throws: JAXError.self) {
      try test.primitive.abstractEval(test.operands.map { ShapedArray($0) })
    }
  }

  static let wrong: [LaxCase] = [
    LaxCase("no operands", Concatenate(dimension: 0), []),
    LaxCase("ranks", Concatenate(dimension: 0), [patterned([1]), patterned([1, 1])]),
    LaxCase("sizes", Concatenate(dimension: 0), [patterned([1, 2]), patterned([1, 3])]),
    LaxCase("dtypes", Concatenate(dimension: 0), [patterned([1]), patterned([1], .int32)]),
    LaxCase("axis", Concatenate(dimension: -1), [patterned([1])]),
    LaxCase("shapes", Stack(axis: 0), [patterned([1]), patterned([2])]),
    LaxCase("results", Unstack(axis: 0, count: 3), [patterned([2])]),
    LaxCase("sum", Split(sizes: [1, 1], axis: 0), [patterned([3])]),
    LaxCase("negative", Split(sizes: [4, -1], axis: 0), [patterned([3])]),
    LaxCase("interior", Pad(paddingConfig: [[0, 0, -1]]), [patterned([3]), patterned([])]),
    LaxCase("removed", Pad(paddingConfig: [[-2, -2, 0]]), [patterned([3]), patterned([])]),
    LaxCase("huge", Pad(paddingConfig: [[.min, .max, 0]]), [patterned([3]), patterned([])]),
    LaxCase("limit", Slice(startIndices: [0], limitIndices: [4]), [patterned([3])]),
    LaxCase("order", Slice(startIndices: [2], limitIndices: [1]), [patterned([3])]),
    LaxCase("stride", Slice(startIndices: [0], limitIndices: [1], strides: [0]), [patterned([3])]),
    LaxCase("count", Reshape(newSizes: [2, 2]), [patterned([3])]),
    LaxCase("overflow", Reshape(newSizes: [1 << 32, 1 << 32]), [patterned([0])]),
    LaxCase("permutation", Reshape(newSizes: [3], dimensions: [1]), [patterned([3])]),
    LaxCase("size", Squeeze(dimensions: [0]), [patterned([3])]),
    LaxCase("twice", Squeeze(dimensions: [0, 0]), [patterned([1, 1])]),
    LaxCase("permutation", Transpose(permutation: [0, 0]), [patterned([1, 1])]),
    LaxCase("axis", Reverse(dimensions: [2]), [patterned([1, 1])]),
    LaxCase("size", BroadcastInDim(shape: [4], broadcastDimensions: [0]), [patterned([3])]),
    LaxCase("axes", BroadcastInDim(shape: [3, 3], broadcastDimensions: [1, 1]), [patterned([3, 3])]),
    LaxCase("reps", Tile(reps: [1]), [patterned([1, 1])]),
    LaxCase("overflow", Tile(reps: [1 << 62]), [patterned([16])]),
    LaxCase("bool", Iota(dtype: .bool, shape: [2], dimension: 0), []),
  ]

  static let cases: [LaxCase] = [
    LaxCase(
      "concatenate", Concatenate(dimension: 1),
      [patterned([2, 3]), patterned([2, 1]), patterned([2, 0])],
      ([2, 4], [3, 6, -8, 3, -5, -2, 1, 6])),
    LaxCase(
      "concatenate of bytes", Concatenate(dimension: 0),
      [patterned([2], .int8), patterned([3], .int8)],
      ([5], [3, 6, 3, 6, -8])),
    LaxCase(
      "stack", Stack(axis: 1),
      [patterned([2, 2]), patterned([2, 2])],
      ([2, 2, 2], [3, 6, 3, 6, -8, -5, -8, -5])),
    LaxCase(
      "unstack", Unstack(axis: 1, count: 2),
      [patterned([3, 2])],
      ([3], [3, -8, -2]),
      ([3], [6, -5, 1])),
    LaxCase(
      "split", Split(sizes: [1, 0, 2], axis: 1),
      [patterned([2, 3])],
      ([2, 1], [3, -5]),
      ([2, 0], []),
      ([2, 2], [6, -8, -2, 1])),
    LaxCase(
      "pad", Pad(paddingConfig: [[1, 2, 0], [0, 1, 0]]),
      [patterned([2, 2]), Buffer(scalar: Float(9))],
      ([5, 3], [9, 9, 9, 3, 6, 9, -8, -5, 9, 9, 9, 9, 9, 9, 9])),
    LaxCase(
      "pad inside and away", Pad(paddingConfig: [[1, -1, 2], [-1, 2, 1]]),
      [patterned([3, 3]), Buffer(scalar: Float(9))],
      (
        [7, 6],
        [
          9, 9, 9, 9, 9, 9, 9, 6, 9, -8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, -2, 9, 1, 9, 9, 9, 9, 9,
          9, 9, 9, 9, 9, 9, 9, 9, 9,
        ]
      )),
    LaxCase(
      "pad away by more than the interior", Pad(paddingConfig: [[-4, 0, 1]]),
      [patterned([5]), Buffer(scalar: Float(9))],
      ([5], [-8, 9, -5, 9, -2])),
    LaxCase(
      "pad everything away", Pad(paddingConfig: [[-7, 8, 1]]),
      [patterned([4]), Buffer(scalar: Float(9))],
      ([8], [9, 9, 9, 9, 9, 9, 9, 9])),
    LaxCase(
      "pad away from both ends of a dilation", Pad(paddingConfig: [[-3, -2, 2]]),
      [patterned([4]), Buffer(scalar: Float(9))],
      ([5], [6, 9, 9, -8, 9])),
    LaxCase(
      "pad nothing", Pad(paddingConfig: [[2, 1, 3]]),
      [patterned([0]), Buffer(scalar: Float(9))],
      ([3], [9, 9, 9])),
    LaxCase(
      "pad away only", Pad(paddingConfig: [[0, 0, 0], [-1, -1, 0]]),
      [patterned([2, 4], .int8), Buffer(scalar: Int8(9))],
      ([2, 2], [6, -8, 1, 4])),
    LaxCase(
      "slice", Slice(startIndices: [1, 0], limitIndices: [3, 4], strides: [1, 3]),
      [patterned([3, 4])],
      ([2, 2], [-2, 7, -7, 2])),
    LaxCase(
      "slice of nothing", Slice(startIndices: [2], limitIndices: [2]),
      [patterned([3])],
      ([0], [])),
    LaxCase(
      "slice with a stride beyond the end", Slice(startIndices: [1], limitIndices: [3], strides: [1 << 62]),
      [patterned([3])],
      ([1], [6])),
    LaxCase(
      "reshape of permuted axes", Reshape(newSizes: [3, 4], dimensions: [2, 0, 1]),
      [patterned([2, 3, 2])],
      ([3, 4], [3, -8, -2, 4, -7, -1, 6, -5, 1, 7, -4, 2])),
    LaxCase(
      "squeeze", Squeeze(dimensions: [2, 0]),
      [patterned([1, 3, 1])],
      ([3], [3, 6, -8])),
    LaxCase(
      "transpose", Transpose(permutation: [2, 0, 1]),
      [patterned([2, 3, 2], .complex64)],
      ([2, 2, 3], [3, 1, -8, 7, -2, -4, 4, 2, -7, 8, -1, -3, 6, 4, -5, -7, 1, -1, 7, 5, -4, -6, 2, 0])),
    LaxCase(
      "rev", Reverse(dimensions: [0, 2]),
      [patterned([2, 2, 3])],
      ([2, 2, 3], [-7, 7, 4, 2, -1, -4, -8, 6, 3, 1, -2, -5])),
    LaxCase(
      "broadcast_in_dim", BroadcastInDim(shape: [2, 3, 2], broadcastDimensions: [0, 2]),
      [patterned([2, 1])],
      ([2, 3, 2], [3, 3, 3, 3, 3, 3, 6, 6, 6, 6, 6, 6])),
    LaxCase(
      "broadcast_in_dim of a scalar", BroadcastInDim(shape: [2, 2], broadcastDimensions: []),
      [Buffer(scalar: Int32(3))],
      ([2, 2], [3, 3, 3, 3])),
    LaxCase(
      "tile", Tile(reps: [2, 3]),
      [patterned([2, 2])],
      ([4, 6], [3, 6, 3, 6, 3, 6, -8, -5, -8, -5, -8, -5, 3, 6, 3, 6, 3, 6, -8, -5, -8, -5, -8, -5])),
    LaxCase(
      "tile no times", Tile(reps: [0]),
      [patterned([2])],
      ([0], [])),
    LaxCase(
      "iota", Iota(dtype: .int32, shape: [2, 3], dimension: 1),
      [],
      ([2, 3], [0, 1, 2, 0, 1, 2])),
    LaxCase(
      "iota of bfloat16", Iota(dtype: .bfloat16, shape: [260], dimension: 0),
      [],
      (
        [260],
        [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
          27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51,
          52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76,
          77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100,
          101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120,
          121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140,
          141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160,
          161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180,
          181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200,
          201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220,
          221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240,
          241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 256, 258, 260,
        ]
      )),
    LaxCase(
      "iota of complex", Iota(dtype: .complex64, shape: [2], dimension: 0),
      [],
      ([2], [0, 0, 1, 0])),
    LaxCase(
      "copy", Copy(),
      [patterned([2])],
      ([2], [3, 6])),
    LaxCase(
      "optimization_barrier", OptimizationBarrier(count: 2),
      [patterned([2]), patterned([1, 2])],
      ([2], [3, 6]),
      ([1, 2], [3, 6])),
  ]
}
