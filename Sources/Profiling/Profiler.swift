import JAXCore
import Synchronization
import TraceModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension jax.profiler {
  /// Begins a profile of the process, written under `logDir` by `stopTrace` (JAX: `jax.profiler.start_trace`).
  ///
  /// Every operation becomes a slice, on the track of its thread. Open what is written in Perfetto or with
  /// `jaxscope report`.
  public static func startTrace(_ logDir: String, createPerfettoTrace: Bool = false) throws {
    try Profile.start(logDir, createPerfettoTrace)
  }

  /// Ends the profile and writes it (JAX: `jax.profiler.stop_trace`).
  public static func stopTrace() throws { try Profile.stop() }

  /// Profiles `body`, which may throw: the profile is written nevertheless (JAX: `jax.profiler.trace`).
  ///
  ///     try jax.profiler.trace("profiles") { try train() }
  public static func trace<R>(
    _ logDir: String, createPerfettoTrace: Bool = false, _ body: () throws -> R
  ) throws -> R {
    try startTrace(logDir, createPerfettoTrace: createPerfettoTrace)
    let result = Result { try body() }
    do {
      try stopTrace()
    } catch {
      // What went wrong in the body came first.
      _ = try result.get()
      throw error
    }
    return try result.get()
  }
}

/// The process's profile.
enum Profile {
  private struct Running {
    let observer: ProfileObserver
    let folder: ProfileFolder
    let alsoPerfettoJSON: Bool
  }

  private static let running = Mutex<Running?>(nil)

  /// The observer of the profile, if there is one; without it this costs one relaxed load.
  @inline(__always) static var current: ProfileObserver? {
    Options.mayBeOn(.profiling) ? running.withLock { $0?.observer } : nil
  }

  static func start(_ logDirectory: String, _ alsoPerfettoJSON: Bool) throws {
    try running.withLock { running in
      guard running == nil else {
        throw error("Profile has already been started. Only one profile may be run at a time.", "startTrace")
      }
      let folder = try reporting("startTrace") { try ProfileFolder(logDirectory) }
      let observer = ProfileObserver()
      running = Running(observer: observer, folder: folder, alsoPerfettoJSON: alsoPerfettoJSON)
      ProcessWatches.set(observer)
    }
  }

  static func stop() throws {
    let ended = running.withLock { running in
      ProcessWatches.set(nil)
      defer { running = nil }
      return running
    }
    guard let ended else { throw error("No profile started", "stopTrace") }
    let timeline = ended.observer.stop()
    if let note = Profile.note(of: timeline) { say("jax.profiler: \(note)\n") }
    _ = try reporting("stopTrace") {
      try ended.folder.write(timeline, alsoPerfettoJSON: ended.alsoPerfettoJSON)
    }
  }

  private static func reporting<R>(_ operation: String, _ body: () throws -> R) throws -> R {
    do { return try body() } catch { throw self.error(String(describing: error), operation) }
  }

  private static func error(_ message: String, _ operation: String) -> JAXError {
    JAXError(.invalid(message), operation: "profiler.\(operation)")
  }

  private static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  static func note(of timeline: Timeline) -> String? { timeline.dropped == 0 ? nil : timeline.droppedNote }
}

extension Timeline {
  /// What to say of events that there was no room for.
  package var droppedNote: String {
    "\(dropped) events did not fit and are not in the profile; profile fewer steps at a time"
  }
}
