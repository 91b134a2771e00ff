import ExampleModels
import JAX

@main
struct Program {
  static func main() throws {
    let (params, batch) = Transformer.start()
    for (i, loss) in try Transformer.train(params, batch).enumerated() {
      print("step \(i): loss \(try Double(loss))")
    }
  }
}
