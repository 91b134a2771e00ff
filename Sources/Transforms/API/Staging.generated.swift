// swift-format-ignore-file
// Written by Sources/Transforms/API/overloads.py.

import JAXCore

extension jax {
  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<R: Pytree>(
    _ f: @escaping () throws -> R
  ) -> () throws -> ClosedJaxpr {
    {  try traced(Arguments()) { _ in try f() } }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<R0: Pytree, R1: Pytree>(
    _ f: @escaping () throws -> (R0, R1)
  ) -> () throws -> ClosedJaxpr {
    {  try traced(Arguments()) { _ in let r = try f(); return Arguments(r.0, r.1) } }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping () throws -> (R0, R1, R2)
  ) -> () throws -> ClosedJaxpr {
    {  try traced(Arguments()) { _ in let r = try f(); return Arguments(r.0, r.1, r.2) } }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping () throws -> (R0, R1, R2, R3)
  ) -> () throws -> ClosedJaxpr {
    {  try traced(Arguments()) { _ in let r = try f(); return Arguments(r.0, r.1, r.2, r.3) } }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, R: Pytree>(
    _ f: @escaping (A) throws -> R
  ) -> (A) throws -> ClosedJaxpr {
    { (a) in try traced(a) { x in try f(x) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, R: Pytree>(
    _ f: (A) throws -> R, _ a: A
  ) throws -> R {
    try shapes(a) { x in try f(x) }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1)
  ) -> (A) throws -> ClosedJaxpr {
    { (a) in try traced(a) { x in let r = try f(x); return Arguments(r.0, r.1) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A) throws -> (R0, R1), _ a: A
  ) throws -> (R0, R1) {
    try shapes(a) { x in let r = try f(x); return Arguments(r.0, r.1) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1, R2)
  ) -> (A) throws -> ClosedJaxpr {
    { (a) in try traced(a) { x in let r = try f(x); return Arguments(r.0, r.1, r.2) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A) throws -> (R0, R1, R2), _ a: A
  ) throws -> (R0, R1, R2) {
    try shapes(a) { x in let r = try f(x); return Arguments(r.0, r.1, r.2) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A) throws -> (R0, R1, R2, R3)
  ) -> (A) throws -> ClosedJaxpr {
    { (a) in try traced(a) { x in let r = try f(x); return Arguments(r.0, r.1, r.2, r.3) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A) throws -> (R0, R1, R2, R3), _ a: A
  ) throws -> (R0, R1, R2, R3) {
    try shapes(a) { x in let r = try f(x); return Arguments(r.0, r.1, r.2, r.3) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, R: Pytree>(
    _ f: @escaping (A, B) throws -> R
  ) -> (A, B) throws -> ClosedJaxpr {
    { (a, b) in try traced(Arguments(a, b)) { x in try f(x.values.0, x.values.1) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, R: Pytree>(
    _ f: (A, B) throws -> R, _ a: A, _ b: B
  ) throws -> R {
    try shapes(Arguments(a, b)) { x in try f(x.values.0, x.values.1) }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1)
  ) -> (A, B) throws -> ClosedJaxpr {
    { (a, b) in try traced(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B) throws -> (R0, R1), _ a: A, _ b: B
  ) throws -> (R0, R1) {
    try shapes(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2)
  ) -> (A, B) throws -> ClosedJaxpr {
    { (a, b) in try traced(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B) throws -> (R0, R1, R2), _ a: A, _ b: B
  ) throws -> (R0, R1, R2) {
    try shapes(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B) throws -> (R0, R1, R2, R3)
  ) -> (A, B) throws -> ClosedJaxpr {
    { (a, b) in try traced(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2, r.3) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B) throws -> (R0, R1, R2, R3), _ a: A, _ b: B
  ) throws -> (R0, R1, R2, R3) {
    try shapes(Arguments(a, b)) { x in let r = try f(x.values.0, x.values.1); return Arguments(r.0, r.1, r.2, r.3) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C) throws -> R
  ) -> (A, B, C) throws -> ClosedJaxpr {
    { (a, b, c) in try traced(Arguments(a, b, c)) { x in try f(x.values.0, x.values.1, x.values.2) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ f: (A, B, C) throws -> R, _ a: A, _ b: B, _ c: C
  ) throws -> R {
    try shapes(Arguments(a, b, c)) { x in try f(x.values.0, x.values.1, x.values.2) }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1)
  ) -> (A, B, C) throws -> ClosedJaxpr {
    { (a, b, c) in try traced(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1), _ a: A, _ b: B, _ c: C
  ) throws -> (R0, R1) {
    try shapes(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2)
  ) -> (A, B, C) throws -> ClosedJaxpr {
    { (a, b, c) in try traced(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1, R2), _ a: A, _ b: B, _ c: C
  ) throws -> (R0, R1, R2) {
    try shapes(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C) throws -> (R0, R1, R2, R3)
  ) -> (A, B, C) throws -> ClosedJaxpr {
    { (a, b, c) in try traced(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2, r.3) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C) throws -> (R0, R1, R2, R3), _ a: A, _ b: B, _ c: C
  ) throws -> (R0, R1, R2, R3) {
    try shapes(Arguments(a, b, c)) { x in let r = try f(x.values.0, x.values.1, x.values.2); return Arguments(r.0, r.1, r.2, r.3) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> R
  ) -> (A, B, C, D) throws -> ClosedJaxpr {
    { (a, b, c, d) in try traced(Arguments(a, b, c, d)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R: Pytree>(
    _ f: (A, B, C, D) throws -> R, _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> R {
    try shapes(Arguments(a, b, c, d)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3) }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1)
  ) -> (A, B, C, D) throws -> ClosedJaxpr {
    { (a, b, c, d) in try traced(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1), _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> (R0, R1) {
    try shapes(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2)
  ) -> (A, B, C, D) throws -> ClosedJaxpr {
    { (a, b, c, d) in try traced(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1, R2), _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> (R0, R1, R2) {
    try shapes(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C, D) throws -> (R0, R1, R2, R3)
  ) -> (A, B, C, D) throws -> ClosedJaxpr {
    { (a, b, c, d) in try traced(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2, r.3) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C, D) throws -> (R0, R1, R2, R3), _ a: A, _ b: B, _ c: C, _ d: D
  ) throws -> (R0, R1, R2, R3) {
    try shapes(Arguments(a, b, c, d)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3); return Arguments(r.0, r.1, r.2, r.3) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> R
  ) -> (A, B, C, D, E) throws -> ClosedJaxpr {
    { (a, b, c, d, e) in try traced(Arguments(a, b, c, d, e)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R: Pytree>(
    _ f: (A, B, C, D, E) throws -> R, _ a: A, _ b: B, _ c: C, _ d: D, _ e: E
  ) throws -> R {
    try shapes(Arguments(a, b, c, d, e)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4) }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1)
  ) -> (A, B, C, D, E) throws -> ClosedJaxpr {
    { (a, b, c, d, e) in try traced(Arguments(a, b, c, d, e)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D, E) throws -> (R0, R1), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E
  ) throws -> (R0, R1) {
    try shapes(Arguments(a, b, c, d, e)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2)
  ) -> (A, B, C, D, E) throws -> ClosedJaxpr {
    { (a, b, c, d, e) in try traced(Arguments(a, b, c, d, e)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1, r.2) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C, D, E) throws -> (R0, R1, R2), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E
  ) throws -> (R0, R1, R2) {
    try shapes(Arguments(a, b, c, d, e)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1, r.2) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C, D, E) throws -> (R0, R1, R2, R3)
  ) -> (A, B, C, D, E) throws -> ClosedJaxpr {
    { (a, b, c, d, e) in try traced(Arguments(a, b, c, d, e)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1, r.2, r.3) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C, D, E) throws -> (R0, R1, R2, R3), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E
  ) throws -> (R0, R1, R2, R3) {
    try shapes(Arguments(a, b, c, d, e)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4); return Arguments(r.0, r.1, r.2, r.3) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> R
  ) -> (A, B, C, D, E, G) throws -> ClosedJaxpr {
    { (a, b, c, d, e, g) in try traced(Arguments(a, b, c, d, e, g)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> R, _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ g: G
  ) throws -> R {
    try shapes(Arguments(a, b, c, d, e, g)) { x in try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5) }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1)
  ) -> (A, B, C, D, E, G) throws -> ClosedJaxpr {
    { (a, b, c, d, e, g) in try traced(Arguments(a, b, c, d, e, g)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> (R0, R1), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ g: G
  ) throws -> (R0, R1) {
    try shapes(Arguments(a, b, c, d, e, g)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2)
  ) -> (A, B, C, D, E, G) throws -> ClosedJaxpr {
    { (a, b, c, d, e, g) in try traced(Arguments(a, b, c, d, e, g)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1, r.2) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> (R0, R1, R2), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ g: G
  ) throws -> (R0, R1, R2) {
    try shapes(Arguments(a, b, c, d, e, g)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1, r.2) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: @escaping (A, B, C, D, E, G) throws -> (R0, R1, R2, R3)
  ) -> (A, B, C, D, E, G) throws -> ClosedJaxpr {
    { (a, b, c, d, e, g) in try traced(Arguments(a, b, c, d, e, g)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1, r.2, r.3) } }
  }

  /// The results' types, as arrays without values (JAX: `jax.eval_shape`).
  public static func evalShape<A: Pytree, B: Pytree, C: Pytree, D: Pytree, E: Pytree, G: Pytree, R0: Pytree, R1: Pytree, R2: Pytree, R3: Pytree>(
    _ f: (A, B, C, D, E, G) throws -> (R0, R1, R2, R3), _ a: A, _ b: B, _ c: C, _ d: D, _ e: E, _ g: G
  ) throws -> (R0, R1, R2, R3) {
    try shapes(Arguments(a, b, c, d, e, g)) { x in let r = try f(x.values.0, x.values.1, x.values.2, x.values.3, x.values.4, x.values.5); return Arguments(r.0, r.1, r.2, r.3) }.values
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr(
    _ f: @escaping (NDArray) throws -> NDArray
  ) -> (NDArray) throws -> ClosedJaxpr {
    { (a) in try traced(a) { x in try f(x) } }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr(
    _ f: @escaping (NDArray, NDArray) throws -> NDArray
  ) -> (NDArray, NDArray) throws -> ClosedJaxpr {
    { (a, b) in try traced(Arguments(a, b)) { x in try f(x.values.0, x.values.1) } }
  }

  /// The jaxpr of a function (JAX: `jax.make_jaxpr`).
  public static func makeJaxpr(
    _ f: @escaping (NDArray, NDArray, NDArray) throws -> NDArray
  ) -> (NDArray, NDArray, NDArray) throws -> ClosedJaxpr {
    { (a, b, c) in try traced(Arguments(a, b, c)) { x in try f(x.values.0, x.values.1, x.values.2) } }
  }
}
