# Patterns of file names.
import fnmatch

names = ["a.py", "b.txt", "dir/c.py", ".hidden", "README", "data1.csv", "data12.csv", "x[1].py"]
for pattern in ("*.py", "data?.csv", "[a-b].*", "[!a]*", "*", "x[[]1].py", ".*", "[", "data[0-9][0-9].csv"):
    print(pattern, fnmatch.filter(names, pattern), [fnmatch.fnmatchcase(name, pattern) for name in names].count(True))
print(fnmatch.fnmatch("a.py", "A.PY"), fnmatch.fnmatchcase("a.py", "A.PY"), fnmatch.fnmatch(b"a.py", b"*.py"))
for pattern in ("*.txt", "a?b", "[abc]", "[!x-z]*", "a**b", "[]", "[b-a]", "x[^y]", "*.[ch]*"):
    print(pattern, fnmatch.translate(pattern).replace("(?>", "<atomic>"))
