import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Yes-or-no options of `jax.config` that operations ask for, as bits.
package struct Options: OptionSet, Sendable {
  package let rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `jax_enable_x64`
  package static let enableX64 = Options(rawValue: 1)
  /// `jax_debug_nans`
  package static let debugNans = Options(rawValue: 2)
  /// `jax_debug_infs`
  package static let debugInfs = Options(rawValue: 4)
  /// `jax_check_tracer_leaks`
  package static let checkTracerLeaks = Options(rawValue: 8)
  /// `jax_disable_jit`
  package static let disableJit = Options(rawValue: 16)
  /// `jax_enable_checks`
  package static let enableChecks = Options(rawValue: 32)
  /// Not one of JAX's: `ProcessWatches` has a watch. It is never in a scope, so it changes no signature.
  @inlinable package static var profiling: Options { Options(rawValue: 1 << 16) }

  /// Every option with its name in `jax.config`; the environment spells it in capitals.
  package static let names: [(name: String, option: Options)] = [
    ("jax_enable_x64", .enableX64), ("jax_debug_nans", .debugNans), ("jax_debug_infs", .debugInfs),
    ("jax_check_tracer_leaks", .checkTracerLeaks), ("jax_disable_jit", .disableJit),
    ("jax_enable_checks", .enableChecks),
  ]

  private static let processWide = Atomic<UInt32>(initial.rawValue)

  /// From the environment: `JAX_DEBUG_NANS=1` (JAX: `config.bool_env`).
  private static var initial: Options {
    var options: Options = []
    #if DEBUG
    // The leak check costs little and is exact, so debug builds have it on.
    options.insert(.checkTracerLeaks)
    #endif
    for (name, option) in names {
      guard let value = getenv(name.uppercased()) else { continue }
      switch String(cString: value).lowercased() {
      case "1", "true", "t", "yes", "y", "on": options.insert(option)
      case "0", "false", "f", "no", "n", "off", "": options.remove(option)
      default: continue
      }
    }
    return options
  }

  /// What holds where no scope says otherwise.
  package static var global: Options {
    get { Options(rawValue: processWide.load(ordering: .relaxed)) }
    set {
      processWide.store(newValue.rawValue, ordering: .relaxed)
      noteOn(newValue)
    }
  }

  /// What holds here.
  package static var current: Options { TraceContext.current.options.effective }

  /// Every option that has ever been on, anywhere: what is not here need not be looked for in scopes. All bits until
  /// somebody looks, so that nothing has to be computed before the first look.
  @usableFromInline static let everOn = Atomic<UInt32>(UInt32.max)

  /// Replaces all bits by those of the environment and of the process.
  private static func settle() {
    if everOn.load(ordering: .relaxed) == .max {
      _ = everOn.compareExchange(expected: .max, desired: global.rawValue, ordering: .relaxed)
    }
  }

  package static func noteOn(_ options: Options) {
    settle()
    everOn.bitwiseOr(options.rawValue, ordering: .relaxed)
  }

  /// Takes an option that no scope sets away again.
  static func noteOff(_ options: Options) {
    settle()
    everOn.bitwiseAnd(~options.rawValue, ordering: .relaxed)
  }

  /// Whether any of these may be on here, at the price of one relaxed load.
  @inlinable @inline(__always) package static func mayBeOn(_ options: Options) -> Bool {
    everOn.load(ordering: .relaxed) & options.rawValue != 0 && isKnownOn(options)
  }

  @usableFromInline static func isKnownOn(_ options: Options) -> Bool {
    settle()
    return everOn.load(ordering: .relaxed) & options.rawValue != 0
  }

  /// Whether one of these is on here.
  @inline(__always) package static func isOn(_ options: Options) -> Bool {
    mayBeOn(options) && !current.isDisjoint(with: options)
  }
}

/// The options that enclosing scopes set.
package struct ScopedOptions: Sendable {
  package var set: Options = []
  package var values: Options = []

  package init() {}

  package mutating func assign(_ option: Options, _ on: Bool) {
    set.insert(option)
    if on { Options.noteOn(option) }
    if on { values.insert(option) } else { values.remove(option) }
  }

  @inline(__always) package var effective: Options { Options.global.subtracting(set).union(values) }
}
