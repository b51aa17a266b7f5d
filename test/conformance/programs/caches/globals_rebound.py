# A global that a function reads is rebound, deleted and defined again while the function keeps reading it.
value = 1


def read():
    return value


def step():
    return value + 1


for turn in range(8):
    print(turn, read(), step())
    if turn % 3 == 0:
        value = turn * 10
    elif turn == 4:
        del value
        try:
            read()
        except NameError as error:
            print("NameError", error)
        value = "a"
        try:
            step()
        except TypeError as error:
            print("TypeError", error)
        value = 100

for number in range(40):
    globals()[f"name_{number}"] = number
    if number % 10 == 0:
        value += number
        print(number, read())
