# One instruction meets a hundred classes in turn, then settles on one, and still sees that one change.
def make(number):
    class Made:
        kind = f"class {number}"

        def __init__(self):
            self.own = number

        def double(self):
            return self.own * 2

    return Made


def use(thing):
    thing.own = thing.own + 1
    return thing.kind, thing.own, thing.double()


classes = [make(number) for number in range(100)]
print([use(each())[2] for each in classes])
last = classes[-1]()
for turn in range(12):
    print(use(last))
    if turn == 3:
        type(last).kind = "changed"
    elif turn == 5:
        type(last).double = lambda self: "other"
    elif turn == 7:
        last.kind = "own"
    elif turn == 9:
        del type(last).kind
print(use(classes[0]()), use(classes[50]()))
