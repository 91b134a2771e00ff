import Synchronization

/// Turns return addresses into places in the user's program, each address once in the life of the process.
enum Symbolizer {
  fileprivate struct State {
    var debugInfo: DebugInfo?
    var libraryFolder: String?
    var isReady = false
    /// The user's frames at each address that was asked for.
    var known: [UInt: [SourceFrame]] = [:]
  }

  private static let state = Mutex(State())

  static func userFrames(of stack: CallStack) -> [SourceFrame] {
    state.withLock { state in
      if !state.isReady { state.prepare() }
      return stack.returnAddresses.flatMap { state.frames(at: $0) }
    }
  }
}

extension Symbolizer.State {
  /// Learns where this library's own sources are from the record of this very call. `#filePath` would name
  /// another place when the build maps paths (`-debug-prefix-map`); modules' names tell nothing, since a
  /// user's extension of `NDArray` is mangled as JAXCore's.
  fileprivate mutating func prepare() {
    isReady = true
    debugInfo = DebugInfo()
    guard let here = CallStack.capture().returnAddresses.first,
      let path = debugInfo?.calls(returningTo: here).first?.path
    else { return }
    let file = "Core/Locations/CallStack.swift"
    if path.hasSuffix(file) { libraryFolder = String(path.dropLast(file.count)) }
  }

  fileprivate mutating func frames(at address: UInt) -> [SourceFrame] {
    if let frames = known[address] { return frames }
    let frames = debugInfo?.calls(returningTo: address).compactMap(userFrame) ?? []
    known[address] = frames
    return frames
  }

  /// A call as the user sees it; nil for this library's code, code without a line and code that the compiler
  /// made.
  private func userFrame(_ call: RecordedCall) -> SourceFrame? {
    guard call.line > 0, let file = call.path.split(separator: "/").last, !file.hasPrefix("<") else {
      return nil
    }
    // The expansion of a macro is no file; where it stands in the user's code is the next call.
    guard !file.hasPrefix("@__swiftmacro_") else { return nil }
    if let libraryFolder, call.path.hasPrefix(libraryFolder) { return nil }
    let function = call.function.map { FunctionName(mangled: $0) }
    if let function, function.isThunk { return nil }
    return SourceFrame(
      file: String(file), line: call.line, column: call.column == 0 ? nil : call.column,
      function: function?.short,
      path: call.path)
  }
}
