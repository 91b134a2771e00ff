import JAXBuffers
import JAXVisibleText

/// The wording of every `JAXError`, in one place so that it can be read and tested together.
package enum ErrorReport {
  /// The whole report: what happened, where, to what, what to do. `showsOrigin` is false where the program that
  /// failed was not written in Swift, so that the reader's code is not on the stack; `endsProgram` where nobody catches
  /// the error.
  package static func text(
    _ error: JAXError, showsOrigin: Bool = true, endsProgram: Bool = false
  ) -> String {
    var lines = [headline(error)]
    if let path = error.path { lines += column("at", [path]) }
    if let source = error.source { lines += column("from", [place(source)]) }
    if showsOrigin {
      lines += column(error.path == nil ? "at" : "called at", frames(error.origin.stack))
      if !error.origin.transformations.isEmpty {
        lines += column("while", [error.origin.transformations.joined(separator: " > ")])
      }
      lines += column("operands", operands(error.operands))
    }
    if let born = birth(error.reason) { lines += column("born at", frames(born)) }
    let hints = [error.hint] + (endsProgram ? [catching] : [])
    lines += column("hint", hints.compactMap { $0 }.flatMap { wrapped($0.visibleLines()) })
    return (lines + column("more", ["jaxscope explain \(error.code)"])).joined(separator: "\n")
  }

  /// `TypeError: add got incompatible shapes for broadcasting: (2,), (3,).`; the operation is named once.
  private static func headline(_ error: JAXError) -> String {
    let message = error.message.visibleLines()
    guard let operation = error.operation?.visibleName(), !names(message, operation) else {
      return "\(error.kind.rawValue): \(message)"
    }
    return "\(error.kind.rawValue): \(operation): \(message)"
  }

  /// Whether a text has an operation's name as a word.
  private static func names(_ text: String, _ operation: String) -> Bool {
    let first = text.split(separator: "\n").first ?? ""
    return first.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == operation }
  }

  /// Lines under a heading of their own column; nothing for none.
  private static func column(_ heading: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { number, line in
      "  " + (number == 0 ? heading : "").padding(to: 10) + line
    }
  }

  private static let catching = "To go on after an error: try jax.catching { … }, which throws it."

  /// At most this many calls are shown: the innermost ones tell most.
  private static let frameLimit = 8

  private static func frames(_ stack: CallStack) -> [String] {
    let all = stack.userFrames
    let rest = all.count - frameLimit
    return all.prefix(frameLimit).map(place)
      + (rest > 0 ? ["… and \(count(rest, "call")) around"] : [])
  }

  private static func place(_ frame: SourceFrame) -> String {
    "\(frame)\(frame.inFunction)"
  }

  private static func operands(_ operands: [JAXError.Operand]) -> [String] {
    operands.enumerated().map { number, operand in
      let born = operand.born?.userFrames.first.map { "  from \($0)" } ?? ""
      return "\(number): \(operand.type)\(born)"
    }
  }

  private static func birth(_ reason: JAXError.Reason) -> CallStack? {
    switch reason {
    case .leakedTracer(_, _, let born), .concretization(_, _, let born): born
    default: nil
    }
  }

  /// Lines of at most 80 characters, broken at spaces.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 80 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

// MARK: - What happened

