/// The candidate that was probably meant: the one with the fewest edits, if that is less than half of the
/// word.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 40 else { return nil }
  let wanted = Array(word.utf8)
  var best: (String, Int)?
  for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= 3 {
    let distance = editDistance(wanted, Array(candidate.utf8))
    if distance < best?.1 ?? Int.max || (distance == best?.1 && candidate < best?.0 ?? "") {
      best = (candidate, distance)
    }
  }
  guard let (candidate, distance) = best, distance <= Swift.max(1, wanted.count / 3) else { return nil }
  return candidate
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var distance = Swift.min(last[j] + (a[i] == b[j] ? 0 : 1), Swift.min(row[j], last[j + 1]) + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = Swift.min(distance, before[j - 1] + 1)
      }
      row.append(distance)
    }
    before = last
    last = row
  }
  return last[b.count]
}
