import shutil
import os
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
os.chdir(folder)
with open("data.bin", "wb") as f:
    print(f.write(bytes(range(20))), f.tell(), f.name, f.mode, f.readable(), f.writable(), f.seekable())
with open("data.bin", "rb") as f:
    print(f.read(3), f.peek(2)[:2], f.seek(10), f.read1(4), f.tell(), f.seek(-2, os.SEEK_END), f.read(), f.read())
    buffer = bytearray(6)
    f.seek(0)
    print(f.readinto(buffer), buffer, f.raw.name, type(f.raw).__name__, f.closed)
with open("data.bin", "r+b") as f:
    f.seek(5)
    f.write(b"XYZ")
    print(f.read(2), f.tell())
    f.seek(0, 2)
    f.write(b"end")
    print(f.truncate(10), f.tell(), os.path.getsize("data.bin"))
    f.seek(0)
    print(f.read())
with open("data.bin", "ab") as f:
    print(f.tell(), f.write(b"!"), f.tell())
with open("data.bin", "a+b") as f:
    f.seek(0)
    print(f.read(), f.write(b"?"), f.seek(0), f.read())
with open("new.bin", "xb", buffering=0) as f:
    print(type(f).__name__, f.write(b"raw"), f.mode, f.closefd, f.fileno() > 2)
print(open("new.bin", "rb", 0).readall(), repr(open("new.bin", "rb", 0)), open("new.bin", "rb", buffering=16).read(2))
with open("lines.bin", "wb") as f:
    f.writelines([b"one\n", b"two\r\n", b"three"])
with open("lines.bin", "rb") as f:
    print(list(f), f.readline(), f.seek(0), f.readlines(4), f.readline(2), f.readline())
with open("lines.bin", "w+", encoding="utf-8", newline="") as f:
    f.write("gr\u00fc\u00df\r\n\u20ac")
    f.flush()
    print(os.stat("lines.bin").st_size, f.seek(0), ascii(f.read()), f.newlines, f.buffer.raw.mode)
for encoding in ("utf-16", "latin-1", "utf-8-sig"):
    with open("enc.txt", "w", encoding=encoding, errors="replace") as f:
        f.write("a\u00e9\n")
    with open("enc.txt", "a", encoding=encoding, errors="ignore") as f:
        f.write("b\u20ac\n")
    print(encoding, open("enc.txt", "rb").read(), ascii(open("enc.txt", encoding=encoding).read()))
reader = open("lines.bin", "rb")
print(os.fstat(reader.fileno()).st_size, reader.fileno() == reader.raw.fileno(), reader.isatty())
reader.close()
reader.close()
for call in (reader.read, reader.fileno, reader.readline, lambda: reader.seek(0), lambda: list(reader), reader.flush,
             lambda: open("lines.bin", "rb").write(b"x"), lambda: open("other.bin", "wb").read(), lambda: open("new.bin", "xb"),
             lambda: open("lines.bin", "rb").seek(-1), lambda: open("lines.bin", "wb").write("text"), lambda: open(99)):
    try:
        print(call())
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
os.chdir("/")
shutil.rmtree(folder)
