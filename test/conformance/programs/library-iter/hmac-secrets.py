import hashlib
import hmac
import secrets

mac = hmac.new(b"key", b"message", "sha256")
print(mac.hexdigest(), mac.name, mac.digest_size, mac.block_size)
mac.update(b" more")
branch = mac.copy()
branch.update(b"!")
print(mac.hexdigest()[:16], branch.hexdigest()[:16], hmac.new(b"key", digestmod=hashlib.md5).hexdigest())
print(hmac.digest(b"key", b"message", "sha1").hex(), hmac.new(b"k" * 100, b"m", hashlib.sha512).hexdigest()[:32])
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"abc", b"abd"), hmac.compare_digest(b"a", b"ab"))
for bad in (
    lambda: hmac.new("key", b"m", "md5"),
    lambda: hmac.compare_digest("a", b"a"),
    lambda: hmac.compare_digest("\xe9", "\xe9"),
):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(len(secrets.token_bytes(8)), len(secrets.token_hex(8)), len(secrets.token_urlsafe(8)), secrets.randbelow(1), secrets.choice([5]))
print(secrets.compare_digest("a", "a"), 0 <= secrets.randbits(8) < 256, len(secrets.token_bytes()))
try:
    secrets.randbelow(0)
except ValueError as error:
    print(error)
