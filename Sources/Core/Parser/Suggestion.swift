/// The candidate that was probably meant: the one with the fewest edits, if that is less than half of the word.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
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

/// Levenshtein's distance.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let replaced = diagonal + (a[i] == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = Swift.min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
