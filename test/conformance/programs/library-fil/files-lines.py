import os
import shutil
import sys
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "words.txt")
with open(path, "w") as out:
    for number in range(2000):
        print(number, "word" * (number % 7), file=out)
    print(out.tell() > 10_000, out.closed)
counts = {}
with open(path) as lines:
    for line in lines:
        counts[len(line)] = counts.get(len(line), 0) + 1
print(sorted(counts.items())[:8])
with open(path) as lines:
    header = next(lines)
    print(repr(header), sum(1 for line in lines if line.strip().endswith("word")))
    lines.seek(0)
    print(len(lines.read()), lines.tell(), len(lines.read()))
with open(path) as first, open(path + ".copy", "w") as second:
    second.writelines(line.upper() for line in first if "5" in line)
print(len(open(path + ".copy").readlines()), open(path + ".copy").readline())


def tail(name, count):
    with open(name) as lines:
        return [line.rstrip("\n") for line in lines][-count:]


print(tail(path, 2))
try:
    with open(path) as lines:
        int(lines.readline().split()[0] + "x")
except ValueError as error:
    print(error, lines.closed)
unclosed = open(os.path.join(folder, "unclosed.txt"), "w")
unclosed.write("written when it dies")
del unclosed
print(open(os.path.join(folder, "unclosed.txt")).read())
with open(path, "r+") as both:
    first = both.readline()
    both.seek(0)
    both.write("ZERO")
    both.seek(0)
    print(repr(both.readline()), both.seek(0, os.SEEK_END) == os.path.getsize(path))
print([name for name in sorted(os.listdir(folder))], sys.getsizeof(open(path, "rb")), sys.getsizeof(open(path)))
shutil.rmtree(folder)
