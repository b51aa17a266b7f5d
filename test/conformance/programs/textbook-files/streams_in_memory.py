"""Streams: text and bytes in memory, redirected output, line endings, encodings."""
import codecs
import contextlib
import io
import sys

out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured", 1, 2, sep="-")
    help_text = "not printed"
print(repr(out.getvalue()), out.tell())

text = io.StringIO("alpha\nbeta\r\ngamma\rdelta", newline=None)
print(text.readlines())
text = io.StringIO("one\ntwo\nthree")
print(text.readline(), text.read(2), text.tell(), list(text), text.seek(0), text.truncate(5), text.getvalue())

raw = io.BytesIO()
with io.TextIOWrapper(raw, encoding="utf-16-le", newline="\r\n", write_through=True) as file:
    file.write("é\n€\n")
    print(raw.getvalue())
print(raw.closed)

buffered = io.BufferedReader(io.BytesIO(b"0123456789" * 3), buffer_size=8)
print(buffered.peek(3)[:3], buffered.read(4), buffered.read1(100), buffered.tell(), buffered.readable())


class Shouting(io.TextIOBase):
    def __init__(self, target):
        self.target = target

    def write(self, text):
        return self.target.write(text.upper())


print("quiet please", file=Shouting(sys.stdout))


class Countdown(io.RawIOBase):
    def __init__(self, start):
        self.left = start

    def readable(self):
        return True

    def readinto(self, buffer):
        count = min(len(buffer), self.left)
        buffer[:count] = bytes(range(self.left, self.left - count, -1))
        self.left -= count
        return count


print(Countdown(5).readall(), io.BufferedReader(Countdown(9), 4).read(6))
print(codecs.encode("Hello", "rot13"), codecs.lookup("latin-1").name, codecs.BOM_UTF8)
for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    print(errors, "naïve €".encode("ascii", errors))
for data in (b"caf\xe9", b"\xff\xfe"):
    try:
        data.decode()
    except UnicodeDecodeError as error:
        print(error.start, error.reason, data.decode("utf-8", "replace"))
decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([byte])) for byte in "€x".encode()])
