import Foundation
import TestSupport
import Testing
import TraceChrome
import TraceModel
import TraceNpz

@Suite struct ReaderTests {
  /// Counted with Python's json.
  @Test(
    .enabled(if: TraceFiles.samples != nil, "no shared folder with the samples"),
    arguments: ["mlp_default", "mlp_nopy", "scan"])
  func readsWhatJAXWrites(name: String) throws {
    let file = try #require(TraceFiles.samples).appending(path: "\(name).trace.json.gz")
    let (timeline, skipped) = try ChromeReader.read(file.path)
    let json = try Gzip.unpack([UInt8](Data(contentsOf: file)), file: name)
    let count = String(decoding: json, as: UTF8.self).components(separatedBy: "\"ph\":\"X\"").count - 1
    #expect(count > 100 && timeline.sliceCount == count && skipped == 0)
    #expect(timeline.process == "/host:CPU" && timeline.span > 0)
    #expect(timeline.tracks.contains { $0.name == "python" })
  }

  @Test(arguments: [
    ("", "not a JSON trace"), ("{}", "without \"traceEvents\""), ("3", "without \"traceEvents\""),
    ("[{\"ph\":\"X\"", "cut off"), ("[3]", "event 0 is no object"),
    ("[{\"ts\":1}]", "event 0 has no \"ph\""), ("[{\"ph\":\"X\",\"ts\":1}]", "has no \"dur\""),
    ("[{\"ph\":\"X\",\"dur\":1}]", "has no \"ts\""),
    ("[{\"ph\":\"X\",\"dur\":-1,\"ts\":0}]", "has no \"dur\""),
    ("[{\"ph\":\"X\",\"dur\":1,\"ts\":1e300}]", "has no \"ts\""),
    ("[{\"ph\":\"X\",\"dur\":1,\"ts\":9e15}]", "has no \"ts\""),
  ])
  func badFilesAreSaidToBe(text: String, message: String) {
    let error = #expect(throws: TraceError.self) {
      try ChromeReader.parse([UInt8](text.utf8), name: "t.json")
    }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  @Test func damagedPackingIsSaidToBe() throws {
    var packed = try Gzip.pack(ChromeWriter.bytes(TraceFiles.small), file: "t")
    #expect(throws: NpzError.self) { try Gzip.unpack(Array(packed.dropLast(20)), file: "t") }
    packed[30] ^= 0xFF
    #expect(throws: NpzError.self) { try Gzip.unpack(packed, file: "t") }
  }

  @Test func beginsAndEndsMakeSlices() throws {
    let text = """
      [{"ph":"B","ts":"1","name":"a","pid":"p","tid":1},{"ph":"B","ts":2,"name":"b","pid":"p","tid":1},
       {"ph":"E","ts":3,"pid":"p","tid":1},{"ph":"i","ts":4,"name":"c","pid":"p","tid":1},
       {"ph":"b","ts":4,"name":"d","pid":"p","id":1},{}]
      """
    let (timeline, skipped) = try ChromeReader.parse([UInt8](text.utf8), name: "t")
    let slices = timeline.tracks[0].slices
    #expect(slices.map(\.name) == ["a", "b", "c"] && skipped == 1)
    #expect(slices.map(\.start) == [1000, 2000, 4000] && slices.map(\.duration) == [3000, 1000, 0])
  }

  /// Times as far apart as a reader takes them, and more of them than can be added up.
  @Test func enormousTimesAreCounted() throws {
    let far = "2305843009213693"
    let slices = [0, 0, 1, 2, 3, 4].map {
      "{\"ph\":\"X\",\"name\":\"\($0)\",\"ts\":\($0),\"dur\":\(far)}"
    }
    let text =
      "[{\"ph\":\"B\",\"name\":\"a\",\"ts\":-\(far)},{\"ph\":\"E\",\"ts\":\(far)},"
      + slices.joined(separator: ",") + ",{\"ph\":\"B\",\"name\":\"b\",\"ts\":-\(far)}]"
    let (timeline, _) = try ChromeReader.parse([UInt8](text.utf8), name: "t")
    #expect(timeline.sliceCount == 8 && timeline.span > 1 << 61)
    for grouping in Summary.Grouping.allCases {
      let summary = Summary(timeline, by: grouping)
      #expect(summary.rows.allSatisfy { $0.own >= 0 && $0.total >= 0 } && summary.total > 1 << 61)
    }
  }
}
