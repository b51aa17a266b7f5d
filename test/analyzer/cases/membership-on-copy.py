# case: one of 100,000 values of a dictionary, at the end
owners = {i: i for i in range(100_000)}
# before
99_999 in list(owners.values())
# after
99_999 in owners.values()

# case: one of 100,000 keys of a dictionary
owners = {i: i for i in range(100_000)}
# before
50_000 in list(owners)
# after
50_000 in owners

# case: one of 100,000 elements of a list, in the middle
words = list(range(100_000))
# before
50_000 in set(words)
# after
50_000 in words
