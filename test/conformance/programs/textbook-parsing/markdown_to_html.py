"""Markdown in a small subset becomes HTML, and HTML becomes text again."""
import html
import re
from html.parser import HTMLParser

SOURCE = """# Shopping *list*

Buy **fresh** things & use `a < b`.
See [the shop](https://example.org/?a=1&b=2).

- milk
- bread
- *two* eggs

1. go
2. pay

> quoted <text>

```
if x < 1:
    print("x")
```
## End
"""

INLINE = [
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r'<a href="\2">\1</a>'),
]


def inline(text):
    text = html.escape(text, quote=False)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return text


def blocks(source):
    for block in re.split(r"\n{2,}|(?<=```)\n(?!\s)(?=#)", source.strip()):
        lines = block.split("\n")
        if heading := re.match(r"(#{1,6}) +(.*)", block):
            level = len(heading[1])
            yield f"<h{level}>{inline(heading[2])}</h{level}>"
        elif block.startswith("```"):
            yield f"<pre>{html.escape(chr(10).join(lines[1:-1]))}</pre>"
        elif all(line.startswith("- ") for line in lines):
            yield "<ul>" + "".join(f"<li>{inline(line[2:])}</li>" for line in lines) + "</ul>"
        elif all(re.match(r"\d+\. ", line) for line in lines):
            items = (inline(line.partition(". ")[2]) for line in lines)
            yield "<ol>" + "".join(f"<li>{item}</li>" for item in items) + "</ol>"
        elif block.startswith(">"):
            yield f"<blockquote>{inline(re.sub('^> ?', '', block, flags=re.M))}</blockquote>"
        else:
            yield f"<p>{'<br>'.join(map(inline, lines))}</p>"


page = "\n".join(blocks(SOURCE))
print(page)


class TextOf(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts, self.links, self.depth, self.deepest = [], [], 0, 0

    def handle_starttag(self, tag, attributes):
        if tag == "br":
            self.parts.append("\n")
            return
        self.depth += 1
        self.deepest = max(self.depth, self.deepest)
        self.links += [value for name, value in attributes if name == "href"]
        if tag == "li":
            self.parts.append("* ")

    def handle_endtag(self, tag):
        self.depth -= 1

    def handle_data(self, data):
        self.parts.append(data)


parser = TextOf()
parser.feed(page)
parser.close()
print("".join(parser.parts))
print(parser.links, parser.depth, parser.deepest, html.unescape("&eacute;&#233;&#xe9; &lt;&amp;&gt; &nosuch;"))
