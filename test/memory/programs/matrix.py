size = 60
a = [[(i * j) % 7 + 0.0 for j in range(size)] for i in range(size)]
b = [[(i + j) % 5 + 0.0 for j in range(size)] for i in range(size)]
product = [[0.0] * size for _ in range(size)]
for i in range(size):
    for j in range(size):
        product[i][j] = sum(a[i][k] * b[k][j] for k in range(size))
flat = [value for row in product for value in row]
