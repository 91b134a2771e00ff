import JAXBuffers
import JAXCore
import TraceModel

/// Makes slices of what runs: equations, the bodies inside them, and tracing.
package final class ProfileObserver: ProcessWatch {
  let recorder: Recorder
  package var looksAtValues: Bool { false }

  /// Begins to record.
  package init(byteLimit: Int = Recorder.usualByteLimit) {
    recorder = Recorder(byteLimit: byteLimit)
    LiveBytes.start()
  }

  /// Ends the recording.
  package func stop() -> Timeline {
    LiveBytes.stop()
    var timeline = recorder.stop(process: "/host:CPU")
    timeline.linkPasses()
    return timeline
  }

  package func equationBegan(_ equation: Equation, operands: [Buffer], at place: some Place) {
    recorder.withBuffer { buffer in
      buffer.begin(EquationLabel.key(equation), labelBytes: EquationLabel.byteCount) {
        EquationLabel(equation)
      }
    }
  }

  package func equationEnded(
    _ equation: Equation, operands: [Buffer], results: [Buffer], at place: some Place
  ) {
    recorder.withBuffer { $0.end(sampling: LiveBytes.count) }
  }

  package func entered(_ jaxpr: Jaxpr, _ entry: Entry, at place: some Place) {
    let (kind, iteration): (Int, Int?)
    switch entry {
    case .call: return
    case .iteration(let index): (kind, iteration) = (1, index)
    case .condition(let index): (kind, iteration) = (3, index)
    case .branch(let index): (kind, iteration) = (5 + 2 * index, nil)
    }
    recorder.buffer.beginInside(kind: kind, iteration: iteration, labelBytes: 64) {
      EntryLabel(entry, of: $0)
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

  package func operation<R>(
    _ key: OperationKey, _ equation: () -> Equation, _ body: () throws -> R
  ) rethrows -> R {
    recorder.withBuffer { buffer in
      buffer.begin(EventBuffer.Key(key.place, key.kind), labelBytes: EquationLabel.byteCount) {
        EquationLabel(equation())
      }
    }
    defer { recorder.withBuffer { $0.end(sampling: LiveBytes.count) } }
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
