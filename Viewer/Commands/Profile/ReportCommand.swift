import ArgumentParser
import FoundationEssentials
import JAXVisibleText
import TraceChrome
import TraceModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Summary.Grouping: ExpressibleByArgument {}

/// `jaxscope report`.
package struct ReportCommand: ScopeCommand {
  package static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Say where a profile's time went.",
    discussion: """
      TRACE is a Chrome JSON trace, packed or not, as jax.profiler.trace and jaxscope run --profile write it,
      or the folder they were given; then the newest profile in it is taken.

      jaxscope report profiles --by source --top 5
      """)

  @Argument(help: "A trace, or the folder of profiles.")
  package var trace: String

  @Option(help: "What to group by: name, scope, source or primitive.")
  package var by = Summary.Grouping.name

  @Option(help: "How many rows to show.")
  package var top = 20

  @Flag(help: "Print the report as JSON.")
  package var json = false

  package init() {}

  package mutating func validate() throws {
    if top < 1 { throw ValidationError("--top takes a number from 1, and got \(top)") }
  }

  package func execute(_ console: Console) throws -> ExitStatus {
    let (timeline, skipped): (Timeline, Int)
    let file = try ReportCommand.newestProfile(trace)
    do {
      (timeline, skipped) = try ChromeReader.read(file)
    } catch {
      throw CommandError(.unreadable, String(describing: error))
    }
    let report = Report(timeline: timeline, skipped: skipped, grouping: by, limit: top)
    console.out(json ? try report.json.text() : report.text)
    return .fine
  }

  /// The names in a folder of profiles; none where there is no such folder, or a file lies among the folders.
  private static func names(in folder: String) throws -> [String] {
    do {
      return try FolderNames.sorted(in: folder)
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return [] }
      throw CommandError(.unreadable, "\(folder.visiblePath): cannot read this folder: \(error.reason)")
    }
  }

  /// The trace that a path means: itself, or the newest in a folder of profiles.
  private static func newestProfile(_ path: String) throws -> String {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else { return path }
    let runs = path + "/plugins/profile"
    for folder in try names(in: runs).reversed().map({ "\(runs)/\($0)" }) + [path] {
      let traces = try names(in: folder).filter { $0.hasSuffix(".trace.json.gz") }
      if let name = traces.first { return "\(folder)/\(name)" }
    }
    throw CommandError(.unreadable, "\(path): no *.trace.json.gz in this folder or its plugins/profile/*/")
  }
}

/// What `jaxscope report` says of a timeline.
struct Report {
  let timeline: Timeline
  let skipped: Int
  let grouping: Summary.Grouping
  let rows: [Summary.Row]
  private let total: Int
  private let limit: Int

  init(timeline: Timeline, skipped: Int, grouping: Summary.Grouping, limit: Int) {
    self.timeline = timeline
    self.skipped = skipped
    self.grouping = grouping
    self.limit = limit
    let summary = Summary(timeline, by: grouping)
    (rows, total) = (summary.rows, summary.total)
  }

  /// A thread that a file only names has no track in Perfetto either.
  private var tracks: Int { timeline.tracks.count { !$0.slices.isEmpty } }

  /// `counters` counts samples, as Perfetto's table of that name.
  var json: JSON {
    .object([
      "slices": .int(timeline.sliceCount), "tracks": .int(tracks),
      "counters": .int(timeline.counters.reduce(0) { $0 + $1.samples.count }),
      "counter_tracks": .int(timeline.counters.count), "flows": .int(timeline.flows.count),
      "span_ns": .int(timeline.span), "dropped": .int(timeline.dropped), "skipped": .int(skipped),
      "by": .string(grouping.rawValue), "rows": .array(rows.prefix(limit).map(Report.json)),
    ])
  }

  private static func json(_ row: Summary.Row) -> JSON {
    .object([
      "key": .string(row.key), "count": .int(row.count), "total_ns": .int(row.total),
      "self_ns": .int(row.own), "longest_ns": .int(row.longest), "flops": .int(row.operations),
      "bytes": .int(row.bytes),
    ])
  }

  var text: String {
    func count(_ n: Int, _ word: String) -> String { "\(n) \(word)\(n == 1 ? "" : "s")" }
    var lines = [
      "\(count(timeline.sliceCount, "slice")) on \(count(tracks, "track")), "
        + "\(count(timeline.counters.count, "counter")), \(count(timeline.flows.count, "flow")), "
        + "over \(Report.milliseconds(timeline.span)) ms"
    ]
    if timeline.dropped > 0 {
      lines.append("\(count(timeline.dropped, "event")) did not fit and are missing")
    }
    if skipped > 0 { lines.append("\(count(skipped, "event")) of other kinds are not counted") }
    if rows.isEmpty { return lines.joined(separator: "\n") }
    let whole = max(total, 1)
    lines.append("")
    lines.append(
      Report.columns(["self ms", "self %", "total ms", "count", "mean us"]) + "  " + grouping.rawValue)
    for row in rows.prefix(limit) {
      let mean = row.count > 0 ? Double(row.own) / Double(row.count) / 1000 : 0
      let cells = [
        Report.milliseconds(row.own), Report.fixed(100 * Double(row.own) / Double(whole), 1),
        Report.milliseconds(row.total), String(row.count), Report.fixed(mean, 3),
      ]
      lines.append(Report.columns(cells) + "  " + row.key.visibleName())
    }
    if rows.count > limit { lines.append("… and \(rows.count - limit) more") }
    return lines.joined(separator: "\n")
  }

  private static func columns(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(11 - $0.count, 0)) + $0 }.joined(separator: " ")
  }

  private static func milliseconds(_ nanoseconds: Int) -> String { fixed(Double(nanoseconds) / 1e6, 3) }

  /// A number that is not negative with so many decimals.
  private static func fixed(_ x: Double, _ decimals: Int) -> String {
    let scale = decimals == 1 ? 10 : 1000
    guard let whole = Int(exactly: (x * Double(scale)).rounded()) else { return String(x) }
    let rest = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}
