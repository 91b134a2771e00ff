import Foundation
import JAX
import TestSupport
import Testing

/// Type promotion, entry by entry as real JAX answers (`Tests/Golden/make/promotion.py`).
@Suite struct PromotionTests {
  struct Table: Decodable {
    struct Mode: Decodable {
      struct Named: Decodable {
        let dtypes: String
        let rows: [String]
      }
      let promote_types: Named
      let dtypes: String
      let arrays: [String: [String: [String]]]
      let scalars: Scalars
    }
    struct Scalars: Decodable {
      let strong: [String: [String]]
      let weak: [String: [String]]
    }
    let x64: Mode
    let x32: Mode
    let errors: [String: String]
  }

  private let table: Table

  init() throws {
    let file = Fixtures.golden.appending(path: "promotion/promotion.json")
    table = try JSONDecoder().decode(Table.self, from: Data(contentsOf: file))
  }

  /// `f32` or, weak, `f32*`; `!` where operands do not meet.
  private func name(_ answer: () throws -> (DType, Bool)) -> String {
    guard let (dtype, weak) = try? ErrorScope.run(answer) else { return "!" }
    return dtype.shortName + (weak ? "*" : "")
  }

  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private func dtype(_ name: String) throws -> DType { try #require(DType(shortName: name)) }

  /// A scalar array.
  private func array(_ dtype: DType, weak: Bool) -> NDArray {
    NDArray(abstract: ShapedArray([], dtype, weakType: weak && dtype != .bool))
  }

  /// Every entry of a table of rows, compared with what `answer` gives for row and column.
  private func compare(
    _ rows: [String], _ columns: [DType], _ what: String, _ answer: (Int, DType) throws -> (DType, Bool)
  ) {
    for (index, row) in rows.enumerated() {
      let got = columns.map { column in name { try answer(index, column) } }
      #expect(got == words(row), "\(what), row \(index)")
    }
  }

  private func check(_ mode: Table.Mode, x64: Bool) throws {
    try TraceContext.with({ $0.options.assign(.enableX64, x64) }) {
      let named = try words(mode.promote_types.dtypes).map(dtype)
      compare(mode.promote_types.rows, named, "promote_types") { row, column in
        (jnp.promoteTypes(named[row], column), false)
      }
      let dtypes = try words(mode.dtypes).map(dtype)
      for (kind, weak) in [
        ("strong_strong", (false, false)), ("strong_weak", (false, true)), ("weak_strong", (true, false)),
        ("weak_weak", (true, true)),
      ] {
        let tables = try #require(mode.arrays[kind])
        func pair(_ row: Int, _ column: DType) -> (NDArray, NDArray) {
          (array(dtypes[row], weak: weak.0), array(column, weak: weak.1))
        }
        compare(try #require(tables["result_type"]), dtypes, "\(kind) result_type") { row, column in
          let (x, y) = pair(row, column)
          return try resultType([x.aval, y.aval])
        }
        compare(try #require(tables["lattice"]), dtypes, "\(kind) lattice") { row, column in
          let (x, y) = pair(row, column)
          return try latticeResultType([x.aval, y.aval])
        }
        compare(try #require(tables["add"]), dtypes, "\(kind) add") { row, column in
          let (x, y) = pair(row, column)
          let sum = try jax.evalShape({ (x: NDArray, y: NDArray) in x + y }, x, y)
          return (sum.dtype, sum.weakType)
        }
      }
      for (tables, weak) in [(mode.scalars.strong, false), (mode.scalars.weak, true)] {
        let scalars: [NDArray] = [true, 1, 1.0]
        for (key, isReversed) in [("add", false), ("radd", true)] {
          let rows = Array(try #require(tables[key]).prefix(scalars.count))
          compare(rows, dtypes, "scalars \(key), weak \(weak)") { row, column in
            let sum = try jax.evalShape(
              { (x: NDArray) in isReversed ? scalars[row] + x : x + scalars[row] }, array(column, weak: weak))
            return (sum.dtype, sum.weakType)
          }
        }
      }
    }
  }

  @Test func meetsAsInJAX() throws { try check(table.x32, x64: false) }

  @Test func meetsAsInJAXUnderX64() throws { try check(table.x64, x64: true) }

  @Test func refusesInJAXsWords() throws {
    #expect(table.errors.count > 3)
    for (pair, message) in table.errors {
      let dtypes = try words(pair).map(dtype)
      do {
        _ = try latticeResultType(dtypes.map { ShapedArray([], $0) })
        Issue.record("\(pair) meet")
      } catch {
        // JAX lists the two in no fixed order.
        let text = ((error as? JAXError)?.message ?? "\(error)").drop { $0 != ")" }
        #expect(text == message.drop { $0 != ")" }, "\(pair)")
      }
    }
  }
}
