# Small classics: look-and-say, Pascal, perfect numbers, roman numerals, Caesar, Zeckendorf, Luhn, FizzBuzz
from itertools import groupby, accumulate
import string


def look_and_say(s):
    return "".join(f"{len(list(g))}{d}" for d, g in groupby(s))


s = "1"
for _ in range(8):
    print(s, end=" ")
    s = look_and_say(s)
print()
row = [1]
for _ in range(7):
    print(" ".join(map(str, row)).center(30).rstrip())
    row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]
print([n for n in range(2, 1000) if sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n])


def roman(n):
    out = ""
    for v, r in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
                    "M CM D CD C XC L XL X IX V IV I".split()):
        out += r * (n // v)
        n %= v
    return out


print([roman(y) for y in (1990, 2008, 1666, 3999, 4)])


def caesar(text, k):
    a = string.ascii_lowercase
    t = str.maketrans(a + a.upper(), a[k:] + a[:k] + (a[k:] + a[:k]).upper())
    return text.translate(t)


secret = caesar("The Quick Brown Fox, 1984!", 3)
print(secret, "|", caesar(secret, -3 % 26))


def zeckendorf(n):
    fibs = [1, 2]
    while fibs[-1] <= n:
        fibs.append(fibs[-2] + fibs[-1])
    bits = ""
    for f in reversed(fibs[:-1]):
        bits, n = (bits + "1", n - f) if f <= n else (bits + "0", n)
    return bits or "0"


print([zeckendorf(n) for n in range(1, 12)])
luhn = lambda n: sum(sum(divmod(int(d) * (1 + i % 2), 10)) for i, d in enumerate(str(n)[::-1])) % 10 == 0
print([luhn(n) for n in (49927398716, 49927398717, 1234567812345678, 1234567812345670)])
print(", ".join("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or str(i) for i in range(1, 21)))
print(list(accumulate(range(1, 11), lambda a, b: a * b)))
print("%d bottles of beer on the wall" % 99, "racecar"[::-1] == "racecar")
print(max("the tall woman went to the market".split(), key=len), sorted("gallahad", key=str.lower))
