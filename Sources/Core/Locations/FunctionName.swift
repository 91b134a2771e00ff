#if canImport(Runtime)
import Runtime
#endif

/// A function's name as a linker knows it, made readable.
package struct FunctionName {
  /// Without types and module: `loss(_:_:)`, `closure #1 in Model.apply(_:)`.
  package let short: String
  /// Made by the compiler to convert between representations.
  package let isThunk: Bool

  package init(mangled: String) {
    #if canImport(Runtime)
    let symbol = SymbolicatedBacktrace.Symbol(
      imageIndex: 0, imageName: "", rawName: mangled, offset: 0, sourceLocation: nil)
    short = FunctionName.shorten(symbol.name)
    isThunk = symbol.isSwiftThunk
    #else
    short = mangled
    isThunk = false
    #endif
  }

  /// Without what the compiler says about its own work (`specialized`, `merged`), and without generic
  /// parameters.
  package static func shorten(_ name: String) -> String {
    var name = name[...]
    var isTrimmed = false
    while !isTrimmed {
      isTrimmed = true
      for prefix in ["specialized ", "merged ", "partial apply for "] where name.hasPrefix(prefix) {
        name = name.dropFirst(prefix.count)
        isTrimmed = false
      }
    }
    var result = ""
    var depth = 0
    var previous: Character = " "
    for character in name {
      // An operator's name may be made of these signs: parameters follow a letter or digit.
      if character == "<", depth > 0 || previous.isLetter || previous.isNumber { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ">", depth > 0 { depth -= 1 }
      previous = character
    }
    // Closures at the top level of a program are in nothing that has a name.
    while result.hasSuffix(" in ") || result.hasSuffix(" in") {
      result.removeLast(result.hasSuffix(" ") ? 4 : 3)
    }
    return result
  }
}
