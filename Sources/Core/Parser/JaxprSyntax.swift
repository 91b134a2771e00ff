import JAXBuffers

// What a text says, before names are looked up. Positions are byte offsets, for errors.

/// `let f = {…} in {…}`: a jaxpr with the definitions in front of it.
struct TextSyntax {
  var definitions: [DefinitionSyntax]
  var main: JaxprSyntax
}

/// `let NAME = {…} in`.
struct DefinitionSyntax {
  var name: String
  var position: Int
  var body: JaxprSyntax
}

/// `{ lambda … ; … . let … in (…) }`.
struct JaxprSyntax {
  var position: Int
  var constvars: [BinderSyntax]
  /// The index of its first constvar among the inner constants of the whole text; nil for the outermost
  /// jaxpr.
  var firstConstant: Int?
  var invars: [BinderSyntax]
  var equations: [EquationSyntax]
  var outputs: [AtomSyntax]
}

/// `a:f32[3]`.
struct BinderSyntax {
  var name: String
  var aval: ShapedArray
  var position: Int
}

/// An operand or output.
enum AtomSyntax {
  case variable(String, Int)
  /// Apart from the others, which are many more and a quarter of its size.
  indirect case literal(Literal, Int)

  var position: Int {
    switch self {
    case .variable(_, let position), .literal(_, let position): position
    }
  }
}

/// `a:f32[3] = name[key=value …] b c`.
struct EquationSyntax {
  /// Its index in the whole text.
  var number: Int
  var position: Int
  var outputs: [BinderSyntax]
  var primitive: String
  var primitivePosition: Int
  var parameters: [ParameterSyntax]
  var operands: [AtomSyntax]
  /// Whether the body's lines begin in the first column, as in a paste that has lost its indentation.
  var isFlush = false
  /// For reads and writes of references, what stands there instead of a primitive and its operands.
  var sugar: [SugarSyntax] = []
}

/// A piece of `a:f32[] <- b[i]`.
enum SugarSyntax {
  case text(String)
  case output(Int)
  case operand(Int)
  /// A name inside an index: an operand if it is a variable, else text.
  case name(String)
}

struct ParameterSyntax {
  var name: String
  var position: Int
  var value: ValueSyntax
}

indirect enum ValueSyntax {
  /// A value without jaxprs, and its text.
  case plain(ParameterValue, String)
  case body(JaxprSyntax)
  /// `(f { lambda … } g)`: bodies and names of definitions; several names may stand in one run.
  case bodies([BodySyntax])
  /// `{…}` as Python's `str` prints it inside a record, with definitions and variable names of its own.
  case text(TextSyntax)
  case record(String, [(name: String, value: ValueSyntax)])
  case tuple([ValueSyntax])
  case list([ValueSyntax])
}

enum BodySyntax {
  case body(JaxprSyntax)
  case names(String, Int)
}
