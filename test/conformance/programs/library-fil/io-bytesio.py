import io
import sys

b = io.BytesIO(b"abc")
print(b.read(), b.tell(), b.write(b"def"), b.getvalue(), b.seek(1), b.read(2), b.read1(), b.read())
print(b.seek(0, 2), b.seek(-2, 1), b.read(), b.seek(-3, 2), b.readline())
b.seek(10)
b.write(bytearray(b"gap"))
print(b.getvalue(), b.truncate(4), b.getvalue(), b.tell())
lines = io.BytesIO(b"one\ntwo\n\nthree")
print(lines.readline(), lines.readline(2), lines.readlines(), list(io.BytesIO(b"x\ny")), lines.readline())
lines.seek(0)
print(lines.readlines(5), lines.readline(-1), next(lines, "end"))
target = bytearray(5)
lines.seek(0)
print(lines.readinto(target), target, lines.readinto(memoryview(target)[3:]), target)
view = b.getbuffer()
view[0:2] = b"XY"
print(b.getvalue(), len(view), view.readonly, view[3])
for call in (lambda: b.write(b"more than fits"), lambda: b.truncate(0), b.close):
    try:
        print(call())
    except BufferError as error:
        print(error)
view.release()
b.writelines([b"1", b"2"])
print(b.getvalue())
print(b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed, b.flush())
for call in (
    lambda: b.write("text"), lambda: b.write(3), lambda: io.BytesIO("text"), lambda: io.BytesIO(3), lambda: b.seek(-1),
    lambda: b.seek(0, 3), lambda: b.readinto(b"const"), lambda: b.read("x"), lambda: b.detach(), lambda: b.fileno(),
    lambda: b.truncate(-1), lambda: io.BytesIO(1, 2),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
b.close()
for call in (b.read, b.getvalue, lambda: b.write(b"x"), lambda: next(b), b.tell, b.getbuffer):
    try:
        print(call())
    except ValueError as error:
        print(error)
sizes = []
grown = io.BytesIO()
text = io.StringIO()
for i in range(60):
    grown.write(b"abc")
    text.write("abc")
    sizes.append((sys.getsizeof(grown), sys.getsizeof(text)))
print(sizes)
print([sys.getsizeof(io.BytesIO(bytes(n))) for n in (2, 50, 5000)])
shared = bytes(100)
holder = io.BytesIO(shared)
print(sys.getsizeof(holder), holder.getvalue() is shared, sys.getrefcount(shared))
holder.write(b"1")
print(sys.getsizeof(holder), holder.getvalue() is shared, sys.getrefcount(shared))
holder.getbuffer()
value = holder.getvalue()
print(sys.getsizeof(holder), holder.getvalue() is value, holder.read() == value[1:])
