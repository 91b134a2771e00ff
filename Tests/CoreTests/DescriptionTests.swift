import Foundation
import JAXBuffers
import JAXCore
import TestSupport
import Testing
import TraceNpz

/// What real JAX prints (`Tests/Golden/printing/make_golden.py`).
private struct PrintedArray: Decodable {
  var dtype: String
  var shape: [Int]
  var weak: Bool
  var str: String
  var repr: String

  static let folder = Fixtures.golden.appending(path: "printing")

  static func all() throws -> [PrintedArray] {
    try JSONDecoder().decode(
      [PrintedArray].self, from: Data(contentsOf: folder.appending(path: "texts.json")))
  }
}

@Suite struct DescriptionTests {
  @Test func arraysPrintAsInJAX() throws {
    let archive = try NpzArchive(path: PrintedArray.folder.appending(path: "arrays.npz").path)
    let golden = try PrintedArray.all()
    #expect(golden.count == archive.arrayNames.count && golden.count > 400)
    for (i, printed) in golden.enumerated() {
      let dtype = try #require(DType(name: printed.dtype))
      let x = NDArray(try archive.array("x\(i)", as: dtype, Shape(printed.shape)), weakType: printed.weak)
      #expect(x.description == printed.str, "x\(i): \(printed.dtype)\(printed.shape)")
      #expect(x.debugDescription == printed.repr, "x\(i): \(printed.dtype)\(printed.shape)")
    }
  }

  @Test func viewsPrintAsTheirCopies() {
    let x = Buffer((0..<1200).map { Float($0) / 8 }, shape: [30, 40])
    let views = [
      x.transposed([1, 0]), x.reversed([0, 1]), x.sliced(starts: [3, 5], limits: [29, 40], steps: [2, 1]),
      x.element(4, along: 1), x.element(7, along: 0).broadcast(to: [5, 40], axes: [1]),
    ]
    for view in views { #expect(NDArray(view).description == NDArray(view.copied()).description) }
    #expect(NDArray(x.element(4, along: 1).element(2, along: 0)).description == "10.5")
  }
}
