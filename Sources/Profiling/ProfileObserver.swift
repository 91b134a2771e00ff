import JAXBuffers
import JAXCore
import TraceModel

/// Makes slices of what runs: equations, the bodies inside them, and tracing.
package final class ProfileObserver: ProcessWatch {
  let recorder: Recorder

  /// Begins to record.
  package init(byteLimit: Int = Recorder.usualByteLimit) {
    recorder = Recorder(byteLimit: byteLimit)
    LiveBytes.start()
  }

  /// Ends the recording.
  package func stop() -> Timeline {
    LiveBytes.stop()
    return recorder.stop(process: "/host:CPU")
  }

  package func equationBegan(_ equation: Equation, operands: [Buffer], at place: some Place) {
    recorder.buffer.begin(EquationLabel(equation), labelBytes: EquationLabel.byteCount)
  }

  package func equationEnded(
    _ equation: Equation, operands: [Buffer], results: [Buffer], at place: some Place
  ) {
    let buffer = recorder.buffer
    buffer.end()
    buffer.sample(LiveBytes.count)
  }

  package func entered(_ jaxpr: Jaxpr, _ entry: Entry, at place: some Place) {
    if entry == .call { return }
    let buffer = recorder.buffer
    let caller = buffer.innermost ?? NamedLabel("call")
    switch entry {
    case .iteration(let index), .condition(let index):
      buffer.begin(EntryLabel(entry, of: caller), iteration: index, labelBytes: 64)
    default: buffer.begin(EntryLabel(entry, of: caller), labelBytes: 64)
    }
  }

  package func left(_ jaxpr: Jaxpr, _ entry: Entry, outputs: [Buffer], at place: some Place) {
    if entry != .call { recorder.buffer.end() }
  }

  package func watching<R>(_ body: () throws -> R) rethrows -> R {
    // An operation that fails leaves its slices open.
    let buffer = recorder.buffer
    let depth = buffer.depth
    defer { buffer.end(to: depth) }
    return try body()
  }

  package func staging<R>(_ label: String, _ body: () throws -> R) rethrows -> R {
    try slice(NamedLabel("trace \(label)", [Timeline.Argument("primitive", .string("(tracing)"))]), body)
  }

  /// Runs `body` as a slice.
  func slice<R>(_ label: NamedLabel, _ body: () throws -> R) rethrows -> R {
    let buffer = recorder.buffer
    let depth = buffer.depth
    buffer.begin(label, labelBytes: 64 + label.sliceName.utf8.count)
    defer { buffer.end(to: depth) }
    return try body()
  }
}
