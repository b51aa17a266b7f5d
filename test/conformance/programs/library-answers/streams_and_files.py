# versions: 3.11 3.13
# What the public names of io and open answer, wrong arguments too.
import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", str(value))


def run(lines):
    for line in lines.strip().splitlines():
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(compile(line, "line", "exec"), globals())
            else:
                print(line, "->", shown(repr(eval(code, globals()))))
        except BaseException as error:
            print(line, "!!", type(error).__module__, type(error).__name__, shown(error))


run(r"""
import io, sys
s = io.StringIO("a\nb\nc")
s.read(1), s.readline(), s.readlines(), s.seek(0), s.tell(), list(s), s.getvalue(), s.closed, s.readable(), s.writable(), s.seekable(), s.isatty(), s.newlines, s.line_buffering, s.encoding, s.errors
s.write("x"), s.truncate(2), s.getvalue(), s.seek(0, 2), s.write("yz"), s.getvalue()
s.write(3)
s.write(b"x")
s.seek(-1)
s.seek(1, 1)
s.seek(0, 5)
s.truncate(-1)
s.fileno()
s.detach()
s.close(), s.closed
s.read()
s.getvalue()
io.StringIO(3)
io.StringIO("a\r\nb", newline=None).read(), io.StringIO("a\r\nb", newline="").read(), io.StringIO("a\r\nb").readlines(), io.StringIO("a\nb", newline="\r\n").getvalue(), io.StringIO(initial_value="q").read()
io.StringIO("a", newline="x")
b = io.BytesIO(b"abc\ndef")
b.read(2), b.readline(), b.getvalue(), b.tell(), b.seek(0), b.readinto(bytearray(3)), b.read1(), b.seek(-1, 2), b.read(), b.getbuffer()[0], b.write(b"zz"), b.getvalue(), b.readable(), b.seek(0), b.readlines(), b.truncate(1), b.getvalue()
b.write("x")
b.write(3)
b.seek(-5)
b.seek(0, 9)
b.read("x")
io.BytesIO("x")
v = b.getbuffer()
b.write(b"longer than before")
b.close()
v.release(), b.close()
b.read()
exec("with io.StringIO() as q:\n print('hi', file=q)\n print(repr(q.getvalue()))")
exec("open('f_p8.txt', 'w').write('line1\\nline2\\n\\u00e9\\n')")
f = open("f_p8.txt")
f.tell()
f.read(), f.newlines, f.readable(), f.writable(), f.line_buffering, f.write_through, f.isatty()
f.write("x")
f.seek(0), f.readlines(), f.seek(0), [l.strip() for l in f], f.close(), f.closed
f.read()
next(f)
open("nofile_p8")
open("f_p8.txt", "z")
open("f_p8.txt", "rw")
open("f_p8.txt", "rbt")
open("f_p8.txt", "r+w")
open("f_p8.txt", "")
open("f_p8.txt", "rb", encoding="utf-8")
open("f_p8.txt", "rb", newline="")
open("f_p8.txt", "rb", errors="x")
open("f_p8.txt", "r", 0)
open("f_p8.txt", encoding="nope")
open("f_p8.txt", newline="x")
open("f_p8.txt", "x")
open("/", "r")
open("f_p8.txt", "rb").read(), open("f_p8.txt", errors="replace", encoding="ascii").read(), open("f_p8.txt", encoding="ascii", errors="ignore").read(), open("f_p8.txt", encoding="latin-1").read()
open("f_p8.txt", encoding="ascii").read()
open("f_p8.txt", "a").write("more"), open("f_p8.txt").read()
open("f_p8.txt", "w+").read(), open("f_p8.txt").read()
exec("with open('f_p8.txt', 'r+') as f: f.write('abc'); f.seek(1); print(f.read()); f.seek(0); f.truncate(2); print(f.read())")
exec("with open('f_p8.txt', 'wb') as f: print(f.write(b'a\\nb'), f.tell(), f.writelines([b'x', b'y']))")
exec("with open('f_p8.txt', 'rb') as f: print(f.peek(2), f.read1(2), f.readinto(bytearray(2)), f.seek(0), f.readlines())")
exec("with open('f_p8.txt') as f: f.seek(1, 1)")
exec("with open('f_p8.txt') as f: f.seek(-1, 2)")
exec("with open('f_p8.txt') as f: f.seek(-1)")
exec("with open('f_p8.txt', 'w') as f: f.write(3)")
exec("with open('f_p8.txt', 'w') as f: f.writelines([1])")
exec("with open('f_p8.txt', 'wb') as f: f.write('s')")
exec("with open('f_p8.txt', 'w') as f: f.read()")
exec("with open('f_p8.txt', 'w', newline='\\r\\n') as f: f.write('a\\nb'); \nprint(open('f_p8.txt', 'rb').read(), open('f_p8.txt').read(), repr(open('f_p8.txt', newline='').read()))")
open(3.5)
open()
open(b"f_p8.txt").name
io.TextIOWrapper(io.BytesIO(b"a\nb"), encoding="utf-8").read(), io.TextIOWrapper(io.BytesIO(), "ascii").encoding, io.BufferedReader(io.BytesIO(b"abc")).peek(1), io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_END
io.TextIOWrapper(io.BytesIO(), newline="q")
io.IncrementalNewlineDecoder(None, True).decode("a\r\nb\rc"), io.open is open, io.UnsupportedOperation.__mro__
io.BufferedWriter(io.BytesIO()).write(b"x"), io.BufferedRandom(io.BytesIO(b"ab")).read(), io.RawIOBase().readable(), io.IOBase().closed
io.IOBase().read()
io.RawIOBase().read()
io.BufferedReader(3)
io.TextIOBase().read()
isinstance(f, io.TextIOBase), isinstance(b, io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase)
import os; os.remove("f_p8.txt")
sys.stdout.write("abc\n"), sys.stdout.writelines(["d", "\n"]), print("a", "b", sep="-", end="|\n", flush=True)
print("x", sep=3)
print("x", end=3)
print("x", file=3)
print("x", foo=3)
""")
