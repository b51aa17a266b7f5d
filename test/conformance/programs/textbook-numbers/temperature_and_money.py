"""Everyday number handling: conversions, compound interest, VAT, change."""
from decimal import ROUND_HALF_EVEN, Decimal as D
import random
import secrets
import uuid

for c in range(-40, 101, 35):
    f = c * 9 / 5 + 32
    print(f"{c:>5}°C {f:>7.1f}°F {c + 273.15:>8.2f}K")


def grow(principal, rate, years, per_year=12):
    return principal * (1 + rate / per_year) ** (per_year * years)


for years in (1, 5, 30):
    print(years, round(grow(1000, 0.05, years), 2), grow(D(1000), D("0.05"), years).quantize(D("0.01")))

prices = {"apple": "0.99", "pear": "1.25", "melon": "3.999"}
net = sum(map(D, prices.values()))
vat = (net * D("0.19")).quantize(D(".01"), ROUND_HALF_EVEN)
print(f"net {net} vat {vat} gross {net + vat:.2f}")
COINS = [200, 100, 50, 20, 10, 5, 2, 1]


def change(cents):
    given = {}
    for coin in COINS:
        n, cents = divmod(cents, coin)
        if n:
            given[coin] = n
    return given


print(change(388), change(0), sum(k * v for k, v in change(999).items()))
token = secrets.token_hex(8)
print(len(token), all(ch in "0123456789abcdef" for ch in token), 0 <= secrets.randbelow(10) < 10, secrets.choice("x"))
print(len(secrets.token_bytes(16)), len(secrets.token_urlsafe(16)), secrets.compare_digest("a", "a"))
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, u.hex, u.version, u.int, u.fields[0], uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))
v4 = uuid.uuid4()
print(v4.version, len(str(v4)), str(v4)[14], uuid.uuid3(uuid.NAMESPACE_URL, "x"), u < uuid.UUID(int=2 ** 127), u.urn)
rng = random.Random(2024)
print([rng.randint(1, 6) for _ in range(12)], rng.random(), round(rng.normalvariate(0, 1), 9))
state = rng.getstate()
first = rng.random()
rng.setstate(state)
print(first == rng.random(), random.Random("text").randint(0, 1000), random.Random(b"b").random())
speed = 100 / 3.6
print(f"{speed:.3f} m/s, {26 * 1.609344:.2f} km, {5 * 12 + 11}in = {(5 * 12 + 11) * 2.54}cm, {1 / 3:.0%} {0.12345:.1%}")
