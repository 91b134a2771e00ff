/// The names under which variables are printed, given when a variable is first touched (JAX:
/// `JaxprPpContext`).
struct VariableNames {
  private var names: [ObjectIdentifier: String] = [:]
  private var count = 0
  /// Names of shared bodies, which no variable gets.
  private let reserved: Set<String>

  init(reserved: Set<String>) { self.reserved = reserved }

  /// The variable's name; the next free one if it has none yet.
  mutating func name(_ variable: Var) -> String {
    if variable.isDropped { return "_" }
    if let name = names[ObjectIdentifier(variable)] { return name }
    var name: String
    repeat {
      name = Self.spell(count)
      count += 1
    } while reserved.contains(name)
    names[ObjectIdentifier(variable)] = name
    return name
  }

  /// a … z, ba … zz, baa …: base 26 with letters for digits (JAX: `_encode_digits_alphabetic`).
  static func spell(_ number: Int) -> String {
    var letters: [UInt8] = []
    var rest = number
    repeat {
      letters.append(UInt8(97 + rest % 26))
      rest /= 26
    } while rest > 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Results of the outermost jaxpr that nothing uses are called `_` (JAX: `_dropvars`).
  mutating func dropUnused(in jaxpr: Jaxpr) {
    var used = Set<ObjectIdentifier>()
    for case .variable(let v) in jaxpr.outputs { used.insert(ObjectIdentifier(v)) }
    for equation in jaxpr.equations.reversed() {
      for v in equation.outputs where !used.contains(ObjectIdentifier(v)) { names[ObjectIdentifier(v)] = "_" }
      for case .variable(let v) in equation.inputs { used.insert(ObjectIdentifier(v)) }
    }
  }

  /// Lends the names of `outer` to those variables of a body that have none yet
  /// (JAX: `JaxprPpContext.suggest_same_var_names`).
  mutating func lend(to inner: [Atom], from outer: [Atom]) {
    guard inner.count == outer.count else { return }
    var used = Set<ObjectIdentifier>()
    for case (.variable(let a), .variable(let b)) in zip(inner, outer) {
      guard !used.contains(ObjectIdentifier(b)), !a.isDropped, names[ObjectIdentifier(a)] == nil else {
        continue
      }
      used.insert(ObjectIdentifier(b))
      names[ObjectIdentifier(a)] = name(b)
    }
  }
}
