# case: 10,000 instances with one slot
sides = range(10_000)
# before
class Shape:
    pass

class Square(Shape):
    __slots__ = ("side",)
    def __init__(self, side):
        self.side = side

squares = [Square(side) for side in sides]
del squares
# after (by hand)
class Shape:
    __slots__ = ()

class Square(Shape):
    __slots__ = ("side",)
    def __init__(self, side):
        self.side = side

squares = [Square(side) for side in sides]
del squares
