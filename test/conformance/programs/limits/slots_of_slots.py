# versions: 3.9 3.10 3.11 3.12 3.13
# Special methods that are those of `object` and lead back to themselves: a RecursionError, and not the end. From 3.14 on the size
# of the thread's stack decides, and is told.
class Shown:
    pass


Shown.__repr__ = Shown.__str__
for look in (str, repr, "{}".format, lambda value: f"{value!r}", lambda value: repr([value]), print):
    try:
        look(Shown())
    except RecursionError as error:
        print("RecursionError:", error)


class Sized(list):
    def __len__(self):
        return len(self)


class Called:
    pass


Called.__call__ = Called()
for work in (lambda: len(Sized()), lambda: Called()()):
    try:
        work()
    except RecursionError as error:
        print("RecursionError:", str(error)[:32])
print("still here:", [number * 2 for number in range(3)])
