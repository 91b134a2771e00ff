import JAXBuffers
import JAXCore

/// A sum of products as letters: which axes each operand has and which the result keeps, and in which order pairs of
/// operands are multiplied (Python: `opt_einsum.contract_path`).
struct EinsumPlan {
  /// One product of one or two operands.
  struct Contraction {
    /// Places in the list of operands, the later first; the result goes to the list's end.
    var places: [Int]
    var inputs: [[Character]]
    var result: [Character]
    /// Letters that vanish, in order.
    var contracted: [Character]
  }

  var contractions: [Contraction] = []

  init(_ subscripts: String, _ shapes: [Shape]) throws {
    let (inputs, result) = try EinsumPlan.parse(subscripts, shapes)
    var sizes: [Character: Int] = [:]
    for (letters, shape) in zip(inputs, shapes) {
      guard letters.count == shape.rank else {
        throw invalid(
          "Einstein sum subscript '\(String(letters))' does not contain the correct number of indices for operand "
            + "of shape \(shape).")
      }
      for (letter, size) in zip(letters, shape) {
        let known = sizes[letter] ?? 1
        guard known == 1 || size == 1 || known == size else {
          throw invalid(
            "Size of label '\(letter)' (\(known)) does not match previous terms (\(size)).")
        }
        sizes[letter] = max(known, size)
      }
    }
    guard result.allSatisfy({ sizes[$0] != nil }), Set(result).count == result.count else {
      throw invalid("Output character(s) '\(String(result))' must appear in the input, once each.")
    }
    var terms = inputs
    for places in EinsumPlan.order(inputs, result, sizes) {
      let taken = places.map { terms[$0] }
      for place in places { terms.remove(at: place) }
      let kept = Set(terms.joined()).union(result)
      let all = Set(taken.joined())
      let remaining = all.intersection(kept)
      let out =
        terms.isEmpty
        ? result
        : remaining.sorted { ((sizes[$0] ?? 1), $0) < ((sizes[$1] ?? 1), $1) }
      contractions.append(
        Contraction(
          places: places, inputs: taken, result: out, contracted: all.subtracting(remaining).sorted()))
      terms.append(out)
    }
  }

  /// The letters of each operand and of the result; dots become letters that are not used
  /// (Python: `opt_einsum.parser.parse_einsum_input`).
  private static func parse(_ text: String, _ shapes: [Shape]) throws -> ([[Character]], [Character]) {
    let sides = text.filter { $0 != " " }.components(separatedBy: "->")
    guard sides.count <= 2 else { throw invalid("Subscripts can only contain one '->'.") }
    let terms = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard terms.count == shapes.count else {
      throw invalid(
        "Number of einsum subscripts, \(terms.count), must be equal to the number of operands, \(shapes.count)."
      )
    }
    let used = Set(text)
    let alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let free = alphabet.filter { !used.contains($0) }
    let widths = zip(terms, shapes).map { term, shape in
      term.contains("...") ? shape.rank - (term.count - 3) : 0
    }
    guard widths.allSatisfy({ $0 >= 0 }) else { throw invalid("Ellipses lengths do not match.") }
    let longest = Array(free.prefix(widths.max() ?? 0))
    func expanded(_ term: String, _ width: Int) -> [Character] {
      Array(term.replacing("...", with: String(longest.suffix(width))))
    }
    let inputs = zip(terms, widths).map(expanded)
    guard inputs.joined().allSatisfy(\.isLetter) else {
      throw invalid("Subscripts '\(text)' may hold letters, commas, dots and '->' only.")
    }
    if sides.count == 2 { return (inputs, expanded(sides[1], longest.count)) }
    var counts: [Character: Int] = [:]
    for letter in terms.joined() where letter.isLetter { counts[letter, default: 0] += 1 }
    return (inputs, longest + counts.keys.filter { counts[$0] == 1 }.sorted())
  }

  /// In which order to multiply pairs: of up to six operands the order with the fewest operations, of more the
  /// cheapest pair each time.
  private static func order(
    _ inputs: [[Character]], _ result: [Character], _ sizes: [Character: Int]
  ) -> [[Int]] {
    if inputs.count == 1 { return [[0]] }
    if inputs.count == 2 { return [[1, 0]] }
    let search = OrderSearch(result: Set(result), sizes: sizes)
    return inputs.count <= 6 ? search.best(inputs.map(Set.init)).order : search.greedy(inputs.map(Set.init))
  }
}

/// Looks for a cheap order of contractions.
private struct OrderSearch {
  let result: Set<Character>
  let sizes: [Character: Int]

  /// The product of a pair and what it costs.
  private func pair(_ terms: [Set<Character>], _ i: Int, _ j: Int) -> (rest: [Set<Character>], cost: Double) {
    let all = terms[i].union(terms[j])
    var rest = terms
    rest.remove(at: j)
    rest.remove(at: i)
    let kept = all.intersection(rest.reduce(result) { $0.union($1) })
    let count = all.reduce(1.0) { $0 * Double(sizes[$1] ?? 1) }
    return (rest + [kept], kept.count < all.count ? 2 * count : count)
  }

  func best(_ terms: [Set<Character>]) -> (order: [[Int]], cost: Double) {
    if terms.count == 1 { return ([], 0) }
    var best: (order: [[Int]], cost: Double) = ([], .infinity)
    for i in terms.indices {
      for j in terms.indices where j > i {
        let (rest, cost) = pair(terms, i, j)
        let following = self.best(rest)
        if cost + following.cost < best.cost { best = ([[j, i]] + following.order, cost + following.cost) }
      }
    }
    return best
  }

  func greedy(_ all: [Set<Character>]) -> [[Int]] {
    var (terms, order): ([Set<Character>], [[Int]]) = (all, [])
    while terms.count > 1 {
      var best = (places: [1, 0], cost: Double.infinity)
      for i in terms.indices {
        for j in terms.indices where j > i {
          let cost = pair(terms, i, j).cost
          if cost < best.cost { best = ([j, i], cost) }
        }
      }
      order.append(best.places)
      terms = pair(terms, best.places[1], best.places[0]).rest
    }
    return order
  }
}

extension String {
  /// The parts between separators.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var (parts, rest): ([String], Substring) = ([], self[...])
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
