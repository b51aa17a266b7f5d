# Functions that wrap functions: with arguments, with state, as classes, stacked.
def trace(function):
    depth = 0

    def wrapper(*args, **keywords):
        nonlocal depth
        shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in keywords.items())])
        print("  " * depth + f"{function.__name__}({shown})")
        depth += 1
        try:
            result = function(*args, **keywords)
        finally:
            depth -= 1
        print("  " * depth + f"-> {result!r}")
        return result

    wrapper.__wrapped__ = function
    wrapper.__name__ = function.__name__
    return wrapper


def repeat(times, *, between=None):
    def decorate(function):
        def wrapper(*args):
            results = []
            for turn in range(times):
                if turn and between:
                    print(between)
                results.append(function(*args))
            return results

        return wrapper

    return decorate


class Memoized:
    def __init__(self, function):
        self.function, self.cache, self.hits = function, {}, 0

    def __call__(self, *args):
        if args in self.cache:
            self.hits += 1
        else:
            self.cache[args] = self.function(*args)
        return self.cache[args]

    def __get__(self, instance, owner):
        return self if instance is None else lambda *args: self(instance, *args)


@trace
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


@repeat(3, between="--")
def greet(name):
    print("hello", name)
    return len(name)


@Memoized
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


class Shape:
    registry = {}

    def register(cls):
        Shape.registry[cls.__name__] = cls
        return cls

    @Memoized
    def area(self):
        print("computing")
        return 42


@Shape.register
class Square(Shape):
    pass


def apply(*decorators):
    def decorate(function):
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


@apply(trace, repeat(2))
def add(a, b):
    return a + b


factorial(3)
print(factorial.__wrapped__.__name__, greet("you"))
print(fibonacci(30), fibonacci.hits, len(fibonacci.cache))
square = Square()
print(square.area(), square.area(), Shape.registry, type(Square.area).__name__)
add(1, 2)
print((lambda f: f(f, 5))(lambda self, n: 1 if n == 0 else n * self(self, n - 1)))
