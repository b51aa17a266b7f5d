# What unpacking, iteration and slots say of objects that cannot do it.
try:
    [*5]
except TypeError as e:
    print(e)
try:
    [*[1], *5]
except TypeError as e:
    print(e)
try:
    (1, *5)
except TypeError as e:
    print(e)
try:
    {*5}
except TypeError as e:
    print(e)
try:
    {**5}
except TypeError as e:
    print(e)
x = []
try:
    x += 5
except TypeError as e:
    print(e)
try:
    x.extend(5)
except TypeError as e:
    print(e)
try:
    x[:] = 5
except TypeError as e:
    print(e)
try:
    x[::2] = 5
except TypeError as e:
    print(e)
try:
    a, b = 5
except TypeError as e:
    print(e)
try:
    a, *b = 5
except TypeError as e:
    print(e)
try:
    [a for a in 5]
except TypeError as e:
    print(e)


class C:
    __slots__ = 'q'
try:
    del C().q
except AttributeError as e:
    print(e)
try:
    C().q
except AttributeError as e:
    print(e)
try:
    C().r
except AttributeError as e:
    print(e)
try:
    del C().r
except AttributeError as e:
    print(e)


class D:
    pass


try:
    del D().r
except AttributeError as e:
    print(e)
try:
    del D.r
except AttributeError as e:
    print(e)
try:
    D.r
except AttributeError as e:
    print(e)
try:
    D.__repr__ = 1
    repr(D())
except TypeError as e:
    print(e)
