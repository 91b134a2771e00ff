import ScopeCommands

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@main
enum Program {
  static func main() {
    exit(Jaxscope.run(Array(CommandLine.arguments.dropFirst()), .standard()))
  }
}
