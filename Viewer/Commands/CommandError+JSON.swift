import JAXCore

extension CommandError {
  /// The message, and where a run that stopped did so: the equation's path and primitive, the user's line, the kind of
  /// error as JAX names it and the page that explains it.
  var json: JSON {
    var fields: [String: JSON] = ["error": .string(message)]
    if let failure {
      fields["kind"] = .string(failure.kind.rawValue)
      fields["code"] = .string(failure.code)
      fields["primitive"] = failure.operation.map(JSON.string) ?? .null
      fields["location"] = failure.path.map(JSON.string) ?? .null
      fields["source"] = failure.source.map(JSON.source) ?? .null
    }
    return .object(fields)
  }
}
