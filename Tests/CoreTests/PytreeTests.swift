import JAXBuffers
import JAXCore
import Testing

/// Leaves found and replaced. Structures, paths and messages are in `TreeDefinitionTests`.
@Suite struct PytreeTests {
  @Test func findsLeavesInOrder() throws {
    let tree = ["w": [leaf(1), leaf(2)], "b": [leaf(3)]]
    #expect(numbers(flatten(tree)) == [3, 1, 2])
    #expect(numbers(flatten(leaf(1), [leaf(2)], 3, "x", true, leaf(4))) == [1, 2, 4])
    #expect(flatten(1.5, Float(2), "text").isEmpty)
  }

  @Test func replacesLeavesAndKeepsTheRest() throws {
    let layer = Affine(w: leaf(1), b: nil, activation: .tanh)
    let other = try layer.rebuilt([leaf(5)])
    #expect(number(other.w) == 5)
    #expect(other.b == nil && other.activation == .tanh && other.units == 3)
    #expect(number(layer.w) == 1, "the original is a value")
  }

  @Test func keysAreSortedAsTheirTypeSortsThem() throws {
    #expect(numbers(flatten([10: leaf(10), 9: leaf(9), -1: leaf(-1)])) == [-1, 9, 10])
    let rebuilt = try [10: leaf(10), 9: leaf(9)].rebuilt([leaf(1), leaf(2)])
    #expect(rebuilt[9].map(number) == 1 && rebuilt[10].map(number) == 2)
  }

  @Test func everyKindOfFieldSurvives() throws {
    let keeper = Keeper()
    let net = Everything(keeper)
    let leaves = flatten(net)
    #expect(numbers(leaves) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    let other = try net.rebuilt(leaves.map { leaf(number($0) + 100) })
    #expect(numbers(flatten(other)) == (100..<112).map(Float.init))
    #expect(other.function(2) == 3 && other.weak === keeper && other.unowned === keeper)
    #expect(other.pair.0 == 3 && number(other.last) == 111 && other.mode == .eval)
    #expect((other.one as? Affine).map { number($0.w) } == 103)
    #expect(structure(of: other) == structure(of: net))
  }

  @Test func replacingOneOfManyTimesLeaksNothing() throws {
    weak var weakKeeper: Keeper?
    do {
      let keeper = Keeper()
      weakKeeper = keeper
      var net = Everything(keeper)
      for _ in 0..<20 { net = try net.rebuilt(flatten(net)) }
      #expect(weakKeeper != nil)
      #expect(numbers(flatten(net)).count == 12)
    }
    #expect(weakKeeper == nil)
  }

  @Test func genericStructsHaveAPlanForEachType() throws {
    let a = Pair(first: leaf(1), second: [leaf(2), leaf(3)])
    let b = Pair(first: 7, second: leaf(4))
    #expect(numbers(flatten(a, b)) == [1, 2, 3, 4])
    #expect(try b.rebuilt([leaf(9)]).first == 7)
  }

  @Test func handWrittenMethodsWin() throws {
    let tree = Reversed(a: leaf(1), b: [leaf(2)], note: "n")
    #expect(numbers(flatten([tree])) == [2, 1])
    let other = try [tree].rebuilt([leaf(5), leaf(6)])[0]
    #expect(number(other.b[0]) == 5 && number(other.a) == 6 && other.note == "n")
  }

  @Test func argumentsStandForTuples() throws {
    let results = Arguments(leaf(1), [leaf(2)], 3, leaf(4))
    #expect(numbers(flatten(results)) == [1, 2, 4])
    let (a, b, c, d) = try results.rebuilt([leaf(5), leaf(6), leaf(7)]).values
    #expect(number(a) == 5 && numbers(b) == [6] && c == 3 && number(d) == 7)
    #expect(numbers(flatten(try Arguments(leaf(0)).rebuilt([leaf(1)]))) == [1])
  }

  @Test func maps() throws {
    let layer = Affine(w: leaf(1), b: leaf(2), activation: .relu)
    let doubled = try treeMap({ leaf(2 * number($0)) }, layer)
    #expect(numbers(flatten(doubled)) == [2, 4])
    let sum = try treeMap({ leaf(number($0) + number($1)) }, layer, doubled)
    #expect(numbers(flatten(sum)) == [3, 6])
    let error = #expect(throws: JAXError.self) {
      try treeMap({ a, _ in a }, layer, Affine(w: leaf(1), b: nil, activation: .relu))
    }
    #expect(
      reason(error)
        == "pytree structure error: at key path .b there is pytree leaf but in the other tree None, "
        + "so their types differ")
  }

  @Test func leavesMustBeAsManyAsBefore() {
    let few = #expect(throws: JAXError.self) { try [leaf(1), leaf(2)].rebuilt([leaf(1)]) }
    #expect(reason(few) == "Too few leaves for PyTreeDef; expected 2, got 1")
    let many = #expect(throws: JAXError.self) { try [leaf(1)].rebuilt([leaf(1), leaf(2)]) }
    #expect(reason(many) == "Too many leaves for PyTreeDef; expected 1, got 2")
    let greedy = #expect(throws: JAXError.self) { try Greedy(x: leaf(1)).rebuilt([leaf(1)]) }
    #expect(reason(greedy) == "flatten(into:) and rebuilt(from:) of Greedy differ in their leaves")
  }

  @Test func onlyStructsAreReflected() throws {
    let object = #expect(throws: JAXError.self) { try leaves(of: Module(x: leaf(1))) }
    #expect(reason(object)?.hasPrefix("Module is not a struct, so its leaves cannot be found") == true)
    let inside = #expect(throws: JAXError.self) { try ["a": [Module(x: leaf(1))]].hollow() }
    #expect(reason(inside) == reason(object))
    #expect(structure(of: ["a": [Module(x: leaf(1))]]).staticProblem == reason(object))
    let payload = #expect(throws: JAXError.self) { try leaves(of: Choice.array(leaf(1))) }
    #expect(reason(payload)?.hasPrefix("Choice is an enum whose cases hold values") == true)
    // No payload, no leaf: such an enum is data.
    #expect(flatten(Mode.train).isEmpty)
    #expect(try Mode.train.rebuilt([]) == .train)
    #expect(structure(of: Mode.train) != structure(of: Mode.eval))
  }
}
