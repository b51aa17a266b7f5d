# case: 10,000 tests against a dictionary of 1,000 keys
settings = {'name%d' % i: i for i in range(1000)}
# before
for i in range(10_000):
    'name7' in settings.keys()
# after
for i in range(10_000):
    'name7' in settings
