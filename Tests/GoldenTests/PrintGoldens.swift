import JAX
import JAXCore

/// A program that prints or calls back, beside what JAX prints for the same one (`Tests/Golden/make/prints.py`).
struct PrintGolden: Sendable {
  let name: String
  let function: @Sendable ([NDArray]) throws -> [NDArray]

  init(_ name: String, _ function: @escaping @Sendable ([NDArray]) throws -> [NDArray]) {
    self.name = name
    self.function = function
  }
}

private func show(_ x: NDArray) -> NDArray {
  jax.debug.print("x={} y={y:.2f}", x, y: x * 2)
  return jnp.sin(x)
}

private func yes(_ x: NDArray) -> NDArray {
  jax.debug.print("yes {}", x)
  return x * 2
}

private func no(_ x: NDArray) -> NDArray {
  jax.debug.print("no {}", x)
  return x - 1
}

private var one: NDArray { 1.0 }

let transformedPrints: [PrintGolden] = [
  PrintGolden("plain") { a in [show(a[0])] },
  PrintGolden("jitted") { a in [try jax.jit(show, name: "show")(a[0])] },
  PrintGolden("vmapped") { a in [try jax.vmap(show)(a[0])] },
  PrintGolden("vmapped_jit") { a in [try jax.vmap(jax.jit(show, name: "show"))(a[0])] },
  PrintGolden("vmapped_twice") { a in [try jax.vmap(jax.vmap(show))(a[0])] },
  PrintGolden("vmapped_columns") { a in
    [
      try jax.vmap(
        { (c: NDArray) in
          jax.debug.print("column {}", c)
          return c.sum()
        }, inAxes: 1)(a[0])
    ]
  },
  PrintGolden("vmapped_shared") { a in
    [
      try jax.vmap(
        { (a: NDArray, b: NDArray) in
          jax.debug.print("shared {}", b)
          jax.debug.print("both {} {}", a, b)
          return a * b
        }, inAxes: (0, nil))(a[0], a[1])
    ]
  },
  PrintGolden("graded") { a in [try jax.grad(show)(a[0])] },
  PrintGolden("graded_jit") { a in [try jax.grad(jax.jit(show, name: "show"))(a[0])] },
  PrintGolden("value_and_graded") { a in
    let (value, gradient) = try jax.valueAndGrad(show)(a[0])
    return [value, gradient]
  },
  PrintGolden("pushed_forward") { a in
    let (value, tangent) = try jax.jvp(show, a[0], a[0])
    return [value, tangent]
  },
  PrintGolden("graded_twice") { a in [try jax.grad(jax.grad(show))(a[0])] },
  PrintGolden("vmapped_grad") { a in [try jax.vmap(jax.grad(show))(a[0])] },
  PrintGolden("graded_vmap") { a in
    [try jax.grad { (x: NDArray) in try jax.vmap(show)(x).sum() }(a[0])]
  },
  PrintGolden("checkpointed_grad") { a in
    [
      try jax.grad(
        jax.checkpoint { (x: NDArray) in
          let y = jnp.sin(x)
          jax.debug.print("inside {}", y)
          return jnp.cos(y)
        })(a[0])
    ]
  },
  PrintGolden("checkpointed_scan") { a in
    let body = jax.checkpoint { (c: NDArray, a: NDArray) in
      let c = jnp.sin(c * a)
      jax.debug.print("c {:.4f}", c)
      return (c, a)
    }
    return [try jax.grad { (x: NDArray) in try lax.scan(body, 1.0, x).0 }(a[0])]
  },
  PrintGolden("own_derivative") { a in
    func f(_ x: NDArray) -> NDArray {
      jax.debug.print("f {}", x)
      return x * x
    }
    let g = jax.customJvp(
      f,
      jvp: { x, t in
        jax.debug.print("rule {} {}", x, t)
        return (x * x, 2 * x * t)
      }, name: "f")
    return [try g(a[0]), try jax.grad(g)(a[0])]
  },
  PrintGolden("own_passes") { a in
    let f = jax.customVjp(
      { (x: NDArray) in
        jax.debug.print("f {}", x)
        return x * x
      },
      fwd: { x in
        jax.debug.print("forward {}", x)
        return (x * x, x)
      },
      bwd: { x, g in
        jax.debug.print("backward {} {}", x, g)
        return 2 * x * g
      }, name: "f")
    return [try f(a[0]), try jax.grad(f)(a[0])]
  },
  PrintGolden("pulled_back") { a in
    let (y, pull) = try jax.vjp(show, a[0])
    jax.debug.print("between")
    return [y, try pull(one)]
  },
  PrintGolden("linearized") { a in
    let (y, push) = try jax.linearize(show, a[0])
    jax.debug.print("between")
    return [y, try push(one)]
  },
  PrintGolden("forward_jacobian") { a in
    [
      try jax.jacfwd { (x: NDArray) in
        jax.debug.print("J {}", x)
        return x * x
      }(a[0])
    ]
  },
]

