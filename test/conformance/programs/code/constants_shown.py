# co_consts: what is folded, what is an operand of an instruction, which comes first.
def plain(x=2):
    x(1.5), x(True), x(None), x(...), x(b""), x("x"), x(0), x(255), x(256)


def folded(x=2):
    x(-1), x(3.5 + 4), x((1, 2)), x(a=1)
    return (1, 2)


def one():
    return 1


def pair():
    return 1, 2


def mixed(x=1):
    a = 2 * 3.5
    b = 1.5
    return -7.5, 300, (1, 2), one(a=1, b=2), x in {1, 2}, 10**3


def empty():
    pass


def documented():
    "doc"
    return 5


def text():
    return "no doc"


def display():
    return [1.5, True, None, -1, (), ..., 256, 1024, -5]


def loops():
    for item in 1, 2, 3:
        pass
    for item in [4, 5]:
        pass


for function in plain, folded, one, pair, mixed, empty, documented, text, display, loops, lambda x: x, lambda: 300:
    print(function.__name__, function.__code__.co_consts, function.__doc__)
print(compile("x = 1; y = 2; z = 'a', 'b'", "s", "exec").co_consts, compile("1 + 2", "s", "eval").co_consts)
