"""Subclasses of numbers: construction, attributes, results of operators, conversion back."""
import sys


class Count(int):
    def __new__(cls, value, unit="x"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return "Count(%d, %r)" % (int(self), self.unit)


class Plain(int):
    pass


class Slotted(int):
    __slots__ = ()


class Angle(float):
    def __add__(self, other):
        return Angle(float(self) + float(other))


class Phasor(complex):
    pass


class Loud(int):
    def __str__(self):
        return "loud"

    def __format__(self, spec):
        return "formatted<" + spec + ">"


a = Count(5, "kg")
print(a, a.unit, a + 1, type(a + 1).__name__, -a, abs(Count(-3)), a == 5, hash(a) == hash(5), {5: "five"}[a])
print(Plain(3) + Plain(4), type(Plain(3) * 2).__name__, type(+Plain(3)).__name__, int(Plain(9)), type(int(Plain(9))).__name__)
print(Plain(2**100) // 3, Plain(2**100).bit_length(), Plain("ff", 16), Plain(b"12"), Plain(), Plain(3.9))
print(isinstance(Plain(1), int), Plain(1) is Plain(1), bool(Plain(0)), Plain(7).__class__.__name__, Plain.from_bytes(b"\x01\x00", "big"))
print(type(Plain.from_bytes(b"\x01", "big")).__name__, Plain(5).real, type(Plain(5).real).__name__, Plain(5).numerator)
print(Slotted(3) * Slotted(4), Slotted(3).__class__.__name__)
x = Angle(1.5) + 2
print(x, type(x).__name__, type(x - 1).__name__, Angle("2.5"), Angle(), Angle(7).hex(), Angle.fromhex("0x1p3"), type(Angle.fromhex("0x1p3")).__name__)
print(Phasor(1, 2), type(Phasor(1, 2) * 2).__name__, abs(Phasor(3, 4)), Phasor("1+1j").imag)
print(Loud(5), "%s" % Loud(5), "%d" % Loud(5), "{}".format(Loud(5)), f"{Loud(5):>8}", str(Loud(5)), repr(Loud(5)), [Loud(5)])
print(f"{Plain(5)} {Plain(5):03d} {Angle(2.5)} {Angle(2.5):.2f} {True} {True:d} {True!r:>6}")
for value in [Plain(1), Plain(2**40), Plain(2**100), Slotted(1), Angle(1), Phasor(1)]:
    print(sys.getsizeof(value), end=" ")
print()
p = Plain(1)
p.note = "kept"
print(p.note, p.__dict__, sorted([Plain(3), 1, Angle(2.5), True]))
print(max(Plain(3), 2), sum([Plain(1), Plain(2)]), type(sum([Plain(1)])).__name__)
