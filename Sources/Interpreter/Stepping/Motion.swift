import JAXBuffers
import JAXCore
import JAXKernels

/// A way through a program, in either direction.
package enum Motion: Sendable, Hashable {
  /// One step: into a jaxpr, over a first-order equation, out of a jaxpr.
  case step
  /// To the next equation of this jaxpr, or out of it.
  case next
  /// Out of this jaxpr: out of all iterations of a loop.
  case finish
  /// To a breakpoint or the end.
  case `continue`
  /// To the same equation in another iteration.
  case iteration
  /// To an equation of a jaxpr, wherever the walk meets it.
  case cursor(Jaxpr, Int)
  /// To the first equation of an iteration of a loop's body, at that depth of frames.
  case entry(Jaxpr, Int, depth: Int)
  /// To just after the equation that makes such a number, of either kind for nil.
  case nonFinite(NonFinite?)
  /// To the end, or to the beginning.
  case end
}

package enum Direction: Sendable, Hashable {
  case forward, backward
}

/// A motion under way: where it began, by which it knows where to stop.
struct Course: Sendable {
  let motion: Motion
  let depth: Int
  let jaxpr: Jaxpr?
  let counter: Int

  init(_ motion: Motion, from machine: Machine) {
    self.motion = motion
    depth = Swift.max(1, machine.frames.count)
    jaxpr = machine.frames.last?.jaxpr
    counter = machine.frames.last?.counter ?? 0
  }

  /// Whether results must be watched to know.
  var watchesResults: Bool {
    if case .nonFinite = motion { true } else { false }
  }

  /// Whether the walk breaks at breakpoints on its way.
  var heedsBreakpoints: Bool {
    switch motion {
    case .step, .iteration, .entry, .nonFinite, .end: false
    case .next, .finish, .continue, .cursor: true
    }
  }

  /// Whether it ends here.
  func ends(at machine: Machine, _ watch: ResultWatch) -> Bool {
    switch motion {
    case .step: true
    case .next: machine.frames.count <= depth
    case .finish: machine.frames.count < depth
    case .continue, .end: false
    case .iteration:
      machine.frames.count < depth
        || machine.frames.count == depth && machine.frames.last?.jaxpr === jaxpr
          && machine.frames.last?.counter == counter
    case .cursor(let jaxpr, let index):
      machine.frames.last.map { $0.jaxpr === jaxpr && $0.counter == index } ?? false
    case .entry(let jaxpr, let iteration, let depth):
      machine.frames.count < depth
        || machine.frames.count == depth
          && machine.frames.last.map {
            $0.jaxpr === jaxpr && $0.counter == 0 && $0.entry == .iteration(iteration)
          } ?? false
    case .nonFinite(let kind):
      (kind.map { [$0] } ?? NonFinite.allCases).contains { watch.makes($0, at: machine) }
    }
  }
}