extension ErrorReport {
  /// What happened. JAX's first line, where JAX refuses the same thing.
  package static func message(_ error: JAXError) -> String {
    let name = error.operation ?? "the operation"
    switch error.reason {
    case .invalid(let rule): return rule
    case .operandCount(let expected, let got):
      return "\(name) takes \(count(expected, "operand")), got \(got)"
    case .resultCount(let expected, let got):
      return "\(name) gives \(count(expected, "result")), but \(count(got, "name")) "
        + "\(got == 1 ? "is" : "are") bound"
    case .argumentCount(let expected, let got):
      return "the program takes \(count(expected, "input")), got \(got)"
    case .shapesDiffer, .ranksDiffer, .dtypesDiffer, .dtypeNotAccepted:
      return mismatch(error.reason, name)
    case .axisOutOfRange(let axis, let shape):
      return "axis \(axis) is out of bounds for array of dimension \(shape.rank)"
    case .missingParameter(let parameter): return "the parameter \(parameter)= is missing"
    case .badParameter(let parameter, let value): return "cannot use the parameter \(parameter)=\(value)"
    case .missingConstants(let types):
      return
        "the values of \(count(types.count, "inner constant")) (\(list(types.map(\.description)))) are not "
        + "in the printed text; give them as nconst0, nconst1 … in the npz of inputs"
    case .unsupported(let what): return "\(what) is not supported yet"
    case .finished: return "the program has ended"
    case .inputMismatch(let input, let expected, let got):
      return "\(input) is \(got), but the program takes \(expected)"
    case .typeMismatch(let expected, let got): return "the result is \(got), but is bound as \(expected)"
    case .concretization(let type, let conversion, _): return unknown(type, conversion)
    case .leakedTracer(let type, let transformation, _):
      return
        "Encountered an unexpected tracer. The function that \(transformation) traced had a side effect, allowing "
        + "for a reference to an intermediate value with type \(type.longName) to escape the scope of the "
        + "transformation."
    case .nonFinite(let finding): return FindingReport.text(finding)
    case .failedOperand: return "an operand is the result of an operation that failed earlier"
    case .notDifferentiable(let why): return "cannot be differentiated: \(why)"
    case .notTransposable(let why): return "cannot be transposed: \(why)"
    case .notBatchable(let why): return "cannot be batched: \(why)"
    }
  }

  /// Operands that do not go together (JAX: `broadcasting_shape_rule`, `check_same_dtypes`, `naryop_dtype_rule`).
  private static func mismatch(_ reason: JAXError.Reason, _ name: String) -> String {
    switch reason {
    case .shapesDiffer(let types):
      let shapes = types.map(\.shape.description).joined(separator: ", ")
      return "\(name) got incompatible shapes for broadcasting: \(shapes)."
    case .ranksDiffer(let types):
      let ranks = Set(types.map(\.shape.rank)).sorted().map(String.init).joined(separator: ", ")
      return "\(name): arrays must have the same number of dimensions, got {\(ranks)}"
    case .dtypesDiffer(let types):
      let dtypes = types.map(\.dtype.name).joined(separator: ", ")
      let function = laxName(name)
      let tip = promoting[function].map {
        " (Tip: jnp.\($0) is a similar function that does automatic type promotion on inputs)."
      }
      return "lax.\(function) requires arguments to have the same dtypes, got \(dtypes).\(tip ?? "")"
    case .dtypeNotAccepted(let dtype, let accepted, let position):
      let place = position.map { " at position \($0)" } ?? ""
      return "\(name) does not accept dtype \(dtype.name)\(place). "
        + "Accepted dtypes\(place) are subtypes of \(accepted)."
    default: return ""
    }
  }

  /// JAX's words for values that are asked for too early (JAX: `errors.ConcretizationTypeError` and its kin).
  private static func unknown(_ type: ShapedArray, _ conversion: JAXError.Conversion) -> String {
    switch conversion {
    case .value:
      "Abstract tracer value encountered where concrete value is expected: traced array with shape \(type.longName)"
    case .bool: "Attempted boolean conversion of traced array with shape \(type.longName)."
    case .array: "The values of a traced array with shape \(type.longName) were asked for"
    case .integer: "An integer was asked of a traced array with shape \(type.longName)"
    case .mask: "Array boolean indices must be concrete; got \(type.longName)"
    }
  }

  /// The `jnp` function that promotes where the `lax` function does not (JAX: `_JNP_FUNCTION_EQUIVALENTS`).
  private static let promoting: [String: String] = [
    "add": "add", "atan2": "arctan2", "bitwise_and": "bitwise_and", "bitwise_or": "bitwise_or",
    "bitwise_xor": "bitwise_xor", "concatenate": "concatenate", "div": "divide", "eq": "equal",
    "ge": "greaterEqual",
    "gt": "greater", "le": "lessEqual", "lt": "less", "max": "maximum", "min": "minimum", "mul": "multiply",
    "ne": "notEqual", "pow": "power", "rem": "remainder", "sub": "subtract", "shift_left": "leftShift",
    "shift_right_arithmetic": "rightShift",
  ]

  private static func laxName(_ primitive: String) -> String {
    ["and": "bitwise_and", "or": "bitwise_or", "xor": "bitwise_xor"][primitive] ?? primitive
  }

  private static func count(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }

  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "none" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
