# case: 1,000 rounds with a class in the loop
# counts: kept
# before
def read(rows):
    total = 0
    for row in rows:
        class Record:
            def __init__(self, value):
                self.value = value
        total += Record(row).value
    return total

read(range(1000))
# after (by hand)
def read(rows):
    total = 0
    class Record:
        def __init__(self, value):
            self.value = value
    for row in rows:
        total += Record(row).value
    return total

read(range(1000))
