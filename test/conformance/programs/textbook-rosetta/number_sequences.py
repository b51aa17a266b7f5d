"""Sequences that every collection of small programs has: happy, perfect, Collatz, look-and-say, Kaprekar."""
from itertools import count, groupby, islice, takewhile


def digits(n):
    return [int(d) for d in str(n)]


def is_happy(n):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        n = sum(d * d for d in digits(n))
    return n == 1


def divisor_sum(n):
    return sum({d for i in range(1, int(n**0.5) + 1) if n % i == 0 for d in (i, n // i)}) - n


def collatz(n):
    yield n
    while n > 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n


def look_and_say(text):
    while True:
        yield text
        text = "".join(f"{len(list(run))}{digit}" for digit, run in groupby(text))


def kaprekar(n):
    steps = [n]
    while n not in (0, 6174):
        text = f"{n:04}"
        n = int("".join(sorted(text, reverse=True))) - int("".join(sorted(text)))
        steps.append(n)
    return steps


def is_kaprekar(n):
    square = str(n * n)
    return n == 1 or any(
        int(square[i:]) > 0 and int(square[:i]) + int(square[i:]) == n for i in range(1, len(square))
    )


print("happy:", *islice(filter(is_happy, count(1)), 12))
kinds = {"perfect": [], "abundant": [], "deficient": []}
for n in range(1, 500):
    total = divisor_sum(n)
    kinds["perfect" if total == n else "abundant" if total > n else "deficient"].append(n)
print({kind: (len(found), found[:6]) for kind, found in kinds.items()})
amicable = [(a, b) for a in range(1, 3000) if (b := divisor_sum(a)) > a and divisor_sum(b) == a]
print("amicable:", amicable)
print("collatz 27:", len(list(collatz(27))), max(collatz(27)), list(collatz(7)))
print("longest below 1000:", max(range(1, 1000), key=lambda n: sum(1 for _ in collatz(n))))
print("look and say:", *islice(look_and_say("1"), 9))
print(kaprekar(3524), kaprekar(1111), kaprekar(2111))
print([n for n in range(1, 3000) if is_kaprekar(n)])
print("triangular:", list(takewhile(lambda t: t < 100, (n * (n + 1) // 2 for n in count(1)))))
