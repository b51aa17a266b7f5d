# Classes are made and dropped in a loop, with one piece of code for the instances of all of them.
import gc


def use(thing):
    thing.count = thing.count + thing.step()
    return thing.count


def make(number):
    if number % 3 == 0:

        class Made:
            count = 100

            def step(self):
                return number

    elif number % 3 == 1:

        class Made:
            __slots__ = ("count",)

            def __init__(self):
                self.count = 0

            def step(self):
                return -number

    else:

        class Made:
            def __init__(self):
                self.other = 1
                self.count = 1000

            def step(self):
                return self.other

    return Made()


for number in range(24):
    thing = make(number)
    print(number, use(thing), use(thing), use(thing))
    if number % 5 == 0:
        del thing
        gc.collect()
