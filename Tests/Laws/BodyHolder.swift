/// A parameter that holds a jaxpr, and a program in which a body can be put there. The bodies that fit take and give
/// arrays of the types named here.
struct BodyHolder: CustomStringConvertible {
  /// The primitive's name and the parameter's.
  let primitive: String
  let parameter: String
  /// The program, with `BODY` in the body's place, and `FITS` where another body that fits stands.
  let program: String
  let inputs: [String]
  let outputs: [String]

  init(
    _ primitive: String, _ parameter: String, _ program: String, takes inputs: [String],
    gives outputs: [String]
  ) {
    (self.primitive, self.parameter, self.program) = (primitive, parameter, program)
    (self.inputs, self.outputs) = (inputs, outputs)
  }

  var description: String { "\(primitive)[\(parameter)=]" }

  /// The program with a body of these types; `extra` is one more equation of it.
  func text(takes inputs: [String]? = nil, gives outputs: [String]? = nil, extra: String = "") -> String {
    let body = BodyHolder.body(takes: inputs ?? self.inputs, gives: outputs ?? self.outputs, extra: extra)
    let other = BodyHolder.body(takes: self.inputs, gives: self.outputs)
    return program.replacing("BODY", with: body).replacing("FITS", with: other)
  }

  /// A body that gives zeros, whatever it takes.
  static func body(takes inputs: [String], gives outputs: [String], extra: String = "") -> String {
    let binders = inputs.enumerated().map { "x\(letter($0)):\($1)" }.joined(separator: " ")
    var equations = outputs.enumerated().map { index, type in
      let parts = type.split(separator: "[")
      let zero = parts[0] == "bool" ? "False" : parts[0] == "i32" ? "0" : "0.0"
      return "y\(letter(index)):\(type) = broadcast_in_dim \(zero):\(parts[0])[]"
    }
    if !extra.isEmpty { equations.append(extra) }
    let results = outputs.indices.map { "y\(letter($0))," }.joined(separator: " ")
    return "{ lambda ; \(binders). let \(equations.joined(separator: "; ")) in (\(results)) }"
  }

  private static func letter(_ index: Int) -> String { String("abcdefgh".dropFirst(index).prefix(1)) }

  /// The other dtype, the other shape: what a body must not have in a type's place.
  static func wrong(_ type: String) -> [String] {
    let parts = type.split(separator: "[", omittingEmptySubsequences: false)
    return [
      "\(parts[0] == "i32" ? "f32" : "i32")[\(parts[1])",
      "\(parts[0])[7,\(parts[1])".replacing(",]", with: "]"),
    ]
  }
}

extension BodyHolder {
  static let all: [BodyHolder] = calls + loops + reductions + scatters

  private static let calls: [BodyHolder] = [
    one("jit", "jaxpr", "name=f jaxpr=BODY"),
    one("closed_call", "call_jaxpr", "call_jaxpr=BODY"),
    one("remat2", "jaxpr", "differentiated=False jaxpr=BODY policy=None prevent_cse=True"),
    one("custom_jvp_call", "call_jaxpr", "name=f call_jaxpr=BODY jvp=jvp symbolic_zeros=False"),
    one(
      "custom_jvp_call", "jvp",
      "name=f call_jaxpr={ lambda ; q:f32[3]. let in (q,) } jvp=BODY symbolic_zeros=False",
      takes: ["f32[3]", "f32[3]"], gives: ["f32[3]", "f32[3]"]),
    one("custom_vjp_call", "call_jaxpr", "name=f bwd=b call_jaxpr=BODY fwd=f symbolic_zeros=False"),
    one(
      "custom_vjp_call", "fwd",
      "name=f bwd={ lambda ; r:f32[2] s:f32[3]. let in (s,) } call_jaxpr={ lambda ; q:f32[3]. let in (q,) } fwd=BODY "
        + "symbolic_zeros=False", gives: ["f32[3]", "f32[2]"]),
    one(
      "custom_vjp_call", "bwd",
      "name=f bwd=BODY call_jaxpr={ lambda ; q:f32[3]. let in (q,) } fwd={ lambda ; q:f32[3]. let in (q, 1.0:f32[]) } "
        + "symbolic_zeros=False", takes: ["f32[]", "f32[3]"], gives: ["f32[3]"]),
    solve("matvec"), solve("vecmat"), solve("solve"), solve("transpose_solve"),
  ]

