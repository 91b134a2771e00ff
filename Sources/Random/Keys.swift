import JAXBuffers
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// A key from a seed (JAX: `jax.random.key`).
  public static func key(_ seed: Int, impl: String? = nil) -> NDArray {
    seeded("key", seedArray(seed), impl)
  }
  /// A key from a seed (JAX: `jax.random.key`).
  public static func key(_ seed: some ArrayLike, impl: String? = nil) -> NDArray {
    seeded("key", seed.asNDArray, impl)
  }

  /// A key from a seed, as raw uint32 words (JAX: `jax.random.PRNGKey`).
  public static func PRNGKey(_ seed: Int, impl: String? = nil) -> NDArray {
    bind(RandomUnwrap(), seeded("PRNGKey", seedArray(seed), impl))
  }
  /// A key from a seed, as raw uint32 words (JAX: `jax.random.PRNGKey`).
  public static func PRNGKey(_ seed: some ArrayLike, impl: String? = nil) -> NDArray {
    bind(RandomUnwrap(), seeded("PRNGKey", seed.asNDArray, impl))
  }

  /// The raw words of keys (JAX: `jax.random.key_data`).
  public static func keyData(_ keys: some ArrayLike) -> NDArray {
    sampling("key_data", keys, [2], .uint32, batched: true) { bind(RandomUnwrap(), $0) }
  }

  /// Raw words taken for keys (JAX: `jax.random.wrap_key_data`).
  public static func wrapKeyData(_ keyBitsArray: some ArrayLike, impl: String? = nil) -> NDArray {
    let data = keyBitsArray.asNDArray
    do {
      return bind(RandomWrap(try keyImplementation(impl)), data)
    } catch {
      return failed(
        JAXError(error, operation: "wrap_key_data"), ShapedArray(Shape(data.shape.dropLast()), .keyFry))
    }
  }

  /// The name of the keys' generator (JAX: `jax.random.key_impl`).
  public static func keyImpl(_ keys: some ArrayLike) -> String {
    (KeyImplementation(keys.asNDArray.dtype) ?? .threefry).longName
  }

  /// The dtype of keys (JAX: `jax.random.key_dtype`).
  public static func keyDtype(_ impl: String? = nil) -> DType {
    do {
      return try keyImplementation(impl).dtype
    } catch {
      raise(JAXError(error, operation: "key_dtype"))
      return .keyFry
    }
  }

  /// The same key, which may be used once more (JAX: `jax.random.clone`).
  public static func clone(_ key: some ArrayLike) -> NDArray { bind(RandomClone(), key.asNDArray) }

  /// A key from a key and an integer (JAX: `jax.random.fold_in`).
  public static func foldIn(_ key: some ArrayLike, _ data: some ArrayLike) -> NDArray {
    let data = data.asNDArray
    return keys("fold_in", key, []) { key in
      guard data.ndim == 0 else {
        throw invalid(
          "fold_in accepts a scalar, but was given an array of shape \(data.shape) != (). "
            + "Use jax.vmap for batching.")
      }
      return bind(RandomFoldIn(), key, convert(data, to: .uint32))
    }
  }

  /// New keys from a key (JAX: `jax.random.split`).
  public static func split(_ key: some ArrayLike, _ num: Int = 2) -> NDArray { split(key, [num]) }

  /// New keys from a key, in any shape (JAX: `jax.random.split`).
  public static func split(_ key: some ArrayLike, _ num: some Collection<Int>) -> NDArray {
    let shape = Shape(num)
    return keys("split", key, shape) { bind(RandomSplit(shape: shape), $0) }
  }

  /// Two new keys from a key (JAX: `key, subkey = jax.random.split(key)`).
  @_disfavoredOverload
  public static func split(_ key: some ArrayLike) -> (NDArray, NDArray) {
    let keys = unpacked(split(key, [2]), 2)
    return (keys[0], keys[1])
  }

  /// Three new keys from a key (JAX: `a, b, c = jax.random.split(key, 3)`).
  @_disfavoredOverload
  public static func split(_ key: some ArrayLike, _ num: Int) -> (NDArray, NDArray, NDArray) {
    let keys = unpacked(split(key, [num]), 3)
    return (keys[0], keys[1], keys[2])
  }

  /// Four new keys from a key (JAX: `a, b, c, d = jax.random.split(key, 4)`).
  @_disfavoredOverload
  public static func split(
    _ key: some ArrayLike, _ num: Int
  ) -> (NDArray, NDArray, NDArray, NDArray) {
    let keys = unpacked(split(key, [num]), 4)
    return (keys[0], keys[1], keys[2], keys[3])
  }
}

extension KeyImplementation {
  /// JAX: `PRNGImpl.name`.
  fileprivate var longName: String {
    switch self {
    case .threefry: "threefry2x32"
    case .rbg: "rbg"
    case .unsafeRbg: "unsafe_rbg"
    }
  }
}

/// The generator of this name (JAX: `resolve_prng_impl`).
private func keyImplementation(_ name: String?) throws -> KeyImplementation {
  switch name {
  case nil, "threefry2x32": return .threefry
  case "rbg": return .rbg
  case "unsafe_rbg": return .unsafeRbg
  case .some(let name):
    if ["threefry4x32", "philox2x32", "philox4x32"].contains(name) {
      throw JAXError(.unsupported("impl=\(name)"))
    }
    throw invalid(
      "unrecognized PRNG implementation \"\(name)\". Did you mean one of: "
        + "\"threefry2x32\", \"rbg\", \"unsafe_rbg\"?")
  }
}

/// The low bits of a seed, as many as an integer has (JAX: `random_seed` of a Python integer).
private func seedArray(_ seed: Int) -> NDArray {
  let wide = Options.isOn(.enableX64)
  let bits = wide ? Buffer(scalar: Int64(seed)) : Buffer(scalar: Int32(truncatingIfNeeded: seed))
  return NDArray(ScalarLiteral(bits, weakType: false))
}

/// JAX: `random.core._key`.
private func seeded(_ name: String, _ seed: NDArray, _ impl: String?) -> NDArray {
  do {
    let implementation = try keyImplementation(impl)
    if seed.dtype.isKey { throw invalid("\(name) accepts a scalar seed, but was given a PRNG key.") }
    guard seed.ndim == 0 else {
      throw invalid(
        "\(name) accepts a scalar seed, but was given an array of shape \(seed.shape) != (). "
          + "Use jax.vmap for batching")
    }
    return bind(RandomSeed(implementation), seed)
  } catch {
    return failed(JAXError(error, operation: name), ShapedArray([], .keyFry))
  }
}

/// Keys made from a key; raw ones from a raw one (JAX: `_return_prng_keys`).
private func keys(
  _ name: String, _ key: some ArrayLike, _ shape: Shape, _ body: (NDArray) throws -> NDArray
) -> NDArray {
  let key = key.asNDArray
  let made = sampling(name, key, shape, .keyFry, body)
  return key.dtype.isKey ? made : bind(RandomUnwrap(), made)
}
