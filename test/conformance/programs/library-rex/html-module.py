# Escaping, entities and the parser of documents.
import html
from html.entities import codepoint2name, html5, name2codepoint
from html.parser import HTMLParser

print(html.escape('<a href="x">\'&\'</a>'), html.escape('"\'', quote=False))
print(html.unescape("&lt;b&gt; &amp; &quot;x&quot; &#233; &#xe9; &eacute; &nbsp;| &notit; &copy &#0; &#x110000; &unknown; &lang;"))
print(name2codepoint["eacute"], codepoint2name[233], html5["amp;"], len(html5), html5.get("nothing"))


class Show(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos())

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_startendtag(self, tag, attrs):
        print("both", tag, attrs)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", repr(decl))

    def handle_pi(self, data):
        print("pi", repr(data))

    def handle_entityref(self, name):
        print("entity", name)

    def handle_charref(self, name):
        print("char", name)


parser = Show()
parser.feed('<!DOCTYPE html>\n<html lang=en><p class="a b" id=\'x\' hidden>Caf&eacute; &#33;<br/><img src="a.png">')
parser.feed("<!-- note --><?php x ?><A HREF='?a=1&amp;b=2'>li")
parser.feed("nk</A></p></html>")
parser.close()
raw = Show(convert_charrefs=False)
raw.feed("a &lt; b &#62; c")
raw.close()


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.links += [value for name, value in attrs if name == "href"]


links = Links()
links.feed('<a href="one">1</a><div><a class=x href="two">2</a></div><a>none</a>')
print(links.links)