  private static let loops: [BodyHolder] = [
    BodyHolder(
      "cond", "branches",
      "{ lambda ; a:i32[] b:f32[3]. let c:f32[3] = cond[branches=(BODY FITS)] a b in (c,) }",
      takes: ["f32[3]"], gives: ["f32[3]"]),
    BodyHolder(
      "scan", "jaxpr",
      """
      { lambda ; a:f32[2] b:i32[] c:f32[5,3]. let
          d:i32[] e:f32[5,4] = scan[
            jaxpr=BODY length=5 num_carry=1 num_consts=1 reverse=False unroll=1
          ] a b c
        in (d, e) }
      """, takes: ["f32[2]", "i32[]", "f32[3]"], gives: ["i32[]", "f32[4]"]),
    BodyHolder(
      "while", "body_jaxpr",
      """
      { lambda ; a:f32[2] b:i32[]. let
          c:i32[] = while[
            body_jaxpr=BODY body_nconsts=1
            cond_jaxpr={ lambda ; d:i32[]. let e:bool[] = lt d 3:i32[] in (e,) } cond_nconsts=0
          ] a b
        in (c,) }
      """, takes: ["f32[2]", "i32[]"], gives: ["i32[]"]),
    BodyHolder(
      "while", "cond_jaxpr",
      """
      { lambda ; a:f32[2] b:i32[]. let
          c:i32[] = while[
            body_jaxpr={ lambda ; d:i32[]. let e:i32[] = add d 1:i32[] in (e,) } body_nconsts=0
            cond_jaxpr=BODY cond_nconsts=1
          ] a b
        in (c,) }
      """, takes: ["f32[2]", "i32[]"], gives: ["bool[]"]),
  ]

  private static let reductions: [BodyHolder] = [
    BodyHolder(
      "reduce", "jaxpr",
      """
      { lambda ; a:f32[4,3] b:i32[4,3] c:f32[] d:i32[]. let
          e:f32[3] f:i32[3] = reduce[computation=f dimensions=(0,) jaxpr=BODY] a b c d
        in (e, f) }
      """, takes: ["f32[]", "i32[]", "f32[]", "i32[]"], gives: ["f32[]", "i32[]"]),
    BodyHolder(
      "reduce_window", "jaxpr",
      """
      { lambda ; a:f32[4]. let
          b:f32[3] = reduce_window[
            base_dilation=(1,) consts=() jaxpr=BODY padding=((0, 0),) window_dilation=(1,) window_dimensions=(2,)
            window_strides=(1,)
          ] a 1.0:f32[]
        in (b,) }
      """, takes: ["f32[]", "f32[]"], gives: ["f32[]"]),
  ]

  private static let scatters = [
    "scatter", "scatter-add", "scatter-sub", "scatter-mul", "scatter-min", "scatter-max",
  ]
  .map { name in
    BodyHolder(
      name, "update_jaxpr",
      """
      { lambda ; a:f32[5] b:i32[2,1] c:f32[2]. let
          d:f32[5] = \(name)[
            dimension_numbers=ScatterDimensionNumbers(update_window_dims=(), inserted_window_dims=(0,), \
      scatter_dims_to_operand_dims=(0,), operand_batching_dims=(), scatter_indices_batching_dims=())
            indices_are_sorted=False mode=GatherScatterMode.CLIP unique_indices=False update_consts=()
            update_jaxpr=BODY
          ] a b c
        in (d,) }
      """, takes: ["f32[]", "f32[]"], gives: ["f32[]"])
  }

  /// A program of one equation with one operand and one result.
  private static func one(
    _ primitive: String, _ parameter: String, _ parameters: String, takes inputs: [String] = ["f32[3]"],
    gives outputs: [String] = ["f32[3]"]
  ) -> BodyHolder {
    BodyHolder(
      primitive, parameter, "{ lambda ; a:f32[3]. let b:f32[3] = \(primitive)[\(parameters)] a in (b,) }",
      takes: inputs, gives: outputs)
  }

  /// A linear system with the body as one of its four functions.
  private static func solve(_ function: String) -> BodyHolder {
    let functions = ["matvec", "vecmat", "solve", "transpose_solve"]
      .map { "\($0)=\($0 == function ? "BODY" : "FITS")" }.joined(separator: ", ")
    return BodyHolder(
      "custom_linear_solve", function,
      """
      { lambda ; a:f32[2] b:f32[3]. let
          c:f32[3] = custom_linear_solve[
            const_lengths=_LinearSolveTuple(matvec=1, vecmat=1, solve=1, transpose_solve=1)
            jaxprs=_LinearSolveTuple(\(functions))
          ] a a a a b
        in (c,) }
      """, takes: ["f32[2]", "f32[3]"], gives: ["f32[3]"])
  }
}
