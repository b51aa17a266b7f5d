def numbers(limit):
    current = 1000
    while current < limit:
        yield current
        current += 1


def squares(source):
    for value in source:
        yield value * value


pipeline = squares(numbers(2000))
first = next(pipeline)
second = next(pipeline)
