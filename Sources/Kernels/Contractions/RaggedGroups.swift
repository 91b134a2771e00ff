import JAXBuffers

extension Kernels {
  /// `x` once for each group, in a new first axis, with zeros outside the group: group `i` is as many places along
  /// `axis` as `sizes` says, after those of the groups before it. `sizes` has the groups in its last axis; its other
  /// axes are axes `prefix` of `x` (JAX: `expand` in `_ragged_dot_general_impl`).
  package static func groupsExpanded(_ x: Buffer, along axis: Int, sizes: Buffer, prefix: [Int]) throws
    -> Buffer
  {
    let groups = sizes.shape[sizes.rank - 1]
    let result = zeros(x.dtype, [groups] + x.shape)
    let lengths = try convert(sizes, to: .int64).elements(as: Int64.self)
    let outer = Shape(sizes.shape.dropLast())
    let steps = outer.rowMajorStrides
    for place in 0..<outer.elementCount {
      var starts = [Int](repeating: 0, count: x.rank)
      var limits = x.shape.array
      for (i, dimension) in prefix.enumerated() {
        starts[dimension] = place / steps[i] % outer[i]
        limits[dimension] = starts[dimension] + 1
      }
      var end: Int64 = 0
      for group in 0..<groups {
        let start = end
        end &+= lengths[place * groups + group]
        starts[axis] = Int(min(max(start, 0), Int64(x.shape[axis])))
        limits[axis] = max(starts[axis], Int(min(max(end, 0), Int64(x.shape[axis]))))
        let target = result.element(group, along: 0).sliced(starts: starts, limits: limits)
        x.sliced(starts: starts, limits: limits).copy(into: target)
      }
    }
    return result
  }
}
