import ScopeCommands
@main enum Main { static func main() {} }
