#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What memory the system has for this process.
package enum SystemMemory {
  /// How much memory the machine has, in bytes.
  package static let physical: Int = {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && size > 0 ? pages * size : 1 << 36
  }()

  /// Bytes that this process could still take and use: the least of what is free, what its limits leave (`ulimit -v`,
  /// `-d`), and what its control group leaves. The machine's memory where the system does not say.
  package static var available: Int {
    #if os(Linux)
    var least = free ?? physical
    if let limits = limitsLeft { least = Swift.min(least, limits) }
    if let group = groupLeft { least = Swift.min(least, group) }
    return Swift.max(0, least)
    #else
    return physical
    #endif
  }
}

#if os(Linux)
extension SystemMemory {
  /// What programs can get without others being swapped out (`man 5 proc_meminfo`, `MemAvailable`), and swap space.
  private static var free: Int? {
    guard let text = SmallFile("/proc/meminfo"), let available = text.number(after: "MemAvailable:") else {
      return nil
    }
    return (available + (text.number(after: "SwapFree:") ?? 0)) << 10
  }

  /// What the process's own limits leave of its address space and of its data (`man 5 proc_pid_statm`: pages, of which
  /// the first number is all and the sixth data and stack).
  private static var limitsLeft: Int? {
    let space = limit(__rlimit_resource_t(RLIMIT_AS.rawValue))
    let data = limit(__rlimit_resource_t(RLIMIT_DATA.rawValue))
    guard space != nil || data != nil, let pages = SmallFile("/proc/self/statm")?.numbers, pages.count > 5
    else { return nil }
    let size = sysconf(Int32(_SC_PAGESIZE))
    return [space.map { $0 - pages[0] * size }, data.map { $0 - pages[5] * size }].compactMap { $0 }.min()
  }

  private static func limit(_ resource: __rlimit_resource_t) -> Int? {
    var limits = rlimit()
    guard getrlimit(resource, &limits) == 0, limits.rlim_cur != rlim_t.max else { return nil }
    return Int(clamping: limits.rlim_cur)
  }

  /// The folder in which the process's control group says what it may use; nil when it may use everything.
  private static let group: String? = {
    guard let text = SmallFile("/proc/self/cgroup") else { return nil }
    // Version 2 has one line, `0::/path`; inside a container the path may be that of the host.
    let path = text.line(after: "0::") ?? "/"
    let folders = ["/sys/fs/cgroup" + (path == "/" ? "" : path), "/sys/fs/cgroup"]
    return folders.first { SmallFile($0 + "/memory.max")?.numbers.first != nil }
  }()

  /// What the control group leaves. Pages of files that it could drop count as free.
  private static var groupLeft: Int? {
    guard let group, let most = SmallFile(group + "/memory.max")?.numbers.first,
      let used = SmallFile(group + "/memory.current")?.numbers.first
    else { return nil }
    return most - used + (SmallFile(group + "/memory.stat")?.number(after: "inactive_file ") ?? 0)
  }
}

/// The beginning of a small file of the kernel's, read without allocating more than it needs.
private struct SmallFile {
  private let bytes: [UInt8]

  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    bytes = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
      count = Swift.max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }

  /// The numbers that blanks separate, up to what is none.
  var numbers: [Int] {
    var result: [Int] = []
    for word in bytes.split(whereSeparator: { $0 <= 32 }) {
      guard let number = Int(String(decoding: word, as: UTF8.self)) else { break }
      result.append(number)
    }
    return result
  }

  /// The number behind a label.
  func number(after label: String) -> Int? {
    guard let start = place(after: label) else { return nil }
    let digits = bytes[start...].drop { $0 == 32 }.prefix { (48...57).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The rest of the line behind a label.
  func line(after label: String) -> String? {
    place(after: label).map { String(decoding: bytes[$0...].prefix { $0 != 10 }, as: UTF8.self) }
  }

  private func place(after label: String) -> Int? {
    let wanted = Array(label.utf8)
    var start = 0
    while start + wanted.count <= bytes.count {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return start + wanted.count }
      guard let end = bytes[start...].firstIndex(of: 10) else { return nil }
      start = end + 1
    }
    return nil
  }
}
#endif
