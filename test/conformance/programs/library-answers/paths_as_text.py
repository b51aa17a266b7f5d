# versions: 3.11 3.13
# What the public names of os.path and os answer, wrong arguments too.
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
import os, os.path, posixpath, ntpath, sys
os.path.join("a","b","c"), os.path.join("a","/b"), os.path.join("a",""), os.path.join("", "x")
os.path.join(b"a", b"b")
os.path.join("a", b"b")
os.path.join("a", 3)
os.path.join()
os.path.split("/a/b/c.txt"), os.path.split("a/"), os.path.split("/"), os.path.split("")
os.path.splitext("x.tar.gz"), os.path.splitext(".bashrc"), os.path.splitext("a.b/c"), os.path.splitext("...x.y")
os.path.splitext(5)
os.path.basename("/x/y"), os.path.dirname("/x/y"), os.path.basename(b"/x/y")
os.path.basename(None)
os.path.normpath("a//b/../c/./d/.."), os.path.normpath(""), os.path.normpath("//a"), os.path.normpath("///a"), os.path.normpath("../..")
os.path.normpath("a\0b")
os.path.isabs("/a"), os.path.isabs("a"), os.path.isabs(b"/")
os.path.isabs(2)
os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonprefix([]), os.path.commonprefix(["a"])
os.path.commonprefix([["a","b"],["a","c"]])
os.path.commonpath(["/usr/lib", "/usr/local/lib"]), os.path.commonpath(["a/b","a/c"])
os.path.commonpath([])
os.path.commonpath(["/a","b"])
os.path.commonpath(["a", b"b"])
os.path.commonpath(["a", 3])
os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("/a", "/a"), os.path.relpath("/a/b", "/")
os.path.relpath("")
os.path.relpath("/a", b"/b")
os.path.exists("/nonexistent"), os.path.lexists("zzz"), os.path.isfile("zzz"), os.path.isdir("/"), os.path.islink("zz"), os.path.ismount("/")
os.path.exists("a\0b"), os.path.exists(3.5)
os.path.getsize("zzz")
os.path.getmtime("zzz")
os.environ["FOO_X"] = "bar"
os.path.expandvars("$FOO_X/${FOO_X}/$NOPE_X"), os.path.expandvars(b"$FOO_X")
os.path.splitdrive("c:/x"), os.path.sep, os.path.altsep, os.path.curdir, os.path.pardir, os.path.extsep, os.path.pathsep, os.path.defpath, os.path.devnull
os.path.normcase("ABC"), os.path.normcase(3)
os.path.samefile("/", "/.")
os.path.samestat(os.stat("/"), os.stat("/"))
os.path.realpath("/a/../b"), os.path.abspath("/a/b/../c")
os.path.supports_unicode_filenames
ntpath.join("c:\\a", "b"), ntpath.split("c:\\a\\b"), ntpath.splitdrive("c:\\a"), ntpath.normpath("c:/a/../b"), ntpath.isabs("c:\\x"), ntpath.splitext("a.b\\c")
ntpath.join("c:", "d:x"), ntpath.splitdrive("\\\\host\\share\\x"), ntpath.relpath("c:\\a\\b", "c:\\a"), ntpath.commonpath(["c:\\a\\b", "C:\\a\\c"])
ntpath.relpath("c:\\a", "d:\\a")
os.path is posixpath, os.sep, os.linesep, os.name, os.curdir
os.fspath("x"), os.fspath(b"x")
os.fspath(3)
os.fsencode("é"), os.fsdecode(b"\xc3\xa9")
os.environ.get("NOPE_X"), os.getenv("NOPE_X", "d"), "FOO_X" in os.environ
os.environ["NOPE_X"]
os.environ[3] = "x"
os.environ["x"] = 3
os.environ["a=b"] = "x"
del os.environ["NOPE_X"]
os.environ.pop("FOO_X"), os.getenv("FOO_X")
os.putenv("A", "b"), os.unsetenv("A")
os.listdir("/nonexistent")
os.mkdir("dir_p8"), os.listdir("dir_p8"), os.rmdir("dir_p8")
os.rmdir("dir_p8")
os.makedirs("dir_p8/a/b"), os.makedirs("dir_p8/a/b", exist_ok=True)
os.makedirs("dir_p8/a/b")
[(r, sorted(d), f) for r, d, f in os.walk("dir_p8")]
[(r, sorted(d), f) for r, d, f in os.walk("dir_p8", topdown=False)]
os.removedirs("dir_p8/a/b")
os.rename("zzz1", "zzz2")
os.remove("zzz1")
os.unlink(3.5)
os.stat("zzz1")
os.stat(1.5)
os.access("/", os.R_OK), os.access("zzz", os.F_OK)
os.chdir("/nonexistent")
os.open("zzz1", os.O_RDONLY)
os.get_terminal_size()
os.urandom(0), len(os.urandom(5))
os.urandom(-1)
os.path.isjunction("/") if sys.version_info >= (3,12) else False
os.path.splitroot("/a/b") if sys.version_info >= (3,12) else 1
os.error is OSError
os.WEXITSTATUS if False else 1
""")
