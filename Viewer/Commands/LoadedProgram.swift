import JAXBuffers
import JAXCore

/// A program with everything it needs to run and to be shown.
package struct LoadedProgram {
  package let jaxpr: Jaxpr
  package let arguments: [Buffer]
  /// What to call it: the recorded function and its place, or the file.
  package var title = ""
  /// The texts of the source files that its equations name, by exactly these names.
  package var sources: [String: String] = [:]
  /// What the user calls the inputs (`params['w']`), in their order; `in0` … where nobody said.
  package private(set) var inputNames: [String]
  package private(set) var outputNames: [String]
  /// What the recorded call threw, if it did.
  package var recordedError: String?

  package init(jaxpr: Jaxpr, arguments: [Buffer]) {
    self.jaxpr = jaxpr
    self.arguments = arguments
    inputNames = jaxpr.invars.indices.map { "in\($0)" }
    outputNames = jaxpr.outputs.indices.map { "out\($0)" }
  }

  /// Takes names where there are as many as inputs or outputs.
  mutating func nameInputs(_ inputs: [String]?, outputs: [String]?) {
    if let inputs, inputs.count == inputNames.count { inputNames = inputs }
    if let outputs, outputs.count == outputNames.count { outputNames = outputs }
  }

  /// How a report speaks of it.
  var reportNames: FindingReport.Names {
    let isNamed = inputNames.indices.contains { inputNames[$0] != "in\($0)" }
    return FindingReport.Names(inputs: isNamed ? inputNames : [], sources: sources)
  }
}

extension Jaxpr {
  /// The files that its equations name, and those of the bodies in it.
  var sourceFiles: Set<String> {
    var files = Set<String>()
    var seen: Set<Jaxpr> = [self]
    var open = [self]
    while let jaxpr = open.popLast() {
      for equation in jaxpr.equations {
        if let file = equation.source?.frames.first?.file { files.insert(file) }
        for parameter in equation.primitive.parameters.all {
          for body in parameter.value.jaxprs where seen.insert(body).inserted { open.append(body) }
        }
      }
    }
    return files
  }
}
