# versions: 3.11 3.13
# What the public names of csv answer, wrong arguments too.
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
import csv, io
list(csv.reader(["a,b", "1,\"x,y\"", "", "q\"r,\"\"\"s\"\"\""]))
list(csv.reader(["a;b"], delimiter=";")), list(csv.reader(["a\tb"], dialect="excel-tab")), list(csv.reader(["a| b"], delimiter="|", skipinitialspace=True))
list(csv.reader(["'a,b',c"], quotechar="'")), list(csv.reader(["a\\,b"], escapechar="\\", quoting=csv.QUOTE_NONE)), list(csv.reader(["1,\"2\",3.5"], quoting=csv.QUOTE_NONNUMERIC))
list(csv.reader(["1,a"], quoting=csv.QUOTE_NONNUMERIC))
list(csv.reader(["\"a\nb\",c"])), list(csv.reader(["\"a", "b\",c"]))
list(csv.reader(["\"a"], strict=True))
list(csv.reader(["\"a\"b,c"], strict=True))
list(csv.reader(["\"a\"b,c"]))
list(csv.reader(["a\rb"]))
list(csv.reader([b"a"]))
list(csv.reader([1]))
csv.reader(3)
csv.reader([], delimiter="ab")
csv.reader([], delimiter="")
csv.reader([], delimiter=3)
csv.reader([], quoting=9)
csv.reader([], lineterminator=None)
csv.reader([], foo=1)
csv.reader([], dialect="nope")
csv.reader()
r = csv.reader(["a,b", "c"]); next(r)
r.line_num, r.dialect.delimiter, r.dialect.quoting, r.dialect.lineterminator, r.dialect.doublequote, r.dialect.strict, next(r), r.line_num
next(r)
s = io.StringIO(); w = csv.writer(s)
w.writerow(["a", 1, 2.5, None, "x,y", 'q"r', "l\nm", " ", ""]), w.writerow([]), w.writerow([""]), w.writerow([None]), w.writerows([[1], (2, 3)]), s.getvalue()
w.writerow(3)
w.writerow(None)
w.writerows(5)
w.writerows([1])
s = io.StringIO(); csv.writer(s, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow([1, "a", None]); s.getvalue()
s = io.StringIO(); csv.writer(s, quoting=csv.QUOTE_NONNUMERIC, delimiter=";").writerow([1, "a", 2.5, True]); s.getvalue()
s = io.StringIO(); csv.writer(s, quoting=csv.QUOTE_NONE).writerow(["a,b"])
s = io.StringIO(); csv.writer(s, quoting=csv.QUOTE_NONE, escapechar="\\").writerow(["a,b\"c"]); s.getvalue()
s = io.StringIO(); csv.writer(s, doublequote=False).writerow(['a"b'])
csv.writer(3)
csv.writer(s, delimiter=",", lineterminator=5)
d = csv.DictReader(["name,age", "Bob,3", "", "Al,4,5", "Cy"], restkey="more", restval="-")
d.fieldnames, list(d), d.line_num
list(csv.DictReader(["1,2"], fieldnames=["a", "b"])), list(csv.DictReader([])), csv.DictReader([]).fieldnames
s = io.StringIO(); w = csv.DictWriter(s, ["a", "b"], restval="?", extrasaction="raise")
w.writeheader(), w.writerow({"a": 1}), w.writerows([{"b": 2, "a": 3}]), s.getvalue()
w.writerow({"a": 1, "z": 2})
csv.DictWriter(s, ["a"], extrasaction="x")
csv.DictWriter(s, ["a"], extrasaction="ignore").writerow({"a": 1, "z": 2})
csv.list_dialects(), csv.get_dialect("unix").quoting, csv.field_size_limit()
csv.register_dialect("mine", delimiter="|", quoting=csv.QUOTE_MINIMAL), csv.list_dialects(), list(csv.reader(["a|b"], "mine")), csv.unregister_dialect("mine")
csv.unregister_dialect("mine")
csv.get_dialect("mine")
csv.register_dialect(3)
csv.register_dialect("x", foo=1)
csv.field_size_limit(10)
list(csv.reader(["a" * 20]))
csv.field_size_limit("a")
csv.field_size_limit(131072)
class D(csv.Dialect): delimiter = ":"; quotechar = '"'; lineterminator = "\n"; quoting = csv.QUOTE_MINIMAL
D().delimiter, list(csv.reader(["a:b"], D)), csv.Dialect.delimiter
class B(csv.Dialect): delimiter = "ab"
B()
csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n").delimiter, csv.Sniffer().has_header("name,age\nbob,3\nal,4\n"), csv.Sniffer().has_header("1,2\n3,4\n")
csv.Sniffer().sniff("abc")
csv.Sniffer().sniff("'a';'b'\n'c';'d'\n").quotechar
csv.excel.delimiter, csv.excel_tab.delimiter, csv.unix_dialect.lineterminator, csv.QUOTE_STRINGS if hasattr(csv, "QUOTE_STRINGS") else 0, issubclass(csv.Error, Exception)
""")
