"""Notes in a folder: writing, appending, reading by lines, seeking, and what goes wrong."""
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "notes.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("first line\n")
        print("second", "line", sep=" ", file=file)
        file.writelines(f"line {n}\n" for n in range(3, 6))
    print(os.path.getsize(path), os.listdir(folder), file.closed)

    with open(path, "a") as file:
        print(file.tell(), file.write("the end"))
    with open(path) as file:
        print(next(file).rstrip(), "|", file.readline(), end="")
        print([line.strip() for line in file])
        file.seek(0)
        print(len(file.read()), repr(file.read()))

    with open(path, "r+") as file:
        file.write("FIRST")
        file.seek(0, os.SEEK_END)
        file.write("!\n")
    with open(path, "rb") as file:
        print(file.read(10), file.seek(-6, 2), file.read())

    for number, line in enumerate(open(path), start=1):
        print(f"{number:02}: {line}", end="")

    for mode, name in (("r", "absent.txt"), ("x", "notes.txt"), ("q", "notes.txt")):
        try:
            open(os.path.join(folder, name), mode)
        except (OSError, ValueError) as error:
            print(type(error).__name__, str(error).replace(folder, "..."))
    try:
        file.read()
    except ValueError as error:
        print(error)
    with open(path) as file:
        try:
            file.write("no")
        except OSError as error:
            print(type(error).__module__, type(error).__name__, error)

    os.rename(path, os.path.join(folder, "old.txt"))
    print(os.path.exists(path), sorted(os.listdir(folder)))
    os.remove(os.path.join(folder, "old.txt"))
print(os.path.isdir(folder))
