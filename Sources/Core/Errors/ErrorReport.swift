import JAXBuffers

/// The wording of every `JAXError`, in one place so that it can be read and tested together.
package enum ErrorReport {
  package static func text(_ error: JAXError) -> String {
    var text = (error.operation.map { "\($0): " } ?? "") + message(error.reason)
    if let path = error.path { text += "\n  at \(path)" }
    if let source = error.source {
      text += "\n  from \(source)" + (source.function.map { " in \($0)" } ?? "")
    }
    return text
  }

  private static func message(_ reason: JAXError.Reason) -> String {
    switch reason {
    case .invalid(let rule): return rule
    case .operandCount(let expected, let got):
      return "takes \(count(expected, "operand")), got \(got)"
    case .resultCount(let expected, let got):
      return "gives \(count(expected, "result")), but \(count(got, "name")) \(got == 1 ? "is" : "are") bound"
    case .argumentCount(let expected, let got):
      return "the program takes \(count(expected, "input")), got \(got)"
    case .shapesDiffer(let types):
      return "operands must have the same shape, got \(list(types.map { $0.shape.description }))"
    case .dtypesDiffer(let types):
      return "operands must have the same dtype, got \(list(types.map { $0.dtype.name }))"
    case .dtypeNotAccepted(let dtype, let accepted): return "does not accept \(dtype), only \(accepted)"
    case .missingParameter(let name): return "the parameter \(name)= is missing"
    case .badParameter(let name, let value): return "cannot use the parameter \(name)=\(value)"
    case .missingConstants(let types):
      return
        "the values of \(count(types.count, "inner constant")) (\(list(types.map(\.description)))) are not "
        + "in the printed text; give them as nconst0, nconst1 … in the npz of inputs"
    case .unsupported(let what): return "\(what) is not supported yet"
    case .finished: return "the program has ended"
    case .inputMismatch(let name, let expected, let got):
      return "\(name) is \(got), but the program takes \(expected)"
    case .typeMismatch(let expected, let got): return "the result is \(got), but is bound as \(expected)"
    case .concretization(let type):
      return "the value of \(type) was asked for, but is not known while a function is traced"
    case .leakedTracer(let type, let transformation, _):
      return "a tracer of \(type) was used after the function that \(transformation) traced returned"
    case .nonFinite(let finding): return FindingReport.text(finding)
    case .failedOperand: return "an operand is the result of an operation that failed earlier"
    case .notDifferentiable(let why): return "cannot be differentiated: \(why)"
    case .notTransposable(let why): return "cannot be transposed: \(why)"
    case .notBatchable(let why): return "cannot be batched: \(why)"
    }
  }

  private static func count(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }

  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "none" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
