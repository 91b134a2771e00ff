import JAXCore
import Testing

/// The whole report of each kind of mistake.
@Suite struct ParserErrorTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var report: String
    init(_ text: String, _ report: String) {
      self.text = text
      self.report = report
    }
    var testDescription: String { report }
  }

  static let cases: [Case] = [
    Case(
      "{ lambda ; alpha:f32[]. let\n    b:f32[] = sin alpah\n  in (b,) }",
      """
      x.jaxpr:2:19: error: the variable 'alpah' is not defined
       2 |     b:f32[] = sin alpah
         |                   ^
       did you mean 'alpha'?
      """),
    Case(
      "{ lambda ; a:f32[]. let\n    b:f32[] = sin a\n    b:f32[] = cos a\n  in (b,) }",
      """
      x.jaxpr:3:5: error: the variable 'b' is bound twice
       3 |     b:f32[] = cos a
         |     ^
       it is first bound at line 2
      """),
    Case(
      "{ lambda ; a:f33[]. let  in (a,) }",
      """
      x.jaxpr:1:14: error: there is no dtype 'f33'
       1 | { lambda ; a:f33[]. let  in (a,) }
         |              ^
       did you mean f32?
      """),
    Case(
      "{ lambda ; a:float32[]. let  in (a,) }",
      """
      x.jaxpr:1:14: error: there is no dtype 'float32'
       1 | { lambda ; a:float32[]. let  in (a,) }
         |              ^
       did you mean f32?
      """),
    Case(
      "{ lambda ; a:f32. let  in (a,) }",
      """
      x.jaxpr:1:17: error: expected '[' and the dimensions, '[]' for a scalar, after f32
       1 | { lambda ; a:f32. let  in (a,) }
         |                 ^
      """),
    Case(
      "{ lambda ; a:f32[99999999999999999999]. let  in (a,) }",
      """
      x.jaxpr:1:18: error: the dimension 99999999999999999999 is too large
       1 | { lambda ; a:f32[99999999999999999999]. let  in (a,) }
         |                  ^
      """),
    Case(
      "{ lambda ; a:f32[0,4294967296,4294967296]. let  in (a,) }",
      """
      x.jaxpr:1:31: error: the type f32[0,4294967296,4294967296] has too many elements to address
       1 | { lambda ; a:f32[0,4294967296,4294967296]. let  in (a,) }
         |                               ^
      """),
    Case(
      "{ lambda ; a:i32[]. let\n    b:i32[] = add a 1.5:i32[]\n  in (b,) }",
      """
      x.jaxpr:2:21: error: the literal 1.5 is not a value of i32[]
       2 |     b:i32[] = add a 1.5:i32[]
         |                     ^
      """),
    Case(
      "{ lambda ; a:u8[]. let\n    b:u8[] = add a 300:u8[]\n  in (b,) }",
      """
      x.jaxpr:2:20: error: the literal 300 is not a value of u8[]
       2 |     b:u8[] = add a 300:u8[]
         |                    ^
      """),
    Case(
      "{ lambda ; a:f32[]. let\n    b:f32[] = add a 1.5\n  in (b,) }",
      """
      x.jaxpr:2:24: error: expected ':' and the type of the literal 1.5, found the end of the line
       2 |     b:f32[] = add a 1.5
         |                        ^
      """),
    Case(
      "{ lambda ; a:f32[]. let b = sin a in (b,) }",
      """
      x.jaxpr:1:26: error: expected ':' and the type of 'b'
       1 | { lambda ; a:f32[]. let b = sin a in (b,) }
         |                          ^
       every variable is printed with its type where it is bound, such as a:f32[3]
      """),
    Case(
      "{ lambda ; a:f32[]. let\n    b:f32[] sin a\n  in (b,) }",
      """
      x.jaxpr:2:13: error: expected another result such as b:f32[3], or '=' and a primitive, found 'sin'
       2 |     b:f32[] sin a
         |             ^
      """),
    Case(
      "{ lambda ; a:f32[]. let\n"
        + "    b:f32[] c:f32[] = jit[name=f jaxpr={ lambda ; a:f32[]. let  in (a,) }] a\n"
        + "  in (b,) }",
      """
      x.jaxpr:2:23: error: the body of this jit has 1 output, but 2 are bound
       2 |     b:f32[] c:f32[] = jit[name=f jaxpr={ lambda ; a:f32[]. let  in (a,) }] a
         |                       ^
      """),
    Case(
      "{ lambda ; a:f32[]. let\n"
        + "    b:f32[] = jit[name=f jaxpr={ lambda ; a:f32[]. let  in (a,) }] a a\n"
        + "  in (b,) }",
      """
      x.jaxpr:2:15: error: the body of this jit takes 1 input, but is given 2
       2 |     b:f32[] = jit[name=f jaxpr={ lambda ; a:f32[]. let  in (a,) }] a a
         |               ^
      """),
    Case(
      "let func = { lambda ; a:f32[]. let  in (a,) } in\n"
        + "{ lambda ; a:f32[]. let\n"
        + "    b:f32[] = jit[name=f jaxpr=fun] a\n"
        + "  in (b,) }",
      """
      x.jaxpr:3:32: error: there is no 'let fun = …' before the program
       3 |     b:f32[] = jit[name=f jaxpr=fun] a
         |                                ^
       did you mean 'func'?
      """),
    Case(
      "let f = { lambda ; a:f32[]. let b:f32[] = jit[name=f jaxpr=f] a in (b,) } in\n"
        + "{ lambda ; a:f32[]. let b:f32[] = jit[name=f jaxpr=f] a in (b,) }",
      """
      x.jaxpr:1:5: error: the definition of 'f' refers to itself
       1 | let f = { lambda ; a:f32[]. let b:f32[] = jit[name=f jaxpr=f] a in (b,) } in
         |     ^
      """),
    Case(
      "let f = { lambda ; a:f32[]. let  in (a,) } in\n"
        + "let f = { lambda ; b:f32[]. let  in (b,) } in\n"
        + "{ lambda ; c:f32[]. let d:f32[] = jit[name=f jaxpr=f] c in (d,) }",
      """
      x.jaxpr:3:46: error: 'f' is ambiguous: it is defined at line 1 and again at line 2
       3 | { lambda ; c:f32[]. let d:f32[] = jit[name=f jaxpr=f] c in (d,) }
         |                                              ^
       JAX gave two functions one name; rename one of them in Python and print again
      """),
    Case(
      "{ lambda ; a:f32[] b:f32[] c:f32[]. let\nd:f32[] = foo[dimension=0] a\nb c\nin (d,) }",
      """
      x.jaxpr:3:1: error: expected an equation, found the variable 'b'
       3 | b c
         | ^
       operands continued on a new line are indented deeper than the equation
      """),
    Case(
      "{ lambda ; a:f32[]. let\n    b:f32[] = reduce_sum[axes=(0,",
      """
      x.jaxpr:2:31: error: cannot find the end of this value
       2 |     b:f32[] = reduce_sum[axes=(0,
         |                               ^
       are its brackets balanced?
      """),
    Case(
      "{ lambda ; a:f32[]. let\n    b:f32[] = sin a\n",
      """
      x.jaxpr:3:1: error: expected an equation, or 'in' and the outputs, found the end of the text
       3 |\u{20}
         | ^
      """),
    Case(
      "{ lambda ; a:f32[]. let\n\tb:f32[] = sin foo\n  in (b,) }",
      """
      x.jaxpr:2:16: error: the variable 'foo' is not defined
       2 | \tb:f32[] = sin foo
         | \t              ^
      """),
    Case(
      "{ lambda ; a:f32[]. let  in (a,) } }",
      """
      x.jaxpr:1:36: error: expected the end of the text, found '}'
       1 | { lambda ; a:f32[]. let  in (a,) } }
         |                                    ^
      """),
    Case(
      "jaxpr = jax.make_jaxpr(f)(x)",
      """
      x.jaxpr:1:1: error: expected a jaxpr: '{ lambda … }', found 'jaxpr'
       1 | jaxpr = jax.make_jaxpr(f)(x)
         | ^
      """),
    Case(
      " \n",
      """
      x.jaxpr:1:1: error: the text is empty
       1 |\u{20}\u{20}
         | ^
       expected a jaxpr: '{ lambda … }'
      """),
  ]

  @Test(arguments: cases) func reportsSayWhereAndWhat(_ mistake: Case) {
    let error = #expect(throws: ParseError.self) {
      _ = try JaxprParser.parse(mistake.text, file: "x.jaxpr")
    }
    #expect(error?.description == mistake.report)
  }

  @Test(arguments: [
    String(repeating: "{", count: 100_000),
    String(repeating: "{ lambda ; a:f32[]. let b:f32[] = jit[name=f jaxpr=", count: 100_000),
    "{ lambda ; a:f32[]. let b:f32[] = foo[x=" + String(repeating: "(", count: 100_000),
    "{ lambda ; a:f32[]. let b:f32[] = f[x=T(y={ lambda ; . let  in () }, z="
      + String(repeating: "[", count: 100_000),
    "{ lambda ; a:f32" + String(repeating: "[", count: 100_000),
    "{ lambda ; a:f32[]. let b:f32[] = sin a:" + String(repeating: "Ref{", count: 100_000),
  ])
  func depthIsLimited(_ text: String) {
    #expect(throws: ParseError.self) { _ = try JaxprParser.parse(text) }
  }

  /// Definitions that refer to the next, deeper than any stack.
  @Test func chainsOfDefinitionsAreLimited() {
    var text = ""
    for i in 0..<5000 {
      text += "let f\(i) = { lambda ; a:f32[]. let b:f32[] = jit[name=f jaxpr=f\(i + 1)] a in (b,) } in\n"
    }
    text += "let f5000 = { lambda ; a:f32[]. let  in (a,) } in\n"
    text += "{ lambda ; a:f32[]. let b:f32[] = jit[name=f jaxpr=f0] a in (b,) }"
    let error = #expect(throws: ParseError.self) { _ = try JaxprParser.parse(text) }
    #expect(error?.message == "nested deeper than 200 levels")
  }

  /// Each body calls the next twice: 2⁶⁰ paths through 60 definitions.
  @Test func sharedBodiesAreWalkedOnce() throws {
    var text = ""
    for i in 0..<60 {
      text += "let f\(i == 0 ? "" : String(i)) = { lambda ; a:f32[]. let\n"
      text +=
        "    b:f32[] = jit[name=f jaxpr=f\(i + 1)] a\n"
        + "    c:f32[] = jit[name=f jaxpr=f\(i + 1)] b\n"
        + "  in (c,) } in\n"
        + ""
    }
    text += "let f60 = { lambda ; a:f32[]. let  in (a,) } in\n"
    text +=
      "{ lambda ; a:f32[]. let\n"
      + "    b:f32[] = jit[name=f jaxpr=f] a\n"
      + "    c:f32[] = jit[name=f jaxpr=f] b\n"
      + "  in (c,) }"
    let jaxpr = try JaxprParser.parse(text)
    #expect(try JaxprParser.parse(jaxpr.description).description == jaxpr.description)
    try jaxpr.check()
  }

  /// Every prefix of a program is an error, and so is every program with one byte changed, or it still
  /// parses.
  @Test func damagedTextsNeverCrash() throws {
    let text = try Golden.text("nested_shared")
    let bytes = Array(text.utf8)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      let prefix = String(decoding: bytes[..<count], as: UTF8.self)
      #expect(throws: ParseError.self) { _ = try JaxprParser.parse(prefix) }
    }
    for place in stride(from: 0, to: bytes.count, by: 5) {
      for byte in "({[ =:,;\0".utf8 {
        var damaged = bytes
        damaged[place] = byte
        _ = try? JaxprParser.parse(String(decoding: damaged, as: UTF8.self)).description
      }
    }
  }
}
