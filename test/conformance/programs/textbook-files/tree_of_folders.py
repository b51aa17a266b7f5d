"""A tree of folders made, walked, searched, copied and removed with os, shutil, glob, fnmatch and pathlib."""
import fnmatch
import glob
import os
import shutil
import stat
import tempfile
from pathlib import Path

LAYOUT = {
    "src/main.py": "print('hi')\n",
    "src/util/text.py": "def f():\n    return 1\n",
    "src/util/data.json": "{}",
    "docs/index.md": "# Title\n",
    "docs/img/logo.svg": "<svg/>",
    "README": "read me",
}

root = Path(tempfile.mkdtemp())
for name, text in LAYOUT.items():
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)

for folder, folders, files in os.walk(root):
    folders.sort()
    level = len(Path(folder).relative_to(root).parts)
    print("  " * level + (os.path.basename(folder) if level else "."), sorted(files))

print(sorted(p.relative_to(root).as_posix() for p in root.rglob("*.py")))
print(sorted(os.path.relpath(p, root) for p in glob.glob(str(root / "**" / "*.??*"), recursive=True)))
print(fnmatch.filter(["a.py", "b.pyc", "c.PY", "x1.txt"], "*.py"), fnmatch.fnmatch("x1.txt", "x[0-9].*"))
print(sum(p.stat().st_size for p in root.rglob("*") if p.is_file()), stat.S_ISDIR(root.stat().st_mode))

shutil.copytree(root / "src", root / "backup", ignore=shutil.ignore_patterns("*.json"))
print(sorted(p.name for p in (root / "backup").rglob("*")))
shutil.move(str(root / "README"), str(root / "docs" / "README.txt"))
print(shutil.copy(root / "docs/index.md", root / "docs/copy.md").name, (root / "docs/copy.md").read_text())
text = root / "src/util/text.py"
print(text.name, text.stem, text.suffix, text.parent.name, text.with_suffix(".bak").name)
text.rename(text.with_name("words.py"))
print([entry.name for entry in sorted(os.scandir(root / "src/util"), key=lambda entry: entry.name)])
for action in (lambda: os.rmdir(root / "docs"), lambda: os.mkdir(root / "src"), lambda: (root / "nope").unlink()):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error.strerror)
shutil.rmtree(root)
print(root.exists())
