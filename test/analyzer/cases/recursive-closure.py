# case: 1,000 calls of a function with a recursive one inside
# counts: kept
# before
def total(numbers):
    def add(index):
        return 0 if index == 5 else numbers[index] + add(index + 1)
    return add(0)

for _ in range(1000): total(list(range(1000)))
# after (by hand)
def total(numbers, index=0):
    return 0 if index == 5 else numbers[index] + total(numbers, index + 1)

for _ in range(1000): total(list(range(1000)))
