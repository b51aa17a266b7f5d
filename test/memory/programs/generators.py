def numbers(limit):
    for n in range(limit):
        yield n * n


total = sum(numbers(50_000))
kept = list(numbers(10_000))
waiting = [numbers(n) for n in range(2000)]
for generator in waiting[1:]:
    next(generator)
