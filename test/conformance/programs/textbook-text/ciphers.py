import base64
import binascii
import hashlib
import string
import zlib
from itertools import cycle


def vigenere(text, key, sign=1):
    out, k = [], cycle(key.upper())
    for ch in text.upper():
        if ch in string.ascii_uppercase:
            out.append(chr((ord(ch) - 65 + sign * (ord(next(k)) - 65)) % 26 + 65))
    return "".join(out)


def rail_fence(text, n):
    rails = [[] for _ in range(n)]
    for i, c in zip(cycle(list(range(n)) + list(range(n - 2, 0, -1))), text):
        rails[i].append(c)
    return "".join(sum(rails, []))


def xor(data: bytes, key: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(data, cycle(key)))


secret = vigenere("Beware the Jabberwock, my son!", "VIGENERECIPHER")
print(secret, vigenere(secret, "VIGENERECIPHER", -1))
print(rail_fence("WEAREDISCOVEREDFLEEATONCE", 3))
enc = xor(b"attack at dawn", b"key")
print(enc, enc.hex(" "), xor(enc, b"key").decode())
b64 = base64.b64encode(enc)
print(b64, base64.b64decode(b64) == enc, base64.urlsafe_b64encode(b"\xff\xfe\xfd"), base64.b32encode(b"hello"))
print(base64.b16encode(b"hi"), base64.b85encode(b"hello world"), binascii.hexlify(b"\x00\xff"))
try:
    base64.b64decode("abc")
except binascii.Error as e:
    print("Error:", e)
for name in ("md5", "sha1", "sha256", "sha3_256", "blake2b"):
    h = hashlib.new(name)
    h.update(b"The quick brown fox ")
    h.update(b"jumps over the lazy dog")
    print(name, h.hexdigest()[:40], h.digest_size, h.block_size)
print(zlib.crc32(b"The quick brown fox jumps over the lazy dog"), zlib.adler32(b"Wikipedia"))
data = b"to be or not to be " * 20
packed = zlib.compress(data)
print(len(data), len(packed) < 40, zlib.decompress(packed) == data)
MORSE = dict(zip("ABCDEFGHIJKLM", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. --".split()))
print(" ".join(MORSE.get(c, "?") for c in "BADGE"), {v: k for k, v in MORSE.items()}["-.-"])
print("Why did the".encode("rot13") if False else "".join(chr(219 - ord(c)) if c.islower() else c for c in "atbash"))
