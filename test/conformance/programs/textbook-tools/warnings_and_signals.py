"""Warnings that are shown, caught or made into errors; signals and calls at the end of the program."""
import atexit
import signal
import sys
import warnings
from functools import wraps


def deprecated(replacement):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            warnings.warn(f"{function.__name__} is old, use {replacement}", DeprecationWarning, stacklevel=2)
            return function(*args, **kwargs)

        return wrapper

    return decorate


@deprecated("total")
def add_up(*numbers):
    return sum(numbers)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(add_up(1, 2), add_up(3))
    warnings.warn("just so")
    warnings.warn("later", PendingDeprecationWarning)
print([(w.category.__name__, str(w.message)) for w in caught], caught[0].lineno > 0)

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        add_up()
    except DeprecationWarning as warning:
        print("error:", warning)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message=".*small.*")
    warnings.filterwarnings("once", category=UserWarning, message="again")
    for _ in range(3):
        warnings.warn("a small thing")
        warnings.warn("again")
print([str(w.message) for w in caught])


class BudgetWarning(UserWarning):
    """Money is short."""


def spend(amount, limit=10):
    if amount > limit:
        warnings.warn(BudgetWarning(f"{amount} > {limit}"))


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for _ in range(3):
        spend(12)
    spend(13)
print(len(caught), caught[-1].message.args, issubclass(BudgetWarning, Warning))
print(warnings.formatwarning("text", UserWarning, "file.py", 7, "x = 1"), end="")

print(signal.Signals.SIGINT.value, signal.Signals(15).name, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
received = []
signal.signal(signal.SIGUSR1, lambda number, frame: received.append(signal.Signals(number).name))
signal.raise_signal(signal.SIGUSR1)
print(received)


@atexit.register
def last():
    print("last words", file=sys.stdout)


atexit.register(print, "before that", sep="")
atexit.register(print, "never")
atexit.unregister(last)
atexit.register(last)
print("end of the program")
