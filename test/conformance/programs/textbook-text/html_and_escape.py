import html
import json
from html import escape, unescape
from html.parser import HTMLParser

print(escape('<a href="x">Tom & "Jerry\'s"</a>'))
print(escape("<b>'", quote=False), html.escape(""))
for s in ("&lt;p&gt;", "&amp;amp;", "&eacute;&#233;&#xe9;", "&notanentity; &copy 2020", "&#0; &#x80;", "AT&T"):
    print(repr(s), "->", repr(unescape(s)))


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.depth = 0
        self.links = []

    def handle_starttag(self, tag, attrs):
        print("  " * self.depth + f"<{tag}>", attrs)
        if tag == "a":
            self.links.append(dict(attrs).get("href"))
        if tag not in ("br", "img"):
            self.depth += 1

    def handle_endtag(self, tag):
        self.depth -= 1
        print("  " * self.depth + f"</{tag}>")

    def handle_data(self, data):
        if data.strip():
            print("  " * self.depth + repr(data.strip()))

    def handle_comment(self, data):
        print("  " * self.depth + "comment:", data)


p = Links()
p.feed("""<html><body class=main id="b"><!-- hi --><p>Hello &amp; <b>welcome</b><br/>
<a href="/one?a=1&amp;b=2">One</a><a href='two'>T&eacute;</a></p></body></html>""")
p.close()
print(p.links, p.getpos())


def to_html(rows):
    yield "<table>"
    for row in rows:
        yield "  <tr>" + "".join(f"<td>{escape(str(c))}</td>" for c in row) + "</tr>"
    yield "</table>"


print("\n".join(to_html([(1, "a<b"), (None, '"q"')])))
print(json.dumps({"html": "<b>é</b>", "n": None}), json.dumps("é\u2028", ensure_ascii=False))
