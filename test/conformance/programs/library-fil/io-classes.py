import io
import sys

for cls in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase, io.FileIO, io.BytesIO, io.StringIO,
            io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BufferedRWPair, io.TextIOWrapper):
    print(cls.__name__, cls.__module__, [base.__name__ for base in cls.__mro__], cls.__basicsize__, cls.__dictoffset__)
print(io.UnsupportedOperation.__mro__, io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.open is open)
print(isinstance(sys.stdout, io.TextIOBase), isinstance(sys.stdout, io.TextIOWrapper), isinstance(sys.stdin, io.IOBase))


class Source(io.RawIOBase):
    def __init__(self, data, step=3):
        self.data, self.step, self.calls = data, step, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        self.calls += 1
        size = min(len(buffer), self.step, len(self.data))
        buffer[:size] = self.data[:size]
        self.data = self.data[size:]
        return size


class Sink(io.RawIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, data):
        self.parts.append(bytes(data))
        return len(data)


source = Source(b"hello wonderful world\nnext line\nlast")
reader = io.BufferedReader(source, 8)
print(reader.peek()[:2], reader.read(4), reader.read1(2), reader.readline(), reader.read(), source.calls)
print(Source(b"abcdef").read(2), Source(b"abcdef").readall(), list(Source(b"a\nbc\nd")), Source(b"xyz").readline())
print(list(io.TextIOWrapper(io.BufferedReader(Source("gr\u00fc\u00df\r\ndich\u20ac\n".encode(), 2)), encoding="utf-8")))
sink = Sink()
writer = io.BufferedWriter(sink, 4)
print(writer.write(b"ab"), sink.parts, writer.write(b"cd"), sink.parts, writer.write(b"e"), sink.parts)
writer.write(b"0123456789")
writer.flush()
print(sink.parts)
text = io.TextIOWrapper(writer, encoding="ascii", newline="\r\n", line_buffering=True)
text.write("line\n")
print(sink.parts[-1:], text.line_buffering, text.encoding, text.newlines)
pair = io.BufferedRWPair(Source(b"in"), Sink())
print(pair.read(), pair.write(b"out"), pair.readable(), pair.writable(), pair.closed)
for call in (
    lambda: reader.write(b"x"), lambda: writer.read(), lambda: text.read(), lambda: source.write(b"x"), lambda: sink.read(),
    lambda: io.BufferedReader(sink), lambda: io.BufferedWriter(source), lambda: io.BufferedRandom(source), lambda: reader.seek(0),
    lambda: text.write(3), lambda: text.write("\xe4"), lambda: io.TextIOWrapper(writer, encoding=3), lambda: source.seek(0),
    lambda: io.BufferedReader(source, 0), lambda: io.TextIOBase().read(), lambda: io.IOBase().fileno(), lambda: source.tell(),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(source.closed, source.close(), source.closed)
try:
    reader.read()
except ValueError as error:
    print(error)
with Sink() as closing:
    print(closing.closed)
print(closing.closed, repr(reader), io.BufferedReader(Source(b"")).raw.__class__.__name__)
decoder = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(decoder.decode("a\r")), repr(decoder.decode("\nb\r", final=True)), decoder.newlines)
