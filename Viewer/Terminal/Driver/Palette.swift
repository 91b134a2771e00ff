import ScopeScreen

/// The colours that hues have. They are of middling brightness, so that they can be read on black and on white, and
/// what must be told apart differs for the colour-blind too (`PaletteTests` holds both).
package enum Palette {
  /// The foreground's number at a depth; nil for the terminal's own.
  package static func color(_ hue: Hue, _ depth: ColorDepth) -> Int32? {
    switch depth {
    case .none: nil
    case .eight: eight(hue)
    // The bright half has a gray, and a blue that shows on black.
    case .sixteen: hue == .gray ? 8 : hue == .blue ? 12 : eight(hue)
    case .palette: palette(hue)
    case .direct: rgb(hue)
    }
  }

  private static func eight(_ hue: Hue) -> Int32? {
    switch hue {
    case .plain, .gray: nil
    case .orange: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    }
  }

  private static func palette(_ hue: Hue) -> Int32? {
    switch hue {
    case .plain: nil
    case .gray: 243
    case .blue: 32
    case .cyan: 30
    case .green: 29
    case .yellow: 136
    case .orange: 166
    case .magenta: 133
    }
  }

  private static func rgb(_ hue: Hue) -> Int32? {
    switch hue {
    case .plain: nil
    case .gray: 0x767676
    case .blue: 0x1F7FD6
    case .cyan: 0x00868B
    case .green: 0x00875F
    case .yellow: 0xA88400
    case .orange: 0xD55E00
    case .magenta: 0xAF5FAF
    }
  }

  /// The attributes that are drawn. Gray is faint enough where there is one; dimmed too it would vanish.
  package static func attributes(_ style: Style, _ depth: ColorDepth) -> Style.Attributes {
    style.foreground == .gray && color(.gray, depth) != nil
      ? style.attributes.subtracting(.dim) : style.attributes
  }
}
