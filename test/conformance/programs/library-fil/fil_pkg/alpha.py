"""Functions that other modules use."""
LIMIT = 10
calls = 0


def double(x):
    global calls
    calls += 1
    return x * 2


def divide(a, b):
    return (
        a
        / b
    )


class Shape:
    def area(self):
        raise NotImplementedError("area")
