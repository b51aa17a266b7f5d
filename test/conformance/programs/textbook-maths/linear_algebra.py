"""Matrices of fractions: elimination, determinant, inverse, powers, and systems without one solution."""
from fractions import Fraction
from functools import reduce


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]
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
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result @= base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __repr__(self):
        return "\n".join("[" + " ".join(f"{str(x):>6}" for x in row) + "]" for row in self.rows)

    def transposed(self):
        return Matrix(zip(*self.rows))

    def reduced(self):
        """Reduced rows, the rank and the determinant of the square part."""
        rows, rank, determinant = [row[:] for row in self.rows], 0, Fraction(1)
        for column in range(min(self.shape[1], len(rows))):
            pivot = next((i for i in range(rank, len(rows)) if rows[i][column]), None)
            if pivot is None:
                determinant = Fraction(0)
                continue
            if pivot != rank:
                rows[rank], rows[pivot] = rows[pivot], rows[rank]
                determinant = -determinant
            factor = rows[rank][column]
            determinant *= factor
            rows[rank] = [x / factor for x in rows[rank]]
            for i, row in enumerate(rows):
                if i != rank and row[column]:
                    rows[i] = [x - row[column] * y for x, y in zip(row, rows[rank])]
            rank += 1
        return Matrix(rows), rank, determinant

    def inverse(self):
        size = len(self.rows)
        wide, rank, _ = Matrix([row + unit for row, unit in zip(self.rows, Matrix.identity(size).rows)]).reduced()
        if rank < size:
            raise ZeroDivisionError("matrix has no inverse")
        return Matrix([row[size:] for row in wide.rows])


a = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(a, a.inverse(), a @ a.inverse() == Matrix.identity(3), sep="\n")
print("determinant", a.reduced()[2], "rank", a.reduced()[1], Matrix([[1, 2], [2, 4]]).reduced()[1:])
fibonacci = Matrix([[1, 1], [1, 0]])
print((fibonacci**90).rows[0][1], (fibonacci**-3).rows, a**0 == Matrix.identity(3))
solution, rank, _ = Matrix([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]).reduced()
print([str(row[-1]) for row in solution.rows], rank)
print(Matrix([[1, 2, 3], [4, 5, 6]]).transposed())
for action in (lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a @ Matrix([[1, 2]]), lambda: Matrix([[1], [1, 2]]), lambda: a @ 3):
    try:
        print(action())
    except (ArithmeticError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)])
print(hilbert.reduced()[2], max(max(row) for row in hilbert.inverse().rows))
print(reduce(lambda m, _: m @ fibonacci, range(5), Matrix.identity(2)).rows[0] == [8, 5])
