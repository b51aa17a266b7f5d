"""Tic-tac-toe that is played out by minimax: nobody wins against it."""
from functools import lru_cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != " " and board[a] == board[b] == board[c]:
            return board[a]
    return None


def moves(board):
    return [i for i, cell in enumerate(board) if cell == " "]


def place(board, cell, player):
    return board[:cell] + player + board[cell + 1 :]


@lru_cache(maxsize=None)
def value(board, player):
    """1 when X wins with best play, -1 when O does."""
    won = winner(board)
    if won:
        return 1 if won == "X" else -1
    if " " not in board:
        return 0
    other = "O" if player == "X" else "X"
    values = [value(place(board, cell, player), other) for cell in moves(board)]
    return max(values) if player == "X" else min(values)


def best(board, player):
    other = "O" if player == "X" else "X"
    choose = max if player == "X" else min
    return choose(moves(board), key=lambda cell: value(place(board, cell, player), other))


def show(board):
    return "/".join(board[row : row + 3].replace(" ", ".") for row in (0, 3, 6))


# A position late in the game first, so that little has to be searched.
board = "XOX O   X"
player = "O"
while not winner(board) and " " in board:
    cell = best(board, player)
    board = place(board, cell, player)
    print(player, cell, show(board))
    player = "O" if player == "X" else "X"
print("winner:", winner(board))
print(value("XX OO    ", "X"), value("XX OO    ", "O"), value("X O  O  X", "X"))
info = value.cache_info()
print(info.hits > 0, info.misses == info.currsize)
