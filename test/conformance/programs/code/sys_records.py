# The records of numbers in sys, and the plain values beside them.
import sys

print(sys.float_info)
print(sys.int_info)
print(sys.hash_info)
print(sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit)
print(sys.version_info[:2], sys.version_info.major, sys.version_info > (3, 8), isinstance(sys.version_info, tuple))
print(sys.implementation.name, sys.implementation.cache_tag, hex(sys.hexversion)[:5])
print(sys.implementation.version == sys.version_info, len(sys.flags), sys.flags.optimize)
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform, sys.api_version, sys.float_repr_style)
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getswitchinterval())
print(sys.get_int_max_str_digits(), sys.gettrace(), sys.getprofile(), sys.is_finalizing())
print(type(sys.version).__name__, type(sys.path).__name__, len(sys.argv), type(sys.builtin_module_names).__name__)
print("json" in sys.stdlib_module_names, "sys" in sys.stdlib_module_names, "numpy" in sys.stdlib_module_names)
print(sys.stdout.write("text\n"), sys.__stdout__ is sys.stdout)
major, minor, *rest = sys.version_info
print(major, len(rest), sys.version_info.n_fields if hasattr(sys.version_info, "n_fields") else 5)
for action in (
    lambda: type(sys.float_info)(1),
    lambda: setattr(sys.float_info, "max", 1),
    lambda: sys.float_info.missing,
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)

Namespace = type(sys.implementation)
a = Namespace(x=1, y="b")
print(a, a == Namespace(x=1, y="b"), a == Namespace(x=2), a.x, vars(a))
a.z = a.x
del a.x
print(a, Namespace())
try:
    hash(a)
except TypeError as error:
    print(error)


class Own(Namespace):
    pass


print(Own(k=[1]))
