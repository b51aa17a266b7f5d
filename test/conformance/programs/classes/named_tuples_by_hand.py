# Named tuples made by hand: properties over the items, and attributes beside them.
import gc
import sys


def named(name, *fields):
    def new(cls, *values):
        if len(values) != len(fields):
            raise TypeError(f"{name} wants {len(fields)}, got {len(values)}")
        return tuple.__new__(cls, values)

    def show(self):
        inner = ", ".join(f"{field}={value!r}" for field, value in zip(fields, self))
        return f"{type(self).__name__}({inner})"

    body = {"__new__": new, "__repr__": show, "__slots__": (), "fields": fields}
    for index, field in enumerate(fields):
        body[field] = property(lambda self, index=index: self[index])
    return type(name, (tuple,), body)


Point = named("Point", "x", "y")


class Place(Point):
    visits = 0

    def visit(self):
        self.visits += 1
        return self.visits

    def moved(self, dx, dy):
        copy = Place(self.x + dx, self.y + dy)
        copy.__dict__.update(self.__dict__)
        return copy


point = Point(1, 2)
print(point, point.x, point.y, point == (1, 2), hasattr(point, "__dict__"))
for value in ((), (1,), (1, 2, 3)):
    try:
        Point(*value)
    except TypeError as error:
        print(error)
try:
    point.x = 3
except AttributeError as error:
    print(error)
home = Place(10, 20)
print(home, home.visit(), home.visit(), home.__dict__)
away = home.moved(1, 1)
print(away, away.visit(), home.visits, away.__dict__, Place.visits)
places = [Place(number, number * number) for number in range(50)]
for place in places:
    for _ in range(place.x % 4):
        place.visit()
print([place.visits for place in places])
print(sum(1 for place in places if place.__dict__))
print({place: place.visits for place in places[:5]})
print(sorted(places, key=lambda place: (-place.visits, place.y))[:3])
print(sys.getsizeof(point), sys.getsizeof(home), sys.getsizeof(home.__dict__) > 0)
home.neighbour, away.neighbour = away, home
print(home.neighbour.neighbour is home, sys.getrefcount(home))
del home, away, place, places
print(gc.collect() > 0, gc.collect())
match Place(3, 4):
    case (x, y):
        print("matched", x, y)
