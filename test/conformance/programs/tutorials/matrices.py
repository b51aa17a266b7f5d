# Matrices as lists of lists and as a class with operators.
def transpose(m):
    return [list(row) for row in zip(*m)]


def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def determinant(m):
    if len(m) == 1:
        return m[0][0]
    result = 0
    for column, value in enumerate(m[0]):
        minor = [row[:column] + row[column + 1 :] for row in m[1:]]
        result += (-1) ** column * value * determinant(minor)
    return result


def spiral(m):
    m = [list(row) for row in m]
    while m:
        yield from m.pop(0)
        m = [list(row) for row in zip(*m)][::-1]


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix(multiply(self.rows, other.rows))

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, factor):
        return Matrix([[factor * x for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __getitem__(self, where):
        row, column = where
        return self.rows[row][column]

    def __setitem__(self, where, value):
        row, column = where
        self.rows[row][column] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self):
        width = max(len(str(x)) for row in self.rows for x in row)
        return "\n".join("[" + " ".join(f"{x:>{width}}" for x in row) + "]" for row in self.rows)


m = [[1, 2, 3], [4, 5, 6], [7, 8, 10]]
print(transpose(m), determinant(m), list(spiral(m)))
print(multiply(m, transpose(m)))
a = Matrix([[1, 1], [1, 0]])
print(a**10, (a**90)[0, 1], sep="\n")
print(2 * a + -a == a, a @ Matrix.identity(2) == a, a.shape)
a[1, 1] = 12.5
print(a)
for action in (lambda: a @ Matrix([[1, 2]]), lambda: Matrix([[1], [2, 3]]), lambda: a[5, 0], lambda: a + 1):
    try:
        action()
    except (ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, "-", error)
grid = [[0] * 3 for _ in range(2)]
shared = [[0] * 3] * 2
grid[0][0] = shared[0][0] = 1
print(grid, shared, sum(map(sum, shared)))
print(max(m, key=sum), [row[i] for i, row in enumerate(m)], [row[~i] for i, row in enumerate(m)])
