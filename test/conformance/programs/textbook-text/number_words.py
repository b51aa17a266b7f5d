import locale

ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen").split()
TENS = [None, None, *"twenty thirty forty fifty sixty seventy eighty ninety".split()]
BIG = ["", "thousand", "million", "billion", "trillion"]


def words(n: int) -> str:
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        tens, ones = divmod(n, 10)
        return TENS[tens] + ("-" + ONES[ones] if ones else "")
    if n < 1000:
        hundreds, rest = divmod(n, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {words(rest)}" if rest else "")
    parts = []
    for unit in BIG:
        n, chunk = divmod(n, 1000)
        if chunk:
            parts.append(f"{words(chunk)} {unit}".strip())
        if not n:
            break
    return ", ".join(reversed(parts))


for n in (0, 13, 42, 100, 999, 1001, 12_345, 1_000_000, -7, 987_654_321_012):
    print(f"{n:>18,}  {words(n)}")


def magic(n):
    while True:
        length = len(words(n))
        yield f"{words(n)} is {'magic' if n == length else words(length)}"
        if n == length:
            return
        n = length


print("; ".join(magic(21)))


def ordinal(n):
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


print(*map(ordinal, (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 112)))
to_base = lambda n, b: "0" if n == 0 else to_base(n // b, b).lstrip("0") + "0123456789abcdefghijklmnopqrstuvwxyz"[n % b]
print([to_base(255, b) for b in (2, 8, 16, 36)], int("zz", 36), int("0b101", 0), int(" 12_000 "), bin(-5), oct(64), hex(255))
print(f"{1234567.891:,.2f} {1234567:_} {0.000123:.2e} {255:08b} {255:#06x} {-5:=+6d}")
for bad in ("12a", "", "0x1", "1__0"):
    try:
        int(bad)
    except ValueError as e:
        print(e)
