"""Names of files taken apart, on POSIX and on Windows, without touching a disk."""
import errno
import os
import posixpath
import genericpath
import ntpath
from pathlib import PurePath, PurePosixPath, PureWindowsPath

for path in ("/usr/lib/python3/os.py", "archive.tar.gz", "../up/./here//x", "/", "", ".bashrc"):
    head, tail = posixpath.split(path)
    print(f"{path!r:26} {head!r:18} {tail!r:16} {posixpath.splitext(tail)} {posixpath.normpath(path)}")
print(posixpath.join("a", "b/", "c"), posixpath.join("a", "/b"), posixpath.isabs("/x"))
print(posixpath.commonpath(["/usr/lib", "/usr/local/lib"]), genericpath.commonprefix(["interview", "internet"]))
print(posixpath.relpath("/home/ann/x", "/home/bob"), posixpath.basename("a/b/"), posixpath.dirname("a/b"))
print(ntpath.splitdrive(r"C:\Temp\file.txt"), ntpath.join("C:\\", "Temp", "..", "x"), ntpath.normpath("C:/a//b/../c"))
print(ntpath.basename(r"\\server\share\name.doc"), ntpath.normcase("C:/Users/ANN"))

p = PurePosixPath("/home/ann") / "docs" / "letter.tar.gz"
print(p, p.parts, p.suffixes, p.stem, p.parents[1], len(p.parents))
print(p.relative_to("/home"), p.with_name("other"), p.match("*.gz"), p.is_absolute(), p.as_uri())
w = PureWindowsPath("c:/Program Files", "Python", "python.exe")
print(w, repr(w), w.drive, w.root, w.anchor, w.as_posix(), w == PureWindowsPath(r"C:\PROGRAM FILES\python\Python.EXE"))
print(PurePosixPath("a/../b"), PurePosixPath("a") < PurePosixPath("b"), PurePosixPath("x").joinpath("y", "/z"))
try:
    p.relative_to("/etc")
except ValueError as error:
    print("not below", str(error).split(" ")[0])
print(PurePath("x") == PurePosixPath("x"), sorted({PurePosixPath("b"), PurePosixPath("a/b"), PurePosixPath("a")}))
print(errno.errorcode[errno.ENOENT], os.strerror(errno.EACCES), errno.ENOTDIR)
print(os.sep, os.curdir, os.extsep, os.linesep == "\n", os.path is posixpath, os.fspath(p))
os.environ["GREETING"] = "hello"
print(os.environ["GREETING"], os.getenv("NO_SUCH_NAME", "default"), posixpath.expandvars("$GREETING/${GREETING}s"))
