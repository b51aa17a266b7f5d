# Constants, capwords, Template and Formatter.
import string
from string import Formatter, Template

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace))
print(len(string.printable), string.capwords("hello  big   world"), string.capwords("a-b-c", "-"), repr(string.capwords("  x y ")))
t = Template("$who likes ${what}s, costs $$5")
print(t.substitute(who="Tim", what="kung pao"), t.safe_substitute(who="Ann"), t.substitute({"who": 1}, what=2), t.template)
for text, values in [("$a $b", {"a": 1}), ("$", {}), ("cost $5", {}), ("x\ny $?", {}), ("${a", {"a": 1})]:
    try:
        print(Template(text).substitute(values))
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
    print(Template(text).safe_substitute(values))


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%first_name %other $x %%").safe_substitute(first_name="Bob"), Template.pattern.groupindex["named"])
print(Template("$a ${b} $$ $a").get_identifiers(), Template("$a").is_valid(), Template("$ a").is_valid())
f = Formatter()
print(f.format("{} {1.real!r:>5} {name[0]}" if False else "{0} {1!r:>5} {name[0]}", "x", "y", name=[7]), f.format("{:,} {:.2f}", 1234567, 3.14159))
print(list(f.parse("a{b!r:>{w}}c{{d}}")), list(f.parse("")), f.get_field("0.real", [3 + 4j], {}))


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def check_unused_args(self, used_args, args, kwargs):
        print(sorted(map(str, used_args)), len(args), sorted(kwargs))


print(Default().format("{a} {b!u} {0!s:>4}", 1, b="text"), Default().vformat("{x}", (), {"y": 1}))
for text in ["{", "}", "{0!z}", "{}{1}", "{0[}", "{2}", "{a!}"]:
    try:
        print(f.format(text, 1))
    except (ValueError, IndexError, KeyError) as error:
        print(type(error).__name__, error)
