# Short exercises, one after the other.
print([i for i in range(1, 50) if all(i % d for d in range(2, i))][1:])
print("".join(sorted("listen")) == "".join(sorted("silent")), "racecar"[::-1] == "racecar", "abc" in "xabcx")
print(sum(int(d) for d in str(2**50)), len(str(2**1000)), str(12345)[::-1], int(bin(37)[2:][::-1], 2))
text = "to be or not to be that is the question"
words = text.split()
print({w: words.count(w) for w in dict.fromkeys(words)}, max(words, key=words.count), len(set(words)), " ".join(w.capitalize() for w in words))
print([(w, len(w)) for w in sorted(set(words), key=lambda w: (-len(w), w))][:4], "".join(w[0].upper() for w in words))
flat, stack = [], [[1, [2, [3, 4], 5], 6], 7]
while stack:
    item = stack.pop()
    if isinstance(item, list):
        stack.extend(item)
    else:
        flat.append(item)
print(flat[::-1], [*map(str, range(5))], list(zip(range(3), "abc", [True] * 3)))
low, high, target, steps = 0, 1000, 357, 0
while low < high:
    middle, steps = (low + high) // 2, steps + 1
    if middle < target:
        low = middle + 1
    else:
        high = middle
print(low, steps)
roman = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1}


def to_roman(n):
    result = ""
    for symbol, value in roman.items():
        count, n = divmod(n, value)
        result += symbol * count
    return result


print([to_roman(n) for n in (1994, 2024, 49, 8)], {"a": 1, **{"b": 2}} | {"c": 3})
temperatures = {"mon": 20.5, "tue": 22.25, "wed": 19.0}
for day, t in temperatures.items():
    print(f"{day:<5}{t:>6.1f}C {t * 9 / 5 + 32:6.1f}F {'*' * int(t - 15)}")
print(f"mean {sum(temperatures.values()) / len(temperatures):.3f}, hottest {max(temperatures, key=temperatures.get)}")
n, digits = 0, []
for n in range(10, 0, -3):
    digits.append(n)
else:
    digits.append("done")
print(n, digits, [n for n in range(3)], n)
for i in range(3):
    for j in range(3):
        if i * j == 2:
            print("found", i, j)
            break
    else:
        continue
    break
count = 0
while True:
    count += 1
    if count % 2:
        continue
    if count > 6:
        break
print(count, (lambda *a: sum(a) / len(a))(1, 2, 3, 4), (lambda s: s == s[::-1])("noon"))
table = [["name", "qty"], ["apple", 3], ["fig", 12]]
widths = [max(len(str(row[i])) for row in table) for i in range(2)]
print("\n".join(" | ".join(str(cell).ljust(w) for cell, w in zip(row, widths)).rstrip() for row in table))
a, b = 0, 1
series = []
while a < 100:
    series.append(a)
    a, b = b, a + b
print(series, series[-3:], series[::2], [y - x for x, y in zip(series, series[1:])])
print(*sorted({3: "c", 1: "a"}.items()), sep="\n", end="!\n")
print("a", "b", sep="", end=""), print(), print(None, True, 1.0, 1e10, 1e22, [None], ("x",), {"k": 'it\'s "q"'})
bits = [1 << i for i in range(8) if 0b10110010 >> i & 1]
print(bits, sum(bits) == 0b10110010, f"{0b10110010:08b}", 6 ^ 3, 6 & 3, 6 | 3, ~6, -7 >> 1, -7 // 2)
chessboard = "\n".join("".join("#." [(r + c) % 2] for c in range(8)) for r in range(2))
print(chessboard)
print(all([]), any([]), [x or "empty" for x in ["", 0, None, "full"]], [1, 2] and [3], 0 or None or "last", not 0)
print(str(1e5), 1_000, 0xFF, 0o17, 0b11, 1e-3, 3.0, 10 // 3, 10 % 3, -10 // 3, 2**10, 7 / 2, round(2.5), round(3.5), abs(-3))
