import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The program itself, under a shell: signals, limits and what it leaves on the disk.
@Suite(.enabled(if: access("/proc/self/exe", R_OK) == 0, "finds the program by /proc"))
struct ProgramTests {
  /// It is built beside the tests.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "jaxscope").path

  private static let large =
    "{ lambda ; . let b:f32[3000000] = iota[dimension=0 dtype=float32 shape=(3000000,) sharding=None] in (b,) }"

  private static let endless = """
    { lambda ; a:i32[]. let b:i32[] = while[
        body_jaxpr={ lambda ; c:i32[]. let d:i32[] = add c 0:i32[] in (d,) }
        body_nconsts=0
        cond_jaxpr={ lambda ; c:i32[]. let d:bool[] = lt c 100:i32[] in (d,) }
        cond_nconsts=0
      ] a in (b,) }
    """

  /// Runs a command line in a folder; `signal` is sent to it when something holds.
  private static func shell(
    _ folder: String, _ command: String, endWith signal: Int32? = nil, when: () -> Bool = { true }
  ) throws -> (status: Int32, signalled: Bool, err: String) {
    // What it says goes past the limits of files, since a pipe has none.
    let err = Pipe()
    let process = try start("cd '\(folder)'; \(command)", err.fileHandleForWriting.fileDescriptor)
    try err.fileHandleForWriting.close()
    if let signal {
      let end = Date().addingTimeInterval(20)
      while !when() && Date() < end { usleep(500) }
      kill(process, signal)
    }
    let text = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let signalled = status & 0x7F
    return (signalled == 0 ? status >> 8 & 0xFF : signalled, signalled != 0, text)
  }

  /// Not by Foundation's `Process`: its children inherit the signals that a thread of ours happens to block.
  private static func start(_ command: String, _ err: Int32) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&files, err, STDERR_FILENO)
    func terminated(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
    var words = terminated(["sh", "-c", command])
    var variables = terminated(["J=\(program)", "SWIFT_BACKTRACE=enable=no", "PATH=/usr/bin:/bin"])
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, "/bin/sh", &files, &attributes, &words, &variables) == 0)
    return process
  }

  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func withPrograms(_ body: (String) throws -> Void) throws {
    try CommandsTests.withFolder { folder in
      try large.write(toFile: "\(folder)/large.jaxpr", atomically: true, encoding: .utf8)
      try endless.write(toFile: "\(folder)/endless.jaxpr", atomically: true, encoding: .utf8)
      try body(folder)
    }
  }

  static let kept = ["endless.jaxpr", "large.jaxpr"]

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP]) func aSignalTakesTheFileThatIsBeingWritten(signal: Int32) throws
  {
    try ProgramTests.withPrograms { folder in
      // The file appears before its bytes, so some of these end in the middle.
      for _ in 0..<3 {
        let ended = try ProgramTests.shell(
          folder, "exec \"$J\" run large.jaxpr --out y.npz", endWith: signal,
          when: { ProgramTests.names(folder).contains { $0.hasSuffix(".partial") || $0 == "y.npz" } })
        #expect(!ProgramTests.names(folder).contains { $0.hasSuffix(".partial") })
        if ended.signalled { #expect(ended.status == signal) }
        unlink("\(folder)/y.npz")
      }
    }
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP]) func aSignalTakesTheFoldersOfAProfile(signal: Int32) throws {
    try ProgramTests.withPrograms { folder in
      let ended = try ProgramTests.shell(
        folder, "exec \"$J\" run endless.jaxpr --random 0 --profile p/q", endWith: signal,
        when: { access("\(folder)/p/q/plugins/profile", F_OK) == 0 })
      #expect(ended.signalled && ended.status == signal)
      // The folder may be seen in the moment before it is noted; nothing but that is left then.
      #expect(ProgramTests.names(folder).allSatisfy { ProgramTests.kept.contains($0) || !$0.contains(".") })
    }
  }

  @Test func aSignalThatIsIgnoredStaysIgnored() throws {
    try ProgramTests.withPrograms { folder in
      let command =
        "trap '' HUP; \"$J\" run large.jaxpr --out y.npz & p=$!; sleep 0.05; kill -HUP $p; wait $p"
      let ended = try ProgramTests.shell(folder, command)
      #expect(ended.status == 0 && !ended.signalled && ProgramTests.names(folder).contains("y.npz"))
    }
  }

  @Test func aFileThatGrowsTooLarge() throws {
    try ProgramTests.withPrograms { folder in
      let ended = try ProgramTests.shell(folder, "ulimit -f 100; \"$J\" run large.jaxpr --out y.npz")
      #expect(ended.status == 3 && !ended.signalled)
      #expect(ended.err == "jaxscope: y.npz: cannot write it: File too large\n")
      let profile = try ProgramTests.shell(folder, "ulimit -f 0; \"$J\" run large.jaxpr --profile p")
      #expect(profile.status == 3 && !profile.signalled)
      #expect(profile.err.hasPrefix("jaxscope: there is no profile: p/plugins/profile/"))
      #expect(profile.err.hasSuffix("cannot write it: File too large\n"))
      #expect(ProgramTests.names(folder) == ProgramTests.kept)
    }
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0)) func aFullDisk() throws {
    try ProgramTests.withPrograms { folder in
      let file = try ProgramTests.shell(folder, "\"$J\" run large.jaxpr --out /dev/full")
      #expect(file.status == 3)
      #expect(file.err == "jaxscope: /dev/full: cannot write it: No space left on device\n")
      let output = try ProgramTests.shell(folder, "\"$J\" run large.jaxpr > /dev/full")
      #expect(output.status == 3)
      #expect(output.err == "jaxscope: cannot write the output: No space left on device\n")
      #expect(ProgramTests.names(folder) == ProgramTests.kept)
    }
  }

  @Test func aProfileThatCannotBe() throws {
    try ProgramTests.withPrograms { folder in
      let noFolder = try ProgramTests.shell(folder, "\"$J\" run large.jaxpr --profile large.jaxpr/p")
      #expect(
        noFolder.status == 3
          && noFolder.err.hasSuffix(
            "large.jaxpr/p: cannot make this folder for the profile: Not a directory\n")
      )
      let noProgram = try ProgramTests.shell(folder, "\"$J\" run none.jaxpr --profile p")
      #expect(noProgram.status == 3)
      #expect(ProgramTests.names(folder) == ProgramTests.kept)
      // Folders that were there stay.
      let nested = try ProgramTests.shell(folder, "mkdir -p p/plugins; \"$J\" run none.jaxpr --profile p")
      #expect(nested.status == 3)
      #expect(ProgramTests.names(folder) == ProgramTests.kept + ["p", "p/plugins"])
    }
  }

  @Test func screensThatCannotBeWritten() throws {
    try CommandsTests.withFolder { folder in
      let file = "\(folder)/f.jaxpr"
      try CommandsTests.addOne.write(toFile: file, atomically: true, encoding: .utf8)
      func screen(_ path: String) -> String {
        CommandsTests.jaxscope(
          "step", file, "--random", "0", "--keys", ":write \(path)<Enter>", "--size", "300x20"
        ).out
      }
      #expect(screen("\(folder)/none/x").contains("cannot write it: No such file or directory"))
      #expect(screen(folder).contains("cannot write it: it is a directory"))
      #expect(screen("\(file)/x").contains("cannot write it: Not a directory"))
      #expect(screen("\(folder)/x").contains("wrote the screen"))
    }
  }
}
