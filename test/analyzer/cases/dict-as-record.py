# case: 10,000 records of three values
lines = [(i, i, i) for i in range(10_000)]
# before
def total(lines):
    rows = [{"name": a, "size": b, "count": c} for a, b, c in lines]
    return sum(row["size"] * row["count"] for row in rows)

total(lines)
# after (by hand)
class Row:
    __slots__ = ("name", "size", "count")
    def __init__(self, name, size, count):
        self.name = name
        self.size = size
        self.count = count

def total(lines):
    rows = [Row(a, b, c) for a, b, c in lines]
    return sum(row.size * row.count for row in rows)

total(lines)