let controlledPrints: [PrintGolden] = [
  PrintGolden("scanned") { a in
    let (c, ys) = try lax.scan(
      { (c: NDArray, a: NDArray) in
        jax.debug.print("c={c} a={a}", c: c, a: a)
        return (c + a, c * a)
      }, 0.0, a[0])
    return [c, ys]
  },
  PrintGolden("scanned_ordered") { a in
    let (c, ys) = try lax.scan(
      { (c: NDArray, a: NDArray) in
        jax.debug.print("c={c} a={a}", c: c, a: a, ordered: true)
        return (c + a, c * a)
      }, 0.0, a[0], reverse: true)
    return [c, ys]
  },
  PrintGolden("scanned_grad") { a in
    [
      try jax.grad { (x: NDArray) in
        let (c, ys) = try lax.scan(
          { (c: NDArray, a: NDArray) in
            jax.debug.print("step {} {}", c, a)
            return (c * a, jnp.sin(c))
          }, 1.0, x)
        return c + ys.sum()
      }(a[0])
    ]
  },
  PrintGolden("scanned_vmap") { a in
    let (c, ys) = try jax.vmap { (row: NDArray) in
      try lax.scan(
        { (c: NDArray, a: NDArray) in
          jax.debug.print("row {}", a)
          return (c + a, c)
        }, 0.0, row)
    }(a[0])
    return [c, ys]
  },
  PrintGolden("looped") { a in
    let (i, y) = try lax.whileLoop(
      { (i: NDArray, _: NDArray) in i .< 3 },
      { (i: NDArray, y: NDArray) in
        jax.debug.print("i={i} y={y:.3f}", i: i, y: y)
        return (i + 1, y * 1.5)
      }, (0, a[0]))
    return [i, y]
  },
  PrintGolden("looped_condition") { a in
    [
      try lax.whileLoop(
        { (s: NDArray) in
          jax.debug.print("test {}", s)
          return s .< 3
        }, { (s: NDArray) in s + 1 }, a[0])
    ]
  },
  PrintGolden("looped_vmap") { a in
    [
      try jax.vmap { (a: NDArray) in
        try lax.whileLoop(
          { (s: NDArray) in s .< 3 },
          { (s: NDArray) in
            jax.debug.print("at {}", s)
            return s + 1
          }, a)
      }(a[0])
    ]
  },
  PrintGolden("counted") { a in
    [
      try lax.foriLoop(
        0, 3,
        { (i: NDArray, y: NDArray) in
          jax.debug.print("{} {}", i, y)
          return y * 2
        }, a[0])
    ]
  },
  PrintGolden("counted_grad") { a in
    [
      try jax.grad { (x: NDArray) in
        try lax.foriLoop(
          0, 3,
          { (i: NDArray, y: NDArray) in
            jax.debug.print("{} {}", i, y)
            return y * 2
          }, x)
      }(a[0])
    ]
  },
  PrintGolden("chosen") { a in [try lax.cond(a[0] .> 0, yes, no, a[0])] },
  PrintGolden("chosen_vmap") { a in
    [try jax.vmap { (a: NDArray) in try lax.cond(a .> 1, yes, no, a) }(a[0])]
  },
  PrintGolden("chosen_grad") { a in
    [try jax.grad { (a: NDArray) in try lax.cond(a .> 0, yes, no, a) }(a[0])]
  },
  PrintGolden("switched") { a in [try lax.switch(1, [yes, no, { jnp.sin($0) }], a[0])] },
]

