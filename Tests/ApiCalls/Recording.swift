import Foundation
import JAX
import TestSupport
import TraceNpz

/// What real JAX answered, call by call (`shared/api/calls/README.md`).
struct Recording {
  struct Call: Decodable {
    struct Operand: Decodable {
      let array: String
      let dtype: String
      let shape: [Int]
    }
    struct Result: Decodable {
      let kind: String
      let array: String?
      let dtype: String?
      let shape: [Int]?
      let weak_type: Bool?
      let value: Value?
    }
    struct Refusal: Decodable {
      let type: String
    }
    let id: String
    let args: [Operand]
    let outs: [Result]
    let tolerance: Tolerance
    let jaxpr: String?
    let error: Refusal?
    let tags: [String]
  }

  struct Tolerance: Decodable {
    let rtol: Double
    let atol: Double
  }

  /// A result that is no array.
  enum Value: Decodable {
    case bool(Bool)
    case number(Double)
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Bool.self) {
        self = .bool(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .text(value)
      } else {
        self = .other
      }
    }

    func difference(from value: Any) -> String? {
      let isSame =
        switch self {
        case .bool(let expected): value as? Bool == expected
        case .number(let expected):
          (value as? Int).map(Double.init) == expected || value as? Double == expected
        case .text(let expected): "\(value)" == expected
        case .other: true
        }
      return isSame ? nil : "\(value), not \(self)"
    }
  }

  let calls: [String: Call]
  private let arrays: NpzArchive

  init(_ module: String) throws {
    guard let folder = Fixtures.shared?.appending(path: "api/calls") else {
      throw CocoaError(.fileNoSuchFile)
    }
    let text = try String(contentsOf: folder.appending(path: "\(module).jsonl"), encoding: .utf8)
    let all = try text.split(separator: "\n").map { try JSONDecoder().decode(Call.self, from: Data($0.utf8)) }
    calls = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    arrays = try NpzArchive(path: folder.appending(path: "\(module).npz").path)
  }

  func array(_ name: String, _ dtype: String, _ shape: [Int]) throws -> NDArray {
    guard let dtype = DType(name: dtype) else { throw CocoaError(.coderInvalidValue) }
    return NDArray(try arrays.array(name, as: dtype, Shape(shape)))
  }
}
