import JAXBuffers
import JAXCore
import Testing

/// The wording of errors.
@Suite struct ErrorReportTests {
  private static let f2 = ShapedArray([2], .float32)
  private static let f3 = ShapedArray([3], .float32)
  private static let f34 = ShapedArray([3, 4], .float32)
  private static let i3 = ShapedArray([3], .int32)
  private static let nowhere = JAXError.Origin(stack: CallStack(returnAddresses: []), transformations: [])

  struct Worded: Sendable, CustomTestStringConvertible {
    let reason: JAXError.Reason
    let operation: String
    let kind: String
    let message: String
    var testDescription: String { message }

    init(_ reason: JAXError.Reason, _ operation: String, _ kind: String, _ message: String) {
      (self.reason, self.operation, self.kind, self.message) = (reason, operation, kind, message)
    }
  }

  /// What JAX 0.10.2 says, recorded from it.
  static let jax: [Worded] = [
    Worded(
      .shapesDiffer([f2, f3]), "add", "TypeError", "add got incompatible shapes for broadcasting: (2,), (3,)."
    ),
    Worded(
      .ranksDiffer([f34, f3]), "add", "TypeError",
      "add: arrays must have the same number of dimensions, got {1, 2}"),
    Worded(
      .dtypesDiffer([f3, i3]), "add", "TypeError",
      "lax.add requires arguments to have the same dtypes, got float32, int32. (Tip: jnp.add is a similar "
        + "function that does automatic type promotion on inputs)."),
    Worded(
      .dtypesDiffer([i3, f3, i3]), "clamp", "TypeError",
      "lax.clamp requires arguments to have the same dtypes, got int32, float32, int32."),
    Worded(
      .dtypeNotAccepted(.int32, accepted: DTypeSet.inexact.name), "sqrt", "TypeError",
      "sqrt does not accept dtype int32. Accepted dtypes are subtypes of floating, complexfloating."),
    Worded(
      .dtypeNotAccepted(.float32, accepted: DTypeSet.bits.name, position: 0), "and", "TypeError",
      "and does not accept dtype float32 at position 0. Accepted dtypes at position 0 are subtypes of integer, bool."
    ),
    Worded(
      .axisOutOfRange(-3, [3, 4]), "sum", "ValueError", "axis -3 is out of bounds for array of dimension 2"),
    Worded(
      .concretization(ShapedArray([], .float32)), "item", "ConcretizationTypeError",
      "Abstract tracer value encountered where concrete value is expected: traced array with shape float32[]"),
    Worded(
      .concretization(ShapedArray([], .bool), as: .bool), "Bool", "TracerBoolConversionError",
      "Attempted boolean conversion of traced array with shape bool[]."),
    Worded(
      .concretization(ShapedArray([3], .bool), as: .mask), "getitem", "NonConcreteBooleanIndexError",
      "Array boolean indices must be concrete; got bool[3]"),
  ]

  @Test(arguments: jax) func saysWhatJAXSays(_ worded: Worded) {
    let error = JAXError(worded.reason, operation: worded.operation)
    #expect(error.kind.rawValue == worded.kind && error.message == worded.message)
  }

  @Test func whatAnOperationSaysWins() {
    let error = JAXError(
      .invalid("Empty branch sequence"), operation: "switch", kind: .valueError, code: .branchMismatch,
      hint: "Add one.")
    #expect(error.kind == .valueError && error.code == "branch-mismatch" && error.hint == "Add one.")
    #expect(
      JAXError(.invalid("no")).kind == .typeError && JAXError(.invalid("no")).code == "invalid-argument")
  }

  @Test func aReportOfAProgramThatRan() {
    let error = JAXError(
      .shapesDiffer([ErrorReportTests.f2, ErrorReportTests.f3]), operation: "add", path: "jit:train > #3 add",
      source: SourceFrame(file: "train.py", line: 12, column: 4, function: "loss"))
    #expect(
      ErrorReport.text(error, showsOrigin: false) == """
        TypeError: add got incompatible shapes for broadcasting: (2,), (3,).
          at        jit:train > #3 add
          from      train.py:12:4 in loss
          hint      Dimensions must be equal, or one of them 1.
          more      jaxscope explain shape-mismatch
        """)
  }

  @Test func aReportOfATracedProgram() {
    var error = JAXError(
      .shapesDiffer([ErrorReportTests.f34, ShapedArray([4, 3], .float32)]), operation: "mul")
    error.operands = [
      JAXError.Operand(ErrorReportTests.f34), JAXError.Operand(ShapedArray([4, 3], .float32)),
    ]
    error.origin = JAXError.Origin(
      stack: CallStack(returnAddresses: []), transformations: ["grad", "vmap(3)", "jit:train"])
    #expect(
      error.description == """
        TypeError: mul got incompatible shapes for broadcasting: (3, 4), (4, 3).
          while     grad > vmap(3) > jit:train
          operands  0: f32[3,4]
                    1: f32[4,3]
          hint      One is the other's transpose: use .T on one of them.
          more      jaxscope explain shape-mismatch
        """)
  }

  @Test func aReportOfALeak() {
    var error = JAXError(
      .leakedTracer(ErrorReportTests.f3, transformation: "jit:f", born: nil), operation: "add")
    error.origin = ErrorReportTests.nowhere
    #expect(
      error.description == """
        UnexpectedTracerError: add: Encountered an unexpected tracer. The function that jit:f traced had a side \
        effect, allowing for a reference to an intermediate value with type float32[3] to escape the scope of the \
        transformation.
          hint      Return intermediate values from the function instead of storing them in
                    variables outside of it; pass them as arguments to jax.pureCallback and its
                    siblings, whose callbacks must not capture them.
          more      jaxscope explain leaked-tracer
        """)
  }

  @Test func theOperationIsNamedOnce() {
    func headline(_ text: String, _ operation: String?) -> String {
      let error = JAXError(.invalid(text), operation: operation)
      return String(error.description.prefix { $0 != "\n" })
    }
    #expect(headline("reshape new_sizes must …", "reshape") == "TypeError: reshape new_sizes must …")
    #expect(headline("cannot select an axis", "squeeze") == "TypeError: squeeze: cannot select an axis")
    #expect(headline("the address is wrong", "add") == "TypeError: add: the address is wrong")
    #expect(headline("no", nil) == "TypeError: no")
  }

  @Test func framesAreTheUsersOwn() throws {
    let error = JAXError(.invalid("no"))
    let line = #line - 1
    let at = error.description.split(separator: "\n")[1]
    #expect(at.hasPrefix("  at        ErrorReportTests.swift:\(line):"))
    #expect(!error.description.contains("JAXError.swift"))
  }

  /// What was stated about one reason does not stay when it is replaced by another.
  @Test func anotherReasonHasItsOwnKind() {
    var error = JAXError(.invalid("no"), kind: .valueError, code: .vmapAxes, hint: "yes")
    error.reason = .failedOperand
    #expect(error.kind == .runtimeError && error.code == "failed-operand" && error.hint != "yes")
  }
}
