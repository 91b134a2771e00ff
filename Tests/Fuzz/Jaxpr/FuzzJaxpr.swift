import Foundation
import JAXControl
import JAXCore

/// Parses, prints, parses what was printed, and compares the prints: whatever parses at all must print to a
/// text that is read as the same program.
enum RoundTrip {
  enum Outcome {
    case refused(String)
    case same
    case differs(String, String)
  }

  static func run(_ text: String, catalogue: [any Primitive.Type]) -> Outcome {
    let first: Jaxpr
    do {
      first = try JaxprParser.parse(text, file: "input", catalogue: catalogue)
    } catch {
      return .refused("\(error)")
    }
    let printed = first.prettyPrint(sourceInfo: true, nameStack: true)
    do {
      let second = try JaxprParser.parse(printed, file: "printed", catalogue: catalogue)
      let again = second.prettyPrint(sourceInfo: true, nameStack: true)
      return printed == again ? .same : .differs(printed, again)
    } catch {
      return .differs(printed, "\(error)")
    }
  }
}

#if FUZZING
/// libFuzzer calls this with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  if case .differs(let printed, let again) = RoundTrip.run(text, catalogue: Catalogue.all) {
    let report = "the print does not read back as itself:\n\(printed)\n--- but as:\n\(again)\n"
    FileHandle.standardError.write(Data(report.utf8))
    abort()
  }
  return 0
}
#endif
