import fnmatch
import glob
import io
import os
import shutil
import tempfile

start = os.getcwd()
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name in ("a.txt", "b.txt", "c.py", ".hidden", "sub/d.txt", "sub/e.py", "sub/deep/f.txt"):
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "w") as f:
            f.write(name)
    print(sorted(glob.glob("*.txt")), sorted(glob.glob("**/*.txt", recursive=True)), sorted(glob.glob("[ab].*")), glob.glob("?.md"))
    print(sorted(glob.iglob("*/*")), glob.escape("a[1].txt"), fnmatch.filter(["x.py", "y.txt"], "*.py"), fnmatch.fnmatch("A.txt", "a.*"))
    print(shutil.copy("a.txt", "sub"), shutil.copyfile("b.txt", "copy.txt"), open("copy.txt").read(), sorted(os.listdir("sub")))
    print(shutil.move("copy.txt", "sub/moved.txt"), shutil.copytree("sub", "tree"), sorted(os.listdir("tree")))
    shutil.rmtree("tree")
    print(os.path.exists("tree"), sorted(os.listdir(".")))
    for call in (lambda: shutil.copy("a.txt", "a.txt"), lambda: shutil.rmtree("nope"), lambda: shutil.copy("nope", "x"), lambda: shutil.copytree("sub", "sub")):
        try:
            print(call())
        except OSError as error:
            print(type(error).__name__, error)
    with open("a.txt") as source:
        target = io.StringIO()
        shutil.copyfileobj(source, target)
        print(target.getvalue())
    for root, folders, files in os.walk("."):
        folders.sort()
        print(root, folders, sorted(files))
    os.chdir(start)
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", delete=False) as named:
    named.write("kept")
    named.seek(0)
    print(named.read(), named.name.endswith(".txt"), os.path.exists(named.name))
os.remove(named.name)
with tempfile.TemporaryFile() as anonymous:
    anonymous.write(b"bytes")
    anonymous.seek(0)
    print(anonymous.read())
spooled = tempfile.SpooledTemporaryFile(max_size=10, mode="w+")
spooled.write("short")
spooled.seek(0)
print(spooled.read(), spooled.close())
descriptor, path = tempfile.mkstemp()
print(os.write(descriptor, b"x"), os.close(descriptor), os.path.getsize(path), os.remove(path), tempfile.gettempdir())
