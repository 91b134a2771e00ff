import JAXVisibleText

/// What is wrong with a recording, where, and what to do about it. What is wrong with the zip file itself is an
/// `NpzError`.
package struct RecordingError: Error, Hashable, Sendable {
  /// The file as the caller named it.
  package let file: String
  package let problem: Problem

  package init(file: String, problem: Problem) {
    self.file = file
    self.problem = problem
  }

  package enum Problem: Hashable, Sendable {
    /// An npz or another zip file.
    case foreign(members: [String])
    /// Written by a later version.
    case newer(format: Int)
    /// `meta.json` does not say what it must.
    case metadata(member: String, String)
    /// The recording has other calls.
    case noCall(Int, count: Int)
    /// More text than the caller wants to hold.
    case tooLarge(byteCount: Int, budget: Int)
  }
}

extension RecordingError: CustomStringConvertible {
  package var description: String {
    let file = file.visiblePath
    switch problem {
    case .foreign(let members):
      let names = members.prefix(8).map { $0.visibleName() }.joined(separator: ", ")
      let shown = names + (members.count > 8 ? " …" : "")
      return
        "\(file): this is not a recording: it has no meta.json\(shown.isEmpty ? "" : " (it has \(shown))")\n"
        + "  Python's jaxscope_record writes recordings; an npz with inputs goes behind --inputs"
    case .newer(let format):
      return "\(file): the recording has format \(format), and this program reads up to \(Recording.format)\n"
        + "  use a newer jaxscope, or record with the jaxscope_record of this one"
    case .metadata(let member, let what):
      return "\(file): \(member.visibleName()): \(what)\n  the file is damaged: record again"
    case .noCall(let call, let count):
      let known = count == 1 ? "one call, number 0" : "\(count) calls, 0 to \(count - 1)"
      return "\(file): there is no call \(call): the recording has \(known)"
    case .tooLarge(let byteCount, let budget):
      return "\(file): its texts take \(byteCount) bytes, and the limit is \(budget)"
    }
  }
}
