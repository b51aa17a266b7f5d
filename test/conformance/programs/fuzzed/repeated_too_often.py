# What is repeated or widened beyond all memory: up to the largest size there is no memory, beyond it the count
# overflows, and who says what is decided by the type.
from array import array


def tried(what, call):
    try:
        print(what, len(call()))
    except Exception as error:
        print(what, type(error).__name__, error)


VALUES = b"abc", "abc", "\u20ac", [1], (1, 2), [], (), "", b"", array("i", [1, 2]), bytearray()
COUNTS = 10**16, 10**18, 3 * 10**18, 2**62, 2**63 - 1, 2**63, -(2**63), -(2**70), 10**30
for value in VALUES:
    for count in COUNTS:
        tried(f"{value!r} * {count}", lambda: value * count)
        tried(f"{count} * {value!r}", lambda: count * value)


def in_place(value, count):
    value *= count
    return value


for value in b"abc", "abc", [1], (1, 2), array("i", [1, 2]):
    for count in COUNTS:
        tried(f"{value!r} *= {count}", lambda: in_place(value[:], count))

for count in COUNTS:
    if count == 2**63 - 1:
        continue
    tried(f"bytes({count})", lambda: bytes(count))
    for method in "ljust", "rjust", "center", "zfill", "expandtabs":
        tried(f"str.{method}({count})", lambda: getattr("\ta", method)(count))
        tried(f"bytes.{method}({count})", lambda: getattr(b"\ta", method)(count))
    tried(f"format {count}", lambda: format("a", str(count)))
    tried(f"format int {count}", lambda: format(5, str(count)))
    tried(f"%{count}s", lambda: f"%{count}s" % "a")
    tried(f"%{count}d", lambda: f"%{count}d" % 5)
    if count != -(2**63):
        tried("% with a star", lambda: "%*d" % (count, 5))
    tried("to_bytes", lambda: (5).to_bytes(count, "big"))
