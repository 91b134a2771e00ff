import JAXBuffers
import JAXControl
import JAXCore
import JAXKernels
import TraceNpz

/// Joins a jaxpr's text with the arrays that the text leaves out.
package struct ProgramLoader {
  let text: String
  let name: String
  let archive: NpzArchive?

  package init(text: String, name: String, archive: NpzArchive?) {
    self.text = text
    self.name = name
    self.archive = archive
  }

  /// The program, its outer and inner constants bound where the archive has them.
  package func jaxpr() throws -> Jaxpr {
    do {
      let jaxpr = try jaxprOrParseError()
      try jaxpr.check()
      return jaxpr
    } catch let error as JAXError {
      throw CommandError(.unreadable, refusal(error))
    } catch let error as ParseError {
      throw CommandError(.unreadable, String(describing: error))
    }
  }

  private func refusal(_ error: JAXError) -> String {
    let inner = (try? series("nconst")) ?? []
    let located = JaxprParser.located(
      error, text, file: name, catalogue: Catalogue.all, nestedConstants: inner)
    return located?.description ?? "\(name): the program breaks a rule\n\(CommandError.report(error))"
  }

  /// The same, with the parser's own error.
  func jaxprOrParseError() throws -> Jaxpr {
    let inner = try series("nconst")
    let jaxpr = try JaxprParser.parse(text, file: name, catalogue: Catalogue.all, nestedConstants: inner)
    guard !jaxpr.constvars.isEmpty else { return jaxpr }
    let constants = try jaxpr.constvars.enumerated().map { try array("const\($0)", $1.aval) }
    return Jaxpr(
      constvars: jaxpr.constvars, constants: constants, invars: jaxpr.invars, equations: jaxpr.equations,
      outputs: jaxpr.outputs)
  }

  /// The inputs `in0`, `in1` …, checked against what the program takes.
  package func arguments(_ jaxpr: Jaxpr) throws -> [Buffer] {
    try jaxpr.inputTypes.enumerated().map { index, type in
      guard let buffer = try array("in\(index)", type) else {
        throw CommandError(
          .unreadable,
          "\(archive?.file ?? name): in\(index) is missing; \(name) takes \(type) there\n"
            + "  write it with np.savez(…, in\(index)=\(type.dtype.isKey ? "jax.random.key_data(key)" : "…"))"
        )
      }
      return buffer
    }
  }

  private func array(_ member: String, _ type: ShapedArray) throws -> Buffer? {
    guard let archive, archive.hasArray(member) else { return nil }
    do {
      let stored = try archive.header(member)
      if stored.shape == type.shape, stored.dtype.flatMap(ProgramLoader.narrowed) == type.dtype {
        return try Kernels.convert(archive.array(member), to: type.dtype)
      }
      return try archive.array(member, as: type.dtype, type.shape)
    } catch {
      throw CommandError(.unreadable, String(describing: error))
    }
  }

  /// What JAX makes of NumPy's and Python's wide numbers when x64 is off.
  private static func narrowed(_ dtype: DType) -> DType? {
    switch dtype {
    case .float64: .float32
    case .int64: .int32
    case .uint64: .uint32
    case .complex128: .complex64
    default: nil
    }
  }

  private func series(_ prefix: String) throws -> [Buffer?] {
    guard let archive else { return [] }
    var result: [Buffer?] = []
    while archive.hasArray("\(prefix)\(result.count)") {
      do {
        result.append(try archive.array("\(prefix)\(result.count)"))
      } catch {
        throw CommandError(.unreadable, String(describing: error))
      }
    }
    return result
  }
}
