# versions: 3.11 3.12 3.13 3.14 3.15
# TOML documents: every kind of value, and errors with their place.
import pprint
import tomllib

text = '''
title = "TOML \\u00e9 \\n"
literal = 'C:\\path'
multi = """
one \\
   two
three"""
numbers = [1, -2, +3, 1_000, 0xff, 0o17, 0b101, 3.14, -1e3, 6.02_2e23]
special = [inf, -inf]
flags = {on = true, off = false}
dotted.key.path = 1
"quoted key" = "v"

[owner]
name = "Tom"
[owner.address]
city = "Oslo"

[[product]]
name = "Hammer"
[[product]]
name = "Nail"
tags = ["a", "b",]  # comment
'''
pprint.pprint(tomllib.loads(text), width=60)
print(tomllib.loads("x = 1.5", parse_float=str), tomllib.loads(""), tomllib.loads("a.b = 1\na.c = 2"))
for wrong in ["a", "a =", "a = 1\na = 2", "[a]\n[a]", "a = [1, 2", 'a = "x', "a = 01", "a = tru", "= 1", "a = 1 b = 2", "[a", "a = {b = 1", 'a = "\\q"', "a.b = 1\na = 2", "[[a]]\n[a]"]:
    try:
        print(tomllib.loads(wrong))
    except tomllib.TOMLDecodeError as error:
        print(repr(wrong), error)
try:
    tomllib.loads(b"x = 1")
except TypeError as error:
    print(error)
