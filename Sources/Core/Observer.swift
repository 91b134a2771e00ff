import JAXBuffers

/// Watches a program run. Debugging, profiling and the stepper are observers; the interpreter knows none of them.
package protocol Observer: AnyObject {
  /// Whether it looks at values and places. One that does not may be told of an equation without operands, results and
  /// the way to it.
  var looksAtValues: Bool { get }
  /// An equation is about to be evaluated; a higher-order one, to be started.
  func equationBegan(_ equation: Equation, operands: [Buffer], at place: some Place)
  /// An equation has its results; a higher-order one, after all its jaxprs ran.
  func equationEnded(_ equation: Equation, operands: [Buffer], results: [Buffer], at place: some Place)
  /// A higher-order equation's jaxpr was entered.
  func entered(_ jaxpr: Jaxpr, _ entry: Entry, at place: some Place)
  /// A jaxpr that was entered gave its outputs.
  func left(_ jaxpr: Jaxpr, _ entry: Entry, outputs: [Buffer], at place: some Place)
}

extension Observer {
  package var looksAtValues: Bool { true }
  package func equationBegan(_ equation: Equation, operands: [Buffer], at place: some Place) {}
  package func equationEnded(
    _ equation: Equation, operands: [Buffer], results: [Buffer], at place: some Place
  ) {}
  package func entered(_ jaxpr: Jaxpr, _ entry: Entry, at place: some Place) {}
  package func left(_ jaxpr: Jaxpr, _ entry: Entry, outputs: [Buffer], at place: some Place) {}
}

/// Says where a program is, when asked.
package protocol Place {
  var path: ExecutionPath { get }
  /// The user's line of the current equation, or of the nearest caller that has one; nil when none has.
  var source: SourceFrame? { get }
}
