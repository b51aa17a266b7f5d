# The same code object runs in several namespaces, where names are globals, built-ins or missing.
source = """
result = len(items) + extra
def later():
    return len(items), extra
"""
code = compile(source, "snippet", "exec")
spaces = [
    {"items": [1, 2], "extra": 10},
    {"extra": 1, "items": "abc", "len": lambda things: 1000},
    {"items": (), "extra": 0.5},
    {"items": {}, "unused": 1, "extra": 2},
]
for turn in range(3):
    for space in spaces:
        exec(code, space)
        print(space["result"], space["later"]())
        space["extra"] += 1
    if turn == 0:
        del spaces[1]["len"]
    if turn == 1:
        spaces[0]["len"] = lambda things: -1
first = spaces[0]["later"]
exec("extra = 'changed'", spaces[0])
print(first())
exec("del items", spaces[0])
try:
    first()
except NameError as error:
    print(error)
for number in range(20):
    exec(f"filler{number} = {number}", spaces[2])
print(spaces[2]["later"]())
