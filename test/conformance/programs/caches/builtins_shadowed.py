# A built-in name is shadowed by a global, unshadowed, and replaced in the module builtins.
builtins = __builtins__


def measure(things):
    return len(things)


data = [1, 2, 3]
original = builtins.len
for turn in range(9):
    print(turn, measure(data))
    if turn == 1:
        len = lambda things: "global"
    elif turn == 3:
        del len
    elif turn == 4:
        builtins.len = lambda things: "builtin"
    elif turn == 6:
        builtins.len = original
    elif turn == 7:
        globals()["len"] = lambda things: -1
del len
print(measure("four"))

builtins.brand_new = 5


def use():
    return brand_new


print(use(), use())
brand_new = 6
print(use())
del brand_new
print(use())
del builtins.brand_new
try:
    use()
except NameError as error:
    print(error)
