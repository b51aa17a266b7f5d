"""Decimal contexts: what their constructor of numbers takes, their signals as mappings, and NaN in `fma` and `hash`."""
from decimal import Clamped, Context, Decimal, Inexact, InvalidOperation, setcontext

context = Context(prec=9, traps=[])
setcontext(context)


def raised(mapping):
    return [signal.__name__ for signal in mapping if mapping[signal]]


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for factors in (("Inf", "0", "sNaN456"), ("0", "Inf", "NaN7"), ("1", "2", "sNaN3"), ("sNaN1", "0", "sNaN3"), ("Inf", "0", "1")):
    context.clear_flags()
    a, b, c = map(Decimal, factors)
    print(*factors, a.fma(b, c), raised(context.flags))

# The context takes numbers only as they are; the class takes blanks and underscores.
for text in ("3.14\n", " 1", "1_000", "1", "\u0661", "x"):
    context.clear_flags()
    print(ascii(text), context.create_decimal(text), raised(context.flags), Decimal(text))

missing = Decimal("nan")
print(hash(missing) == object.__hash__(missing), hash(Decimal("1.5")) == hash(1.5))

# A mapping is compared by all conditions that a signal stands for.
context.clear_flags()
flags = context.flags
same = dict(flags)
print(flags == same, same == flags, flags != same, flags == {1: 2}, flags == [1], flags == context.traps)
same[Inexact] = True
print(flags == same, flags != same)
context.flags[Inexact] = True
print(flags == same, flags == flags.copy(), attempt(lambda: flags < same))

# Attributes are set from mappings, lists are for the constructor.
longer = {**same, 5: 1}
other = {key: value for key, value in longer.items() if key is not Clamped}
for value in ([], ["x"], [Inexact], {}, {Inexact: True}, same, 5, longer, other):
    for name in ("flags", "traps"):
        print(name, attempt(setattr, context, name, value), raised(getattr(context, name)))
context.traps = dict.fromkeys(same, False)
print(Context(flags=[Inexact], traps=[InvalidOperation]), attempt(Context, 9, None, None, None, None, None, ["x"]))
print(attempt(context.flags.__getitem__, "x"))
for parts in ((1, (), 10**6), (0, (0, 1, 2), 2), (1, (9, 9), -3), (0, (0, 0), "n"), (0, (), "F"), (0, (1, 2), "N")):
    print(parts, Decimal(parts), context.create_decimal(parts))

# Powers of one, however large the exponent.
for base in ("1", "1.0", "1.00000"):
    print(base, [str(context.power(Decimal(base), Decimal(e))) for e in ("1.1E+999999", "-1E+9", "2", "0.5")])
