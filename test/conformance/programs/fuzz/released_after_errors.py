# Errors in constructors and sets release what they held: the counts show it.
import sys
class C: pass
o = C()
for f in (int, float, complex, bytes, len, iter, next, list, abs, round, hash, range, sorted, chr, str.upper, max, sum, reversed, bytearray, enumerate, dict, format, divmod, isinstance, vars, dir, bool, int.bit_length):
    try: r = f(o); del r
    except Exception as e: pass
    print(sys.getrefcount(o))
    try: f(o)
    except TypeError as e: pass
    print(sys.getrefcount(o))
class C: pass
o = C()
r = []
for f in (int, float, complex, bytes, bytearray, str, list, tuple, set, dict, frozenset, range, slice, type, object, super, property, classmethod, enumerate, zip, map, filter, reversed, bool, ValueError, KeyError, OSError, UnicodeDecodeError, StopIteration, SystemExit, ImportError, AttributeError, NameError):
    for args in ((o,), (o, o), ([], o), ('a', o), (1, o), (o, o, o), (b'', o), ('a', 'b', o)):
        try: x = f(*args); x = None
        except Exception as e: pass
        try: x = f(*args[:-1], x=args[-1]); x = None
        except Exception as e: pass
    r.append(sys.getrefcount(o))
print(r)
