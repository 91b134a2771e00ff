import ScopeApp
import ScopeScreen
import ScopeWidgets
import Testing

/// Cells and texts.
@Suite struct CanvasTests {
  @Test func wideCharactersTakeTwoColumns() {
    var canvas = Canvas(Size(width: 6, height: 1))
    #expect(canvas.put("a日e\u{301}b", x: 0, y: 0) == 5)
    #expect(canvas.lines == ["a日e\u{301}b"])
    #expect(canvas[2, 0].text == nil && canvas[3, 0].text == "e\u{301}")
    // Half of a wide character is not drawn.
    var narrow = Canvas(Size(width: 2, height: 1))
    narrow.put("a日", x: 0, y: 0)
    #expect(narrow.lines == ["a"])
  }

  /// What a terminal would obey or hide is drawn as a mark, in as many columns as are counted for it.
  @Test func controlCharactersAreNotDrawn() {
    for (text, drawn) in [
      ("a\u{1B}[31mb\r\n\tc", "a\u{FFFD}[31mb\u{FFFD}  c"),
      ("a\u{9B}b\u{202E}c\u{200B}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
      ("a\u{200D}\u{301}b", "a\u{FFFD}\u{301}b"), ("日\u{200D}日", "日\u{FFFD}日"),
      ("\u{2028}\u{85}", "\u{FFFD}\u{FFFD}"),
    ] {
      var canvas = Canvas(Size(width: 20, height: 1))
      #expect(canvas.put(text, x: 0, y: 0) == text.columns)
      #expect(canvas.lines == [drawn] && text.reduce(0) { $0 + $1.columns } == drawn.columns)
      #expect(Line(text).columns == drawn.columns)
      #expect(
        canvas.svg.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) || $0 == "\n"
        })
    }
  }

  @Test func nothingIsDrawnOutside() {
    var canvas = Canvas(Size(width: 4, height: 2))
    canvas.put("abcdef", x: -2, y: 0)
    canvas.put("xy", x: 0, y: 7)
    canvas.fill(Rect(x: 3, y: 1, width: 9, height: 9), "#")
    #expect(canvas.lines == ["cdef", "   #"])
    canvas.cursor = (9, 9)
    #expect(canvas.cursor == nil)
  }

  @Test func slicesAreNumPys() throws {
    let shape = [4, 6, 8]
    #expect(SliceSpecification(shape: shape).description == "[0, 0:6, 0:8]")
    #expect(try SliceSpecification("-1, 2:4", shape: shape).description == "[3, 2:4, 0:8]")
    #expect(try SliceSpecification("[:, 1, :-2]", shape: shape).description == "[0:4, 1, 0:6]")
    #expect(try SliceSpecification("9:20", shape: shape).description == "[4:4, 0:6, 0:8]")
    for wrong in ["x", "0:1:2", "4", "0,0,0,0", "1:b"] {
      #expect(throws: SliceSpecification.Failure.self) { try SliceSpecification(wrong, shape: shape) }
    }
  }

  @Test func promptsEdit() {
    var prompt = Prompt(.command)
    for key: Key in ["b", "r", "x", .backspace, "k", .home, .right, "e", .end, " ", "a", .control("w")] {
      _ = prompt.type(key, history: [])
    }
    #expect(prompt.text == "berk " && prompt.position == 5)
    _ = prompt.type(.up, history: ["one", "two"])
    _ = prompt.type(.up, history: ["one", "two"])
    #expect(prompt.text == "one")
    _ = prompt.type(.down, history: ["one", "two"])
    _ = prompt.type(.down, history: ["one", "two"])
    #expect(prompt.text == "")
    prompt.insert("paste\nd")
    #expect(prompt.text == "pasted")
  }

  @Test func screenplaysName() throws {
    #expect(
      try Screenplay("a<Enter><C-o><S-F11><lt>").keys == [
        "a", .enter, .control("o"), .shiftFunction(11), "<",
      ])
    #expect(throws: Screenplay.Failure.self) { try Screenplay("<Foo>") }
    #expect(throws: Screenplay.Failure.self) { try Screenplay("a<") }
  }

  /// Every key does one thing in a pane, and every action has a key or a name.
  @Test func theKeyMapIsUnambiguous() {
    for pane in Pane.allCases {
      var seen: [Key: Action] = [:]
      for binding in KeyMap.bindings where binding.panes?.contains(pane) ?? true {
        for key in binding.keys {
          #expect(
            seen[key] == nil, "\(key) in \(pane): \(String(describing: seen[key])) and \(binding.action)")
          seen[key] = binding.action
        }
      }
    }
  }

  /// Half a wide character is none: what is left of it becomes blank.
  @Test func drawingOverHalfOfAWideCharacter() {
    var canvas = Canvas(Size(width: 8, height: 1))
    for (text, x, line) in [
      ("日本語", 1, " 日本語"), ("a", 2, "  a本語"), ("b", 3, "  ab 語"), ("한", 4, "  ab한"), ("한", 3, "  a한"),
      ("c", 4, "  a c"),
    ] {
      canvas.put(text, x: x, y: 0)
      #expect(canvas.text == line)
    }
    canvas.put("日本", x: 0, y: 0)
    canvas.fill(Rect(x: 1, y: 0, width: 2, height: 1), "-")
    #expect(canvas.text == " -- c")
  }
}
