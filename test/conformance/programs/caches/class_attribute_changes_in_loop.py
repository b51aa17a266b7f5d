# A class attribute that instances do not have is replaced, deleted and shadowed while one loop reads it.
class Lamp:
    colour = "red"


lamp = Lamp()
for turn in range(12):
    print(turn, lamp.colour)
    if turn == 2:
        Lamp.colour = "green"
    elif turn == 4:
        lamp.colour = "own"
    elif turn == 6:
        Lamp.colour = "blue"
    elif turn == 7:
        del lamp.colour
    elif turn == 9:
        Lamp.colour = 9

try:
    for turn in range(3):
        if turn == 1:
            del Lamp.colour
        print(lamp.colour)
except AttributeError as error:
    print("AttributeError", error)
