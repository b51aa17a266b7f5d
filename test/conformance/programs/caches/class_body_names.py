# Names in class bodies and nested functions: the body's own, then globals, then built-ins, in one loop.
kind = "global"


def build(turn):
    class Built:
        seen = [kind, len("ab")]
        if turn % 2:
            kind = "body"
            len = lambda text: "own len"
        seen += [kind, len("abc")]

        def outside(self):
            return kind, len("abcd")

    return Built


for turn in range(5):
    if turn == 2:
        kind = "changed"
    elif turn == 3:
        len = lambda text: "global len"
    elif turn == 4:
        del len
    built = build(turn)
    print(turn, built.seen, built().outside())
