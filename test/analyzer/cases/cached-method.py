# case: 1,000 objects whose cached method was called, all dropped
# counts: kept
from functools import cached_property, lru_cache
# before
class Page:
    def __init__(self, words):
        self.words = words

    @lru_cache(maxsize=None)
    def count(self):
        return len(self.words)

for number in range(1000): Page([number] * 100).count()
# after (by hand)
class Page:
    def __init__(self, words):
        self.words = words

    @cached_property
    def count(self):
        return len(self.words)

for number in range(1000): Page([number] * 100).count
