# case: 1,000 words, each of them counted
import collections
names = ["w%d" % (i // 2) for i in range(1000)]
# before
def duplicates(names):
    return [name for name in names if names.count(name) > 1]

duplicates(names)
# after (by hand)
def duplicates(names):
    counts = collections.Counter(names)
    return [name for name in names if counts[name] > 1]

duplicates(names)
