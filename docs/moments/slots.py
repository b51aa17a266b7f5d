class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


plain = [Plain(n, n + 1000) for n in range(300, 303)]
slotted = [Slotted(n, n + 1000) for n in range(300, 303)]
