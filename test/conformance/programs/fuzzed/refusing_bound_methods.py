# A bound method that refuses its arguments names the class of its object; a method that is called on the way to it
# names the class that defines it.
from collections import deque


class Listed(list):
    class Inner(dict):
        pass


def local():
    class Local(str):
        pass

    return Local


def tried(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, repr(str(error)))


for value in ([], Listed(), {}, Listed.Inner(), "", local()(), deque(), b"", {1}, 5, 2.5, 1j, range(2)):
    for name in ("append", "clear", "copy", "keys", "upper", "__getitem__", "__contains__", "conjugate", "hex", "count"):
        method = getattr(value, name, None)
        if method is None or type(method).__name__ == "method-wrapper":
            continue
        print(type(value).__name__, name)
        tried(lambda: method(1, 2, 3))
        tried(lambda: method(1, key=2))
        tried(lambda: getattr(type(value), name)(value, 1, 2, 3))
tried(lambda: Listed().append())
tried(lambda: Listed().append(key=1))
tried(lambda: Listed.append(Listed()))
tried(lambda: Listed.Inner().copy(1))
for call in (
    lambda: int.mro(1), lambda: Listed.mro(1), lambda: type.mro(int, 1), lambda: type.mro(1), lambda: type.mro(),
    lambda: int.mro(a=1), lambda: int.__subclasses__(1), lambda: Listed.Inner.__subclasses__(1),
    lambda: type.__subclasses__(), lambda: int.__instancecheck__(), lambda: Listed.__instancecheck__(),
    lambda: type.__instancecheck__(int), lambda: dict.fromkeys(), lambda: Listed.Inner.fromkeys(),
    lambda: bytes.fromhex(), lambda: float.fromhex(1, 2), lambda: local().maketrans(), lambda: object.__new__(),
    lambda: object().__format__(), lambda: Listed().__format__(), lambda: Listed().__reduce_ex__(),
):
    tried(call)
