# Generators: a pipeline of three, each item passing through all of them.
def numbers(limit):
    value = 0
    while value < limit:
        yield value
        value += 1


def squares(source):
    for number in source:
        yield number * number


def odd(source):
    for number in source:
        if number % 2:
            yield number


total = 0
for number in odd(squares(numbers(100_000))):
    total += number
print(total, sum(number for number in odd(numbers(100_000))))
