import Foundation
import Testing
import TraceModel

@Suite struct RecorderTests {
  private final class Label: SliceLabel {
    let sliceName: String
    var sliceArguments: [Timeline.Argument] { [Timeline.Argument("of", .string(sliceName))] }
    init(_ name: String) { sliceName = name }
  }

  @Test func slicesNestStrictly() throws {
    let recorder = Recorder()
    let buffer = recorder.buffer
    #expect(buffer === recorder.buffer)
    for i in 0..<100 {
      buffer.begin(Label("outer"), iteration: i)
      buffer.begin(Label("inner"))
      buffer.end()
      buffer.sample(i)
      buffer.end()
    }
    let timeline = recorder.stop(process: "p")
    let track = try #require(timeline.tracks.first)
    #expect(timeline.tracks.count == 1 && track.slices.count == 200 && track.isNested)
    #expect(track.slices[2]["iteration"] == .int(1) && track.slices[3]["iteration"] == .int(1))
    #expect(track.slices[3].start > track.slices[2].start && track.slices[3].end < track.slices[2].end)
    #expect(timeline.counters.first?.samples.map(\.value) == (0..<100).map(Double.init))
    #expect(timeline.dropped == 0)
  }

  @Test func whatIsOpenEndsAtTheStop() throws {
    let recorder = Recorder()
    let buffer = recorder.buffer
    buffer.end()
    buffer.begin(Label("a"))
    buffer.begin(Label("b"))
    buffer.begin(Label("c"))
    buffer.end(to: 1)
    #expect(buffer.depth == 1)
    buffer.begin(Label("d"))
    let timeline = recorder.stop(process: "p")
    buffer.end()
    buffer.begin(Label("late"))
    let track = try #require(timeline.tracks.first)
    #expect(track.slices.map(\.name) == ["a", "b", "c", "d"] && track.isNested)
    #expect(track.slices[0].end >= track.slices[3].end)
    #expect(recorder.stop(process: "p").sliceCount == 0)
  }

  @Test func whatHasNoRoomIsCounted() throws {
    let recorder = Recorder(byteLimit: 1000)
    let buffer = recorder.buffer
    for i in 0..<50 {
      buffer.begin(Label("a"))
      buffer.begin(Label("b"))
      buffer.end()
      buffer.end()
      buffer.sample(i)
    }
    let timeline = recorder.stop(process: "p")
    let kept = timeline.sliceCount + (timeline.counters.first?.samples.count ?? 0)
    #expect(timeline.dropped > 0 && timeline.sliceCount > 0)
    #expect(kept + timeline.dropped == 150)
    #expect(timeline.tracks.allSatisfy { $0.isNested && $0.slices.allSatisfy { $0.duration >= 0 } })
  }

  @Test func eachThreadHasItsTrack() throws {
    let recorder = Recorder()
    recorder.buffer.begin(Label("here"))
    let threads = (0..<3).map { index in
      let done = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        recorder.buffer.begin(Label("there \(index)"))
        recorder.buffer.end()
        done.signal()
      }
      return done
    }
    threads.forEach { $0.wait() }
    let timeline = recorder.stop(process: "p")
    #expect(timeline.tracks.count == 4 && Set(timeline.tracks.map(\.id)).count == 4)
  }

  @Test func nestingSeesWhoIsInWhom() {
    var track = Timeline.Track(id: 1, name: "t")
    track.slices = [(0, 10), (0, 4), (4, 2), (10, 5)].map {
      Timeline.Slice(name: "", start: $0.0, duration: $0.1)
    }
    var parents: [Int?] = []
    track.forEachNested { parents.append($1) }
    #expect(parents == [nil, 0, 0, nil] && track.isNested)
    track.slices.append(Timeline.Slice(name: "", start: 12, duration: 9))
    #expect(!track.isNested)
  }
}
