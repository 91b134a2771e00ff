import JAXControl
import JAXCore
import ScopeCommands
@_spi(Reflection) import Swift
import Testing

/// Every jaxpr that a parameter holds is held to its types, whatever primitive holds it: people open programs that others
/// sent them, and kernels trust what the checker let through.
@Suite struct BodyLawTests {
  private func refusal(_ text: String) -> CommandError? {
    do {
      _ = try ProgramLoader(text: text, name: "f.jaxpr", archive: nil).jaxpr()
      return nil
    } catch {
      return error as? CommandError
    }
  }

  /// The program is refused as unreadable, with the place in the text under a caret.
  private func expectRefusal(_ text: String, _ what: String, path: String? = nil) {
    guard let error = refusal(text) else {
      Issue.record("\(what) is accepted:\n\(text)")
      return
    }
    #expect(error.status == .unreadable, "\(what): \(error)")
    #expect(error.message.contains("f.jaxpr:") && error.message.contains(" | "), "\(what): \(error)")
    let hasCaret = error.message.split(separator: "\n").contains { $0.hasSuffix("^") }
    #expect(hasCaret, "\(what): \(error)")
    if let path { #expect(error.message.contains(path), "\(what): no \(path) in\n\(error)") }
  }

  @Test(arguments: BodyHolder.all) func bodiesThatFitAreAccepted(_ holder: BodyHolder) {
    #expect(refusal(holder.text()) == nil, "\(holder): \(String(describing: refusal(holder.text())))")
  }

  @Test(arguments: BodyHolder.all) func bodiesOfOtherArityAreRefused(_ holder: BodyHolder) {
    let (inputs, outputs) = (holder.inputs, holder.outputs)
    expectRefusal(holder.text(takes: Array(inputs.dropLast())), "\(holder) with an input less")
    expectRefusal(holder.text(takes: inputs + ["f32[]"]), "\(holder) with an input more")
    expectRefusal(holder.text(gives: Array(outputs.dropLast())), "\(holder) with an output less")
    expectRefusal(holder.text(gives: outputs + ["f32[]"]), "\(holder) with an output more")
  }

  @Test(arguments: BodyHolder.all) func bodiesOfOtherTypesAreRefused(_ holder: BodyHolder) {
    for (index, type) in holder.inputs.enumerated() {
      for wrong in BodyHolder.wrong(type) {
        var types = holder.inputs
        types[index] = wrong
        expectRefusal(holder.text(takes: types), "\(holder) with input \(index) \(wrong)")
      }
    }
    for (index, type) in holder.outputs.enumerated() {
      for wrong in BodyHolder.wrong(type) {
        var types = holder.outputs
        types[index] = wrong
        expectRefusal(holder.text(gives: types), "\(holder) with output \(index) \(wrong)")
      }
    }
  }

  /// Every primitive of which there is a sample, in every body, without its operands; those that take none, with one.
  @Test(arguments: BodyHolder.all) func bodiesWithAWrongEquationAreRefused(_ holder: BodyHolder) {
    for type in Catalogue.all {
      guard let sample = type.samples.first(where: { !$0.operands.isEmpty }) ?? type.samples.first,
        let results = try? sample.primitive.abstractEval(sample.operands)
      else { continue }
      let parameters = sample.primitive.parameters.all.map { "\($0.name)=\($0.value.text)" }
        .joined(separator: " ")
      let binders = results.enumerated().map { "z\("abcdefgh".dropFirst($0).prefix(1)):\($1)" }
        .joined(separator: " ")
      let operands = sample.operands.isEmpty ? "0.0:f32[]" : ""
      let equation = "\(binders) = \(type.name)[\(parameters)] \(operands)"
      let index = holder.outputs.count
      expectRefusal(
        holder.text(extra: equation), "\(holder) with \(equation)", path: " > #\(index) \(type.name)")
    }
  }

  /// JAX: `test_excess_precision_hell` of its `api_test.py`.
  @Test func aBackwardPassMayGiveAnotherPrecision() {
    let text = """
      { lambda ; a:bf16[3]. let
          b:bf16[3] = custom_vjp_call[
            name=f
            bwd={ lambda ; r:bf16[3] s:bf16[3]. let t:f32[3] = convert_element_type[new_dtype=float32 weak_type=False] s in (t,) }
            call_jaxpr={ lambda ; q:bf16[3]. let in (q,) }
            fwd={ lambda ; q:bf16[3]. let in (q, q) }
            symbolic_zeros=False
          ] a
        in (b,) }
      """
    #expect(refusal(text) == nil, "\(String(describing: refusal(text)))")
  }

  @Test func everyParameterThatHoldsAJaxprIsTried() {
    // Callbacks and the linear part of a custom rule hold Swift code, and are never read from a text.
    let unreadable: Set = ["custom_lin"]
    let holders = Set(Catalogue.all.filter { BodyLawTests.holdsJaxpr($0) }.map { $0.name })
    #expect(holders.subtracting(unreadable) == Set(BodyHolder.all.map(\.primitive)))
  }

  /// Whether values of a type have a jaxpr among their stored properties, however deep.
  private static func holdsJaxpr(_ type: Any.Type, depth: Int = 0) -> Bool {
    if type == Jaxpr.self || type == Jaxpr?.self || type == [Jaxpr].self { return true }
    // Rules are classes whose fields reflection does not show by type.
    if type == CustomRule.self || type == CustomPasses.self { return true }
    guard depth < 4 else { return false }
    var found = false
    _forEachField(of: type) { _, _, field, _ in
      found = found || holdsJaxpr(field, depth: depth + 1)
      return !found
    }
    return found
  }
}
