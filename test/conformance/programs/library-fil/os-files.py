import shutil
import os
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
os.chdir(folder)
os.makedirs("a/b", exist_ok=True)
open("a/x.txt","w").write("hi")
print(sorted(os.listdir("a")), os.path.getsize("a/x.txt"), os.path.isdir("a"), os.path.isfile("a/x.txt"))
for r,d,f in os.walk("."): print(r, sorted(d), sorted(f))
with os.scandir("a") as it:
    print(sorted((e.name, e.path, e.is_dir()) for e in it))
os.rename("a/x.txt", "a/y.txt"); print(os.stat("a/y.txt").st_size, os.path.abspath("a/../a/y.txt") == folder + "/a/y.txt")
for f in (lambda: os.mkdir("a"), lambda: os.rmdir("a"), lambda: os.remove("a"), lambda: os.remove("zz"), lambda: os.listdir("zz"), lambda: os.rename("zz","q"), lambda: os.chdir("a/y.txt"), lambda: os.stat("zz"), lambda: os.makedirs("a"), lambda: os.mkdir("q/r"), lambda: os.listdir("a/y.txt"), lambda: os.stat(3.5), lambda: os.fspath(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import pathlib
fd = os.open("raw.bin", os.O_RDWR | os.O_CREAT)
print(os.write(fd, b"12345"), os.lseek(fd, 1, 0), os.read(fd, 2), os.close(fd))
print(os.environ.setdefault("FIL_VARIABLE", "1"), "FIL_VARIABLE" in os.environ, os.getenv("FIL_NOPE", "d"), len(os.urandom(5)))
print(os.name, os.sep, os.linesep, os.curdir, os.pardir, os.pathsep, os.extsep, os.devnull, os.altsep)
print(os.access("a", os.R_OK), os.access("zz", os.F_OK), oct(os.stat("a").st_mode)[:4], os.stat("a/y.txt")[6], os.fspath("x"))
print(os.path.splitext("a/b.c.d"), os.path.basename("/x/y"), os.path.commonprefix(["abc", "abd"]), os.path.normpath("a//b/../c"))
print(os.path.relpath("/a/b", "/a/c"), os.path.expandvars("$FIL_VARIABLE x"), os.path.split("/a/b/"), os.path.isabs("/x"), os.path.dirname("q/w"))
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.join("a", "/b", "c"), os.path.samefile("a", "./a"), os.path.lexists("zz"))
os.removedirs("a/b") if not os.listdir("a/b") and os.remove("a/y.txt") is None else None
print(sorted(os.listdir(".")))


class Name:
    def __fspath__(self):
        return "by-object.txt"


with open(Name(), "w") as f:
    print(f.name, os.path.exists(Name()), isinstance(Name(), os.PathLike))
os.chdir("/")
shutil.rmtree(folder)
