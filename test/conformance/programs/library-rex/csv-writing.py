# writer and DictWriter: what is quoted and how.
import csv
import io


def written(*rows, **options):
    out = io.StringIO(newline="")
    csv.writer(out, **options).writerows(rows)
    return out.getvalue()


row = ["plain", "with, comma", 'with "quotes"', "two\nlines", "", None, 3, 2.5, True, " space "]
print(repr(written(row)))
for quoting in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC):
    print(repr(written(["a", 1, None, "b,c"], quoting=quoting)))
print(repr(written(["a,b", 'c"d', "e\\f"], quoting=csv.QUOTE_NONE, escapechar="\\")), repr(written(['a"b'], doublequote=False, escapechar="\\")))
print(repr(written(["a", "b"], ["c", "d;e"], delimiter=";", lineterminator="\n")), repr(written(["a", "b'c"], quotechar="'", dialect="unix")), repr(written(["x", "y"], dialect="excel-tab")))
print(repr(written([""])), repr(written([None])), repr(written([])), repr(written([[1, 2], (3,), {"a": 1}, {4}])), repr(written("text", range(3))))
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a", "bc"]), w.writerow(x * x for x in range(4)), w.writerows([]), w.dialect.delimiter, type(w).__name__)
print(out.getvalue().split("\r\n"))
out = io.StringIO()
d = csv.DictWriter(out, fieldnames=["id", "name"], restval="?", extrasaction="ignore")
print(d.writeheader(), d.writerow({"id": 1, "name": "Ann"}), d.writerow({"id": 2, "other": 0}), d.writerows([{"name": "Cy, Jr"}, {}]))
print(out.getvalue())
d = csv.DictWriter(io.StringIO(), ["id"])
for make in [
    lambda: d.writerow({"id": 1, "extra": 2, "more": 3}), lambda: csv.DictWriter(out, ["a"], extrasaction="whatever"), lambda: csv.writer(1), lambda: w.writerow(5), lambda: w.writerow(None), lambda: w.writerows(5), lambda: w.writerow(),
    lambda: written(["a,b"], quoting=csv.QUOTE_NONE), lambda: written([""], quoting=csv.QUOTE_NONE), lambda: written(['"'], doublequote=False),
]:
    try:
        print(make())
    except (csv.Error, TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Shown:
    def __str__(self):
        return "shown, as text"


print(repr(written([Shown(), 1 + 2j, b"bytes"])))
rows = [["id", "note"], ["1", "a,b"], ["2", 'c"d'], ["3", "e\r\nf"], ["4", ""]]
text = written(*rows)
print(list(csv.reader(io.StringIO(text, newline=""))) == rows)
print({row["id"]: row["note"] for row in csv.DictReader(io.StringIO(text, newline=""))})
total = sum(float(row["price"]) * int(row["count"]) for row in csv.DictReader(["item,price,count", "pen,1.5,10", "book,12.25,2"]))
print(total)
