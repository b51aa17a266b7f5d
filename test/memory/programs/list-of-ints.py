numbers = list(range(20_000))
squares = [n * n for n in numbers]
doubled = []
for n in numbers:
    doubled.append(n * 2)
total = sum(squares)
