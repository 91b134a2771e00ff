#if !FUZZING
import Foundation

/// Without libFuzzer, `fuzz-npz FILE…` replays inputs and says what came of each.
@main
enum Replay {
  static func main() {
    var failures = 0
    for path in CommandLine.arguments.dropFirst() {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      do {
        try ReadBack.run([UInt8](data))
        print("\(path): fine")
      } catch {
        failures += 1
        print("\(path): \(error)")
      }
    }
    exit(failures == 0 ? 0 : 1)
  }
}
#endif
