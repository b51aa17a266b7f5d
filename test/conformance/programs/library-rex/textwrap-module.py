# wrap, fill, shorten, dedent, indent and TextWrapper's options.
import textwrap

text = "The quick brown fox jumped over the lazy dog. A well-known-fact: supercalifragilisticexpialidocious is   long."
for width in (15, 30, 70):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten("Hello  world! This is it", width=18), textwrap.shorten("Hello world", width=10, placeholder="..."), textwrap.shorten("Hello", 3, placeholder="~"))
print(repr(textwrap.dedent("""
    def f():
        return 1

      # end
    """)), repr(textwrap.dedent("\t a\n\t  b")), repr(textwrap.dedent("a\n b")))
print(repr(textwrap.indent("one\n\ntwo\n", "> ")), repr(textwrap.indent("one\n\ntwo\n", "> ", lambda line: True)))
w = textwrap.TextWrapper(width=20, break_long_words=False, break_on_hyphens=False, max_lines=3, placeholder=" [...]", drop_whitespace=True)
print(w.wrap(text), w.fill("a b"), w.wrap(""), w.width)
print(textwrap.wrap("tab\tsep  two\nlines", 10, replace_whitespace=False), textwrap.wrap("a\tb", expand_tabs=True, tabsize=4), textwrap.wrap("End. Next. Last", 80, fix_sentence_endings=True))
for width in (0, -1):
    try:
        textwrap.wrap("a b", width)
    except ValueError as error:
        print(error)
try:
    textwrap.wrap("word", 3, max_lines=1, placeholder="too long")
except ValueError as error:
    print(error)
