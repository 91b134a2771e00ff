import JAXBuffers
import JAXCore

/// Threefry's keys.
private func keys(_ shape: Shape) -> ShapedArray { ShapedArray(shape, .keyFry) }

extension RandomSeed {
  package static var samples: [Sample] {
    [[], [3]].map { Sample(Self(.threefry), [ShapedArray($0, .int32)], values: [.whole(0, 100)]) }
  }
}

extension RandomWrap {
  package static var samples: [Sample] { [Sample(Self(.threefry), [ShapedArray([3, 2], .uint32)])] }
}

extension RandomUnwrap {
  package static var samples: [Sample] { [Sample(Self(), [keys([3])])] }
}

extension RandomClone {
  package static var samples: [Sample] { [Sample(Self(), [keys([3])])] }
}

extension RandomSplit {
  package static var samples: [Sample] {
    [Sample(Self(shape: [2, 3]), [keys([])]), Sample(Self(shape: [2]), [keys([3])])]
  }
}

extension RandomFoldIn {
  package static var samples: [Sample] {
    [[], [3]].map { shape in
      Sample(
        Self(), [keys(shape), ShapedArray(shape, .uint32)], values: [.between(0, 1), .whole(0, 100)])
    }
  }
}

extension RandomBits {
  package static var samples: [Sample] {
    [
      Sample(Self(bitWidth: 32, shape: [2, 3]), [keys([])]),
      Sample(Self(bitWidth: 8, shape: [5]), [keys([2])]),
    ]
  }
}

extension RngBitGenerator {
  package static var samples: [Sample] {
    let exempt: [Sample.Law: String] = [.batching: "XLA makes the bits of all lanes from the first key"]
    return [RandomAlgorithm.default, .threefry].map { algorithm in
      Sample(
        Self(shape: [3], dtype: .uint32, algorithm: algorithm), [ShapedArray([4], .uint32)], exempt: exempt)
    }
  }
}

extension Threefry2x32 {
  package static var samples: [Sample] {
    let (scalar, x) = (ShapedArray([], .uint32), ShapedArray([3], .uint32))
    return [Sample(Self(), [scalar, scalar, x, x]), Sample(Self(), [x, x, x, x])]
  }
}

extension Iota2x32Shape {
  package static var samples: [Sample] { [Sample(Self(shape: [2, 3]), [])] }
}

extension RandomGamma {
  package static var samples: [Sample] {
    [false, true].map { logSpace in
      Sample(
        Self(logSpace: logSpace), [keys([3]), ShapedArray([3], .float64)],
        values: [.between(0, 1), .between(0.5, 3)],
        exempt: [.derivative: "it is that of the distribution, not of the steps that draw from it"])
    }
  }
}
