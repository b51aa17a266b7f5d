count = 100
squares = [n * n for n in range(count)]
total = sum(squares)
del squares
lazy = (n * n for n in range(count))
again = sum(lazy)
