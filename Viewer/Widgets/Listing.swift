import JAXCore

/// A jaxpr's equations as rows, the bodies of those that are unfolded below them.
package struct Listing: Sendable {
  /// One jaxpr that is shown.
  package struct Block: Sendable {
    /// The way to it: an equation's index and which of its bodies, at each level; empty for the program.
    package let key: [Int]
    package let jaxpr: Jaxpr
    /// The parameter that holds it: `branches[1]`.
    package let label: String
    package var depth: Int { key.count / 2 }

    package init(key: [Int], jaxpr: Jaxpr, label: String) {
      self.key = key
      self.jaxpr = jaxpr
      self.label = label
    }
  }

  package struct Row: Hashable, Sendable {
    package let block: Int
    package let item: Item
  }

  package enum Item: Hashable, Sendable {
    case inputs
    case equation(Int)
    case outputs
  }

  /// An equation of a block, by which folds are remembered.
  package struct Fold: Hashable, Sendable {
    package let key: [Int]
    package let equation: Int

    package init(key: [Int], equation: Int) {
      self.key = key
      self.equation = equation
    }
  }

  package private(set) var blocks: [Block] = []
  /// The rows, worked out as they are asked for.
  package private(set) var rows = Rows()
  /// The blocks by their keys.
  private var indices: [[Int]: Int] = [:]

  /// The rows of a program. `active` is a block that is being run, whose jaxpr may be one that no parameter holds.
  ///
  /// It takes time with what is unfolded, not with the length of the program.
  package init(_ program: Jaxpr, unfolded: Set<Fold>, active: [Block] = []) {
    var open: [[Int]: [Int]] = [:]
    for fold in unfolded { open[fold.key, default: []].append(fold.equation) }
    for key in open.keys { open[key]?.sort() }
    add(Block(key: [], jaxpr: program, label: ""), open, active)
  }

  private mutating func add(_ block: Block, _ open: [[Int]: [Int]], _ active: [Block]) {
    let index = blocks.count
    blocks.append(block)
    if indices[block.key] == nil { indices[block.key] = index }
    var next = 0
    for i in open[block.key] ?? [] where block.jaxpr.equations.indices.contains(i) {
      let equation = block.jaxpr.equations[i]
      guard equation.higherOrder != nil || equation.primitive is OpaquePrimitive else { continue }
      // The inputs stand in front of the equations.
      rows.append(next..<i + 2, of: index)
      next = i + 2
      for (ordinal, body) in equation.bodies.enumerated() {
        add(Block(key: block.key + [i, ordinal], jaxpr: body.jaxpr, label: body.label), open, active)
      }
      for other in active where other.key == block.key + [i, -1] { add(other, open, active) }
    }
    rows.append(next..<block.jaxpr.equations.count + 2, of: index)
    rows.ends[index] = block.jaxpr.equations.count + 1
  }

  /// The row of an item in the block with a key.
  package func index(of item: Item, in key: [Int]) -> Int? {
    indices[key].flatMap { rows.index(of: Row(block: $0, item: item)) }
  }

  /// The block with a key, if it is shown.
  package func block(_ key: [Int]) -> Block? { indices[key].map { blocks[$0] } }

  /// The equation of a row, if it is one.
  package func equation(_ row: Row) -> Equation? {
    guard case .equation(let i) = row.item else { return nil }
    return blocks[row.block].jaxpr.equations[i]
  }
}

extension Listing {
  /// Rows as stretches of blocks: a stretch ends where the bodies of an unfolded equation stand.
  package struct Rows: Sendable {
    /// Lines of a block one below the other: 0 is its inputs, then come its equations, then its outputs.
    private struct Stretch {
      let block: Int
      let lines: Range<Int>
      /// The row of its first line.
      let first: Int
    }

    private var stretches: [Stretch] = []
    /// The stretches of each block, in order.
    private var parts: [Int: [Int]] = [:]
    /// The line of each block's outputs.
    fileprivate var ends: [Int: Int] = [:]
    package private(set) var count = 0
    package var stretchCount: Int { stretches.count }

    fileprivate mutating func append(_ lines: Range<Int>, of block: Int) {
      guard !lines.isEmpty else { return }
      parts[block, default: []].append(stretches.count)
      stretches.append(Stretch(block: block, lines: lines, first: count))
      count += lines.count
    }

    package func index(of row: Row) -> Int? {
      let own = parts[row.block] ?? []
      let line =
        switch row.item {
        case .inputs: 0
        case .equation(let i): i + 1
        case .outputs: ends[row.block] ?? 0
        }
      let place = own.partitioningIndex { stretches[$0].lines.upperBound > line }
      guard place < own.count, stretches[own[place]].lines.contains(line) else { return nil }
      if case .equation = row.item, line == ends[row.block] { return nil }
      return stretches[own[place]].first + line - stretches[own[place]].lines.lowerBound
    }
  }
}

extension Listing.Rows: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(row: Int) -> Listing.Row {
    let stretch = stretches[stretches.partitioningIndex { $0.first > row } - 1]
    let line = stretch.lines.lowerBound + row - stretch.first
    let item: Listing.Item =
      line == 0 ? .inputs : line == ends[stretch.block] ? .outputs : .equation(line - 1)
    return Listing.Row(block: stretch.block, item: item)
  }
}

extension Array {
  /// The index of the first element that satisfies a condition which holds for all behind it.
  fileprivate func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
