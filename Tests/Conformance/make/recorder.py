"""Turn one case into its text, its arrays and its line of `cases.jsonl`."""

import io

import jax
import jax.numpy as jnp
import ml_dtypes
import numpy as np
from jax._src import core
from jax.extend import core as jex_core

from registry import Key, seeded

BASE_RTOL = {
    "float64": 1e-11,
    "complex128": 1e-11,
    "float32": 1e-5,
    "complex64": 1e-5,
    "float16": 4e-3,
    "bfloat16": 2e-2,
}
LOW_BIT_RTOL = 0.13
NARROW = ("int4", "uint4")
SIGN_AMBIGUOUS = {"eigh", "eig", "svd", "qr", "schur", "hessenberg", "tridiagonal"}
CUSTOM_RULES = {"custom_jvp_call", "custom_vjp_call"}
MAX_WIDENING_PRIMITIVE, MAX_WIDENING = 50, 500
ELEMENTWISE = set(
    """abs acos acosh add add_any and asin asinh atan atan2 atanh bessel_i0e bessel_i1e
    cbrt ceil clamp convert_element_type cos cosh digamma div erf erf_inv erfc exp exp2 expm1 floor
    igamma igammac integer_pow lgamma log log1p logistic max min mul neg pow polygamma
    regularized_incomplete_beta rem round rsqrt select_n sign sin sinh sqrt square sub tan tanh
    zeta""".split()
)


def materialise(arg):
    """Keys exist only while recording; everything else is an array already."""
    if not isinstance(arg, Key):
        return arg
    key = jax.random.key(arg.seed, impl=arg.impl)
    return key if arg.count is None else jax.random.split(key, arg.count)


def is_key(value):
    return jnp.issubdtype(value.dtype, jax.dtypes.prng_key)


def is_inexact(value):
    return not is_key(value) and jnp.issubdtype(value.dtype, jnp.inexact)


def stored(value):
    """The array that goes into the npz: dtypes numpy lacks become their bits."""
    if is_key(value):
        return np.asarray(jax.random.key_data(value))
    array = np.asarray(value)
    if array.dtype == ml_dtypes.bfloat16:
        return array.view(np.uint16)
    if array.dtype.name in NARROW:
        return array.astype(np.int8).view(np.uint8)
    if array.dtype.name.startswith("float8"):
        return array.view(np.uint8)
    return array


def wide(value):
    """A value as float64 or complex128, for comparing."""
    array = np.asarray(value)
    return array.astype(np.complex128 if array.dtype.kind == "c" else np.float64)


def equations(jaxpr):
    """Every equation of a program, bodies included."""
    for eqn in jaxpr.eqns:
        yield eqn
        for body in core.jaxprs_in_params(eqn.params):
            yield from equations(body)


def primitives_of(closed):
    return sorted({eqn.primitive.name for eqn in equations(closed.jaxpr)})


def coarsest_dtype(closed):
    """The inexact dtype with the widest tolerance anywhere in the program."""
    atoms = [*closed.jaxpr.constvars, *closed.jaxpr.invars]
    atoms += [atom for eqn in equations(closed.jaxpr) for atom in (*eqn.invars, *eqn.outvars)]
    names = {a.aval.dtype.name for a in atoms if hasattr(a.aval, "dtype") and is_inexact(a.aval)}
    return max(sorted(names), key=base_rtol, default=None)


def base_rtol(dtype):
    return BASE_RTOL.get(dtype, LOW_BIT_RTOL)


def nested_consts(closed):
    """Values of the constvars of inner closed jaxprs, in the order in which the text shows them."""
    values = {}

    def collect(jaxpr):
        for eqn in jaxpr.eqns:
            for param in eqn.params.values():
                for body in param if isinstance(param, tuple) else (param,):
                    if isinstance(body, jex_core.ClosedJaxpr):
                        values.setdefault(id(body.jaxpr), body.consts)
                        collect(body.jaxpr)
                    elif isinstance(body, jex_core.Jaxpr):
                        collect(body)

    collect(closed.jaxpr)
    printed = []
    skeleton = core.pp_jaxpr_skeleton

    def spy(jaxpr, *args):
        printed.append(jaxpr)
        return skeleton(jaxpr, *args)

    core.pp_jaxpr_skeleton = spy
    try:
        str(closed)
    finally:
        core.pp_jaxpr_skeleton = skeleton
    inner = [jaxpr for jaxpr in printed if jaxpr is not closed.jaxpr and jaxpr.constvars]
    return [value for jaxpr in inner for value in values[id(jaxpr)]]


