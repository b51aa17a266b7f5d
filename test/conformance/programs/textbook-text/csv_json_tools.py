import csv
import io
import json
from decimal import Decimal

RAW = '''name,qty,price,note
"Bolt, M4",100,0.05,"says ""hi"""
Nut,250,0.02,
Gear,3,12.50,"two
lines"
'''
rows = list(csv.DictReader(io.StringIO(RAW)))
for r in rows:
    print(r)
total = sum(int(r["qty"]) * Decimal(r["price"]) for r in rows)
print(total, type(total))
out = io.StringIO()
w = csv.writer(out, delimiter=";", quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
w.writerow(rows[0].keys())
w.writerows(r.values() for r in rows)
print(out.getvalue())
dw = csv.DictWriter(out2 := io.StringIO(), fieldnames=["name", "qty"], extrasaction="ignore")
dw.writeheader()
dw.writerows(rows)
print(repr(out2.getvalue()))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Decimal):
            return str(o)
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        return super().default(o)


doc = {"rows": rows[:1], "total": total, "tags": {"b", "a"}, "nested": [1, 2.5, True, None, "é"], "e": {}}
text = json.dumps(doc, cls=Encoder, indent=2, sort_keys=True)
print(text)
back = json.loads(text)
print(back["nested"], back == json.loads(json.dumps(back)))
print(json.dumps([1, [2, {"x": 3}]], separators=(",", ":")), json.loads('[1e3, -0.5, "\\u00e9\\n", 12345678901234567890]'))
print(json.loads('{"a": 1.10}', parse_float=Decimal), json.loads('{"a":{"b":1}}', object_pairs_hook=list))
for bad in ('{"a": }', "[1, 2", "nope", "", '{"a": 1,}', '"\t"'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e, e.pos)
try:
    json.dumps({"x": object})
except TypeError as e:
    print(e)
print(json.dumps({1: "int", None: "none", True: "bool", 1.5: "f"}), json.dumps(float("nan")))
