# versions: 3.14 3.15
# Copying and moving with pathlib, and what it tells of a path.
import pathlib
import shutil


def attempt(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error, *(getattr(error, name, None) for name in ("filename", "filename2")))


root = pathlib.Path("newer_paths")
shutil.rmtree(root, ignore_errors=True)
root.mkdir()
first = root / "a.txt"
first.write_text("hello")
attempt(lambda: first.copy(root / "b.txt"))
attempt(lambda: (root / "b.txt").read_text())
sub = root / "sub"
(sub / "deep").mkdir(parents=True)
attempt(lambda: first.copy_into(sub))
(sub / "deep" / "x").write_bytes(b"1")
attempt(lambda: sub.copy(root / "sub2"))
attempt(lambda: sorted(each.as_posix() for each in (root / "sub2").rglob("*")))
attempt(lambda: sub.copy(root / "sub2"))
attempt(lambda: sub.copy(sub / "in"))
attempt(lambda: first.copy(first))
attempt(lambda: first.copy(root / "no" / "b"))
attempt(lambda: (root / "missing").copy(root / "b"))
attempt(lambda: first.copy("x", other=1))
attempt(lambda: first.move(root / "m.txt"))
attempt(first.exists)
attempt(lambda: (root / "m.txt").move_into(root / "sub2"))
attempt(lambda: (root / "sub2").move(root / "moved"))
attempt(lambda: (root / "missing").move(root / "b"))
attempt(lambda: (root / "missing").move_into(root))
attempt(lambda: root.copy_into("no-such-folder"))
attempt(lambda: pathlib.Path("/").copy_into(root))
attempt(lambda: pathlib.Path("/").move_into(root))
attempt(lambda: [(each.name, each.info.is_dir(), each.info.is_file()) for each in sorted(root.iterdir())])
info = root.info
attempt(lambda: (info, info.exists(), info.is_symlink(), (root / "missing").info.exists()))
shutil.rmtree(root)
