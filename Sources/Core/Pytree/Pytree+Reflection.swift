extension Pytree {
  /// Writes the fields of a struct: pytrees as children, the others as static data.
  public func flatten(into writer: inout LeafWriter) {
    let plan = writer.plan(of: Self.self)
    guard plan.form == .product else { return flattenOther(plan.form, into: &writer) }
    writer.begin(.custom(Self.self))
    withUnsafeBytes(of: self) { bytes in
      if let base = bytes.baseAddress { plan.flatten(base, into: &writer) }
    }
    writer.end()
  }

  /// A copy of a struct in which the fields that are pytrees have new leaves.
  public func rebuilt(from reader: inout LeafReader) throws -> Self {
    let plan = reader.plan(of: Self.self)
    guard plan.form == .product else {
      if plainCase(plan.form) != nil { return self }
      throw JAXError(.invalid(notReflectable(plan.form)), code: .pytreeMismatch)
    }
    // The copy is this function's own: nobody else sees its bytes while they change.
    var copy = self
    try withUnsafeMutableBytes(of: &copy) { bytes in
      if let base = bytes.baseAddress { try plan.rebuild(base, from: &reader) }
    }
    return copy
  }

  private func flattenOther(_ form: FieldPlan.Form, into writer: inout LeafWriter) {
    guard let value = plainCase(form) else { return writer.fail(notReflectable(form)) }
    writer.begin(.custom(Self.self))
    writer.add(staticData: value)
    writer.end()
  }

  /// A case of a hashable enum without payload: it holds no leaf, and is static data.
  private func plainCase(_ form: FieldPlan.Form) -> (any Hashable)? {
    guard form == .enumeration, Mirror(reflecting: self).children.isEmpty else { return nil }
    return self as? any Hashable
  }

  private func notReflectable(_ form: FieldPlan.Form) -> String {
    let noun = form == .enumeration ? "an enum whose cases hold values" : "not a struct"
    return
      "\(Self.self) is \(noun), so its leaves cannot be found; write flatten(into:) and rebuilt(from:) for "
      + "it, or declare it StaticPytree if it has none"
  }
}
