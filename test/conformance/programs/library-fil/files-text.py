import io
import shutil
import os
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
os.chdir(folder)
with open("fil_a.txt", "w") as f:
    print(f.write("one\ntwo\nthree\n"), f.tell(), f.mode, f.closed)
    print("four", file=f)
print(f.closed)
with open("fil_a.txt") as f:
    for n, line in enumerate(f, 1):
        print(n, repr(line))
    print(repr(f.read()))
    f.seek(0)
    print(repr(f.readline()), f.tell(), f.readlines())
with open("fil_a.txt", "a") as f:
    f.write("five")
with open("fil_a.txt", "rb") as f:
    print(f.read(), f.tell(), type(f), f.raw, f.name)
    f.seek(-4, 2); print(f.read())
with open("fil_a.txt", "r+") as f:
    f.write("ONE"); f.seek(0); print(f.read(5), f.tell())
print(open("fil_a.txt").read().split())
for bad in [lambda: open("fil_nope.txt"), lambda: open("fil_a.txt", "x"), lambda: open("fil_a.txt", "q"), lambda: open("fil_a.txt","rw"), lambda: open("fil_a.txt","rbt"),
   lambda: open("fil_a.txt").write("x"), lambda: open("fil_b.txt","w").read(), lambda: open("fil_a.txt", "rb", encoding="utf8"), lambda: f.read(), lambda: f.write("x"), lambda: open("fil_a.txt", buffering=0), lambda: open(""), lambda: open(None), lambda: open(3.5), lambda: open("fil_a.txt").seek(3, 1), lambda: open("fil_a.txt", encoding="nope"), lambda: open("fil_a.txt/x"), lambda: open("."), lambda: next(f), lambda: open("fil_a.txt", newline="z"), lambda: iter(f), lambda: f.__enter__(), lambda: open("fil_a.txt","wb").write("s"), lambda: open()]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
s = io.StringIO()
print("hello", 3, file=s); s.write("more"); print(repr(s.getvalue()), s.tell())
s.seek(0); print(s.readline(), s.read(2), list(s))
os.chdir("/")
shutil.rmtree(folder)
