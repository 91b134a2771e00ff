import Foundation
import TraceNpz

/// A file of the repository that programs read, and how it is given to them.
struct Sample {
  enum Kind: String, CaseIterable { case jaxpr, inputs, recording, trace, packed }

  let kind: Kind
  /// What is damaged.
  let file: URL
  /// For inputs, the program that takes them.
  var program: URL?

  static func all(in repository: URL) -> [Kind: [Sample]] {
    var result: [Kind: [Sample]] = [:]
    func add(_ sample: Sample) { result[sample.kind, default: []].append(sample) }
    for folder in [
      "Tests/Conformance/sample", "Tests/Golden/jaxpr", "Examples", "Traces/samples", "Tests/Fuzz",
    ] {
      let names = FileManager.default.enumerator(atPath: repository.appending(path: folder).path)
      for name in (names?.compactMap { $0 as? String } ?? []).sorted() {
        let file = repository.appending(path: folder).appending(path: name)
        switch file.pathExtension {
        case "jaxpr":
          add(Sample(kind: .jaxpr, file: file))
          let inputs = file.deletingPathExtension().appendingPathExtension("npz")
          if FileManager.default.fileExists(atPath: inputs.path) {
            add(Sample(kind: .inputs, file: inputs, program: file))
          }
        case "jaxscope": add(Sample(kind: .recording, file: file))
        case "json" where name.contains("seeds"):
          add(Sample(kind: .trace, file: file))
          add(Sample(kind: .packed, file: file))
        default: break
        }
      }
    }
    return result
  }

  /// The command lines that read it, with the damaged file in place of `MUTANT`.
  var commands: [[String]] {
    let keys = "snnnsS!xXv$SSNzTab/sin<Enter>.,gGlh:break mul<Enter>0cCiI:show a<Enter>u0o:goto 5<Enter>"
      .replacing(
        "Tab", with: "<Tab>")
    let step = ["--keys", keys, "--budget", "8"]
    switch kind {
    case .jaxpr:
      return [
        ["run", "MUTANT", "--random", "0"], ["nan", "MUTANT", "--random", "0"],
        ["step", "MUTANT", "--random", "0"] + step,
      ]
    case .inputs:
      let program = program?.path ?? ""
      return [
        ["run", program, "--inputs", "MUTANT", "--json"], ["nan", program, "--inputs", "MUTANT", "--json"],
        ["step", program, "--inputs", "MUTANT"] + step,
      ]
    case .recording: return [["run", "MUTANT"], ["nan", "MUTANT", "--json"], ["step", "MUTANT"] + step]
    case .trace, .packed:
      return ["name", "scope", "source", "primitive"].map { ["report", "MUTANT", "--by", $0] }
        + [["report", "MUTANT", "--json"]]
    }
  }

  /// The name of a damaged file of its kind, behind which programs look for nothing else.
  var suffix: String {
    switch kind {
    case .jaxpr: "jaxpr"
    case .inputs: "npz"
    case .recording: "jaxscope"
    case .trace: "json"
    case .packed: "json.gz"
    }
  }

  /// The sample with damages. Archives and packed files are mostly damaged inside and then packed again, because their
  /// checksums find what is done to them outside.
  func mutant(_ mutation: inout Mutation) throws -> [UInt8] {
    let bytes = [UInt8](try Data(contentsOf: file))
    let isInside = mutation.number(below: 5) > 0
    switch kind {
    case .jaxpr, .trace: return mutation.damaged(bytes, isText: true)
    case .packed:
      let packed = try Gzip.pack(isInside ? mutation.damaged(bytes, isText: true) : bytes, file: "mutant")
      return isInside ? packed : mutation.damaged(packed, isText: false)
    case .inputs, .recording:
      guard isInside else { return mutation.damaged(bytes, isText: false) }
      let archive = try NpzArchive(bytes: bytes)
      var members = try archive.memberNames.map { (name: $0, bytes: try archive.bytes($0)) }
      let texts = members.indices.filter { !members[$0].name.hasSuffix(".npy") }
      let chosen =
        (mutation.number(below: 3) > 0 ? mutation.element(of: texts) : nil)
        ?? mutation.number(below: members.count)
      guard members.indices.contains(chosen) else { return mutation.damaged(bytes, isText: false) }
      members[chosen].bytes = mutation.damaged(members[chosen].bytes, isText: texts.contains(chosen))
      return try NpzWriter.bytes([], members: members)
    }
  }
}
