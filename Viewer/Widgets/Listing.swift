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
  package private(set) var rows: [Row] = []

  /// The rows of a program. `active` is a block that is being run, whose jaxpr may be one that no parameter holds.
  package init(_ program: Jaxpr, unfolded: Set<Fold>, active: [Block] = []) {
    add(Block(key: [], jaxpr: program, label: ""), unfolded, active)
  }

  private mutating func add(_ block: Block, _ unfolded: Set<Fold>, _ active: [Block]) {
    let index = blocks.count
    blocks.append(block)
    rows.append(Row(block: index, item: .inputs))
    for (i, equation) in block.jaxpr.equations.enumerated() {
      rows.append(Row(block: index, item: .equation(i)))
      guard equation.higherOrder != nil || equation.primitive is OpaquePrimitive,
        unfolded.contains(Fold(key: block.key, equation: i))
      else { continue }
      for (ordinal, body) in equation.bodies.enumerated() {
        add(Block(key: block.key + [i, ordinal], jaxpr: body.jaxpr, label: body.label), unfolded, active)
      }
      for other in active where other.key == block.key + [i, -1] { add(other, unfolded, active) }
    }
    rows.append(Row(block: index, item: .outputs))
  }

  /// The row of an item in the block with a key.
  package func index(of item: Item, in key: [Int]) -> Int? {
    guard let block = blocks.firstIndex(where: { $0.key == key }) else { return nil }
    return rows.firstIndex(of: Row(block: block, item: item))
  }

  /// The equation of a row, if it is one.
  package func equation(_ row: Row) -> Equation? {
    guard case .equation(let i) = row.item else { return nil }
    return blocks[row.block].jaxpr.equations[i]
  }
}
