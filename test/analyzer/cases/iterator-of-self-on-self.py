# case: 10,000 objects that keep a generator of their own, all dropped
# counts: kept
# before
class Reader:
    def __init__(self, lines):
        self.lines = lines
        self.rows = self.parse()
        next(self.rows)

    def parse(self):
        for line in self.lines:
            yield line

for _ in range(10_000): Reader("ab")
# after (by hand)
class Reader:
    def __init__(self, lines):
        self.rows = self.parse(lines)
        next(self.rows)

    @staticmethod
    def parse(lines):
        for line in lines:
            yield line

for _ in range(10_000): Reader("ab")
