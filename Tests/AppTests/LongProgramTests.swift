import JAXBuffers
import JAXControl
import JAXCore
import JAXInterpreter
import ScopeApp
import ScopeScreen
import ScopeWidgets
import Testing

/// Programs of many equations, inputs or calls. What is held here is how much is looked at, not how long it takes.
@Suite struct LongProgramTests {
  private func parsed(_ text: String) throws -> Jaxpr {
    try JaxprParser.parse(text, catalogue: Catalogue.all)
  }

  /// A chain of `count` equations, with a call of the same body behind every hundredth.
  private func chain(_ count: Int) throws -> Jaxpr {
    var lines = ["let f = { lambda ; a:f32[]. let b:f32[] = cos a; c:f32[] = sin b in (c,) } in"]
    lines.append("{ lambda ; v0:f32[]. let")
    for i in 0..<count {
      lines.append("    v\(i + 1):f32[] = " + (i % 100 == 99 ? "jit[name=f jaxpr=f] v\(i)" : "sin v\(i)"))
    }
    lines.append("  in (v\(count),) }")
    return try parsed(lines.joined(separator: "\n"))
  }

  private func app(_ jaxpr: Jaxpr) throws -> StepperApp {
    let arguments = jaxpr.inputTypes.map {
      Buffer([Float](repeating: 1, count: $0.shape.elementCount), shape: $0.shape)
    }
    return try StepperApp(Session(title: "long", jaxpr: jaxpr, arguments: arguments, sources: [:]))
  }

  /// The rows of a listing that is written down row by row.
  private func rows(_ jaxpr: Jaxpr, _ unfolded: Set<Listing.Fold>) -> [(key: [Int], item: Listing.Item)] {
    func rows(_ jaxpr: Jaxpr, _ key: [Int]) -> [(key: [Int], item: Listing.Item)] {
      var result: [(key: [Int], item: Listing.Item)] = [(key, .inputs)]
      for (i, equation) in jaxpr.equations.enumerated() {
        result.append((key, .equation(i)))
        guard unfolded.contains(Listing.Fold(key: key, equation: i)) else { continue }
        for (ordinal, body) in equation.bodies.enumerated() {
          result += rows(body.jaxpr, key + [i, ordinal])
        }
      }
      return result + [(key, .outputs)]
    }
    return rows(jaxpr, [])
  }

  @Test func rowsAreThoseWrittenDown() throws {
    let jaxpr = try chain(1000)
    var unfolded: Set<Listing.Fold> = []
    for fold in [nil, 99, 999, 499, 500, 5000] as [Int?] {
      if let fold { unfolded.insert(Listing.Fold(key: [], equation: fold)) }
      // A body that is not unfolded has no rows, whatever is unfolded in it.
      unfolded.insert(Listing.Fold(key: [299, 0], equation: 0))
      let listing = Listing(jaxpr, unfolded: unfolded.filter { $0.equation < 1000 })
      let expected = rows(
        jaxpr, unfolded.filter { $0.equation < 1000 && jaxpr.equations[$0.equation].higherOrder != nil })
      #expect(listing.rows.count == expected.count)
      for (i, row) in listing.rows.enumerated() {
        #expect(listing.blocks[row.block].key == expected[i].key && row.item == expected[i].item)
        #expect(listing.index(of: row.item, in: expected[i].key) == i)
      }
      #expect(listing.index(of: .equation(1000), in: []) == nil)
      #expect(listing.index(of: .inputs, in: [299, 0]) == nil)
    }
  }

  /// Making a listing looks at what is unfolded and at no other equation.
  @Test func aListingIsMadeOfStretches() throws {
    let unfolded: Set = [Listing.Fold(key: [], equation: 99)]
    for count in [100, 10_000] {
      #expect(Listing(try chain(count), unfolded: unfolded).rows.stretchCount == 3)
    }
  }

  /// Each function calls the one before three times: 3 to the power of 40 places.
  @Test func functionsThatCallFunctionsOpen() throws {
    var lines = ["let f0 = { lambda ; a:f32[]. let b:f32[] = sin a # a.py:1:0 (f)", "  in (b,) } in"]
    for i in 1...40 {
      let call = "jit[name=f jaxpr=f\(i - 1)]"
      lines.append(
        "let f\(i) = { lambda ; a:f32[]. let b:f32[] = \(call) a; c:f32[] = \(call) b; d:f32[] = \(call) c in (d,) } in"
      )
    }
    lines.append("{ lambda ; a:f32[]. let b:f32[] = jit[name=f jaxpr=f40] a in (b,) }")
    var app = try app(try parsed(lines.joined(separator: "\n")))
    let screen = try Screenplay("sssss:break a.py:1<Enter>c").play(&app, Size(width: 100, height: 30))
    #expect(screen.lines.joined().contains("breakpoint"))
    #expect(app.stepper.machine.equation?.primitive.name == "sin")
  }

  /// Of many inputs the panes hold what a screen has room for.
  @Test func thousandsOfInputs() throws {
    let names = (0..<3000).map { "v\($0)" }
    let text =
      "{ lambda ; \(names.map { $0 + ":f32[2]" }.joined(separator: " ")). let w:f32[2] = sin v2999 in "
      + "(w, \(names.joined(separator: ", "))) }"
    let jaxpr = try parsed(text)
    let listing = Listing(jaxpr, unfolded: [])
    var printer = JaxprPrinter(naming: jaxpr)
    for row in [listing.rows[0], listing.rows[2]] {
      let line = ListingPane(listing, .unicode).line(row, RowState(), width: 100, label: "", &printer)
      #expect(line.columns > 100 && line.columns < 140)
    }
    var app = try app(jaxpr)
    let top = try Screenplay("g<Tab>Gz").play(&app, Size(width: 100, height: 30))
    #expect(top.lines.joined().contains("and 2900 more; :show NAME"))
    #expect(top.lines.joined().contains("in99"))
  }
}
