import hashlib
import sys

text = b"The quick brown fox jumps over the lazy dog"
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    made = getattr(hashlib, name)(text)
    again = hashlib.new(name)
    again.update(text[:10])
    again.update(text[10:])
    print(made.name, made.digest_size, made.block_size, made.hexdigest(), made.digest() == again.digest())
for name in ("shake_128", "shake_256"):
    made = hashlib.new(name, text)
    print(made.name, made.digest_size, made.block_size, made.hexdigest(10), made.digest(3), made.hexdigest(0))
running = hashlib.sha256()
print(running.hexdigest())
running.update(b"a")
branch = running.copy()
running.update(b"b")
print(running.hexdigest()[:16], branch.hexdigest()[:16], hashlib.sha256(bytearray(b"ab")).hexdigest()[:16])
print(hashlib.sha256(memoryview(b"xaby")[1:3]).hexdigest()[:16], hashlib.md5(b"", usedforsecurity=False).hexdigest())
print(hashlib.sha512(b"x" * 1000).hexdigest()[:32], type(running).__name__, repr(running)[:30])
print(hashlib.blake2b(b"x", digest_size=8).hexdigest(), hashlib.blake2b(b"x", key=b"secret").hexdigest()[:20])
print(hashlib.blake2s(b"x", salt=b"salt", person=b"me").hexdigest()[:20], hashlib.blake2b.MAX_KEY_SIZE, hashlib.blake2s.SALT_SIZE)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 100).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 3, dklen=5))
print("sha256" in hashlib.algorithms_guaranteed, len(hashlib.algorithms_guaranteed), "md5" in hashlib.algorithms_available)
for bad in (
    lambda: hashlib.sha256("text"),
    lambda: hashlib.sha256(5),
    lambda: running.update("a"),
    lambda: running.update(),
    lambda: hashlib.shake_128(b"").hexdigest(),
    lambda: hashlib.blake2b(digest_size=65),
    lambda: hashlib.blake2b(key=b"k" * 65),
    lambda: hashlib.blake2s(salt=b"s" * 9),
    lambda: hashlib.pbkdf2_hmac("sha256", b"", b"", 0),
    lambda: hashlib.md5(b"", b""),
    lambda: type(running)(),
):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    hashlib.new("nope")
except ValueError as error:
    print(error)
print(sys.getsizeof(running), sys.getsizeof(hashlib.blake2b()), sys.getsizeof(hashlib.blake2s()))
