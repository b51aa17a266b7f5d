"""Operators as a small language: shifts as streams, pipes, matmul, calls in chains."""


class Stream:
    def __init__(self):
        self.parts = []

    def __lshift__(self, item):
        self.parts.append(str(item))
        return self

    def __or__(self, function):
        return function("".join(self.parts)) if callable(function) else NotImplemented

    def __ror__(self, items):
        for item in items:
            self << item
        return self

    def __rshift__(self, target):
        target.extend(self.parts)
        return target


out = Stream()
out << "a" << 1 << [2]
print(out.parts, out | len, out | str.upper, out >> ["x"], ([7, 8] | Stream()).parts)
try:
    out | 5
except TypeError as error:
    print(error)


class Compose:
    def __init__(self, function):
        self.function = function

    def __matmul__(self, other):
        return Compose(lambda value: self.function(other.function(value)))

    def __call__(self, value):
        return self.function(value)

    def __pow__(self, times):
        result = Compose(lambda value: value)
        for _ in range(times):
            result = self @ result
        return result


double, increment = Compose(lambda n: n * 2), Compose(lambda n: n + 1)
print((double @ increment)(5), (increment @ double)(5), (double**4)(1), (double @ increment @ double)(3))
