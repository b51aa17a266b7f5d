grid = []
for row in range(300):
    line = []
    for column in range(100):
        line.append(row * column + 0.5)
    grid.append(line)
turned = [list(column) for column in zip(*grid)]
