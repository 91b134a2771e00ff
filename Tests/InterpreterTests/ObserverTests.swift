import JAXBuffers
import JAXControl
import JAXCore
import JAXInterpreter
import JAXKernels
import Testing

@Suite struct ObserverTests {
  private final class Log: Observer {
    var lines: [String] = []
    func equationBegan(_ equation: Equation, operands: [Buffer], at place: some Place) {
      lines.append("began \(place.path)")
    }
    func equationEnded(_ equation: Equation, operands: [Buffer], results: [Buffer], at place: some Place) {
      lines.append("ended \(place.path)")
    }
    func entered(_ jaxpr: Jaxpr, _ entry: Entry, at place: some Place) { lines.append("entered \(entry)") }
    func left(_ jaxpr: Jaxpr, _ entry: Entry, outputs: [Buffer], at place: some Place) {
      lines.append("left \(entry)")
    }
  }

  @Test func seesEverythingInOrder() throws {
    let text = """
      { lambda ; a:f32[]. let
          b:f32[] = jit[
            name=f
            jaxpr={ lambda ; a:f32[]. let b:f32[] = sin a in (b,) }
          ] a
        in (b,) }
      """
    let log = Log()
    var machine = try Machine(JaxprParser.parse(text, catalogue: Catalogue.all), [Buffer(scalar: Float(1))])
    _ = try machine.run(observer: log)
    #expect(
      log.lines == [
        "began #0 jit", "entered call", "began jit:f > #0 sin", "ended jit:f > #0 sin", "left call",
        "ended #0 jit",
      ])
  }

  private func find(_ text: String, _ arguments: [Buffer]) throws -> NonFiniteFinder {
    try find(JaxprParser.parse(text, catalogue: Catalogue.all), arguments)
  }

  private func find(_ jaxpr: Jaxpr, _ arguments: [Buffer]) throws -> NonFiniteFinder {
    let finder = NonFiniteFinder()
    var machine = try Machine(jaxpr, arguments)
    _ = try machine.run(observer: finder)
    return finder
  }

  @Test func findsTheFirstOfEachKind() throws {
    let text = """
      { lambda ; a:f32[3]. let
          b:f32[3] = log a
          c:f32[3] = sub b b
        in (c,) }
      """
    let finder = try find(text, [Buffer([Float(1), 0, 2])])
    #expect(
      finder.firstInf?.primitive == "log" && finder.firstInf?.element == [1] && finder.firstInf?.order == 1)
    #expect(finder.firstNaN?.primitive == "sub" && finder.firstNaN?.order == 2)
    #expect(finder.worst?.kind == .nan)
    #expect(finder.equationCount == 2)
  }

  @Test func aNaNThatCameInIsNobodysFault() throws {
    let text = "{ lambda ; a:f32[2]. let b:f32[2] = sin a in (b,) }"
    let finder = try find(text, [Buffer([Float.nan, 1])])
    #expect(finder.firstNaN == nil && finder.firstInf == nil)
  }

  @Test func theReportHasEverything() throws {
    let text = """
      { lambda ; a:f32[2,2] b:f32[2,1]. let
          c:f32[2,2] = div a b # train.py:7:3 (norm)
        in (c,) }
      """
    let a = Buffer([Float(1), 2, 0, 4], shape: [2, 2])
    let jaxpr = try JaxprParser.parse(text, catalogue: Catalogue.all)
    let finder = try find(jaxpr, [a, Buffer([Float(2), 0], shape: [2, 1])])
    let finding = try #require(finder.firstNaN)
    #expect(
      FindingReport.text(finding, in: jaxpr) == """
        The first NaN comes from div.
          where     #0 div   (equation 1 of those run)
          source    train.py:7:3 in norm
          equation  c:f32[2,2] = div a b
          element   [1, 0] of f32[2,2]: from 0 and 0
                    1 of 4 is NaN
          operands  a:f32[2,2]  min 0  max 4  mean 1.75  nan 0  inf 0  zero 1
                    b:f32[2,1]  min 0  max 2  mean 1  nan 0  inf 0  zero 1
        """)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (-0.25, "-0.25"), (1.0 / 3, "0.333333"), (123456.0, "123456"), (2e-9, "2e-09"),
    (2.9491882269638836e-09, "2.94919e-09"), (1e300, "1e+300"), (Double.nan, "nan"),
    (-Double.infinity, "-inf"),
    (0.1, "0.1"), (99999.95, "99999.9"), (1234567.0, "1.23457e+06"),
  ])
  func numbersHaveSixDigits(_ x: Double, _ text: String) { #expect(FindingReport.number(x) == text) }
}
