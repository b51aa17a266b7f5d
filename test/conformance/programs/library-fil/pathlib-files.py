import shutil
import tempfile
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

p = PurePosixPath("/usr/lib/python3.13/archive.tar.gz")
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.anchor, p.root, p.is_absolute())
print(p.with_name("x.txt"), p.with_suffix(".zip"), p.with_stem("other"), p.relative_to("/usr"), list(p.parents)[:2])
print(p / "sub" / "../x", "/a" / PurePosixPath("b"), PurePosixPath("a//b/./c"), PurePosixPath("a", "/b"), repr(p))
print(p.match("*.gz"), PurePosixPath("a/b") < PurePosixPath("a/c"), PurePosixPath("a") == PurePosixPath("a/"), {p: 1}[p])
print(PureWindowsPath("C:\\Users\\x").drive, PureWindowsPath("C:/a/b").parts, str(PureWindowsPath("a/b")), p.as_uri())
root = Path(tempfile.mkdtemp()).resolve()
a = root / "a"
(a / "deep" / "er").mkdir(parents=True)
print((a / "one.txt").write_text("line 1\nline 2\n"), (a / "two.bin").write_bytes(b"\x00\x01"))
print((a / "one.txt").read_text().splitlines(), (a / "two.bin").read_bytes(), (a / "one.txt").stat().st_size)
print(sorted(x.relative_to(root).as_posix() for x in a.rglob("*")), sorted(x.name for x in a.iterdir()))
print(sorted(x.name for x in a.glob("*.txt")), sorted(x.name for x in root.glob("**/*.bin")), a.is_dir(), (a / "no").exists())
with (a / "one.txt").open("a") as f:
    f.write("line 3\n")
print([line for line in (a / "one.txt").open()], (a / "one.txt").is_file())
(a / "one.txt").rename(a / "renamed.txt")
(a / "renamed.txt").touch()
for call in (
    lambda: (a / "missing").read_text(), lambda: a.mkdir(), lambda: a.rmdir(), lambda: (a / "gone").unlink(),
    lambda: (a / "gone").unlink(missing_ok=True), lambda: a.mkdir(exist_ok=True), lambda: list((a / "no").iterdir()),
    lambda: a.write_text(3), lambda: a.read_text(),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error).replace(str(root), "ROOT"))
print(Path("a/../b").resolve().name, Path(".").absolute() == Path.cwd(), Path("x").expanduser(), issubclass(Path, PurePath))
shutil.rmtree(root)
print(root.exists())
