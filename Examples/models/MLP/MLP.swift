import ExampleModels
import JAX

@main
struct Program {
  static func main() throws {
    let (params, batch) = MLP.start()
    for (i, loss) in try MLP.train(params, batch).enumerated() {
      print("step \(i): loss \(try Double(loss))")
    }
  }
}
