def make(n):
    values = [n, n + 1, n + 2]

    def inner(x):
        return sum(values) + x

    return inner


functions = [make(n) for n in range(4000)]
results = [fn(1) for fn in functions]
