# Methods behind slots with too few, too many and named arguments, and names of attributes that are no text.
for v in (1, 1.5, 'a', (), [], {}, set(), object(), len):
    for name in ('__eq__', '__hash__', '__repr__', '__lt__', '__setattr__', '__init__', '__getattribute__', '__str__', '__add__', '__len__', '__getitem__', '__iter__', '__call__', '__bool__'):
        for args, kw in (((), {}), ((1, 2, 3), {}), ((1,), {'k': 1}), ((), {'k': 1}), ((1, 2, 3), {'k': 1})):
            if name in ('__init__', '__call__', '__hash__') : continue
            try: r = getattr(v, name)(*args, **kw); print(name, type(r).__name__)
            except Exception as e: print(type(v).__name__, name, args, kw, type(e).__name__, e)

for value in (1, object(), len, type('Plain', (), {})()):
    for name in (5, None, b'a', 2, 'nope'):
        for method in ('__getattribute__', '__setattr__', '__delattr__'):
            try:
                print(getattr(object, method)(value, name, *([3] if 'set' in method else [])))
            except Exception as error:
                print(type(value).__name__, method, name, type(error).__name__, error)
print((1, 2, 3, 5), 2 + 3)
