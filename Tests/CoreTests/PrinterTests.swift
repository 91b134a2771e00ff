import Foundation
import JAXBuffers
import JAXControl
import JAXCore
import TestSupport
import Testing

@Suite struct PrinterTests {
  private let scalar = ShapedArray([], .float32)

  private func operation(_ name: String, _ inputs: [Atom], _ outputs: [Var]) -> Equation {
    Equation(
      OpaquePrimitive(name: name, printed: [], results: outputs.map(\.aval), reason: name), inputs,
      outputs: outputs)
  }

  /// A chain of `count` equations on a scalar.
  private func chain(_ count: Int) -> Jaxpr {
    let variables = (0...count).map { Var(scalar, slot: $0) }
    return Jaxpr(
      invars: [variables[0]],
      equations: (0..<count).map { operation("f", [.variable(variables[$0])], [variables[$0 + 1]]) },
      outputs: [.variable(variables[count])])
  }

  private func call(_ body: Jaxpr, named name: String, times: Int) -> Jaxpr {
    let variables = (0...times).map { Var(scalar, slot: $0) }
    let parameters = [Parameter("name", .text(name)), Parameter("jaxpr", .jaxpr(body))]
    let jit = OpaquePrimitive(name: "jit", printed: parameters, results: [scalar], reason: "jit")
    return Jaxpr(
      invars: [variables[0]],
      equations: (0..<times).map {
        Equation(jit, [.variable(variables[$0])], outputs: [variables[$0 + 1]])
      },
      outputs: [.variable(variables[times])])
  }

  @Test func namesAreBase26WithoutLeadingA() {
    let jaxpr = chain(700)
    var printer = JaxprPrinter(jaxpr)
    let names = jaxpr.equations.map { printer.name(of: $0.outputs[0]) }
    #expect(names[0] == "b" && names[24] == "z" && names[25] == "ba" && names[674] == "zz")
    #expect(names[675] == "baa")
  }

  /// Names are given in the order of the text, whether it is printed or not.
  @Test func namesAreThoseOfTheText() throws {
    let folder = Fixtures.golden.appending(path: "jaxpr")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".jaxpr")
    }
    #expect(files.count > 20)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      guard let jaxpr = try? JaxprParser.parse(text, catalogue: Catalogue.all) else { continue }
      var (printed, named) = (JaxprPrinter(jaxpr), JaxprPrinter(naming: jaxpr))
      #expect(named.text.isEmpty)
      jaxpr.visitAll { body in
        for v in body.constvars + body.invars + body.equations.flatMap(\.outputs) {
          #expect(printed.name(of: v) == named.name(of: v), "\(file)")
        }
      }
    }
  }

  /// 80 bytes still fit, 81 do not.
  @Test func linesBreakBehindEightyBytes() {
    func program(_ length: Int) -> String {
      let v = Var(scalar, slot: 0)
      let w = Var(scalar, slot: 1)
      return Jaxpr(
        invars: [v],
        equations: [operation(String(repeating: "x", count: length), [.variable(v)], [w])],
        outputs: [.variable(w)]
      ).description
    }
    let rest = program(1).utf8.count - 1
    #expect(!program(80 - rest).contains("\n") && program(80 - rest).utf8.count == 80)
    #expect(
      program(81 - rest)
        == "{ lambda ; a:f32[]. let\n    b:f32[] = \(String(repeating: "x", count: 81 - rest)) a\n  in (b,) }"
    )
  }

  @Test func aBodyIsPulledInFrontFromElevenEquationsOrTwoUses() {
    #expect(call(chain(10), named: "g", times: 1).description.hasPrefix("{ lambda"))
    #expect(call(chain(11), named: "g", times: 1).description.hasPrefix("let g = { lambda ; a:f32[]. let"))
    #expect(call(chain(1), named: "<lambda>", times: 2).description.hasPrefix("let lambda = { lambda ;"))
  }

  @Test func namesOfDefinitionsAreNotGivenToVariables() {
    #expect(
      call(chain(1), named: "b", times: 2).description
        == """
        let b = { lambda ; a:f32[]. let c:f32[] = f a in (c,) } in
        { lambda ; d:f32[]. let
            e:f32[] = jit[name=b jaxpr=b] d
            f:f32[] = jit[name=b jaxpr=b] e
          in (f,) }
        """)
  }

  @Test func commentsStandInOneColumnBehindTheWidestLine() throws {
    let v = Var(scalar, slot: 0)
    let w = Var(scalar, slot: 1)
    let frame = SourceFrame(file: "é.py", line: 3, column: 0, function: "f")
    let jaxpr = Jaxpr(
      invars: [v],
      equations: [
        Equation(
          operation("sin", [.variable(v)], [w]).primitive, [.variable(v)], outputs: [w],
          source: SourceInfo(frames: [frame], nameStack: "scope"))
      ],
      outputs: [.variable(w)])
    #expect(
      jaxpr.prettyPrint(sourceInfo: true, nameStack: true)
        == "{ lambda ; a:f32[]. let b:f32[] = sin a in (b,) } # é.py:3 (f)\n"
        + String(repeating: " ", count: 49) + " # [scope]")
    #expect(jaxpr.prettyPrint(sourceInfo: true).hasSuffix("(b,) } # é.py:3 (f)"))
    #expect(jaxpr.description.hasSuffix("(b,) }"))
  }

  @Test func anEquationPrintsWithTheNamesOfItsProgram() throws {
    let jaxpr = try JaxprParser.parse(Golden.text("long_body"))
    var printer = JaxprPrinter(jaxpr)
    #expect(printer.text(of: jaxpr.equations[0]).hasSuffix("= jit[name=f jaxpr=f] o"))
  }

  @Test func parametersAreSortedWithTheNameOfCallsFirst() throws {
    for (primitive, first) in [("jit", "name"), ("custom_jvp_call", "name"), ("other", "aaa")] {
      let text = "{ lambda ; a:f32[]. let b:f32[] = \(primitive)[\(first)=1 jvp=2] a in (b,) }"
      #expect(try JaxprParser.parse(text).description == text)
    }
  }
}
