import Foundation
import JAXBuffers
import JAXCore
import Synchronization
import Testing

/// Tests are a user's code: their frames are kept, the library's and the test runner's are not.
@Suite struct LocationTests {
  @Test func aCallHasItsFileLineColumnAndFunction() throws {
    let line = #line + 1
    let stack = CallStack.capture()
    let frame = try #require(stack.userFrames.first)
    #expect(
      frame
        == SourceFrame(
          file: "LocationTests.swift", line: line, column: 27,
          function: "LocationTests.aCallHasItsFileLineColumnAndFunction()", path: #filePath))
  }

  @Test func callersFollowInnermostFirst() {
    let here = #line + 1
    let stack = outer()
    expect(
      stack,
      [
        ("inner()", line("inner")), ("outer()", line("outer")),
        ("LocationTests.callersFollowInnermostFirst()", here),
      ])
  }

  @Test func closuresAreNamedAfterTheirFunction() {
    let here = #line + 1
    let stack = apply {
      CallStack.capture()
    }
    let test = "LocationTests.closuresAreNamedAfterTheirFunction()"
    expect(stack, [("closure #1 in \(test)", here + 1), ("apply(_:)", line("apply")), (test, here)])
  }

  @Test func genericFunctionsAreNamedWithoutTheirParameters() {
    let here = #line + 1
    let stack = generic(Dense(), [1, 2])
    expect(
      stack,
      [
        ("Dense.apply(_:)", line("dense")), ("closure #1 in generic(_:_:)", line("genericClosure")),
        ("generic(_:_:)", line("generic")),
        ("LocationTests.genericFunctionsAreNamedWithoutTheirParameters()", here),
      ])
  }

  @Test func inlinedFunctionsHaveFrames() {
    let here = #line + 1
    let stack = inlinedOuter()
    expect(
      stack,
      [
        ("inlinedInner()", line("inlinedInner")), ("inlinedOuter()", line("inlinedOuter")),
        ("LocationTests.inlinedFunctionsHaveFrames()", here),
      ])
  }

  @Test func asynchronousFunctionsHaveTheirNameAfterAPause() async {
    await Task.yield()
    let here = #line + 1
    let stack = outer()
    expect(
      stack,
      [
        ("inner()", line("inner")), ("outer()", line("outer")),
        ("LocationTests.asynchronousFunctionsHaveTheirNameAfterAPause()", here),
      ])
  }

  @Test func operatorsHaveFrames() {
    let here = #line + 1
    let stack = (Probe() + Probe()).stack
    expect(
      stack,
      [
        ("static Probe.+ infix(_:_:)", line("plus")),
        ("LocationTests.operatorsHaveFrames()", here),
      ])
  }

  @Test func aUsersExtensionOfALibraryTypeIsTheUsers() {
    let here = #line + 1
    let stack = Shape([2]).userStack()
    expect(
      stack,
      [
        ("Shape.userStack()", line("shape")),
        ("LocationTests.aUsersExtensionOfALibraryTypeIsTheUsers()", here),
      ])
  }

  @Test func theLibrarysOwnFramesAreDropped() throws {
    let here = #line + 1
    let source = try #require(SourceInfo.current())
    let frame = try #require(source.frames.first)
    #expect(frame.line == here)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    for frame in source.frames {
      let path = try #require(frame.path)
      #expect(path.hasPrefix(folder.path()), "\(frame)")
    }
  }

  @Test func ofDeepStacksTheInnermostCallsAreKept() {
    let stack = deep(300)
    #expect(stack.returnAddresses.count == CallStack.limit)
    let frames = stack.userFrames
    // The capture itself is the library's.
    #expect(frames.count == CallStack.limit - 1)
    #expect(frames.first?.line == line("deep"))
    for frame in frames.dropFirst() { #expect(frame.line == line("deeper")) }
  }

  @Test func aCallbackFromCHasItsFrame() throws {
    let seen = Seen()
    var value: CInt = 0
    withExtendedLifetime(seen) {
      // The key that is searched for reaches the callback as it is.
      _ = bsearch(Unmanaged.passUnretained(seen).toOpaque(), &value, 1, MemoryLayout<CInt>.size) { key, _ in
        if let key { Unmanaged<Seen>.fromOpaque(key).takeUnretainedValue().stack = .capture() }  // @callback
        return 0
      }
    }
    let frame = try #require(seen.stack?.userFrames.first)
    #expect(frame.function?.hasPrefix("closure #1 in ") == true)
    #expect(frame.line == line("callback"))
  }

  @Test func everyThreadSeesItsOwnStack() {
    let stacks = Stacks()
    DispatchQueue.concurrentPerform(iterations: 64) { index in
      for _ in 0..<20 {
        let stack = index % 2 == 0 ? outer() : deep(index)
        if stack.userFrames.isEmpty { stacks.add(stack, at: -1) }
        stacks.add(stack, at: index)
      }
    }
    #expect(stacks.all[-1] == nil)
    for index in 0..<64 {
      let recursions = min(index, CallStack.limit - 2)
      let odd: [Int] = [line("deep")] + [Int](repeating: line("deeper"), count: recursions)
      let expected: [Int] = index % 2 == 0 ? [line("inner"), line("outer")] : odd
      for stack in stacks.all[index] ?? [] {
        #expect(Array(stack.userFrames.map(\.line).prefix(expected.count)) == expected)
      }
      #expect(stacks.all[index]?.count == 20)
    }
  }

  @Test func anAddressWithoutCodeHasNoFrames() {
    #expect(CallStack(returnAddresses: [0, 1, 0x1234, .max, .max - 1]).userFrames.isEmpty)
    #expect(CallStack(returnAddresses: []).describe().isEmpty)
  }

  @Test func equalPlacesAreEqual() {
    var stacks: Set<CallStack> = []
    for _ in 0..<3 { stacks.insert(outer()) }
    #expect(stacks.count == 1)
    stacks.insert(outer())
    #expect(stacks.count == 2)
  }

  @Test func describeHasACallALine() {
    let here = #line + 1
    let lines = outer().describe().split(separator: "\n")
    #expect(
      lines.prefix(3) == [
        "inner() at LocationTests.swift:\(line("inner")):38",
        "outer() at LocationTests.swift:\(line("outer")):37",
        "LocationTests.describeHasACallALine() at LocationTests.swift:\(here):17",
      ])
  }

