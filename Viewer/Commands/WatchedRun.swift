import JAXBuffers
import JAXCore
import JAXInterpreter

extension Machine {
  /// Runs to the end, saying where it is now and then if a person watches.
  mutating func run(observer: (any Observer)? = nil, showing console: Console) throws -> [Buffer] {
    guard console.showsProgress else { return try run(observer: observer) }
    defer { console.endProgress() }
    let clock = ContinuousClock()
    var next = clock.now + .milliseconds(500)
    while !isFinished {
      for _ in 0..<256 where !isFinished { try step(observer: observer) }
      if clock.now > next {
        console.progress("\(position) steps  \(String(path.description.prefix(60)))")
        next = clock.now + .milliseconds(200)
      }
    }
    return outputs ?? []
  }
}
