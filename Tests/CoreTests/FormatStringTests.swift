import ComplexModule
import Foundation
import JAXBuffers
import JAXCore
import TestSupport
import Testing

/// Format strings beside Python's (`Tests/Golden/make/formats.py`).
@Suite struct FormatStringTests {
  private struct Case: Decodable {
    let format: String
    let values: [String]
    let text: String?
    let error: String?
    let message: String?
  }

  private static func array(_ buffer: Buffer) -> FormatValue { .array(NDArray(buffer)) }

  private static let values: [String: FormatValue] = [
    "f32": array(Buffer(scalar: Float(3.14159))), "small": array(Buffer(scalar: Float(-1.5e-7))),
    "large": array(Buffer(scalar: Float(2.5e20))), "nan": array(Buffer(scalar: Float.nan)),
    "inf": array(Buffer(scalar: -Float.infinity)), "negzero": array(Buffer(scalar: Float(-0.0))),
    "i32": array(Buffer(scalar: Int32(-42))), "u8": array(Buffer(scalar: UInt8(200))),
    "big": array(Buffer(scalar: Int32(1_234_567))), "yes": array(Buffer(scalar: true)),
    "no": array(Buffer(scalar: false)), "f16": array(Buffer(scalar: Float16(1.1))),
    "bf16": array(Buffer(scalar: BFloat16(1.1))), "c64": array(Buffer(scalar: Complex<Float>(1, -2))),
    "imaginary": array(Buffer(scalar: Complex<Float>(0, 2))),
    "vector": array(Buffer([0.5, 1, 2.25] as [Float])),
    "matrix": array(Buffer([0, 1, 2, 3, 4, 5] as [Int32], shape: [2, 3])),
    "empty": array(Buffer([] as [Float])),
    "word": .string("ab"), "quoted": .string("it's\n\"so\""), "none": .none,
    "list": .list([array(Buffer(scalar: Float(0.5))), .string("x"), .none]),
    "map": .dictionary([
      ("'a'", array(Buffer(scalar: Int32(1)))), ("'b'", .list([array(Buffer(scalar: Float(2)))])),
    ]),
  ]

  @Test func formatsAsPython() throws {
    let file = Fixtures.repository.appending(path: "Tests/Golden/prints/formats.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 1000)
    for line in lines {
      let golden = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
      let values = try golden.values.map { try #require(FormatStringTests.values[$0]) }
      let arguments = FormatArguments(positional: values, named: [])
      let what = "\(golden.format) \(golden.values)"
      do {
        let format = try FormatString(golden.format)
        try format.check(arguments)
        let text =
          format.beginsWithField
          ? try format.filled(with: arguments)
          : ([golden.format] + values.map { $0.text(.standard) }).joined(separator: " ")
        #expect(text == golden.text, "\(what)")
      } catch let error as JAXError {
        #expect(error.kind.rawValue == golden.error, "\(what): \(error.message)")
        // Where Python says "tuple index out of range" and the like, ours names the argument.
        let isShort = golden.error == "IndexError" || golden.error == "AttributeError"
        #expect(isShort || error.message.hasPrefix(golden.message?.prefix(40) ?? "nothing"), "\(what)")
      }
    }
  }

  @Test func structuresAreReadFromTexts() throws {
    let numbers = (0..<4).map { FormatValue.int($0) }
    for (text, filled) in [
      ("((*,), {'x': *, 'y': *})", "0 1 2"),
      (
        "(([*, (*,)],), {'x': None, 'y': {'a: b': *, 3: *}})",
        "[0, (1,)] None {'a: b': 2, 3: 3}"
      ),
      ("((CustomNode(namedtuple[Point], [*, *]),), {'x': *, 'y': *})", "Point(0, 1) 2 3"),
      ("((CustomNode(Layer[('a', [1])], [*]),), {'x': *, 'y': ()})", "Layer(0) 1 ()"),
    ] {
      let tree = try #require(FormatTree(text: "PyTreeDef(\(text))"), "\(text)")
      let format = try FormatString("{} {x} {y}")
      #expect(try format.filled(with: tree.arguments(numbers)) == filled)
    }
    for wrong in ["", "PyTreeDef(", "PyTreeDef((*", "PyTreeDef(((*,), {'x}))", "PyTreeDef((?, {}))"] {
      #expect(FormatTree(text: wrong) == nil, "\(wrong)")
    }
    #expect(FormatTree(text: "PyTreeDef(" + String(repeating: "(", count: 100_000)) == nil)
  }

  @Test func stringsAreReadFromTheirRepr() {
    for text in ["", "it's", "\"", "a\n\t\\", "\u{1}é\u{1F600}"] {
      guard case .string(let read)? = FormatValue(pythonString: pythonRepr(text)) else {
        Issue.record("\(text)")
        continue
      }
      #expect(read == text)
    }
    #expect(FormatValue(pythonString: "12").map { _ in true } == nil)
  }
}
