class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        cols = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in cols] for r in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base @= base
            n >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def transpose(self):
        return Matrix(zip(*self.rows))

    def det(self):
        n = len(self.rows)
        if n == 1:
            return self.rows[0][0]
        total = 0
        for j, x in enumerate(self.rows[0]):
            minor = Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]])
            total += (-1) ** j * x * minor.det()
        return total

    def __repr__(self):
        return "Matrix(%r)" % (self.rows,)

    def __str__(self):
        width = max(len(str(x)) for r in self.rows for x in r)
        return "\n".join("[" + " ".join(f"{x:>{width}}" for x in r) + "]" for r in self.rows)


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[2, 0], [1, 2]])
print(a @ b)
print((a @ b).transpose())
print(repr(a ** 5), (Matrix([[1, 1], [1, 0]]) ** 90).rows[0][1])
print(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det(), a == Matrix(((1, 2), (3, 4))))
try:
    Matrix([[1, 2, 3]]) @ a
except ValueError as e:
    print("ValueError:", e)
try:
    {a: 1}
except TypeError as e:
    print("TypeError:", e)


def spiral(n):
    grid = [[None] * n for _ in range(n)]
    x, y, dx, dy = 0, 0, 0, 1
    for k in range(n * n):
        grid[x][y] = k
        nx, ny = x + dx, y + dy
        if not (0 <= nx < n and 0 <= ny < n and grid[nx][ny] is None):
            dx, dy = dy, -dx
        x, y = x + dx, y + dy
    return grid


for row in spiral(5):
    print(("%3d" * 5) % tuple(row))
for row in zip(*spiral(3)[::-1]):
    print(*row)
