import ExampleModels
import JAX

@main
struct Program {
  static func main() throws {
    let (params, batch) = ConvNet.start()
    for (i, loss) in try ConvNet.train(params, batch).enumerated() {
      print("step \(i): loss \(try Double(loss))")
    }
  }
}