  @Test func sourceInfoLooksFramesUpAndCanBeGivenThem() {
    let stack = outer()
    var source = SourceInfo(stack: stack, nameStack: "jvp(loss)")
    #expect(source == SourceInfo(stack: stack, nameStack: "jvp(loss)"))
    #expect(source.frames == stack.userFrames)
    #expect(source.frames.first?.function == "inner()")
    let read = [SourceFrame(file: "train.py", line: 7)]
    source.frames = read
    #expect(source == SourceInfo(frames: read, nameStack: "jvp(loss)"))
  }

  @Test(arguments: [
    ("specialized generic<A>(_:_:)", "generic(_:_:)"),
    ("merged closure #1 in Model.apply<A, B<C>>(_:)", "closure #1 in Model.apply(_:)"),
    ("static NDArray.< infix(_:_:)", "static NDArray.< infix(_:_:)"),
    ("static NDArray.>>> infix<A>(_:_:)", "static NDArray.>>> infix(_:_:)"),
    ("static NDArray.<> infix(_:_:)", "static NDArray.<> infix(_:_:)"),
    ("closure #1 in closure #2 in ", "closure #1 in closure #2"),
    ("main", "main"),
  ])
  func namesAreShort(long: String, short: String) {
    #expect(FunctionName.shorten(long) == short)
  }

  @Test func conversionsMadeByTheCompilerAreThunks() {
    #expect(FunctionName(mangled: "$sS2dIegyd_S2dIegnr_TR").isThunk)
    #expect(!FunctionName(mangled: "$s5probe5outerSiyF").isThunk)
    #expect(FunctionName(mangled: "$s5probe5outerSiyF").short == "outer()")
  }

  private func expect(
    _ stack: CallStack, _ calls: [(function: String, line: Int)],
    at location: SourceLocation = #_sourceLocation
  ) {
    let frames = stack.userFrames.prefix(calls.count)
    #expect(frames.map(\.function) == calls.map(\.function), sourceLocation: location)
    #expect(frames.map(\.line) == calls.map(\.line), sourceLocation: location)
  }
}

/// The line of this file that ends in `// @NAME`.
private func line(_ name: String) -> Int {
  LocationTests.source.firstIndex { $0.hasSuffix("// @\(name)") }.map { $0 + 1 } ?? -1
}

extension LocationTests {
  fileprivate static let source =
    (try? String(contentsOfFile: #filePath, encoding: .utf8))?
    .split(separator: "\n", omittingEmptySubsequences: false) ?? []
}

private func inner() -> CallStack { .capture() }  // @inner
private func outer() -> CallStack { inner() }  // @outer
private func apply(_ body: () -> CallStack) -> CallStack { body() }  // @apply

@inline(__always) private func inlinedInner() -> CallStack { .capture() }  // @inlinedInner
@inline(__always) private func inlinedOuter() -> CallStack { inlinedInner() }  // @inlinedOuter

private protocol Applying {
  func apply(_ x: Int) -> CallStack
}

private struct Dense: Applying {
  func apply(_ x: Int) -> CallStack { .capture() }  // @dense
}

private func generic<L: Applying, C: Collection<Int>>(_ layer: L, _ values: C) -> CallStack {
  let stacks = values.map {  // @generic
    layer.apply($0)  // @genericClosure
  }
  return stacks[0]
}

private struct Probe {
  var stack = CallStack(returnAddresses: [])
  static func + (a: Probe, b: Probe) -> Probe { Probe(stack: .capture()) }  // @plus
}

extension Shape {
  fileprivate func userStack() -> CallStack { .capture() }  // @shape
}

/// Not a tail call, which would leave no frame behind.
private func deep(_ levels: Int) -> CallStack {
  guard levels > 0 else { return .capture() }  // @deep
  let stack = deep(levels - 1)  // @deeper
  return withExtendedLifetime(stack) { stack }
}

private final class Seen {
  var stack: CallStack?
}

private final class Stacks: Sendable {
  private let stacks = Mutex<[Int: [CallStack]]>([:])
  var all: [Int: [CallStack]] { stacks.withLock { $0 } }
  func add(_ stack: CallStack, at index: Int) { stacks.withLock { $0[index, default: []].append(stack) } }
}
