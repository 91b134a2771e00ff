// Written by docs/errors/embed.py from the pages beside it.

/// The pages under `docs/errors`, by code.
let errorPages: [String: String] = [
  "argument-count": #"""
  # argument-count: The wrong number of operands, inputs or arguments

  A primitive, a program or a transformed function was given more or fewer arrays than it takes. In
  Swift most of this is refused by the compiler; what remains are programs read from text, and
  selectors such as `argnums: 3` of a function with one argument.

  ```swift
  let f = { (x: NDArray) in lax.mul(x, x) }
  try jax.grad(f, argnums: 3)(2.0)
  ```

  Count again: `argnums` starts from 0, or say `.first`, `.second` …, `.all` or several as a tuple,
  `argnums: (.first, .third)`; then the compiler counts. The labels stand in JAX's order: `argnums:`,
  `hasAux:`, `holomorphic:`, `allowInt:`. And `jaxscope run` prints the inputs that a program takes.
  """#,
  "axis-out-of-range": #"""
  # axis-out-of-range: There is no such axis

  An axis is counted from 0, or from the end when it is negative. An array of shape `(3, 4)` has the
  axes 0 and 1, also named -2 and -1.

  ```swift
  let x = jnp.ones([3, 4])
  try jax.catching { jnp.sum(x, axis: 2) }
  ```

  Look at `x.shape` and `x.ndim`. Inside `vmap` an array has one axis less than outside: the lane's
  own axes start from 0.
  """#,
  "branch-mismatch": #"""
  # branch-mismatch: Branches of a conditional differ in their results

  Both branches of `lax.cond`, and all branches of `lax.switch`, must return the same structure with
  the same shapes and dtypes, since only one of them runs and what follows must not depend on which.

  ```swift
  try lax.cond(x .> 0, { (x: NDArray) in x }, { _ in jnp.zeros([3]) }, x)
  ```

  Bring the results to one type: `jnp.broadcastTo`, `astype`, or `jnp.zerosLike(x)` for a branch that
  has nothing to say.
  """#,
  "callback": #"""
  # callback: A function of the host that a program calls

  `jax.pureCallback` and `jax.experimental.ioCallback` call Swift code while the program runs, `jax.debug.callback` does so to
  look at values. Tracing needs the types of the results before, so they are stated, and the results must have them.

  ```swift
  let type = jax.ShapeDtypeStruct([3], .float32)
  let y = jax.pureCallback({ (x: jax.Array) in table(x) }, type, x)   // table must give f32[3]
  ```

  - The results have other types or there are more or fewer: state what the function returns. Conversions are not made.
  - The function threw: its error stands in the message.
  - It acts on the world where the program would run it another number of times than it is written: in a custom derivative rule,
    in `jax.checkpoint` of which a gradient is asked, in a branch or loop that lanes of `jax.vmap` take apart. Call it outside, or
    look with `jax.debug.callback`, which may run more often.
  - A derivative is asked for: put it into `jax.customJvp` or `jax.customVjp`.
  - `jax.vmap` needs `vmapMethod:` of a pure callback, and refuses `ordered: true` of an `ioCallback`.
  """#,
  "carry-mismatch": #"""
  # carry-mismatch: The carry of a loop changes its type

  The function of `lax.scan`, `lax.whileLoop` and `lax.foriLoop` must return a carry with the
  structure, shapes and dtypes that it was given: the next iteration takes it. The report names each
  part that differs.

  ```swift
  try lax.scan({ (carry: NDArray, x: NDArray) in (jnp.zeros([3]), x) }, 0.0, jnp.ones([5]))
  ```

  Start with the type that the function returns: `jnp.zeros([3])` instead of `0.0`, `0.0` instead of
  `0`. Or convert inside: `next.astype(carry.dtype)`.
  """#,
  "concretization": #"""
  # concretization: A value was asked for that is not known yet

  Under `jit`, `vmap`, `scan` and other functions that trace, an array stands for all values that it
  may have. Its shape and dtype are known, its numbers are not, so `item()` and other ways out to
  Swift numbers cannot answer. Under `grad` alone they are known.

  ```swift
  let f = jax.jit { (x: NDArray) -> NDArray in x * NDArray(floatLiteral: Double(try x.item() as Float)) }
  try f(2.0)
  ```

  Stay with arrays: most of Swift's arithmetic has its counterpart in `jnp`. To look at a value, return
  it as another result (`hasAux: true` in `jax.grad`), or leave `jit` out for now: `jax.disableJit`. If
  the function must depend on it, pass it as a Swift number: those are known while tracing, and part of
  `jit`'s key.
  """#,
  "cotangent-mismatch": #"""
  # cotangent-mismatch: A tangent or cotangent of another type

  A tangent has the shape and dtype of its primal, a cotangent those of the result it belongs to. For
  integers and booleans it is `float0`.

  ```swift
  let (y, pullback) = try jax.vjp({ (x: NDArray) in jnp.sin(x) }, jnp.ones([4]))
  try pullback(jnp.ones([3]))
  ```

  Build it from what it belongs to: `jnp.onesLike(y)`. The rules of `jax.customJvp` and
  `jax.customVjp` are checked too: `bwd` returns one cotangent for each argument, of the argument's
  shape, so it sums over what `fwd` broadcast.
  """#,
  "dtype-mismatch": #"""
  # dtype-mismatch: Operands of different dtypes

  Functions in `lax` compute in the dtype of their operands and convert none. Functions in `jnp` and
  the operators promote first, as NumPy does.

  ```swift
  try jax.catching { lax.add(jnp.ones([2]), jnp.arange(2)) }
  ```

  Use the `jnp` function or the operator, or convert: `x.astype(.float32)`.
  """#,
  "dtype-not-accepted": #"""
  # dtype-not-accepted: The operation is not defined for this dtype

  For example square roots of integers, or bitwise operations on floats. The report lists what is
  accepted.

  ```swift
  try jax.catching { lax.sqrt(jnp.arange(3)) }
  ```

  Convert before: `x.astype(.float32)`. Many `jnp` functions do so themselves:
  `jnp.sqrt(jnp.arange(3))`.
  """#,
  "failed-operand": #"""
  # failed-operand: An operand comes from an operation that failed

  Operations on arrays do not throw: one that fails gives a failed array, and the enclosing
  transformation or `jax.catching` throws the error when it ends. A failed array that was kept beyond
  that scope has no value.

  ```swift
  var kept: NDArray = 0.0
  _ = try? jax.catching { kept = lax.add(jnp.ones([2]), jnp.ones([3])) }
  try jax.catching { kept + 1 }
  ```

  Look at the error that was thrown first, and do not let arrays escape from a scope that throws.
  """#,
  "format-string": #"""
  # format-string: A format string that does not fit its arguments

  `jax.debug.print` takes the format strings of Python's `str.format`. They are read when the print is traced, so a wrong one is
  reported where it stands, not when the program runs.

  ```swift
  jax.debug.print("loss {:.3f} at {step}", loss, step: step)
  jax.debug.print("{:.3f}", vector)              // only scalars take a specification: print "{}"
  jax.debug.print("{} and {}", loss)             // the second field has no argument
  jax.debug.print("done", loss)                  // nothing prints loss
  ```

  Fields are positional `{}`, numbered `{0}` or named `{step}`; `{{` and `}}` are braces. After a colon stand fill, alignment,
  sign, width, grouping, precision and type, as in Python: `{:>10}`, `{:+.2e}`, `{:,}`, `{:08.3f}`, `{:x}`.
  A Swift string with values in it needs none of that: `"loss \(loss, format: ".3f")"`.
  """#,
  "gradient-dtype": #"""
  # gradient-dtype: A gradient with respect to integers, or of complex values

  `jax.grad` needs inputs that can change by a little, so floating-point or complex ones, and a real
  result.

  ```swift
  try jax.grad { (x: NDArray) in x * 2 }(jnp.array(3))
  ```

  Write `3.0` instead of `3`, or convert with `astype(.float32)`. Differentiate with respect to the
  other arguments only (`argnums: .second`, or several: `argnums: (.first, .third)`); `allowInt: true`
  gives integers a gradient of dtype `float0`. For a complex function that is holomorphic there is
  `holomorphic: true`; for any other complex result `jax.vjp`.
  """#,
  "gradient-of-non-scalar": #"""
  # gradient-of-non-scalar: A gradient of a function with more than one number as its result

  `jax.grad` is for functions that return one number, such as a loss.

  ```swift
  try jax.grad { (x: NDArray) in jnp.sin(x) }(jnp.ones([3]))
  ```

  Reduce the result with `jnp.sum` or `jnp.mean`. For one gradient per element use
  `jax.vmap(jax.grad(f))`, for all partial derivatives `jax.jacrev` or `jax.jacfwd`, for a product with a
  vector `jax.vjp`. Further results go through `hasAux: true`.
  """#,
  "index-out-of-range": #"""
  # index-out-of-range: An index or a mask does not fit the array

  There are more indices than axes, a position lies outside where it must be inside, or a mask has
  another shape than the axes it selects from. (Indices that are arrays never raise this: they are
  clamped or dropped, as JAX does.)

  ```swift
  let x = jnp.ones([2, 3])
  try jax.catching { x[0, 0, 0] }
  ```

  Count the axes of `x.shape`; `.all` takes a whole axis and `.ellipsis` all that are not named.
  """#,
  "invalid-argument": #"""
  # invalid-argument: An argument breaks a rule of the function

  The first line says which rule, in JAX's words where JAX refuses the same thing.

  ```swift
  try jax.catching { lax.transpose(jnp.ones([3, 4]), [0, 0]) }
  ```

  The documentation of JAX's function of the same name lists what it takes.
  """#,
  "invalid-shape": #"""
  # invalid-shape: A shape does not fit

  A new shape has another number of elements, a negative dimension, or more elements than memory could
  hold; or an array has another number of dimensions than the function needs.

  ```swift
  try jax.catching { jnp.reshape(jnp.ones([3, 4]), [5, 2]) }
  ```

  The product of the new dimensions must be the array's `size`; in `jnp.reshape`, one of them may be
  -1 and is then computed.
  """#,
  "leaked-tracer": #"""
  # leaked-tracer: An array was kept beyond the function that made it

  While `grad`, `vmap`, `jit` or `scan` runs a function, arrays in it are tracers: they belong to that
  run and mean nothing after it. Storing one in a variable outside, a cache or a property lets it
  escape. Debug builds find it as soon as the function returns and say where the array was made (`born
  at`); release builds when it is used.

  ```swift
  var last: NDArray?
  let f = jax.jit { (x: NDArray) -> NDArray in
    last = jnp.sin(x)
    return x * 2
  }
  try f(1.0)
  ```

  Return it, as another result or with `hasAux: true`. Caches of arrays must not be filled while
  tracing. The check is switched by `jax.checkTracerLeaks` and `JAX_CHECK_TRACER_LEAKS`.
  """#,
  "missing-constants": #"""
  # missing-constants: A printed program without the values of its constants

  The text of a jaxpr names its constants and not their values, and some inner ones not at all.

  ```swift
  // jaxscope run step.jaxpr --inputs x.npz
  ```

  Add them to the npz: `const0`, `const1` … for those of the program (`jaxpr.consts` in Python),
  `nconst0`, `nconst1` … for those of inner bodies. Recordings hold them all.
  """#,
  "non-concrete-index": #"""
  # non-concrete-index: A mask as an index while tracing

  `x[mask]` has as many elements as the mask has true ones, so its shape depends on values, and shapes
  must be known while tracing.

  ```swift
  let f = jax.jit { (x: NDArray) in x[x .> 0] }
  try f(jnp.ones([3]))
  ```

  Keep the shape: `jnp.where(x .> 0, x, 0)`. Or find positions with a fixed count: `jnp.nonzero(mask,
  size: 8)`.
  """#,
  "non-finite": #"""
  # non-finite: An operation made a NaN or an infinity

  With `jax.debugNans` (or `JAX_DEBUG_NANS=1`) the first operation with a NaN in its result stops the
  program. The report names the operation, the loop's iteration, the lane of `vmap`, the element, and
  what went in. `jax.debugInfs` does the same for infinities.

  ```swift
  try jax.debugNans { jnp.log(jnp.array(-1.0)) }
  ```

  Read the operands in the report: usually a logarithm or square root of something too small, a
  division by zero, or an overflow before it. Guard the operand and not the result:
  `jnp.log(jnp.maximum(x, 1e-6))`; a `jnp.where` behind the fact still has NaN in its gradient.
  """#,
  "not-batchable": #"""
  # not-batchable: There is no rule for vmap

  `vmap` needs a rule for each primitive. This one has none, and the report says why.

  ```swift
  try jax.vmap(f)(xs)  // where f applies such a primitive
  ```

  Use `lax.map` in its place, which runs the function for one row after the other.
  """#,
  "not-differentiable": #"""
  # not-differentiable: There is no such derivative

  Some operations have no derivative, and some only the forward one: a `lax.whileLoop` does not know
  how often it will run, so what reverse mode would need cannot be stored.

  ```swift
  let f = { (x: NDArray) in try lax.whileLoop({ $0 .< 100.0 }, { $0 * 2 }, x) }
  try jax.grad(f)(1.0)
  ```

  Use `lax.scan`, or `lax.foriLoop` with bounds that are Swift integers; forward mode (`jax.jvp`,
  `jax.jacfwd`) works through while loops. `lax.stopGradient` takes an operand out of the derivative,
  `jax.customJvp` and `jax.customVjp` give a rule of your own.
  """#,
  "out-of-memory": #"""
  # out-of-memory: There is not enough memory for an operation

  The operation's results, and what its kernel needs while it runs, take more memory than the system has left. It was
  asked before anything was taken, so the program goes on: an error that is caught, a stepper that stands before the
  equation.

  ```swift
  try jax.catching { jnp.zeros([1 << 20, 1 << 20]) }
  ```

  How much there is depends on the machine's free memory, on the limits of the process (`ulimit -v`) and on its control
  group, as in a container. Compute in parts, for instance with `lax.map`; let go of arrays that are not needed any more;
  or use a smaller dtype. Matrix products and factorizations need 128 MiB for each of BLAS's threads when they first run:
  `OPENBLAS_NUM_THREADS=1` takes less.
  """#,
  "pytree-mismatch": #"""
  # pytree-mismatch: Structures do not match

  Arguments and results may be arrays, or arrays of them, dictionaries, optionals and structs that
  conform to `Pytree`. Where two must go together (a carry, tangents, cotangents, `jax.tree.map`),
  they must be built alike, with the same number of arrays in each place.

  ```swift
  try jax.tree.map({ x, y in x }, ["a": x], ["b": x])
  ```

  The report names the path to the first difference. Optionals that are nil count as no arrays.
  Classes and enums with payloads cannot be searched for arrays: use a struct, or write
  `flatten(into:)` and `rebuilt(from:)`.
  """#,
  "shape-mismatch": #"""
  # shape-mismatch: Shapes do not go together

  Elementwise operations need equal dimensions; one of size 1 is repeated. `jnp` and the operators
  also add axes at the front, `lax` does not. Products need equal sizes on the axes that they sum
  over. The report shows all operands, under `vmap` as one lane sees them.

  ```swift
  try jax.catching { jnp.ones([3, 4]) + jnp.ones([4, 3]) }
  ```

  Transpose (`x.T`), add an axis (`x[.all, .newAxis]`), or reshape. The operands' shapes and, where
  known, the lines that made them are in the report.
  """#,
  "static-argument": #"""
  # static-argument: Static data that cannot be part of a key

  `jit` keeps one program for each combination of static data: Swift numbers, strings and other fields
  of structs that are not arrays. What cannot be hashed cannot be compared, and a stale program would
  give wrong numbers.

  ```swift
  struct Layer: Pytree {
    var w: NDArray
    var activation: (NDArray) -> NDArray
  }
  let f = jax.jit { (layer: Layer, x: NDArray) in layer.activation(layer.w * x) }
  ```

  Make the field Hashable (an enum of activations in place of a closure), or capture it in the
  function instead of passing it.
  """#,
  "tracer-bool": #"""
  # tracer-bool: A condition that is not known yet

  `if`, `while`, `&&` and `?:` need a Swift Bool, and under `jit`, `vmap` or in the body of a loop an
  array has no value yet: both ways are possible.

  ```swift
  let f = jax.jit { (x: NDArray) -> NDArray in try Bool(x .> 0) ? x : -x }
  try f(1.0)
  ```

  Compute both and choose: `jnp.where(x .> 0, x, -x)`. Or choose what runs: `lax.cond`. For loops,
  `lax.whileLoop` and `lax.foriLoop`. Conditions on shapes, dtypes and Swift values are fine.
  """#,
  "tracer-integer": #"""
  # tracer-integer: A size or an index of a Swift array that is not known yet

  Shapes, axes, counts and indices of Swift arrays must be Swift integers while tracing; an array that
  is traced has no value.

  ```swift
  let f = jax.jit { (n: NDArray) -> NDArray in jnp.ones([try Int(n)]) }
  try f(3)
  ```

  Pass it as a Swift `Int`: that is static, and part of `jit`'s key. To pick a row by a traced index,
  index the array: `x[i]`.
  """#,
  "type-mismatch": #"""
  # type-mismatch: A value of another type than the program says

  A program was given an input of another dtype or shape, or an equation's result is not what its
  binder says. The second is a mistake in the text of the program.

  ```swift
  // { lambda ; a:f32[3]. let b:f32[4] = sin a in (b,) }
  ```

  Compare the two types in the report. `np.savez` writes 64-bit arrays for Python numbers; those are
  taken as 32-bit ones.
  """#,
  "unsupported": #"""
  # unsupported: Not there yet

  JAX has this and this version does not. It is said by name rather than answered wrongly.

  ```swift
  // A primitive that jaxscope knows by its text only
  ```

  Look for another way to write it; the report names the primitive or the option. `jaxscope check`
  lists what is missing.
  """#,
  "vmap-axes": #"""
  # vmap-axes: vmap does not find its axis

  `inAxes` says for each argument which axis counts the lanes, or nil for one that all lanes share;
  all counts must agree. `outAxes` says where the axis goes in the results; nil is only for results
  that do not depend on the lane.

  ```swift
  try jax.vmap({ (x: NDArray, y: NDArray) in x + y })(jnp.ones([2]), jnp.ones([3]))
  ```

  Share an argument with `inAxes: (0, nil)`. A list in the place of an axis must have one entry for
  each part of the argument.
  """#,
]
