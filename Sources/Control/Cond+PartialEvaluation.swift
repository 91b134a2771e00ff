import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

extension Cond {
  /// A result is unknown if it is so in any branch. Residuals of the branches share places by type
  /// (JAX: `_cond_partial_eval`).
  package func split(known: [Bool]) throws -> KnownSplit {
    guard known[0] else {
      return try undivided([ShapedArray([], .int32)] + branches[0].inputTypes, known: known)
    }
    let operands = Array(known.dropFirst())
    let all = [Bool](repeating: true, count: resultCount)
    let results = try branches.reduce(all) { results, branch in
      zip(results, try branch.split(known: operands).knownOutputs).map { $0 && $1 }
    }
    let parts = try branches.map { try $0.split(known: operands, forcedUnknown: results.inverted) }
    let residuals = JoinedResiduals(parts.map(\.residualTypes))
    let knownCount = results.count { $0 }
    let first = try zip(parts, residuals.places).map { part, places in
      try part.known.derived(part.known.inputTypes, label: "") { arguments in
        let outputs = try part.known.bind(arguments)
        var filled = [NDArray?](repeating: nil, count: residuals.types.count)
        for (place, value) in zip(places, outputs.dropFirst(knownCount)) { filled[place] = value }
        return outputs.prefix(knownCount) + zip(filled, residuals.types).map { $0 ?? zeros($1) }
      }
    }
    let second = zip(parts, residuals.places).map { part, places in
      var inputs = residuals.types.enumerated().map { Var($1, slot: part.unknown.slotCount + $0) }
      for (place, v) in zip(places, part.unknown.invars) { inputs[place] = v }
      return part.unknown.with(invars: inputs + part.unknown.invars.dropFirst(places.count))
    }
    let resultTypes = branches[0].outputTypes.selected(results)
    return KnownSplit(
      known: choosing(first), unknown: try choosing(second).takingIndex(after: residuals.types.count),
      knownResults: results, knownTypes: resultTypes + residuals.types, passed: [0])
  }

  /// The same, its index after the residuals.
  private func takingIndex(after count: Int) throws -> any Primitive {
    guard count > 0 else { return self }
    let types = branches[0].inputTypes
    let index = ShapedArray([], .int32)
    let staged = try stage(types.prefix(count) + [index] + types.dropFirst(count), label: "") { arguments in
      bindAll(self, [arguments[count]] + arguments.prefix(count) + arguments.dropFirst(count + 1))
    }
    return call(staged.closed)
  }
}

/// The residuals of all branches in as few places as their types allow (JAX: `_merge_branch_residuals`).
private struct JoinedResiduals {
  private(set) var types: [ShapedArray] = []
  /// For each branch, the places of its residuals.
  private(set) var places: [[Int]] = []

  init(_ branches: [[ShapedArray]]) {
    for residuals in branches {
      var free = Array(types.indices)
      places.append(
        residuals.map { type in
          if let known = free.firstIndex(where: { types[$0] == type }) { return free.remove(at: known) }
          types.append(type)
          return types.count - 1
        })
    }
  }
}
