# 80 MB of references to one int.
x = [0] * 10_000_000
print(len(x))
