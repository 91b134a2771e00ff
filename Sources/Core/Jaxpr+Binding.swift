extension Jaxpr {
  /// The equation that binds a variable; nil for one that none of them binds, as for inputs.
  package func equation(binding v: Var) -> Int? {
    // By slot, which is a variable's own in its jaxpr; looked up once for all variables.
    let binders = derived("equations by slot", []) { () -> [Int] in
      var result = [Int](repeating: -1, count: slotCount)
      for (index, equation) in equations.enumerated() {
        for v in equation.outputs where !v.isDropped { result[v.slot] = index }
      }
      return result
    }
    guard binders.indices.contains(v.slot), binders[v.slot] >= 0 else { return nil }
    let index = binders[v.slot]
    return equations[index].outputs.contains(v) ? index : nil
  }
}
