import JAXBuffers
import JAXCore

/// A walk with motions and breakpoints: what a debugger does, without its screen.
///
/// A motion is begun and then advanced in slices of time, so that a long one can be watched and cancelled. A motion
/// backwards runs the stretches between snapshots, the last first, and stops at the last place where it would have
/// ended.
package struct Stepper: Sendable {
  package private(set) var walk: Walk
  package private(set) var breakpoints: [Breakpoint] = []
  /// What the last motion ended with; nil while one is under way.
  package private(set) var outcome: Outcome?
  private var task: Task?
  private var nextBreakpoint = 1

  package enum Outcome: Sendable {
    /// Where it was to end.
    case arrived
    case breakpoint(Breakpoint)
    /// At the program's end, or its beginning, without meeting what was looked for.
    case end
    case beginning
    case cancelled
    /// An equation failed; the walk stands before it.
    case failed(JAXError)
  }

  /// A motion under way.
  private struct Task {
    let course: Course
    let direction: Direction
    /// Where it began.
    let origin: Int
    /// Backwards: the stretch being run, whose places from behind `first` to `last` are looked at.
    var first = 0
    var last = 0
    /// Backwards: the last place found in this stretch, and what was met there.
    var found: (position: Int, outcome: Outcome)?
  }

  package init(_ jaxpr: Jaxpr, _ arguments: [Buffer], byteBudget: Int = 256 << 20) throws {
    walk = try Walk(jaxpr, arguments, byteBudget: byteBudget)
  }

  package var machine: Machine { walk.machine }
  package var isMoving: Bool { task != nil }

  // MARK: - Breakpoints

  /// Sets a breakpoint; with `hit`, for that hit only.
  @discardableResult
  package mutating func add(_ condition: Breakpoint.Condition, hit: Int? = nil) -> Breakpoint {
    let breakpoint = Breakpoint(id: nextBreakpoint, condition, hit: hit, origin: machine.position)
    nextBreakpoint += 1
    breakpoints.append(breakpoint)
    return breakpoint
  }

  package mutating func remove(_ id: Int) { breakpoints.removeAll { $0.id == id } }

  package mutating func setEnabled(_ isEnabled: Bool, _ id: Int) {
    for i in breakpoints.indices where breakpoints[i].id == id { breakpoints[i].isEnabled = isEnabled }
  }

  // MARK: - Motions

  /// Begins a motion; `advance` carries it out.
  package mutating func begin(_ motion: Motion, _ direction: Direction = .forward) {
    outcome = nil
    var new = Task(course: Course(motion, from: machine), direction: direction, origin: machine.position)
    if direction == .backward {
      guard machine.position > 0 else { return end(.beginning) }
      if case .end = motion {
        walk.restart()
        return end(.beginning)
      }
      enter(&new, endingAt: machine.position - 1, ResultWatch())
      return
    } else if machine.isFinished {
      return end(.end)
    }
    task = new
  }

  /// Goes to a position, at once.
  package mutating func go(to position: Int) {
    task = nil
    do {
      try walk.go(to: position)
      outcome = .arrived
    } catch {
      outcome = .failed(JAXError(error, operation: "step"))
    }
  }

  /// Gives up the motion under way: forwards the walk stays where it got, backwards it returns.
  package mutating func cancel() {
    guard let cancelled = task else { return }
    task = nil
    if cancelled.direction == .backward { go(to: cancelled.origin) }
    outcome = .cancelled
  }

  /// Carries on with the motion under way until it ends or time is up.
  package mutating func advance(for time: Duration = .milliseconds(10)) {
    let clock = ContinuousClock()
    let deadline = clock.now + time
    let watch = ResultWatch()
    while task != nil {
      switch task?.direction {
      case .forward: forward(watch)
      case .backward: backward(watch)
      case nil: return
      }
      if clock.now >= deadline { return }
    }
  }

  /// Carries a motion out to its end.
  @discardableResult
  package mutating func run(_ motion: Motion, _ direction: Direction = .forward) -> Outcome {
    begin(motion, direction)
    while isMoving { advance(for: .seconds(1)) }
    return outcome ?? .arrived
  }

  private mutating func end(_ outcome: Outcome) {
    task = nil
    self.outcome = outcome
  }

  /// One step, watched if somebody must know its results.
  private mutating func step(_ watch: ResultWatch, _ course: Course) throws {
    watch.reset()
    let isWatched = course.watchesResults || breakpoints.contains { $0.isEnabled && $0.watchesResults }
    try walk.step(observer: isWatched ? watch : nil)
  }

  private mutating func forward(_ watch: ResultWatch) {
    guard let task else { return }
    do {
      try step(watch, task.course)
    } catch {
      return end(.failed(JAXError(error, operation: "step")))
    }
    if let outcome = stop(task.course, watch) { return end(outcome) }
    if machine.isFinished { end(.end) }
  }

  /// One step through a stretch that lies before where the motion began, or on to the stretch before it.
  private mutating func backward(_ watch: ResultWatch) {
    guard var task else { return }
    if machine.position < task.last {
      do {
        try step(watch, task.course)
      } catch {
        return end(.failed(JAXError(error, operation: "step")))
      }
      if let outcome = stop(task.course, watch) { task.found = (machine.position, outcome) }
      self.task = task
    } else if let found = task.found {
      go(to: found.position)
      end(outcome.failure ?? found.outcome)
    } else if task.first == 0 {
      walk.restart()
      end(.beginning)
    } else {
      enter(&task, endingAt: task.first, watch)
    }
  }

  /// Goes to the start of the stretch that ends at a position. Its own start belongs to the stretch before it, because
  /// what an equation made is known only after its step; the program's start belongs to the first.
  private mutating func enter(_ task: inout Task, endingAt last: Int, _ watch: ResultWatch) {
    walk.rewind(before: last)
    task.first = machine.position
    task.last = last
    watch.reset()
    if task.first == 0, let outcome = stop(task.course, watch) { task.found = (0, outcome) }
    self.task = task
  }

  /// What the walk stops for here, if for anything.
  private mutating func stop(_ course: Course, _ watch: ResultWatch) -> Outcome? {
    if course.heedsBreakpoints, let hit = breakpointHit(watch) { return .breakpoint(hit) }
    return course.ends(at: machine, watch) ? .arrived : nil
  }

  /// The first breakpoint that stops here; every one counts its hit.
  private mutating func breakpointHit(_ watch: ResultWatch) -> Breakpoint? {
    var first: Breakpoint?
    for i in breakpoints.indices where breakpoints[i].holds(at: machine, watch) {
      if breakpoints[i].stops(at: machine.position), first == nil { first = breakpoints[i] }
    }
    return first
  }
}

extension Stepper.Outcome? {
  /// The failure, if it was one.
  fileprivate var failure: Stepper.Outcome? {
    if case .failed = self { self } else { nil }
  }
}
