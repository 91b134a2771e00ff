import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

// The derivative of every output along every input (JAX: `jax.jacfwd`, `jax.jacrev`): the directions are the rows of
// an identity matrix, which vmap goes through at once.

/// A function of flat arrays: its outputs, and what it returns besides.
typealias Differentiated = ([NDArray]) throws -> (outputs: [NDArray], aux: [NDArray])

/// Derivatives by output, then input, each of the output's shape followed by the input's.
struct Jacobian {
  var parts: [[NDArray]]
  var outputs: [NDArray]
  var aux: [NDArray]
}

/// Column by column: one direction of the inputs after another (JAX: `jax.jacfwd`).
func forwardJacobian(
  _ inputs: [NDArray], _ options: GradientOptions, _ function: Differentiated
) throws -> Jacobian {
  try expectForwardInputs(inputs.map(\.aval), "jacfwd", options)
  return try ErrorScope.run {
    let basis = try standardBasis(inputs)
    let size = inputs.map(\.size).reduce(0, +)
    var count = 0
    var total = 0
    let (results, axes) = try batch(
      { directions in
        let (values, tangents) = try jvp(
          { arguments in
            let (outputs, aux) = try function(arguments)
            (count, total) = (outputs.count, outputs.count + aux.count)
            return outputs + aux
          }, inputs, directions, label: "jacfwd")
        let columns = zip(values, tangents).prefix(count).map { value, tangent in
          tangent ?? full(ShapedArray(value.shape, value.dtype), 0)
        }
        return values + columns
      }, basis, basis.map { _ in 0 }, size: size)
    let outputs = Array(results.prefix(count))
    try expectForwardOutputs(outputs.map(\.aval), "jacfwd", options)
    let columns = zip(results, axes).dropFirst(total).map { column, axis in
      lanes(column, from: axis, to: axis == nil ? column.ndim : column.ndim - 1, size: size)
    }
    let parts = zip(outputs, columns).map { output, column in
      unraveled(column, axis: column.ndim - 1, inputs.map(\.shape)) { part, _ in
        fitted(part, to: output.aval)
      }
    }
    return Jacobian(parts: parts, outputs: outputs, aux: Array(results[count..<total]))
  }
}

/// Row by row: one output after another (JAX: `jax.jacrev`).
func reverseJacobian(
  _ inputs: [NDArray], _ options: GradientOptions, _ function: Differentiated
) throws -> Jacobian {
  let types = inputs.map(\.aval)
  try expectReverseInputs(types, "jacrev", options)
  var count = 0
  let active = inputs.map(\.dtype.isInexact)
  let pullback = try Pullback(
    { arguments in
      let (outputs, aux) = try function(arguments)
      count = outputs.count
      return outputs + aux
    }, inputs, active: active, label: "jacrev")
  let outputs = Array(pullback.results.prefix(count))
  let aux = Array(pullback.results.dropFirst(count))
  try expectReverseOutputs(outputs.map(\.aval), "jacrev", options)
  return try ErrorScope.run {
    let basis = try standardBasis(outputs)
    let size = outputs.map(\.size).reduce(0, +)
    let (results, axes) = try batch(
      { cotangents in try pullback(cotangents.map { $0 } + aux.map { _ in nil }) }, basis,
      basis.map { _ in 0 }, size: size)
    let rows = zip(results, axes).map { lanes($0, from: $1, size: size) }
    let columns = zip(spread(rows, over: active), inputs).map { row, input in
      guard let row else {
        return outputs.map { zeros(ShapedArray($0.shape + input.shape, input.dtype).tangent) }
      }
      return unraveled(row, axis: 0, outputs.map(\.shape)) { part, _ in fitted(part, to: input.aval) }
    }
    let parts = outputs.indices.map { output in columns.map { $0[output] } }
    return Jacobian(parts: parts, outputs: outputs, aux: aux)
  }
}

/// Every direction of some arrays together: for each of them its part of an identity matrix (JAX: `_std_basis`).
private func standardBasis(_ arrays: [NDArray]) throws -> [NDArray] {
  guard !arrays.isEmpty else { return [] }
  let size = arrays.map(\.size).reduce(0, +)
  let identity = jnp.eye(size, dtype: try resultType(arrays.map(\.aval)).dtype)
  return unraveled(identity, axis: 1, arrays.map(\.shape)) { part, index in
    // JAX converts here even where the type is the same.
    bind(ConvertElementType(newDType: arrays[index].dtype, weakType: arrays[index].weakType), part)
  }
}

/// An array cut along one axis, which becomes the axes of each of these shapes, and what is made of the parts
/// (JAX: `_unravel_array_into_pytree`).
private func unraveled(
  _ x: NDArray, axis: Int, _ shapes: [Shape], _ finish: (NDArray, Int) -> NDArray
) -> [NDArray] {
  let parts = bindAll(Split(sizes: shapes.map(\.elementCount), axis: axis, isNumPys: true), [x])
  return shapes.indices.map { index in
    let target = x.shape.array.prefix(axis) + shapes[index].array + x.shape.array.dropFirst(axis + 1)
    return finish(reshaped(parts[index], Shape(target)), index)
  }
}

/// A derivative in the type of the array it belongs to; of a complex one for a real array the real part
/// (JAX: `_possible_downcast`).
private func fitted(_ x: NDArray, to type: ShapedArray) -> NDArray {
  let real = x.dtype.isComplex && !type.dtype.isComplex ? lax.real(x) : x
  return convert(real, to: type.dtype, weakType: type.weakType)
}
