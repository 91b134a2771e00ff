import JAXBuffers
import JAXCore
import JAXInterpreter
import JAXLax
import JAXTransforms
import TraceNpz

/// A case's program with its inputs, and the answers that are compared, named as they are stored.
struct ConformanceProgram {
  let jaxpr: Jaxpr
  let arguments: [Buffer]
  let archive: NpzArchive

  func answers(_ answer: ConformanceRun.Answer) throws -> [(name: String, value: Buffer)] {
    switch answer {
    case .out: try outputs()
    case .jvp: try tangents()
    case .vjp: try cotangents()
    case .vmap: try lanes()
    }
  }

  private func outputs() throws -> [(String, Buffer)] {
    var machine = try Machine(jaxpr, arguments)
    return try machine.run().enumerated().map { ("out\($0)", $1) }
  }

  /// The program as a function of arrays under the current trace.
  private var function: ([NDArray]) throws -> [NDArray] { { try jaxpr.bind($0) } }
  private var inputs: [NDArray] { arguments.map { NDArray($0) } }

  /// A stored array of this type; nil where the type has no tangents.
  private func stored(_ name: String, _ index: Int, _ type: ShapedArray) throws -> NDArray? {
    guard type.dtype.isInexact, archive.hasArray("\(name)\(index)") else { return nil }
    return NDArray(try archive.array("\(name)\(index)", as: type.dtype, type.shape))
  }

  private func tangents() throws -> [(String, Buffer)] {
    let given = try inputs.enumerated().map { try stored("jvp_tangent", $0, $1.aval) }
    let (outputs, results) = try jvp(function, inputs, given)
    return zip(outputs, results).enumerated().compactMap { index, pair in
      guard pair.0.dtype.isInexact else { return nil }
      return value("jvp_out\(index)", pair.1 ?? zeros(pair.0.aval))
    }
  }

  private func cotangents() throws -> [(String, Buffer)] {
    let active = inputs.map(\.dtype.isInexact)
    let pullback = try Pullback(function, inputs, active: active, label: "vjp")
    let given = try pullback.results.enumerated().map { try stored("vjp_cotangent", $0, $1.aval) }
    let results = try pullback(given)
    let places = active.indices.filter { active[$0] }
    return zip(places, results).compactMap { place, result in value("vjp_in\(place)", result) }
  }

  private func lanes() throws -> [(String, Buffer)] {
    let size = 3
    let operands = try zip(inputs.indices, jaxpr.inputTypes).map { index, type in
      NDArray(try archive.array("vmap_in\(index)", as: type.dtype, [size] + type.shape))
    }
    let (results, axes) = try batch(function, operands, operands.map { _ in 0 }, size: size)
    return zip(results, axes).enumerated().compactMap { index, pair in
      value("vmap_out\(index)", JAXLax.lanes(pair.0, from: pair.1, size: size))
    }
  }

  private func value(_ name: String, _ x: NDArray) -> (String, Buffer)? { x.concrete.map { (name, $0) } }
}
