# case: a loop over 200,000 new numbers
values = list(range(200_000))
# before
def loop(values):
    for v in [v + 1000 for v in values]:
        pass
loop(values)
# after
def loop(values):
    for v in (v + 1000 for v in values):
        pass
loop(values)

# case: a loop over 200,000 new numbers that ends in the middle
values = list(range(200_000))
# before
def loop(values):
    for v in [v + 1000 for v in values]:
        if v == 100_000:
            break
loop(values)
# after
def loop(values):
    for v in (v + 1000 for v in values):
        if v == 100_000:
            break
loop(values)
