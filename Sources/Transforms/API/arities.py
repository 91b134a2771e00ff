"""Functions of every number of arguments and results, as `overloads.py` writes them."""

ARGS, RESULTS = 6, 4
LETTERS = "ABCDEG"


class Arity:
    """A function of `n` arguments with `m` results."""

    def __init__(self, n, m=1):
        self.n, self.m = n, m
        self.letters = LETTERS[:n]
        self.generics = [f"{x}: Pytree" for x in self.letters]
        self.types = ", ".join(self.letters)
        self.values = ", ".join(x.lower() for x in self.letters)
        # A pack of one would be a tuple of one, which Swift has not.
        self.packed = self.values if n == 1 else f"Arguments({self.values})"
        self.packed_type = self.types if n == 1 else f"Arguments<{self.types}>"
        self.results = [f"R{i}" for i in range(m)] if m > 1 else ["R"]
        self.result_generics = [f"{r}: Pytree" for r in self.results]
        self.result = "R" if m == 1 else "(" + ", ".join(self.results) + ")"
        self.tuple = self.letters if n == 1 else f"({self.types})"

    def all_generics(self, *more):
        return "<" + ", ".join([*self.generics, *self.result_generics, *more]) + ">" if (
            self.generics or self.result_generics or more) else ""

    def unpacked(self, name="x"):
        return ", ".join(name if self.n == 1 else f"{name}.values.{i}" for i in range(self.n))

    def call(self, name="x"):
        """The user's function on a packed argument, its results packed too."""
        call = f"try f({self.unpacked(name)})"
        if self.m == 1:
            return call
        return f"let r = {call}; return Arguments(" + ", ".join(f"r.{i}" for i in range(self.m)) + ")"

    def unpack_result(self, expression):
        return expression if self.m == 1 else f"{expression}.values"

    def of_packed(self):
        body = self.call()
        head = "x in " if self.n else "_ in "
        return "{ " + head + body + " }"

    def tuple_values(self, name):
        return name if self.n == 1 else ", ".join(f"{name}.{i}" for i in range(self.n))


def doc(text):
    return f"  /// {text}\n"


def closure(arity):
    return f"({arity.values}) in" if arity.n != 0 else ""
