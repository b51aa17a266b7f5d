# versions: 3.10 3.11 3.12 3.13 3.14 3.15
"""Small translators: a template language, Roman numerals, bencode, Morse, cron-like fields."""
import re
from functools import reduce


class Template:
    PARTS = re.compile(r"({{.*?}}|{%.*?%})")

    def __init__(self, text):
        self.parts = self.PARTS.split(text)

    def render(self, **values):
        out, _ = self.block(0, values)
        return "".join(out)

    def block(self, at, values, ends=()):
        out = []
        while at < len(self.parts):
            part = self.parts[at]
            if part.startswith("{{"):
                out.append(str(self.lookup(part[2:-2].strip(), values)))
            elif part.startswith("{%"):
                words = part[2:-2].split()
                if words[0] in ends:
                    return out, at
                at = getattr(self, f"tag_{words[0]}")(at + 1, words, values, out)
            else:
                out.append(part)
            at += 1
        if ends:
            raise SyntaxError(f"missing {' or '.join(ends)}")
        return out, at

    def lookup(self, path, values):
        path, *filters = path.split("|")
        value = reduce(lambda v, name: v[name] if isinstance(v, dict) else getattr(v, name), path.split("."), values)
        return reduce(lambda v, name: getattr(str, name)(str(v)), filters, value)

    def tag_for(self, at, words, values, out):
        items = self.lookup(words[3], values)
        end = self.block(at, dict(values, **{words[1]: next(iter(items))}), ("endfor",))[1]
        for item in items:
            out += self.block(at, {**values, words[1]: item}, ("endfor",))[0]
        return end

    def tag_if(self, at, words, values, out):
        body, end = self.block(at, values, ("endif",))
        if self.lookup(words[1], values):
            out += body
        return end


page = Template("Dear {{ user.name|upper }},{% if gifts %} you got:{% for g in gifts %}\n- {{ g.what|title }} ({{ g.n }}){% endfor %}{% endif %}\nBye")
print(page.render(user={"name": "ann"}, gifts=[{"what": "red shoes", "n": 2}, {"what": "hat", "n": 1}]))
for broken in ("{% if x %}never", "{{ y }}"):
    try:
        Template(broken).render(x=1)
    except (SyntaxError, KeyError) as error:
        print(type(error).__name__, error)

ROMAN = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1}


def to_roman(n):
    out = ""
    for sign, value in ROMAN.items():
        count, n = divmod(n, value)
        out += sign * count
    return out


def from_roman(text):
    values = [ROMAN[c] for c in text]
    return sum(-v if v < following else v for v, following in zip(values, values[1:] + [0]))


print([to_roman(n) for n in (4, 9, 14, 1990, 2024, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 1000)))


def bencode(value):
    match value:
        case bool():
            raise TypeError("no booleans")
        case int():
            return b"i%de" % value
        case bytes():
            return b"%d:%b" % (len(value), value)
        case str():
            return bencode(value.encode())
        case list() | tuple():
            return b"l" + b"".join(map(bencode, value)) + b"e"
        case dict():
            return b"d" + b"".join(bencode(k) + bencode(v) for k, v in sorted(value.items())) + b"e"
        case _:
            raise TypeError(f"cannot encode {type(value).__name__}")


def bdecode(data, at=0):
    head = data[at : at + 1]
    if head == b"i":
        end = data.index(b"e", at)
        return int(data[at + 1 : end]), end + 1
    if head in (b"l", b"d"):
        items, at = [], at + 1
        while data[at : at + 1] != b"e":
            item, at = bdecode(data, at)
            items.append(item)
        return (items if head == b"l" else dict(zip(items[::2], items[1::2]))), at + 1
    colon = data.index(b":", at)
    size = int(data[at:colon])
    return data[colon + 1 : colon + 1 + size], colon + 1 + size


value = {"name": "é", "sizes": [1, -2, 300], "empty": {}}
coded = bencode(value)
print(coded, bdecode(coded)[0])
for wrong in (1.5, True, [None]):
    try:
        bencode(wrong)
    except TypeError as error:
        print(error)
MORSE = dict(zip("abcdefghijklmnopqrstuvwxyz", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
message = " / ".join(" ".join(MORSE[c] for c in word) for word in "sos we sink".split())
print(message, "".join({v: k for k, v in MORSE.items()}.get(code, " ") for code in message.split()))


def field(text, low, high):
    out = set()
    for part in text.split(","):
        span, _, step = part.partition("/")
        start, _, end = (f"{low}-{high}" if span == "*" else span).partition("-")
        out.update(range(int(start), int(end or start) + 1, int(step or 1)))
    return sorted(n for n in out if low <= n <= high)


print(field("*/15", 0, 59), field("1-5", 0, 6), field("0,30-33,50", 0, 59), field("9-17/4", 0, 23))