let calledBack: [PrintGolden] = [
  PrintGolden("things") { a in
    let x = a[0]
    jax.debug.print("{} {} {}", 3, 2.5, true)
    jax.debug.print("{} is {name}", "ab", name: "a name")
    jax.debug.print(
      "{t}", t: ["b": [x, [x * 2]] as [any Pytree], "a": NDArray?.none as Any] as [String: Any])
    jax.debug.print(
      "{x!r:>40}|{x!s}|{0.shape}|{1[1]}", jnp.expandDims(x, 0), [x, x * 3], x: x)
    jax.debug.print("no fields")
    jax.debug.print("{:>{w}.{p}f}|", x, w: 9, p: 3)
    jax.debug.print("{}", jnp.arange(2000.0))
    jax.debug.print("", ordered: true)
    return [x]
  },
  PrintGolden("called") { a in
    jax.debug.callback(
      { (a: NDArray, b: NDArray) in Messages.say("called with \(a) \(b)") }, a[0], a[0][0])
    return [a[0]]
  },
  PrintGolden("called_vmap") { a in
    _ = try jax.vmap { (a: NDArray) in
      jax.debug.callback({ (v: NDArray) in Messages.say("lane \(v)") }, a)
      return a
    }(a[0])
    return [a[0]]
  },
  PrintGolden("called_grad") { a in
    [
      try jax.grad { (a: NDArray) in
        jax.debug.callback({ (v: NDArray) in Messages.say("value \(v)") }, a, ordered: true)
        return a * a
      }(a[0])
    ]
  },
  PrintGolden("pure") { a in [try host([3])(a[0], a[1]) * 2] },
  PrintGolden("pure_sequential") { a in [try jax.vmap(host([], .sequential), inAxes: (0, nil))(a[0], a[1])] },
  PrintGolden("pure_unrolled") { a in
    [try jax.vmap(host([], .sequentialUnrolled), inAxes: (0, nil))(a[0], a[1])]
  },
  PrintGolden("pure_expand") { a in [try jax.vmap(host([], .expandDims), inAxes: (0, nil))(a[0], a[1])] },
  PrintGolden("pure_broadcast") { a in
    [try jax.vmap(host([], .broadcastAll), inAxes: (0, nil))(a[0], a[1])]
  },
  PrintGolden("pure_scanned") { a in
    let (c, ys) = try lax.scan({ (c: NDArray, a: NDArray) in (try host([])(c, a), a) }, a[1], a[0])
    return [c, ys]
  },
  PrintGolden("io_scanned") { a in
    let (c, ys) = try lax.scan(
      { (c: NDArray, a: NDArray) in
        (c + jax.experimental.ioCallback(device, scalar, a, ordered: true), a)
      }, 0.0, a[0])
    return [c, ys]
  },
  PrintGolden("io_vmapped") { a in
    [try jax.vmap { (a: NDArray) in jax.experimental.ioCallback(device, scalar, a) }(a[0])]
  },
  PrintGolden("io_unused") { a in
    _ = jax.experimental.ioCallback(device, scalar, a[0])
    return [a[0]]
  },
]

private var scalar: NDArray { jax.ShapeDtypeStruct([], .float32) }

private func device(_ a: NDArray) -> NDArray {
  Messages.say("io \(a)")
  return a + 1
}

private func host(
  _ shape: [Int], _ method: jax.VmapMethod? = nil
) -> (NDArray, NDArray) throws -> NDArray {
  { a, b in
    jax.pureCallback(
      { (a: NDArray, b: NDArray) in
        Messages.say("host \(a.shape) \(b.shape)")
        return a + b
      }, jax.ShapeDtypeStruct(shape, .float32), a, b, vmapMethod: method)
  }
}
