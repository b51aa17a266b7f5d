# A million ints and the list that holds them.
x = list(range(1_000_000))
print(len(x), x[-1])
