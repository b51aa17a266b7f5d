# Notes behind the message of the exception that ends the program, and of those before it.
def inner():
    e = ValueError("inner")
    e.add_note("inner note")
    raise e
try:
    inner()
except ValueError as e:
    new = KeyError("outer", 2)
    new.add_note("first line\nsecond line\n")
    new.add_note("")
    new.add_note("  indented")
    raise new from e
