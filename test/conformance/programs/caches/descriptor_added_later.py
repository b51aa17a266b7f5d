# A property, a data descriptor and a non-data descriptor come between an instance and its own attribute.
class Point:
    def __init__(self, x):
        self.x = x


class Loud:
    def __get__(self, instance, owner):
        return "loud", instance is None


class Guard:
    def __get__(self, instance, owner):
        return "guarded", instance.__dict__.get("x")

    def __set__(self, instance, value):
        print("set", value)
        instance.__dict__["x"] = value


def read(point):
    return point.x


def write(point, value):
    point.x = value


point = Point(1)
for turn in range(10):
    if turn == 2:
        Point.x = Loud()
    elif turn == 4:
        Point.x = Guard()
    elif turn == 6:
        Point.x = property(lambda self: "property")
    elif turn == 8:
        del Point.x
    try:
        write(point, turn)
    except AttributeError as error:
        print(type(error).__name__)
    print(turn, read(point))
