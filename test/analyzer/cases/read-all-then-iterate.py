# case: 100,000 lines of a file
import os, tempfile
path = os.path.join(tempfile.gettempdir(), "heapscope-measured-lines.txt")
with open(path, "w") as file:
    file.write("a line of some text\n" * 100_000)
# before
with open(path) as file:
    for line in file.readlines():
        pass
# after
with open(path) as file:
    for line in file:
        pass

# case: 100,000 matches
import re
text = "word " * 100_000
# before
for word in re.findall("[a-z]+", text):
    pass
# after (by hand)
for match in re.finditer("[a-z]+", text):
    word = match.group()

# case: 100,000 rows
import sqlite3
connection = sqlite3.connect(":memory:")
connection.execute("create table numbers (n)")
connection.executemany("insert into numbers values (?)", ((n,) for n in range(100_000)))
# before
cursor = connection.execute("select n from numbers")
for row in cursor.fetchall():
    pass
# after
cursor = connection.execute("select n from numbers")
for row in cursor:
    pass

# case: 2,000 paths
import glob, os, tempfile
folder = tempfile.mkdtemp()
for n in range(40):
    os.mkdir(os.path.join(folder, str(n)))
    for m in range(50):
        open(os.path.join(folder, str(n), str(m)), "w").close()
# before
for path in glob.glob(folder + "/**", recursive=True):
    pass
# after
for path in glob.iglob(folder + "/**", recursive=True):
    pass
