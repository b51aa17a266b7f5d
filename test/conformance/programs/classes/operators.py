class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return Vector(self.x + other, self.y + other)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x < other.x

    def __len__(self):
        return 2

    def __getitem__(self, index):
        if index > 1:
            raise IndexError(index)
        return self.x if index == 0 else self.y

    def __call__(self, text):
        return text + "!"

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __contains__(self, value):
        return value == self.x or value == self.y

    def __repr__(self):
        return f"<{self.x}, {self.y}>"

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self


a, b = Vector(1, 2), Vector(3, 4)
print(a + b, 10 + a, a * 3, -a)
print(a == b, a != b, a == Vector(1, 2), a < b, a > b)
print(len(a), a[0], a[1], a("hey"), 2 in a, 9 in a, 9 not in a)
print(bool(a), bool(Vector(0, 0)))
for part in a:
    print(part)
a += b
print(a)
x, y = a
print(x, y)
try:
    a + 1
except TypeError as error:
    print(error)
try:
    {a: 1}
except TypeError as error:
    print(error)
