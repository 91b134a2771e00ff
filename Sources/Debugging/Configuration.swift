import JAXCore

extension jax {
  /// The options that hold where no scope says otherwise (JAX: `jax.config`).
  public enum config {
    /// Sets an option for the whole process, by JAX's name: `jax.config.update("jax_debug_nans", true)`.
    ///
    /// The environment sets the same options at the start (`JAX_DEBUG_NANS=1`). An unknown name is an error that lists
    /// those there are.
    public static func update(_ name: String, _ value: Bool) throws {
      guard let option = Options.names.first(where: { $0.name == name })?.option else {
        let known = Options.names.map(\.name).joined(separator: ", ")
        throw JAXError(
          .invalid("Unrecognized config option: \(name); there are \(known)"), operation: "config.update")
      }
      if value { Options.global.insert(option) } else { Options.global.remove(option) }
    }

    /// The value of an option here: in the innermost scope that sets it, else in the process.
    public static func read(_ name: String) throws -> Bool {
      guard let option = Options.names.first(where: { $0.name == name })?.option else {
        throw JAXError(.invalid("Unrecognized config option: \(name)"), operation: "config.read")
      }
      return Options.current.contains(option)
    }
  }
}
