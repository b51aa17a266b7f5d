# Members of __slots__ are deleted from their class, put back, and lent to a class that is no subclass.
class Pair:
    __slots__ = ("left", "right")


class Other:
    __slots__ = ("left", "right")


def read(pair):
    try:
        return pair.left
    except (AttributeError, TypeError) as error:
        return type(error).__name__


pair, other = Pair(), Other()
pair.left, other.left = "L", "O"
member = Pair.left
for turn in range(8):
    print(turn, read(pair), read(other))
    if turn == 1:
        del Pair.left
    elif turn == 3:
        Pair.left = member
    elif turn == 4:
        pair.left = "new"
    elif turn == 5:
        del pair.left
    elif turn == 6:
        pair.left = "last"
