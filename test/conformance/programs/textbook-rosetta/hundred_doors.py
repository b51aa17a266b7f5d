"""A hundred doors are toggled by a hundred visitors: which stay open?"""


def toggle(count):
    doors = [False] * (count + 1)
    for step in range(1, count + 1):
        for door in range(step, count + 1, step):
            doors[door] = not doors[door]
    return [number for number, is_open in enumerate(doors) if is_open]


def toggle_with_slices(count):
    doors = bytearray(count)
    for step in range(1, count + 1):
        doors[step - 1 :: step] = bytes(1 - door for door in doors[step - 1 :: step])
    return [number + 1 for number, door in enumerate(doors) if door]


def squares(count):
    return [n * n for n in range(1, int(count**0.5) + 1)]


opened = toggle(100)
print("open:", *opened)
print(opened == toggle_with_slices(100) == squares(100))
for size in (1, 10, 24, 25, 50):
    row = set(toggle(size))
    print(f"{size:3}", "".join("O" if n in row else "." for n in range(1, size + 1)))
