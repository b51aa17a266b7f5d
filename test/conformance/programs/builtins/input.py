# input() from sys.stdin that the program set, and names of the module builtins that change
import builtins, sys
from builtins import print as p

p(builtins, builtins is sys.modules['builtins'], builtins.len is len)
try:
    input('prompt? ')
except EOFError as e:
    print(repr(e))


class In:

    def __init__(self, lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0) if self.lines else ''


sys.stdin = In(['first\n', 'second'])
print(input('a> '), input(5))
try:
    input()
except EOFError as e:
    print(repr(e))
try:
    input(1, 2)
except TypeError as e:
    print(e)
builtins.shout = lambda x: x.upper()
print(shout('hi'))
del builtins.shout
try:
    shout
except NameError as e:
    print(e)
old = builtins.len
builtins.len = lambda x: 42
print(len([]))
builtins.len = old
print(len([]))
