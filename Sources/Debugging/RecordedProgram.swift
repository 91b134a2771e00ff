import JAXBuffers
import JAXCore
import TraceRecording

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A traced program as a recording has it.
struct RecordedProgram {
  let content: Recording.Content

  init(_ jaxpr: Jaxpr, _ inputs: [Buffer]) {
    let printer = JaxprPrinter(
      jaxpr, options: .init(sourceInfo: true, nameStack: true, isUnambiguous: true))
    var arrays = inputs.enumerated().map { (name: "in\($0)", value: $1) }
    arrays += jaxpr.constants.enumerated().compactMap { index, value in
      value.map { (name: "const\(index)", value: $0) }
    }
    arrays += printer.innerConstants.enumerated().compactMap { index, value in
      value.map { (name: "nconst\(index)", value: $0) }
    }
    var metadata = Metadata()
    metadata.swift = "jaxscope 0.1.0"
    metadata.platform = "cpu"
    metadata.x64 = Options.current.contains(.enableX64)
    metadata.command = CommandLine.arguments
    content = Recording.Content(
      metadata: metadata, text: printer.text, sources: RecordedProgram.sources(of: jaxpr), arrays: arrays)
  }

  /// The source files that equations point to, where they are still where the compiler saw them.
  private static func sources(of jaxpr: Jaxpr) -> [String: String] {
    var result: [String: String] = [:]
    var missing = Set<String>()
    for body in jaxpr.withBodies {
      for equation in body.equations {
        guard let frame = equation.source?.frames.first, let path = frame.path, result[frame.file] == nil,
          missing.insert(frame.file).inserted
        else { continue }
        result[frame.file] = text(path)
      }
    }
    return result
  }

  private static func text(_ path: String) -> String? {
    guard let stream = fopen(path, "rb") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, stream)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += block[..<count]
    }
  }
}

extension Jaxpr {
  /// This jaxpr and all in it, each once.
  fileprivate var withBodies: [Jaxpr] {
    var result: [Jaxpr] = [self]
    var seen: Set<Jaxpr> = [self]
    var next = 0
    while next < result.count {
      for equation in result[next].equations {
        for parameter in equation.primitive.parameters.all {
          for body in parameter.value.jaxprs where seen.insert(body).inserted { result.append(body) }
        }
      }
      next += 1
    }
    return result
  }
}
