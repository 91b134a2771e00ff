"""Record a call of a JAX function, so that `jaxscope` can walk through it.

It needs nothing but jax (0.10) and numpy. In a program:

    from jaxscope_record import record

    loss = record(train_step, state, batch, path="step.jaxscope")   # one call, here and now

    @record(path="step.jaxscope", when="nonfinite")                 # the first call that goes wrong
    @jax.jit
    def train_step(state, batch): ...

Without touching the program:

    python -m jaxscope_record train.py --epochs 3           # the first failing call of a jitted function
    python -m jaxscope_record --function train_step --call 7 train.py --epochs 3

The result is what the function returns; it runs as it was, and an exception passes through unchanged. What is
recorded is the program that JAX traces, its inputs as they were before the call (also donated ones) and the source
files that its equations point to: `docs/recording.md` describes the file, which numpy.load opens.
"""

from .recorder import record

__all__ = ["record"]
