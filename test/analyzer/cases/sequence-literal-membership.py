# case: 100,000 tests of a letter that is none of three
letter = 'x'
# before
for i in range(100_000):
    letter in ('a', 'b', 'c')
# after
for i in range(100_000):
    letter in {'a', 'b', 'c'}

# case: 100,000 tests of a letter that is the first of three
letter = 'a'
# before
for i in range(100_000):
    letter in ('a', 'b', 'c')
# after
for i in range(100_000):
    letter in {'a', 'b', 'c'}
