# Subscripts, loops, truth and arithmetic meet built-in types and subclasses that change what these do.
class Backwards(list):
    def __getitem__(self, index):
        return list.__getitem__(self, -1 - index)

    def __setitem__(self, index, value):
        list.__setitem__(self, -1 - index, value)


class Odd(int):
    def __add__(self, other):
        return "odd"

    def __lt__(self, other):
        return "less"

    def __bool__(self):
        return False


class Empty(list):
    def __bool__(self):
        return True


class Counting(dict):
    def __missing__(self, key):
        return f"no {key}"


def use(sequence, number):
    sequence[0] = sequence[1]
    flag = "true" if sequence else "false"
    return sequence[0], number + 1, number < 5, flag, "yes" if number else "no", [each for each in sequence]


for turn in range(2):
    for sequence in ([1, 2, 3], Backwards([1, 2, 3]), bytearray(b"abc"), Counting({1: 2}), Empty([0, 0])):
        for number in (3, Odd(3), 3.5, True, 2**60, 0):
            print(type(sequence).__name__, use(sequence, number))
lists = [[1, 2, 3], Backwards([1, 2, 3]), (4, 5, 6), "789", range(3)]
for index in (0, -1, True, 2):
    print([each[index] for each in lists])
for each in lists:
    try:
        each[3]
    except IndexError as error:
        print(error)
