table = {}
for n in range(25_000):
    table[n] = str(n)
reverse = {text: n for n, text in table.items()}
half = dict(list(table.items())[::2])
del table
