"""Random numbers from a seed, secrets that are checked, digests and identifiers."""
import hashlib
import hmac
import random
import secrets
import statistics
import uuid
from collections import Counter

rng = random.Random(2024)
print([rng.randint(1, 6) for _ in range(12)], round(rng.random(), 6), rng.choice("abcdef"))
deck = [rank + suit for suit in "SHDC" for rank in "A23456789TJQK"]
rng.shuffle(deck)
print(deck[:5], rng.sample(range(100), 5), rng.choices(["red", "blue"], weights=[9, 1], k=8))
print(round(rng.gauss(10, 2), 4), round(rng.expovariate(0.5), 4), round(rng.triangular(0, 10, 5), 4), rng.getrandbits(20))
state = rng.getstate()
first = [rng.uniform(1, 2) for _ in range(3)]
rng.setstate(state)
print(first == [rng.uniform(1, 2) for _ in range(3)], rng.randrange(0, 100, 7), round(rng.betavariate(2, 3), 4))
rolls = Counter(rng.randint(1, 6) + rng.randint(1, 6) for _ in range(2000))
for total in range(2, 13):
    print(f"{total:2} {'#' * (rolls[total] // 20)}")
print(round(statistics.mean(rolls.elements()), 3), statistics.mode(rolls.elements()))
random.seed("text seed")
print(random.random() == random.Random("text seed").random(), round(random.random(), 8))
for wrong in (lambda: rng.choice([]), lambda: rng.sample([1], 2), lambda: rng.randint(5, 1)):
    try:
        wrong()
    except (IndexError, ValueError) as error:
        print(type(error).__name__)

token = secrets.token_hex(8)
print(len(token), len(secrets.token_bytes(5)), secrets.randbelow(10) in range(10), secrets.choice("x"))
print(secrets.compare_digest("abc", "abc"), all(c.isalnum() or c in "-_" for c in secrets.token_urlsafe(20)))


def sign(message, key=b"key"):
    return hmac.new(key, message, hashlib.sha256).hexdigest()


signature = sign(b"pay 10")
print(signature[:16], hmac.compare_digest(signature, sign(b"pay 10")), hmac.compare_digest(signature, sign(b"pay 99")))
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 50).hex()[:24])
digest = hashlib.sha1()
for piece in (b"hello ", b"world"):
    digest.update(piece)
print(digest.hexdigest(), digest.copy().hexdigest() == hashlib.sha1(b"hello world").hexdigest(), digest.name)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "example.org"), uuid.UUID(int=5).hex[-4:], uuid.uuid4().version, uuid.UUID("{12345678123456781234567812345678}").fields[0])
