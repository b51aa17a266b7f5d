# The class of a class attribute's value becomes a descriptor, and stops being one, while a loop uses the attribute.
class Value:
    def __repr__(self):
        return "value"


class Owner:
    shared = Value()
    number = 5
    name = "text"


def read(owner):
    return owner.shared, owner.number, owner.name


def write(owner, value):
    owner.shared = value


owner, other = Owner(), Owner()
for turn in range(30):
    if turn == 10:
        Value.__get__ = lambda self, instance, kind: f"got {kind.__name__}"
    elif turn == 15:
        Value.__set__ = lambda self, instance, value: print("set", value)
    elif turn == 20:
        del Value.__get__
    elif turn == 24:
        del Value.__set__
    elif turn == 27:
        Owner.number, Owner.name = Value(), property(lambda self: "property")
    if turn > 5:
        write(other, turn)
    print(turn, read(owner), read(other), vars(other))
