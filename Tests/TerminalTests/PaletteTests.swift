import Foundation
import ScopeScreen
import ScopeTerminal
import Testing

/// The colours and when there are any.
@Suite struct PaletteTests {
  /// Linear light of a 24-bit colour.
  static func light(_ rgb: Int32) -> [Double] {
    [16, 8, 0].map { shift in
      let value = Double(rgb >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// What a number of the palette of 256 is.
  static func rgb(_ index: Int32) -> Int32 {
    if index >= 232 { return (8 + (index - 232) * 10) * 0x10101 }
    let levels: [Int32] = [0, 95, 135, 175, 215, 255]
    let cube = Int(index - 16)
    return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6]
  }

  static func color(_ hue: Hue, _ depth: ColorDepth) -> Int32? {
    Palette.color(hue, depth).map { depth == .palette ? rgb($0) : $0 }
  }

  /// WCAG's contrast, which asks for 3 at least.
  @Test(arguments: [ColorDepth.palette, .direct]) func readableOnBlackAndWhite(depth: ColorDepth) throws {
    for hue in Hue.allCases where hue != .plain {
      let light = PaletteTests.light(try #require(PaletteTests.color(hue, depth)))
      let luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
      #expect((luminance + 0.05) / 0.05 >= 3.5, "\(hue) on black")
      #expect(1.05 / (luminance + 0.05) >= 3.2, "\(hue) on white")
    }
  }

  /// Findings stand out from names, numbers and borders for who sees no red or no green (Viénot, Brettel, Mollon 1999).
  @Test(arguments: [ColorDepth.palette, .direct]) func findingsStandOutForTheColourBlind(depth: ColorDepth)
    throws
  {
    for red in [0.11238, 0.29275] {
      func seen(_ hue: Hue) throws -> [Double] {
        let light = PaletteTests.light(try #require(PaletteTests.color(hue, depth)))
        let both = red * light[0] + (1 - red) * light[1]
        return [both, light[2]].map { pow(max(0, $0), 1 / 2.2) }
      }
      let finding = try seen(.orange)
      for hue in [Hue.blue, .gray, .green, .cyan, .magenta] {
        let other = try seen(hue)
        let distance = hypot(finding[0] - other[0], finding[1] - other[1])
        #expect(distance > 0.2, "\(hue)")
      }
    }
  }

  @Test func everyHueHasItsOwnColour() {
    for depth in [ColorDepth.palette, .direct] {
      #expect(Set(Hue.allCases.map { Palette.color($0, depth) }).count == Hue.allCases.count)
    }
    #expect(Hue.allCases.allSatisfy { Palette.color($0, .none) == nil })
    #expect(Hue.allCases.compactMap { Palette.color($0, .eight) }.allSatisfy { $0 < 8 })
  }

  static func depth(
    _ choice: TerminalOptions.Color = .auto, _ environment: [String: String] = [:], colors: Int = 256,
    isDirect: Bool = false
  ) -> ColorDepth {
    ColorDepth(choice, environment: { environment[$0] }, colors: colors, isDirect: isDirect)
  }

  @Test func depths() {
    #expect(PaletteTests.depth() == .palette)
    #expect(PaletteTests.depth(colors: 16) == .sixteen)
    #expect(PaletteTests.depth(colors: 8) == .eight)
    #expect(PaletteTests.depth(colors: -1) == .none)
    #expect(PaletteTests.depth(colors: 1 << 24, isDirect: true) == .direct)
    #expect(PaletteTests.depth(.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]) == .none)
    #expect(PaletteTests.depth(.auto, ["CLICOLOR": "0"]) == .none)
    #expect(PaletteTests.depth(.auto, ["CLICOLOR": "0", "CLICOLOR_FORCE": "1"]) == .palette)
    #expect(PaletteTests.depth(.auto, ["CLICOLOR": "0", "CLICOLOR_FORCE": "0"]) == .none)
    #expect(PaletteTests.depth(.always, ["NO_COLOR": "1"]) == .palette)
    #expect(PaletteTests.depth(.never) == .none)
    #expect(PaletteTests.depth(.always, colors: 0) == .none)
  }

  @Test func moreColoursThanTERMTells() {
    func name(_ name: String, _ value: String?) -> String {
      ColorDepth.terminfoName(name) { $0 == "COLORTERM" ? value : nil }
    }
    #expect(name("xterm", "truecolor") == "xterm-256color")
    #expect(name("xterm", nil) == "xterm")
    #expect(name("vt100", "truecolor") == "vt100")
    #expect(name("xterm-256color", "24bit") == "xterm-256color")
  }
}
