/// What the laws cannot try yet, by name. Both lists only shrink.
enum Gaps {
  /// Primitives without samples.
  static let samples: Set<String> = [
    "closed_call",
    "cond",
    "custom_jvp_call",
    "custom_lin",
    "custom_linear_solve",
    "custom_vjp_call",
    "jit",
    "reduce",
    "reduce_window",
    "remat2",
    "scan",
    "while",
  ]

  /// Primitives that act on the world: what they do is held by the goldens of prints.
  static let callbacks: Set<String> = ["debug_callback", "debug_print", "io_callback", "pure_callback"]

  /// Primitives of which rules are still to be written.
  static let rules: Set<String> = []
}
