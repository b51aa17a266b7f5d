# case: 1,000 places in a list of 10,000
import bisect
names = list(range(10_000)); wanted = list(range(0, 10_000, 10))
# before
def ranks(names, wanted):
    ordered = sorted(names)
    return [ordered.index(name) for name in wanted]

ranks(names, wanted)
# after (by hand)
def ranks(names, wanted):
    ordered = sorted(names)
    return [bisect.bisect_left(ordered, name) for name in wanted]

ranks(names, wanted)
