# Subclasses of bytes and bytearray have their buffer.
class S(bytearray): pass
class B(bytes): pass
for v in (S(b"ab"), B(b"ab")):
    try: print(memoryview(v)[0], bytes(v), b"x".join([v]), bytearray(b"q") + v, v in b"abc", b"ab".startswith(v), int(v+b"") if 0 else 0)
    except Exception as e: print(e)
for v in (S(b"12"), B(b"12")):
    try: print(int(v), float(v), str(v, "ascii"), int.from_bytes(v, "big"))
    except Exception as e: print(e)

