from enum import Enum, Flag, IntEnum, IntFlag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def __str__(self):
        return self.name.title()

    @property
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / self.radius ** 2


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Priority(IntEnum):
    LOW = 1
    HIGH = 10


print(Color.RED, repr(Color.RED), Color(1), Color["GREEN"], Color.CRIMSON is Color.RED, Color.RED.next.next)
print(list(Color), Color.__members__, len(Color), Color.RED in Color, Color.RED == 1, {Color.RED: "r"})
for p in Planet:
    print(p.name, p.value, round(p.gravity, 3))
print(Perm.R | Perm.X, Perm.RW & Perm.W, ~Perm.R, bool(Perm.R & Perm.W), Perm.RW, Perm.R in Perm.RW, Perm(7), Perm(0))
print(sorted([Priority.HIGH, Priority.LOW]), Priority.HIGH + 1, Priority.HIGH > 5, f"{Priority.LOW:>4}", Priority(10).name)
try:
    Color(99)
except ValueError as e:
    print(e)
try:
    Color["BLUE"]
except KeyError as e:
    print("KeyError", e)
try:
    Color.RED = 5
except AttributeError as e:
    print("AttributeError")
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    class More(Color):
        BLUE = 3
except TypeError as e:
    print(e)
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.BEE.value)


class Light(Enum):
    GREEN, YELLOW, RED = "go", "slow", "stop"


machine = {Light.GREEN: Light.YELLOW, Light.YELLOW: Light.RED, Light.RED: Light.GREEN}
state = Light.RED
for _ in range(4):
    state = machine[state]
    print(f"{state.name}:{state.value}", end=" ")
print()


class Weekday(Enum):
    def _generate_next_value_(name, start, count, last):
        return name[:3].lower()

    MONDAY = auto()
    TUESDAY = auto()


print([d.value for d in Weekday], Weekday("tue"))
