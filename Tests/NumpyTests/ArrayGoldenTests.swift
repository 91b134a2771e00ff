import Foundation
import JAX
import TestSupport
import Testing

/// Functions of arrays as they are staged: the texts are real JAX's (`Tests/Golden/tracing`).
@Suite struct ArrayGoldenTests {
  struct Case: Decodable {
    let name: String
    let args: [String]
  }

  private let cases: [String: Case]

  init() throws {
    let file = Fixtures.golden.appending(path: "tracing/index.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    // Arguments that are trees are no strings; those goldens are other tests'.
    let all = lines.compactMap { try? JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    cases = [String: Case](uniqueKeysWithValues: all.map { ($0.name, $0) })
  }

  /// `f32[2,3]` as an array of that type.
  private func argument(_ type: String) throws -> NDArray {
    let parts = type.dropLast().split(separator: "[", omittingEmptySubsequences: false)
    let dtype = try #require(DType(shortName: parts[0]))
    let shape = parts[1].split(separator: ",").compactMap { Int($0) }
    return NDArray(abstract: ShapedArray(Shape(shape), dtype))
  }

  private func check(_ name: String, _ f: @escaping ([NDArray]) -> [NDArray]) throws {
    let known = try #require(cases[name], "no golden \(name)")
    let file = Fixtures.golden.appending(path: "tracing/\(name).jaxpr")
    let expected = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)
    let text = try jax.makeJaxpr(f)(known.args.map(argument)).description
    #expect(text == expected, "\(name)")
  }

  @Test func reductions() throws {
    try check("sum_all") { [jnp.sum($0[0])] }
    try check("sum_axis") { [jnp.sum($0[0], axis: 0)] }
    try check("sum_last_axis") { [$0[0].sum(-1)] }
    try check("sum_keepdims") { [jnp.sum($0[0], axis: 1, keepdims: true)] }
    try check("sum_two_axes") { [jnp.sum($0[0], axis: [0, 2])] }
    try check("sum_integers") { [jnp.sum($0[0])] }
    try check("sum_bool") { [jnp.sum($0[0])] }
    try check("sum_float16") { [jnp.sum($0[0])] }
    try check("sum_where") { [jnp.sum($0[0], where: $0[0] .> 0)] }
    try check("prod_all") { [jnp.prod($0[0])] }
    try check("mean_all") { [jnp.mean($0[0])] }
    try check("mean_axis_keepdims") { [jnp.mean($0[0], axis: -1, keepdims: true)] }
    try check("mean_integers") { [jnp.mean($0[0])] }
    try check("mean_float16") { [jnp.mean($0[0])] }
    try check("max_all") { [jnp.max($0[0])] }
    try check("max_axis") { [$0[0].max(axis: 1)] }
    try check("min_integers") { [jnp.min($0[0])] }
    try check("any_all") { [jnp.any($0[0] .> 0), jnp.all($0[0])] }
    try check("argmax_all") { [jnp.argmax($0[0])] }
    try check("argmax_axis") { [jnp.argmax($0[0], axis: 1)] }
    try check("argmin_axis") { [jnp.argmin($0[0], axis: 0)] }
    try check("cumsum_flat") { [jnp.cumsum($0[0])] }
    try check("cumsum_axis") { [jnp.cumsum($0[0], axis: 1)] }
    try check("cumprod_axis") { [jnp.cumprod($0[0], axis: 0)] }
    try check("count_nonzero") { [jnp.countNonzero($0[0])] }
    try check("average_weights") { [jnp.average($0[0], weights: $0[1])] }
  }

  @Test func spread() throws {
    try check("var_all") { [jnp.var($0[0])] }
    try check("var_axis") { [jnp.var($0[0], axis: -1, keepdims: true)] }
    try check("std_all") { [jnp.std($0[0])] }
    try check("std_ddof") { [jnp.std($0[0], ddof: 1)] }
    try check("norm_vector") { [jnp.linalg.norm($0[0])] }
    try check("norm_axis") { [jnp.linalg.norm($0[0], axis: 1)] }
  }

  @Test func shapes() throws {
    try check("reshape_two") { [$0[0].reshape(2, 3)] }
    try check("reshape_unknown") { [jnp.reshape($0[0], -1)] }
    try check("ravel_function") { [jnp.ravel($0[0])] }
    try check("transpose_property") { [$0[0].T] }
    try check("transpose_axes") { [jnp.transpose($0[0], [2, 0, 1])] }
    try check("transpose_method") { [$0[0].transpose(0, 2, 1)] }
    try check("swap_axes") { [jnp.swapaxes($0[0], 1, 2)] }
    try check("move_axis") { [jnp.moveaxis($0[0], 0, -1)] }
    try check("concatenate_axis") { [jnp.concatenate([$0[0], $0[1]], axis: 1)] }
    try check("concatenate_promotes") { [jnp.concatenate([$0[0], $0[1]])] }
    try check("stack_three") { [jnp.stack([$0[0], $0[0], -$0[0]])] }
    try check("stack_axis") { [jnp.stack([$0[0], $0[1]], axis: 1)] }
    try check("vstack_hstack") { [jnp.vstack([$0[0], $0[0]]), jnp.hstack([$0[0], $0[0]])] }
    try check("expand_dims") { [jnp.expandDims($0[0], 0)] }
    try check("squeeze_axis") { [jnp.squeeze($0[0], axis: 0)] }
    try check("squeeze_all") { [jnp.squeeze($0[0])] }
    try check("broadcast_to") { [jnp.broadcastTo($0[0], [2, 3])] }
    try check("tile_twice") { [jnp.tile($0[0], 2)] }
    try check("repeat_twice") { [jnp.repeat($0[0], 2)] }
    try check("flip_axis") { [jnp.flip($0[0], axis: 1)] }
    try check("roll_one") { [jnp.roll($0[0], 1)] }
    try check("diff_function") { [jnp.diff($0[0])] }
    try check("diag_from_vector") { [jnp.diag($0[0])] }
    try check("trace_function") { [jnp.trace($0[0])] }
  }

  @Test func indexing() throws {
    try check("index_first") { [$0[0][0]] }
    try check("index_last") { [$0[0][-1]] }
    try check("index_first_row") { [$0[0][0]] }
    try check("index_last_row") { [$0[0][-1]] }
    try check("index_two") { [$0[0][1, 2]] }
    try check("index_slice") { [$0[0][1..<3]] }
    try check("index_slice_from") { [$0[0][1...]] }
    try check("index_slice_to_negative") { [$0[0][..<(-1)]] }
    try check("index_slice_step") { [$0[0][.slice(nil, nil, 2)]] }
    try check("index_slice_reversed") { [$0[0][.slice(nil, nil, -1)]] }
    try check("index_column") { [$0[0][.all, 0]] }
    try check("index_slices_two_axes") { [$0[0][1..<3, ..<2]] }
    try check("index_new_axis") { [$0[0][.all, .newAxis]] }
    try check("index_new_axis_first") { [$0[0][.newAxis]] }
    try check("index_ellipsis") { [$0[0][.ellipsis, 0]] }
    try check("index_everything") { [$0[0][.all]] }
    try check("index_array") { [$0[0][$0[1]]] }
    try check("index_array_rows") { [$0[0][$0[1]]] }
    let rows = jnp.array([2, 0])
    try check("index_constant_array") { [$0[0][rows]] }
    try check("index_scalar_tracer") { [$0[0][$0[1]]] }
    try check("index_scalar_tracer_row") { [$0[0][$0[1]]] }
    try check("index_tracer_column") { [$0[0][.all, $0[1]]] }
    try check("index_two_arrays") { [$0[0][$0[1], $0[2]]] }
    try check("index_uint8") { [$0[0][$0[1]]] }
    try check("gather_arange") { [$0[0][jnp.arange(2), $0[1]]] }
    try check("take_axis") { [jnp.take($0[0], $0[1], axis: 0)] }
    try check("take_flat") { [jnp.take($0[0], $0[1])] }
    try check("take_along_axis") { [jnp.takeAlongAxis($0[0], $0[1], axis: 1)] }
  }

  @Test func updates() throws {
    try check("at_set") { [$0[0].at[1].set(2.0)] }
    try check("at_set_last") { [$0[0].at[-1].set(0)] }
    try check("at_set_slice") { [$0[0].at[1..<3].set($0[1])] }
    try check("at_add") { [$0[0].at[$0[1]].add(1.0)] }
    try check("at_add_row") { [$0[0].at[0].add($0[1])] }
    try check("at_multiply") { [$0[0].at[2].multiply(3.0)] }
    try check("at_max_tracer") { [$0[0].at[$0[1]].max(0.0)] }
    try check("at_set_column") { [$0[0].at[.all, 1].set($0[1])] }
  }

  @Test func products() throws {
    try check("dot_vectors") { [jnp.dot($0[0], $0[1])] }
    try check("dot_matrix_vector") { [jnp.dot($0[0], $0[1])] }
    try check("matmul_matrices") { [jnp.matmul($0[0], $0[1])] }
    try check("matmul_batched") { [jnp.matmul($0[0], $0[1])] }
    try check("matmul_broadcast_batch") { [jnp.matmul($0[0], $0[1])] }
    try check("matmul_vector_matrix") { [jnp.matmul($0[0], $0[1])] }
    try check("matmul_promotes") { [jnp.matmul($0[0], $0[1])] }
    try check("matmul_bfloat16") { [jnp.matmul($0[0], $0[1])] }
    try check("dense_layer") { [jnp.tanh(jnp.matmul($0[0], $0[1]) + $0[2])] }
    try check("outer_product") { [jnp.outer($0[0], $0[1])] }
    try check("inner_product") { [jnp.vdot($0[0], $0[1])] }
    try check("tensordot_one") { [jnp.tensordot($0[0], $0[1], axes: 1)] }
  }

  @Test func sorting() throws {
    try check("sort_vector") { [jnp.sort($0[0])] }
    try check("sort_axis") { [jnp.sort($0[0], axis: 0)] }
    try check("sort_descending") { [jnp.sort($0[0], descending: true)] }
    try check("argsort_vector") { [jnp.argsort($0[0])] }
    try check("searchsorted_function") { [jnp.searchsorted($0[0], $0[1])] }
  }
}
