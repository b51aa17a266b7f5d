import io

s = io.StringIO()
print(s.write("first line\n"), s.write("second"), s.tell(), repr(s.getvalue()))
print("printed", 1, 2.5, file=s)
s.writelines(["a\n", "b\n"])
s.seek(0)
print(repr(s.readline()), repr(s.read(3)), s.readlines(), repr(s.read()))
s.seek(3)
print(s.write("ST"), repr(s.getvalue()[:12]), s.tell())
s.seek(0, 2)
print(s.tell(), s.seek(5), s.truncate(), repr(s.getvalue()))
s.seek(8)
s.write("gap")
print(repr(s.getvalue()))
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.encoding, s.errors, s.newlines, s.line_buffering)
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), list(t), repr(t.getvalue()), t.newlines)
    t.write("x\ny")
    print(repr(t.getvalue()[-6:]), t.newlines)
t = io.StringIO("one\ntwo\nthree")
print([line.strip() for line in t], next(t, "end"), t.tell())
t.seek(0)
print(repr(t.readline(2)), repr(t.readline(-1)), repr(t.readline(None)), t.readlines(3))
w = io.StringIO("wide \u20ac \U0001f600 end")
print(w.read(6), w.tell(), w.read(2), repr(w.read()), len(w.getvalue()))
w.seek(7)
w.write("!!")
print(repr(w.getvalue()))
with io.StringIO("text") as u:
    print(u.read())
for call in (u.read, u.getvalue, lambda: u.write("x"), lambda: next(u), u.tell, u.__enter__):
    try:
        print(call())
    except ValueError as error:
        print(error)
v = io.StringIO("abc")
for call in (
    lambda: v.write(3), lambda: v.write(b"x"), lambda: io.StringIO(3), lambda: v.seek(-1), lambda: v.seek(1, 1),
    lambda: v.seek(0, 5), lambda: v.truncate(-2), lambda: io.StringIO("", newline="q"), lambda: io.StringIO(newline=3),
    lambda: v.read("x"), lambda: v.detach(), lambda: v.fileno(),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


upper = Upper("start ")
upper.seek(0, 2)
print("hello", file=upper)
print(upper.getvalue(), upper.read() == "", isinstance(upper, io.TextIOBase), Upper.__mro__[1:])
upper.extra = 1
print(upper.__dict__)
