"""Comparison between a class and classes below it, with and without overrides, and mixed with built-in types."""


def show(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__ + ":", error)


class Base:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print(f"Base.__eq__({type(self).__name__},{type(other).__name__})", end=" ")
        return NotImplemented

    def __lt__(self, other):
        print(f"Base.__lt__({type(self).__name__},{type(other).__name__})", end=" ")
        return NotImplemented

    def __gt__(self, other):
        print(f"Base.__gt__({type(self).__name__},{type(other).__name__})", end=" ")
        return NotImplemented

    __hash__ = None


class Silent(Base):
    pass


class Loud(Base):
    def __eq__(self, other):
        print(f"Loud.__eq__({type(other).__name__})", end=" ")
        return "loud"

    def __gt__(self, other):
        print(f"Loud.__gt__({type(other).__name__})", end=" ")
        return "loud gt"


class Unrelated:
    def __eq__(self, other):
        print("Unrelated.__eq__", end=" ")
        return True

    def __lt__(self, other):
        print("Unrelated.__lt__", end=" ")
        return True


base, silent, loud, unrelated = Base(1), Silent(1), Loud(1), Unrelated()
things = {"base": base, "silent": silent, "loud": loud, "unrelated": unrelated, "five": 5, "none": None}
for left in things:
    for right in things:
        show(f"{left} == {right}:", lambda: things[left] == things[right])
        show(f"{left} != {right}:", lambda: things[left] != things[right])
for left in ("base", "loud", "five"):
    for right in ("silent", "loud", "unrelated"):
        show(f"{left} < {right}:", lambda: things[left] < things[right])


class Int(int):
    def __eq__(self, other):
        return f"Int.__eq__ {other}"

    def __lt__(self, other):
        return f"Int.__lt__ {other}"

    def __gt__(self, other):
        return f"Int.__gt__ {other}"

    def __hash__(self):
        return int.__hash__(self)


i = Int(5)
print(i == 5, 5 == i, i < 6, 6 < i, 6 > i, i > 6, i <= 5, 5 <= i, i == 5.0, 5.0 == i, i != 5, 5 != i)
print(i in [5], [i] == [5], (1, i) == (1, 5), {i: 1}.get(5), {5: 1}.get(i), i is i, sorted([i, 3, 9])[0])


class Text(str):
    def __eq__(self, other):
        return str.lower(self) == str.lower(other)

    def __hash__(self):
        return hash(str.lower(self))


t = Text("AbC")
print(t == "abc", "abc" == t, t != "abc", t in ("ABC",), {t: 1}.get(Text("aBc")), {"abc": 1}.get(t), t < "b", [t].index("ABC"))
