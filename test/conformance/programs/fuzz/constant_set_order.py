# The order of set displays of constants: CPython builds the constant twice or three times.
print({'zzzz', "it's", 'b', 'plum'}, {'zzzz', "it's", 'b', 'plum', 'qq', 'ww', 'eee'})
print({b'abc', b'\x00\xff', b'abc', b'hello world'})
def f():
    return {'zzzz', "it's", 'b', 'plum'}, [x for x in {'a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7'}], {1, 33, 65, 97, 5, 37}
print(f())
plumx = 3
print({'zzzz', "it's", 'b', 'plumx'})
print({'zzzz', "its", 'apple', 'append', 'fig'})
print({'zzzz', "its", 'apple', 'plumx', 'fig'})
print({'zzzz', "its!", 'ap', 'pl'},  {'a!', "its!", 'ap', 'pl'},  {'a!b', "its!", 'ap', 'pl'},  {'x', "y", 'z', 'a'},{'q', "w", 'e', 'r'},{'t', "y", 'u', 'i'},{'q', "p", 'o', 'i', 'u'})
def g(kiwi): return kiwi in {'kiwi', 'fig', 'apple', 'a b', 'c d'}
print({'kiwi', 'fig', 'apple', 'a b', 'c d'}, g('fig'))
for x in {'plum', 'zzzz', 'kiwi', 'apple', 'fig'}: print(x)
print('x' in {'plum', 'zzzz', 'kiwi', 'apple', 'fig'})
s = {1, 9, 17, 25}; print(s, sorted(s), s | {33, 41}, {8, 16, 24, 0, 'a'}, {8, 16, 24, 0, 32, 40, 48})
