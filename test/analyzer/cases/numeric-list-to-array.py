# case: 100,000 floats
import array
# before
def table():
    values = [0.0] * 100_000
    for index in range(100_000):
        values[index] = index / 3
    return max(values)

table()
# after (by hand)
def table():
    values = array.array("d", [0.0]) * 100_000
    for index in range(100_000):
        values[index] = index / 3
    return max(values)

table()
