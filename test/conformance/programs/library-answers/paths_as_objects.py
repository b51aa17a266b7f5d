# versions: 3.11 3.13
# What the public names of pathlib answer, wrong arguments too.
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
from pathlib import *
import pathlib, os, sys
p = PurePosixPath("/usr/lib/python3/x.tar.gz")
p, str(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.anchor, p.root, p.drive
list(p.parents), p.parents[0], p.parents[-1], len(p.parents), p.parents[1:3]
p.parents[10]
p.parents
p.with_name("y.txt"), p.with_suffix(".z"), p.with_suffix(""), p.with_stem("q")
p.with_name("")
p.with_name("a/b")
p.with_suffix("gz")
p.with_suffix(".")
PurePath("/").with_name("x")
PurePath("/").with_suffix(".x")
p / "a", "a" / PurePosixPath("b"), p / "/abs", PurePosixPath() / "x"
p / 3
3 / p
p.joinpath("a", "b"), p.joinpath()
p.joinpath(3)
p.relative_to("/usr"), p.relative_to("/usr", "lib") if sys.version_info < (3,12) else 0
p.relative_to("/etc")
PurePosixPath("a").relative_to("/a")
p.relative_to("/usr/bin", walk_up=True) if sys.version_info >= (3,12) else 0
p.is_relative_to("/usr"), p.is_relative_to("/etc")
p.is_absolute(), PurePath("a").is_absolute(), p.is_reserved() if sys.version_info < (3,13) else 0
p.match("*.gz"), p.match("lib/*/*"), p.match("/usr/*"), PurePath("a/b.py").match("a/*.py")
p.match("")
p.full_match("/usr/**/*.gz") if sys.version_info >= (3,13) else 0
p.as_posix(), p.as_uri()
PurePosixPath("a").as_uri()
PurePosixPath("a b/ü?").as_posix(), PurePosixPath("/a b/ü?#").as_uri()
p == PurePosixPath("/usr/lib/python3/x.tar.gz"), hash(p) == hash(PurePosixPath(str(p))), p == str(p)
PurePosixPath("a") < PurePosixPath("b"), sorted([PurePosixPath("b"), PurePosixPath("a/c"), PurePosixPath("a")])
PurePosixPath("a") < PureWindowsPath("b")
PurePosixPath("a") < "b"
PurePosixPath("a//b/./c/../d"), PurePosixPath("./a"), PurePosixPath(""), PurePosixPath("."), PurePosixPath("//a"), PurePosixPath("///a")
PurePosixPath("a", "b", PurePosixPath("c")), PurePosixPath("a", "/b")
PurePosixPath(3)
PurePosixPath(b"a")
w = PureWindowsPath("C:\\Users\\x\\file.TXT")
w, str(w), w.as_posix(), w.drive, w.root, w.anchor, w.parts, w.parent, w.suffix, w.as_uri()
w == PureWindowsPath("c:/users/X/FILE.txt"), w.match("*.txt"), w.relative_to("c:/users")
PureWindowsPath("c:x"), PureWindowsPath("//host/share/f").parts, PureWindowsPath("c:/a") / "/b", PureWindowsPath("c:/a") / "d:b"
os.fspath(p), bytes(p), repr(PurePath("a'b"))
isinstance(Path(), PosixPath), issubclass(Path, PurePath), type(Path("x"))
WindowsPath("x")
Path("zz").exists(), Path("zz").is_file(), Path("/").is_dir(), Path("zz").is_symlink(), Path("/").is_mount(), Path("zz").is_socket(), Path("zz").is_fifo()
Path("zz").stat()
Path("zz").read_text()
Path("zz").unlink()
Path("zz").unlink(missing_ok=True)
Path("zz").write_text("hello\nworld\n"), Path("zz").read_text(), Path("zz").read_bytes(), Path("zz").stat().st_size
Path("zz").write_text(b"x")
Path("zz").write_bytes("x")
Path("zz").write_text("é", encoding="latin-1"), Path("zz").read_bytes(), Path("zz").read_text(encoding="latin-1"), Path("zz").read_text(errors="replace")
Path("zz").read_text(encoding="ascii")
Path("zz").write_text("a\n", newline="\r\n"), Path("zz").read_bytes()
Path("zz").mkdir()
Path("zz").mkdir(exist_ok=True)
Path("zz").rename("zy"), Path("zy").exists(), Path("zy").replace("zz")
Path("zz").touch(), Path("zz").touch(exist_ok=False)
Path("zz").open().read()
Path("zz").open("q")
Path("zz").unlink()
Path("dd/e/f").mkdir(parents=True)
Path("dq/e/f").mkdir()
Path("dd/e/a.py").write_text(""), Path("dd/b.txt").write_text(""), Path("dd/e/f/c.py").touch()
sorted(Path("dd").iterdir()), sorted(Path("dd").glob("*")), sorted(Path("dd").rglob("*.py")), sorted(Path("dd").glob("**/*"))
sorted(Path("dd").glob("**")), sorted(Path("dd").glob("*/a.py"))
list(Path("dd").glob("/x"))
list(Path("dd").glob("**x"))
[(str(r), sorted(d), sorted(f)) for r, d, f in Path("dd").walk()] if sys.version_info >= (3,12) else 0
Path("dd").rmdir()
Path("dd/e/a.py").unlink(), Path("dd/e/f/c.py").unlink(), Path("dd/e/f").rmdir(), Path("dd/e").rmdir(), Path("dd/b.txt").unlink(), Path("dd").rmdir()
list(Path("nodir").iterdir())
Path("a").samefile("b")
Path("x").foo
p.name = "x"
p.foo = 1
class My(PurePosixPath): pass
My("a") / "b", repr(My("x"))
import pickle, copy
pickle.loads(pickle.dumps(p)) == p, copy.copy(p) == p, copy.deepcopy(p)
{PurePosixPath("a"): 1}[PurePosixPath("a")]
PurePath("a") / "b" / "c.d", PurePath("a.b.c").with_stem("x"), PurePath(".x").suffix, PurePath("x.").suffix, PurePath("a/..").name
Path.from_uri("file:///a/b%20c") if sys.version_info >= (3,13) else 0
Path.from_uri("http://x") if sys.version_info >= (3,13) else 0
Path("a", foo=1)
Path("x").chmod, Path("zz2").lstat()
pathlib.UnsupportedOperation.__mro__ if sys.version_info >= (3,13) else 0
pathlib.__all__
""")
