# Matrices as a class with operators, and as nested lists.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows differ in length")

    @classmethod
    def identity(cls, size):
        return cls([[int(i == j) for j in range(size)] for i in range(size)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, factor):
        if not isinstance(factor, (int, float)):
            return NotImplemented
        return Matrix([[x * factor for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __pow__(self, exponent):
        result = Matrix.identity(self.shape[0])
        for _ in range(exponent):
            result = result @ self
        return result

    def __getitem__(self, place):
        row, column = place
        return self.rows[row][column]

    def __setitem__(self, place, value):
        row, column = place
        self.rows[row][column] = value

    def __eq__(self, other):
        return self.rows == other.rows

    def __str__(self):
        width = max(len(str(x)) for row in self.rows for x in row)
        return "\n".join(" ".join(f"{x:>{width}}" for x in row) for row in self.rows)

    def transposed(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum(
            (-1) ** j * self[0, j] * Matrix([row[:j] + row[j + 1:] for row in self.rows[1:]]).determinant()
            for j in range(len(self.rows))
        )


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a @ b, a + b, 3 * a, a * 0.5, -a, a**5, sep="\n\n")
print(a.transposed().rows, a.determinant(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).determinant())
a[0, 1] = 99
print(a[0, 1], a == b, a == Matrix([[1, 99], [3, 4]]))
for wrong in ['a @ Matrix([[1, 2, 3]])', 'Matrix([[1], [1, 2]])', 'a * "x"', '"x" * a', "a @ 3"]:
    try:
        eval(wrong)
    except (ValueError, TypeError, AttributeError) as error:
        print(wrong, "->", type(error).__name__, error)
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid, grid[0] is grid[1], [[0] * 3 for _ in range(2)])
