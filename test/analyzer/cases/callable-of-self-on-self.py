# case: 10,000 objects that hold a bound method of their own, all dropped
# counts: kept
import weakref
# before
class Button:
    def __init__(self):
        self._on_click = self.press

    def press(self):
        return 1

    def click(self):
        return self._on_click()

for _ in range(10_000): Button().click()
# after
class Button:
    def __init__(self):
        self._on_click = weakref.WeakMethod(self.press)

    def press(self):
        return 1

    def click(self):
        return self._on_click()()

for _ in range(10_000): Button().click()

# case: 10,000 objects that hold a lambda which reads them, all dropped
# counts: kept
# before
class Ranked:
    def __init__(self):
        self.rank = None
        self.by_rank = lambda r: self.rank[r]

for _ in range(10_000): Ranked()
# after (by hand)
class Ranked:
    def __init__(self):
        self.rank = None

    def by_rank(self, r):
        return self.rank[r]

for _ in range(10_000): Ranked()
