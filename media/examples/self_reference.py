"""Objects that hold themselves: when their last name goes, only the cycle collector can free them."""

import gc


class Menu:
    def __init__(self, title):
        self.title = title
        self.parent = self


class Ring:
    def __init__(self):
        self.next = self
        self.previous = self


menu, ring = Menu("File"), Ring()
del menu, ring
print(gc.collect(), "objects freed by the collector")