def batched(case, values):
    """Three variants of every input along a new leading axis; the first is the input itself."""
    columns = []
    for value in values:
        if is_key(value):
            rows = jnp.stack([value, *(jax.random.clone(k) for k in _more_keys(value))])
        else:
            array = np.asarray(value)
            if case.batch == "scale":
                factors = (1, 0.75, 1.25) if is_inexact(array) else (1, 1, 1)
                rows = np.stack(
                    [(array * np.asarray(f, array.dtype)).astype(array.dtype) for f in factors]
                )
            else:
                rows = np.stack(
                    [np.roll(array.ravel(), shift).reshape(array.shape) for shift in (0, 1, 2)]
                )
        columns.append(rows)
    return columns


def _more_keys(key):
    data = jax.random.key_data(key)
    impl = jax.random.key_impl(key)
    return [jax.random.wrap_key_data(data + np.uint32(step), impl=impl) for step in (1, 2)]


def cotangent_like(name, value):
    """Normal values of the shape and dtype of an inexact array."""
    rng = seeded(name)
    array = rng.randn(*value.shape)
    if np.dtype(value.dtype).kind == "c":
        array = array + 1j * rng.randn(*value.shape)
    return np.asarray(array).astype(value.dtype)


class Recording:
    """One case, evaluated by JAX."""

    def __init__(self, case):
        self.case = case
        self.args = [materialise(arg) for arg in case.args]
        self.closed = jax.make_jaxpr(case.function)(*self.args)
        self.text = str(self.closed)
        self.flat = jax.tree.leaves(self.args)
        self.run = jax.jit(core.jaxpr_as_fun(self.closed))
        self.outputs = self.run(*self.flat)
        self.inner = nested_consts(self.closed)
        self.primitives = primitives_of(self.closed)
        self.dtype = coarsest_dtype(self.closed)
        self.notes = list(case.notes)
        self.arrays = {}
        self.tolerances = {}
        self._store("const", self.closed.consts)
        self._store("nconst", self.inner)
        self._store("in", self.flat)
        self._store("out", self.outputs)
        self.transforms = []
        self._result(
            "out",
            self.outputs,
            lambda noisy: self.run(*noisy),
            self._noisy_inputs(),
            self._elementwise(),
        )
        for name in case.transforms:
            self._transform(name)
        self._take_notes()

    def _store(self, prefix, values, indices=None):
        for i, value in zip(indices or range(len(values)), values):
            self.arrays[f"{prefix}{i}"] = stored(value)

    def _elementwise(self):
        return all(name in ELEMENTWISE for name in self.primitives)

    def _noisy_inputs(self):
        """The inputs moved by two units in the last place, up and down."""
        noisy = []
        for i, value in enumerate(self.flat):
            if not is_inexact(value):
                noisy.append(value)
                continue
            array = np.asarray(value)
            sign = np.where(seeded(f"{self.case.name}/noise{i}").rand(*array.shape) < 0.5, -1, 1)
            step = 2 * float(ml_dtypes.finfo(array.dtype).eps) * sign
            moved = np.where(np.isfinite(array), wide(array) * (1 + step), wide(array))
            noisy.append(moved.astype(array.dtype))
        return noisy

    def _result(self, label, outputs, again, noisy, elementwise):
        """The tolerance of one set of outputs: base, and wider where two ulp matter more."""
        inexact = [wide(o) for o in outputs if is_inexact(o)]
        if not inexact:
            self.tolerances[label] = [0.0, 0.0]
            return
        rtol = base_rtol(self.dtype) * self.case.slack
        finite = np.concatenate([o[np.isfinite(o)].ravel() for o in inexact])
        with np.errstate(over="ignore"):
            rms = float(np.sqrt(np.mean(np.abs(finite) ** 2))) if finite.size else 0.0
        if "special-values" in self.case.notes:
            # One huge edge value must not loosen the check of all the others.
            rms = min(rms, 1.0) if label in ("jvp", "vjp") else 0.1
        atol = max(rtol * rms, 1e-30)
        factor = 1.0
        if not elementwise:
            factor = self._widening(label, outputs, again(noisy), rtol, atol)
        self.tolerances[label] = [float(f"{rtol * factor:.3g}"), float(f"{atol * factor:.3g}")]

    def _widening(self, label, outputs, moved, rtol, atol):
        worst = 0.0
        for output, other in zip(outputs, moved):
            if not is_inexact(output):
                if label == "out" and not is_key(output) and not np.array_equal(output, other):
                    self._note("discrete-sensitive")
                continue
            base, shifted = wide(output), wide(other)
            ok = np.isfinite(base) & np.isfinite(shifted)
            with np.errstate(over="ignore"):
                error = np.abs(base[ok] - shifted[ok]) / (atol + rtol * np.abs(base[ok]))
            if "special-values" in self.case.notes:
                # At an edge value a step of two ulp can cross a tie or a jump: not conditioning.
                error = error[error <= 100]
            worst = max(worst, float(error.max(initial=0.0)))
        if worst <= 1:
            return 1.0
        primitive_output = label == "out" and len(self.closed.jaxpr.eqns) == 1
        factor = min(worst, MAX_WIDENING_PRIMITIVE if primitive_output else MAX_WIDENING)
        self._note(f"ill-conditioned x{round(factor)}")
        return factor

    def _transform(self, name):
        inexact_in = [i for i, v in enumerate(self.flat) if is_inexact(v)]
        inexact_out = [i for i, v in enumerate(self.outputs) if is_inexact(v)]
        if name != "vmap" and not (inexact_in and inexact_out):
            return
        try:
            getattr(self, f"_{name}")(inexact_in, inexact_out)
        except (NotImplementedError, TypeError, ValueError, AssertionError) as error:
            self._note(f"no-{name}:{type(error).__name__}")
            self.arrays = {k: v for k, v in self.arrays.items() if not k.startswith(name)}
        else:
            self.transforms.append(name)

    def _restricted(self, inexact_in, inexact_out, base):
        def function(*values):
            full = list(base)
            for i, value in zip(inexact_in, values):
                full[i] = value
            outputs = self.run(*full)
            return [outputs[i] for i in inexact_out]

        return function

    def _jvp(self, inexact_in, inexact_out):
        tangents = [cotangent_like(f"{self.case.name}/jvp{i}", self.flat[i]) for i in inexact_in]

        def run(base):
            function = self._restricted(inexact_in, inexact_out, base)
            return jax.jit(lambda p, t: jax.jvp(function, p, t)[1])(
                tuple(base[i] for i in inexact_in), tuple(tangents)
            )

        outputs = run(self.flat)
        self._store("jvp_tangent", tangents, inexact_in)
        self._store("jvp_out", outputs, inexact_out)
        self._result("jvp", outputs, run, self._noisy_inputs(), False)

    def _vjp(self, inexact_in, inexact_out):
        cotangents = [
            cotangent_like(f"{self.case.name}/vjp{i}", self.outputs[i]) for i in inexact_out
        ]

        def run(base):
            function = self._restricted(inexact_in, inexact_out, base)
            return jax.jit(lambda p, c: jax.vjp(function, *p)[1](c))(
                tuple(base[i] for i in inexact_in), list(cotangents)
            )

        outputs = run(self.flat)
        self._store("vjp_cotangent", cotangents, inexact_out)
        self._store("vjp_in", outputs, inexact_in)
        self._result("vjp", outputs, run, self._noisy_inputs(), False)

    def _vmap(self, _inexact_in, _inexact_out):
        if not self.flat:
            raise ValueError("vmap needs an input")
        rows = batched(self.case, self.flat)
        run = jax.jit(jax.vmap(core.jaxpr_as_fun(self.closed)))
        outputs = run(*rows)
        self._store("vmap_in", rows)
        self._store("vmap_out", outputs)
        noisy = batched(self.case, self._noisy_inputs())
        self._result("vmap", outputs, lambda moved: run(*moved), noisy, self._elementwise())

    def _note(self, note):
        if note not in self.notes:
            self.notes.append(note)

    def _take_notes(self):
        if self.inner:
            self._note("nested-consts")
        if any(is_inexact(o) and not np.isfinite(wide(o)).all() for o in self.outputs):
            self._note("nonfinite-out")
        if CUSTOM_RULES & set(self.primitives) and {"jvp", "vjp"} & set(self.transforms):
            self._note("custom-rule-not-in-text")
        if SIGN_AMBIGUOUS & set(self.primitives):
            self._note("sign-ambiguous-prim-inside")

    def npz(self):
        buffer = io.BytesIO()
        np.savez(buffer, **self.arrays)
        return buffer.getvalue()

    def line(self):
        """The record of this case in `cases.jsonl`."""
        return {
            "name": self.case.name,
            "primitive": self.case.primitive,
            "group": self.case.group,
            "rtol": max(t[0] for t in self.tolerances.values()),
            "atol": max(t[1] for t in self.tolerances.values()),
            "tol": self.tolerances,
            "notes": self.notes,
            "transforms": self.transforms,
            "x64": self.case.x64,
            "dtype": self.dtype,
            "primitives": self.primitives,
            "n_in": len(self.flat),
            "n_out": len(self.outputs),
            "n_const": len(self.closed.consts),
            "n_nested_const": len(self.inner),
            "bytes": sum(array.nbytes for array in self.arrays.values()),
            "jax": jax.__version__,
        }
