import JAXBuffers
import JAXCore

/// The index of the first group of platforms that this one belongs to; a default group takes any
/// (JAX: `lax.platform_dependent`).
package struct PlatformIndex: Nullary {
  package static let name = "platform_index"
  package let platforms: [[String]?]

  package init(_ platforms: [[String]?]) { self.platforms = platforms }
  package init(reading text: ParameterReader) throws {
    let groups: [[String]?] = try text("platforms")
    platforms = groups.map { $0?.map { String($0.dropFirst().dropLast()) } }
  }

  package var parameters: Parameters {
    let groups = platforms.map { group in
      group.map { ParameterValue.tuple($0.map { .text("'\($0)'") }) } ?? .none
    }
    return ["platforms": ParameterValue.tuple(groups)]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(0, operands)
    guard index != nil else {
      throw invalid("no branch is for the platform cpu")
    }
    return [ShapedArray([], .int32)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [Buffer(scalar: Int32(index ?? 0))]
  }

  private var index: Int? { platforms.firstIndex { $0?.contains("cpu") ?? true } }
}

extension PlatformIndex {
  package static var samples: [Sample] { [Sample(PlatformIndex([["tpu"], ["cpu", "cuda"], nil]), [])] }
}
