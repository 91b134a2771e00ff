/// Numbers labels from 0 in the order in which they are met, each object once.
package struct LabelNumbers {
  /// The labels by their numbers.
  package private(set) var labels: [Timeline.Label] = []
  /// Numbers where their labels' addresses lead, or the next free place after; -1 is free.
  private var places = [Int32](repeating: -1, count: 64)

  package init() {}

  /// The label's number, which is `labels.count - 1` for a new one.
  @inline(__always) package mutating func callAsFunction(_ label: Timeline.Label) -> Int {
    let mask = places.count - 1
    var at = LabelNumbers.start(of: label) & mask
    while case let number = Int(places[at]), number >= 0 {
      if labels[number] === label { return number }
      at = (at + 1) & mask
    }
    return add(label, at)
  }

  private static func start(of label: Timeline.Label) -> Int {
    let address = UInt(bitPattern: ObjectIdentifier(label))
    return Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  private mutating func add(_ label: Timeline.Label, _ at: Int) -> Int {
    let number = labels.count
    labels.append(label)
    places[at] = Int32(number)
    if labels.count * 2 > places.count { grow() }
    return number
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for (number, label) in labels.enumerated() {
      var at = LabelNumbers.start(of: label) & (places.count - 1)
      while places[at] >= 0 { at = (at + 1) & (places.count - 1) }
      places[at] = Int32(number)
    }
  }
}
