# What an instance finds in a base, while bases between it and that base gain and lose the name.
class Root:
    def name(self):
        return "root"


class Middle(Root):
    pass


class Leaf(Middle):
    pass


class Aside(Root):
    def name(self):
        return "aside"


leaf, middle, root = Leaf(), Middle(), Root()


def show(turn):
    print(turn, [each.name() for each in (leaf, middle, root)])


for turn in range(10):
    if turn == 2:
        Middle.name = lambda self: "middle"
    elif turn == 4:
        Leaf.name = lambda self: "leaf"
    elif turn == 5:
        del Middle.name
    elif turn == 6:
        Root.name = lambda self: "new root"
    elif turn == 7:
        del Leaf.name
    elif turn == 8:
        Leaf.__bases__ = (Aside,)
    show(turn)
