"""Songs and counting games: bottles, FizzBuzz in several styles, the twelve days."""
from itertools import cycle, islice


def bottles(n):
    return f"{n or 'no more'} bottle{'s' * (n != 1)}"


for n in range(3, -1, -1):
    print(f"{bottles(n)} of beer on the wall, {bottles(n)} of beer.".capitalize())
    if n:
        print(f"Take one down, pass it around, {bottles(n - 1)} of beer on the wall.\n")
    else:
        print(f"Go to the store, buy some more, {bottles(99)} of beer on the wall.")


def by_rules(limit, rules):
    for i in range(1, limit + 1):
        words = "".join(word for divisor, word in rules.items() if i % divisor == 0)
        yield words or str(i)


def by_cycles(limit):
    fizz, buzz = cycle(["", "", "Fizz"]), cycle([""] * 4 + ["Buzz"])
    for number, f, b in zip(range(1, limit + 1), fizz, buzz):
        yield f + b or str(number)


print(", ".join(by_rules(20, {3: "Fizz", 5: "Buzz"})))
print(list(by_rules(100, {3: "Fizz", 5: "Buzz"})) == list(by_cycles(100)))
print(*by_rules(21, {2: "Di", 3: "Tri", 7: "Sept"}))

GIFTS = "A partridge in a pear tree,Two turtle doves,Three French hens,Four calling birds".split(",")
DAYS = "first second third fourth".split()
for number, day in enumerate(DAYS):
    print(f"On the {day} day of Christmas my true love gave to me:")
    verse = GIFTS[number::-1]
    if number:
        verse[-1] = "And " + verse[-1][0].lower() + verse[-1][1:]
    print("\n".join(f"  {line}" for line in verse))
print(list(islice(cycle(DAYS), 2, 7)))
