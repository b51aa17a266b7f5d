# case: 5,000 rounds
values = list(range(5000))
# before
def collect(values):
    found = []
    for v in values:
        found = found + [v]
    return found
collect(values)
# after
def collect(values):
    found = []
    for v in values:
        found.append(v)
    return found
collect(values)
