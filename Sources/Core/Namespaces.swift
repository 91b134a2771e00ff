/// The JAX API: transformations here, and the namespaces below as in Python.
public enum jax {
  /// Arrays and functions as in NumPy (JAX: `jax.numpy`).
  public enum numpy {
    /// Linear algebra (JAX: `jax.numpy.linalg`).
    public enum linalg {}
    /// Discrete Fourier transforms (JAX: `jax.numpy.fft`).
    public enum fft {}
  }
  /// The primitives' functions and control flow (JAX: `jax.lax`).
  public enum lax {
    /// Linear algebra on batches of matrices in the last two axes (JAX: `jax.lax.linalg`).
    public enum linalg {}
  }
  /// Random numbers from explicit keys (JAX: `jax.random`).
  public enum random {}
  /// Functions of neural networks (JAX: `jax.nn`).
  public enum nn {}
  /// Functions of pytrees (JAX: `jax.tree`).
  public enum tree {}
  /// What to look at while a program runs (JAX: `jax.debug`).
  public enum debug {}
  /// What JAX may still change (JAX: `jax.experimental`).
  public enum experimental {}
  /// Where a program's time goes (JAX: `jax.profiler`).
  public enum profiler {}
}

/// JAX: `jax.numpy as jnp`.
public typealias jnp = jax.numpy
/// JAX: `jax.lax`.
public typealias lax = jax.lax

extension jax {
  /// An immutable array (JAX: `jax.Array`).
  public typealias Array = NDArray
}
