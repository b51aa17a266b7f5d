# reader and DictReader: quoting, escapes, lines, dialects, errors.
import csv
import io
import sys

text = 'name,qty,price\n"Smith, John",3,4.50\n"say ""hi""",,\n"two\nlines",1,2\n\nlast,0,0\n'
reader = csv.reader(io.StringIO(text, newline=""))
for row in reader:
    print(reader.line_num, row)
print(list(csv.reader(["a;b;'c;d'", "e;f"], delimiter=";", quotechar="'")), list(csv.reader(["a|b\\|c"], delimiter="|", escapechar="\\", quoting=csv.QUOTE_NONE)))
print(list(csv.reader(['1,"2",x'.replace("x", "3.5"), "-1,0,1e3"], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a, b,  c"], skipinitialspace=True)), list(csv.reader(["a\tb"], "excel-tab")))
print(list(csv.reader(["'a','b''c'", "''"], quotechar="'")), list(csv.reader(['"a"b,c', 'x"y"z'])), list(csv.reader(["a,b\r\n", "c\r"])), list(csv.reader([])))
print([row for row in csv.reader(['"open', "next", 'end",z'])], list(csv.reader(['"never closed'])), list(csv.reader(["a\0b"])))
for row in csv.DictReader(io.StringIO("id,name\n1,Ann\n2\n3,Cy,extra,more\n\n"), restval="-"):
    print(row)
d = csv.DictReader(["x:y", "p:q"], fieldnames=["one", "two"], delimiter=":", restkey="rest")
print(d.fieldnames, next(d), d.line_num, next(d), next(d, "over"))
for make in [
    lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(['"a'], strict=True)), lambda: list(csv.reader(["a\nb,c"])), lambda: list(csv.reader([b"a"])), lambda: list(csv.reader([1])),
    lambda: list(csv.reader(["1,x"], quoting=csv.QUOTE_NONNUMERIC)), lambda: csv.reader(5), lambda: csv.reader(), lambda: csv.reader([], "nobody"), lambda: csv.reader([], delimiter="ab"),
    lambda: csv.reader([], delimiter=1), lambda: csv.reader([], quotechar=""), lambda: csv.reader([], quoting=17), lambda: csv.reader([], quoting="x"), lambda: csv.reader([], lineterminator=None),
    lambda: csv.reader([], quotechar=None, quoting=csv.QUOTE_ALL), lambda: csv.reader([], oops=1), lambda: csv.get_dialect("x"), lambda: csv.unregister_dialect("x"), lambda: csv.register_dialect(1),
]:
    try:
        print(make())
    except (csv.Error, TypeError, ValueError) as error:
        print(type(error).__name__, error)
limit = csv.field_size_limit(10)
try:
    list(csv.reader(["x" * 11]))
except csv.Error as error:
    print(limit, error, csv.field_size_limit(limit))


class Semi(csv.Dialect):
    delimiter = ";"
    quotechar = '"'
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("semi", Semi)
csv.register_dialect("pipes", "semi", delimiter="|")
print(csv.list_dialects(), csv.get_dialect("pipes").delimiter, list(csv.reader(["a;b"], "semi")), list(csv.reader(["a|b"], dialect="pipes")), list(csv.reader(["a;b"], Semi())))
d = csv.get_dialect("semi")
print(d.delimiter, d.doublequote, d.escapechar, repr(d.lineterminator), d.quotechar, d.quoting, d.skipinitialspace, d.strict, type(d).__name__)
for name in ("delimiter", "strict"):
    try:
        setattr(d, name, "x")
    except AttributeError as error:
        print(error)
csv.unregister_dialect("pipes")
try:
    csv.Dialect()
except csv.Error as error:
    print(error)
print(sys.getsizeof(d), sys.getsizeof(csv.reader([])), sys.getsizeof(csv.writer(io.StringIO())))
sample = "name;age;city\nAnn;30;Rome\nBob;25;Oslo\n"
found = csv.Sniffer().sniff(sample)
print(found.delimiter, found.quotechar, found.skipinitialspace, csv.Sniffer().has_header(sample), csv.Sniffer().sniff("'a', 'b'\n'c', 'd'\n").quotechar)
try:
    csv.Sniffer().sniff("nothing to see")
except csv.Error as error:
    print(error)
