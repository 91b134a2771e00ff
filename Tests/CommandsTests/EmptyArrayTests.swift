import Foundation
import Testing

@Suite struct EmptyArrayTests {
  /// An array without elements whose last axes have some length: there is no table to open, and nothing ends.
  @Test func theStepperOpensNoTableOfNothing() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "jaxscope-\(UUID().uuidString).jaxpr")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "{ lambda ; a:i8[0,3,4]. let b:i8[3] = reduce_sum[axes=(0, 2) out_sharding=None] a in (b,) }"
    try text.write(to: file, atomically: true, encoding: .utf8)
    let shown = CommandsTests.jaxscope("step", file.path, "--random", "0", "--keys", ":show a<Enter>")
    #expect(shown.code == 0 && shown.out.contains("is empty"), "\(shown.out)")
  }
}
