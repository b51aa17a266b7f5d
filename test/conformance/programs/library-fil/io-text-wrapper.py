import io

raw = io.BytesIO("z\u00e4hle\nbis\r\ndrei\r\u20ac\U0001f600!".encode())
text = io.TextIOWrapper(raw, encoding="utf-8")
print(repr(text.read(3)), text.tell(), repr(text.readline()), text.tell(), text.newlines)
position = text.tell()
print(repr(text.read()), text.seek(position), repr(text.readline()), text.readlines(), text.newlines)
text.seek(0)
print([line for line in text], text.read() == "")
for newline in (None, "", "\n", "\r", "\r\n"):
    raw = io.BytesIO(b"a\nb\r\nc\rd")
    reader = io.TextIOWrapper(raw, newline=newline)
    print(repr(newline), reader.readlines(), reader.newlines)
    out = io.BytesIO()
    writer = io.TextIOWrapper(out, encoding="utf-8", newline=newline)
    writer.write("x\ny\r\n")
    writer.flush()
    print(out.getvalue())
for encoding in ("latin-1", "ascii", "utf-16", "utf-16-le", "utf-8-sig", "utf-32-be"):
    out = io.BytesIO()
    writer = io.TextIOWrapper(out, encoding=encoding, errors="replace")
    writer.write("h\u00e9")
    writer.write("!\n")
    writer.flush()
    data = out.getvalue()
    print(encoding, data, repr(io.TextIOWrapper(io.BytesIO(data), encoding=encoding).read()))
bad = io.BytesIO(b"ok\nbad \xff\xfe byte\n")
for errors in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"):
    bad.seek(0)
    reader = io.TextIOWrapper(bad, encoding="utf-8", errors=errors)
    try:
        print(errors, ascii(reader.read()), reader.errors)
    except UnicodeDecodeError as error:
        print(errors, error)
    reader.detach()
out = io.BytesIO()
writer = io.TextIOWrapper(out, encoding="ascii", write_through=True)
writer.write("now")
print(out.getvalue(), writer.write_through)
try:
    writer.write("\u20ac")
except UnicodeEncodeError as error:
    print(error)
writer.reconfigure(encoding="utf-8", errors="strict", line_buffering=True)
writer.write("\u20ac\n")
print(out.getvalue(), writer.encoding, writer.line_buffering)
buffer = writer.detach()
print(buffer is out)
for call in (lambda: writer.write("x"), lambda: writer.encoding, lambda: writer.detach()):
    try:
        print(call())
    except ValueError as error:
        print(error)
long = io.TextIOWrapper(io.BytesIO(b"".join(b"line %d\n" % i for i in range(3000))))
print(sum(len(line) for line in long), long.seek(0), long.readline(), len(long.read(10000)), long.tell(), long.readline())
iterating = io.TextIOWrapper(io.BytesIO(b"a\nb\nc\n"))
next(iterating)
try:
    iterating.tell()
except OSError as error:
    print(type(error).__name__, error)
print(list(iterating), iterating.tell())
print(repr(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")), io.TextIOWrapper(io.BytesIO()).readable())
