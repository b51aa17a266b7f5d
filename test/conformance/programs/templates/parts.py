# versions: 3.14 3.15
# Template strings and what they are made of.
import copy
import sys
from string.templatelib import Interpolation, Template, convert

name, number, width = "World", 3.14159, 8
template = t"Hello {name}! {number:.2f} {name!r:>10} {number=}"
print(type(template), template.strings, template.values)
print(template)
for each in template.interpolations:
    print(each, each.value, each.expression, each.conversion, each.format_spec)
for part in template:
    print(repr(part))


def render(template):
    shown = []
    for part in template:
        match part:
            case str():
                shown.append(part)
            case Interpolation(value, _, conversion, spec):
                shown.append(format(convert(value, conversion), spec))
    return "".join(shown)


print(render(template))
print(t"a" + t"b{1}" + t"{2}c")
print(t"", list(t""), t"{1}{2}".strings)
print(t"one{name}" t"two{number}")
print(rt"\d{number}".strings, t"{{{number}}}")
print(t"{number:{width}.{width}}", t"{number!s:{width=}}")
print(t"{ name }", t"{ name = }", t"{ name = !s:>5}")
print(t"""several
{
    name  # a comment
}""")
print(Template("a", Interpolation(1, "x"), "b", "c", Interpolation(2)), Template())
print(Interpolation(1, "a", "r", ">5"), Interpolation(value=1, format_spec="x", conversion=None))
print(Interpolation.__match_args__, Template[int], Interpolation[str])
print(sys.getsizeof(template), sys.getsizeof(template.interpolations[0]), template == t"Hello")
print(convert(1, "r"), convert("é", "a"), convert(3, "s"), convert(5, None))
print(copy.copy(template) is template, Interpolation(1).__reduce__())
print(str(t"a{1}"), f"{t'a'}", bool(t""), iter(t"a").__sizeof__())


def order():
    def say(value):
        print("asked", value)
        return value

    return t"{say(1)} and {say(2):{say(3)}}"


print(order())
