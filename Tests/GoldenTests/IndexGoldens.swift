import JAX

/// JAX: the group `weak indices`, those that came as Python's numbers.
let indexGoldens: [TracingGolden] = [
  TracingGolden("index_weak") { a in [a[0][a[1]]] },
  TracingGolden("index_weak_row") { a in [a[0][a[1]]] },
  TracingGolden("index_weak_twice") { a in [a[0][a[1], a[1]]] },
  TracingGolden("index_weak_set") { a in [a[0].at[a[1]].set(0.0)] },
  TracingGolden("index_weak_add") { a in [a[0].at[a[1]].add(1.0)] },
]
