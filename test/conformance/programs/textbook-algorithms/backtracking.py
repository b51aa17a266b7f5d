# N queens, subsets, permutations and a small sudoku, all by backtracking

def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    row = len(placed)
    for col in range(n):
        if all(c != col and abs(c - col) != row - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (col,))


def subsets_with_sum(nums, target, start=0, picked=None):
    picked = picked if picked is not None else []
    if target == 0:
        yield list(picked)
    for i in range(start, len(nums)):
        if nums[i] <= target:
            picked.append(nums[i])
            yield from subsets_with_sum(nums, target - nums[i], i + 1, picked)
            picked.pop()


def solve(board):
    for r in range(4):
        for c in range(4):
            if board[r][c]:
                continue
            for digit in range(1, 5):
                box = [board[r // 2 * 2 + i][c // 2 * 2 + j] for i in range(2) for j in range(2)]
                if digit in board[r] or digit in (board[k][c] for k in range(4)) or digit in box:
                    continue
                board[r][c] = digit
                if solve(board):
                    return True
                board[r][c] = 0
            return False
    return True


for n in range(1, 8):
    print(n, sum(1 for _ in queens(n)))
first = next(queens(8))
print(first)
for c in first:
    print("." * c + "Q" + "." * (7 - c))
print(list(subsets_with_sum([3, 34, 4, 12, 5, 2, 7], 9)))
grid = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
print(solve(grid))
print("\n".join(" ".join(map(str, row)) for row in grid))
