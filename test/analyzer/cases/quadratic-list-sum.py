# case: 1,000 lists of 10 elements
import itertools
rows = [list(range(10)) for _ in range(1000)]
# before
sum(rows, [])
# after
list(itertools.chain.from_iterable(rows))
