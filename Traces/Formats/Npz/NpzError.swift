import JAXBuffers
import JAXVisibleText

/// What is wrong with an npz or npy file, where, and what to do about it.
package struct NpzError: Error, Hashable, Sendable {
  /// The file as the caller named it.
  package let file: String
  /// The member inside an archive; nil when the file as a whole is meant.
  package let member: String?
  package let problem: Problem

  package enum Problem: Hashable, Sendable {
    /// The system refused.
    case system(doing: String, reason: String)
    /// Not a zip file, or not an npy file, whichever was asked for.
    case wrongFormat(String)
    /// Something in the file contradicts something else in it.
    case damaged(String)
    /// A correct file with something that this reader cannot use.
    case unsupported(String, instead: String)
    /// A member that was asked for is not there.
    case missing(available: [String])
    /// A member of another type than was asked for.
    case mismatch(expected: String, got: String)
    /// More memory than there is.
    case tooLarge(OutOfMemory)
    /// A pipe, a device or a packed file that goes on beyond what is read of such.
    case endless(limit: Int)
    /// A name that an archive cannot hold.
    case badName(String)
  }
}

extension NpzError: CustomStringConvertible {
  package var description: String {
    let place = file.visiblePath + (member.map { ": " + $0.visibleName() } ?? "")
    let (what, advice) = wording
    // What is wrong quotes the file: its dtype, the keys of its header.
    return "\(place): \(what.visibleName(limit: 400))" + (advice.isEmpty ? "" : "\n  \(advice)")
  }

  private var wording: (what: String, advice: String) {
    switch problem {
    case .system(let doing, let reason): return ("cannot \(doing): \(reason)", "")
    case .wrongFormat(let what): return (what, "numpy.savez writes what is needed here")
    case .damaged(let what):
      return ("the file is damaged: \(what)", "copy it again, or write it again with numpy.savez")
    case .unsupported(let what, let instead): return (what, instead)
    case .missing(let available):
      let shown = available.prefix(12).map { $0.visibleName() }.joined(separator: ", ")
      let rest = available.count > 12 ? " and \(available.count - 12) more" : ""
      return ("is not in the file", available.isEmpty ? "the file is empty" : "it has \(shown)\(rest)")
    case .mismatch(let expected, let got): return ("holds \(got), but \(expected) is needed", "")
    case .tooLarge(let problem):
      return (
        "reading \(problem)", "if that is meant, read it on a machine with more memory"
      )
    case .endless(let limit):
      return (
        "it goes on beyond \(OutOfMemory.size(limit)), the most that is read here",
        "if that is meant, write it to a file and cut out what you need"
      )
    case .badName(let why): return ("this name \(why)", "give the member another name")
    }
  }
}

/// Makes errors about one place.
struct Blame {
  let file: String
  var member: String?

  func callAsFunction(_ problem: NpzError.Problem) -> NpzError {
    NpzError(file: file, member: member, problem: problem)
  }

  func damaged(_ what: String) -> NpzError { self(.damaged(what)) }

  /// Asks for memory before it is taken.
  func ask(for byteCount: Int) throws {
    do { try MemoryBudget.ask(for: byteCount) } catch { throw self(.tooLarge(error)) }
  }
}
