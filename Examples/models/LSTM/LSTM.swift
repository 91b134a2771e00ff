import ExampleModels
import JAX

@main
struct Program {
  static func main() throws {
    let (params, batch) = LSTM.start()
    for (i, loss) in try LSTM.train(params, batch).enumerated() {
      print("step \(i): loss \(try Double(loss))")
    }
  }
}
