# Instances of one class gain attributes in different orders, lose them, and outgrow what they share.
class Thing:
    def __init__(self, first):
        self.first = first


def read(thing):
    try:
        return thing.first
    except AttributeError as error:
        return str(error)


things = [Thing(number) for number in range(6)]
things[1].second = "s"
things[2].third = "t"
things[2].second = "s"
del things[3].first
things[3].again = 1
things[3].first = "back"
for number in range(40):
    setattr(things[4], f"name{number}", number)
del things[5].first
for turn in range(3):
    for thing in things:
        print(read(thing), list(thing.__dict__)[:4], end="; ")
        if turn == 1 and "first" in thing.__dict__:
            thing.first = [thing.first]
    print()
