# A method is replaced by another function, by something that is no function, and by an instance attribute.
class Bell:
    def ring(self):
        return "ding"


def ring_loudly(self):
    return "DONG"


class Callable:
    def __call__(self, *args):
        return ("called", len(args))


bell, other = Bell(), Bell()
changes = {
    2: lambda: setattr(Bell, "ring", ring_loudly),
    4: lambda: setattr(Bell, "ring", lambda self: "lambda"),
    6: lambda: setattr(Bell, "ring", Callable()),
    8: lambda: setattr(Bell, "ring", staticmethod(lambda: "static")),
    10: lambda: setattr(Bell, "ring", classmethod(lambda cls: cls.__name__)),
    12: lambda: setattr(Bell, "ring", ring_loudly),
    13: lambda: setattr(bell, "ring", lambda: "of the instance"),
    15: lambda: delattr(bell, "ring"),
}
for turn in range(17):
    changes.get(turn, lambda: None)()
    print(turn, bell.ring(), other.ring())
