#if !FUZZING
import Foundation
import JAXControl
import JAXCore

/// Without libFuzzer, `fuzz-jaxpr FILE…` replays inputs and says what came of each.
@main
enum Replay {
  static func main() {
    var failures = 0
    for path in CommandLine.arguments.dropFirst() {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      switch RoundTrip.run(String(decoding: data, as: UTF8.self), catalogue: Catalogue.all) {
      case .same: print("\(path): same")
      case .refused(let why): print("\(path): refused\n\(why)")
      case .differs(let printed, let again):
        failures += 1
        print("\(path): DIFFERS\n\(printed)\n--- but as:\n\(again)")
      }
    }
    exit(failures == 0 ? 0 : 1)
  }
}
#endif
