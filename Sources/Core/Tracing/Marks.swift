/// The values at the places marked, nil elsewhere.
package func spread<T>(_ values: [T], over marks: [Bool]) -> [T?] {
  var rest = values.makeIterator()
  return marks.map { $0 ? rest.next() : nil }
}

/// One list from two: the next of `first` where marked, else of `second`.
package func merge<T>(_ marks: [Bool], _ first: [T], _ second: [T]) -> [T] {
  var (a, b) = (first.makeIterator(), second.makeIterator())
  return marks.compactMap { $0 ? a.next() : b.next() }
}
