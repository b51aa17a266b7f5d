# case: 200,000 new numbers gone through
values = list(range(200_000))
# before
def _plus(values):
    found = []
    for v in values:
        found.append(v + 1000)
    return found
for v in _plus(values):
    pass
# after (by hand)
def _plus(values):
    for v in values:
        yield v + 1000
for v in _plus(values):
    pass
