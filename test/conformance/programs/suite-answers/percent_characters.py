# `%c` takes what has an index, like `%x`.
class Letter:
    def __index__(self):
        return 77


class Wrong:
    def __index__(self):
        return "M"


print("%c %5c|%-3c|" % (Letter(), Letter(), 65), b"%c%c" % (Letter(), b"x"))
print("%c" % True == "\x01", "%x %o" % (Letter(), Letter()))
for template, value in [
    ("%c", 1.0), ("%c", "ab"), ("%c", [1]), ("%c", Wrong()), ("%c", None), ("%c", 0x110000), ("%c", -1), ("%c", 2**70),
    (b"%c", 1.0), (b"%c", b"ab"), (b"%c", 256), (b"%c", "a"),
]:
    try:
        print(template % value)
    except (TypeError, OverflowError) as error:
        print(template, type(error).__name__, error)
