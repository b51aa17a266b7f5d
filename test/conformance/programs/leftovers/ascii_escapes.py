# ascii() leaves control characters of a repr alone, and escapes what is beyond ASCII.
class Raw:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


for text in ["plain", "tab\tnew\nbell\x07", "\x00\x1f\x7f", "\x80\xff", "caf\xe9 \u20ac \U0001f40d", "\ud800x"]:
    shown = ascii(Raw(text))
    print(len(shown), [hex(ord(c)) for c in shown if ord(c) < 32 or ord(c) > 126], shown.isascii())
    print(ascii(text), ascii(Raw(text)) == shown, "%a" % Raw(text) == shown, f"{Raw(text)!a}" == shown)
    print("{!a}".format(Raw(text)) == shown, b"%a" % Raw(text) == shown.encode())

print([ascii(x) for x in ["it's", 'say "x"', "both ' and \"", "back\\slash", b"\x00\xff'", bytearray(b"\t")]])
print(ascii(["\xe9", {"\u0416": ("\U00010000",)}]))
