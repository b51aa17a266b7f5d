# versions: 3.13
# An escape that means nothing is an error where warnings are errors, at its literal.
import warnings

texts = [
    "'\\z'", "x = 'ok' '\\q'", "'''\n\\z'''", "b'\\400'", "value = ('a',\n  '\\d+')", "f'{1}\\w'", "  r'\\z'.x", "'\\8' 1", "1 is 1",
]
for text in texts:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(text, "<text>", "exec")
            print(repr(text), "compiles")
        except SyntaxError as error:
            place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
            print(repr(text), error.msg, place, repr(error.text))
        except SyntaxWarning as warning:
            print(repr(text), "SyntaxWarning", warning)
