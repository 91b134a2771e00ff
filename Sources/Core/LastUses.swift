/// For each equation of a jaxpr, the slots that nothing after it reads.
package struct LastUses: Sendable {
  /// The slots of all equations, the last equation's first.
  private let slots: [Int]
  /// Where each equation's slots end, the last equation's first.
  private let ends: [Int]

  init(_ equations: [Equation], _ outputs: [Atom], slotCount: Int) {
    var needed = [Bool](repeating: false, count: slotCount)
    for case .variable(let v) in outputs where !v.isDropped { needed[v.slot] = true }
    var (slots, ends): ([Int], [Int]) = ([], [])
    slots.reserveCapacity(slotCount)
    ends.reserveCapacity(equations.count)
    for equation in equations.reversed() {
      for case .variable(let v) in equation.inputs where !v.isDropped && !needed[v.slot] {
        needed[v.slot] = true
        slots.append(v.slot)
      }
      for v in equation.outputs where !v.isDropped && !needed[v.slot] { slots.append(v.slot) }
      ends.append(slots.count)
    }
    (self.slots, self.ends) = (slots, ends)
  }

  package subscript(equation: Int) -> ArraySlice<Int> {
    let place = ends.count - 1 - equation
    return slots[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }
}
