import JAXBuffers

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// OpenBLAS starts its threads when it is loaded, before anything here runs, and each takes 128 MiB at once. A thread that
/// gets none tries again for ever, and what it maps for a moment is missing elsewhere.
enum BLASThreads {
  private static let variable = "OPENBLAS_NUM_THREADS"
  private static let leastMemory = 512 << 20

  /// Runs this program anew with one thread, which takes nothing before it is used, if there is little memory (a limit of
  /// the process or of its control group) and nobody said how many threads there are to be.
  static func restartWithOneWhereMemoryIsShort() {
    #if os(Linux)
    guard getenv(variable) == nil, SystemMemory.available < leastMemory, setenv(variable, "1", 1) == 0 else {
      return
    }
    // Should that fail, the program goes on as it is.
    execv("/proc/self/exe", CommandLine.unsafeArgv)
    #endif
  }
}
