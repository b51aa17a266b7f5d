# Keys of a mapping pattern that turn out to be equal, unhashable or missing.
class Keys:
    TEXT, NUMBER, LIST, TRUE = "a", 1, [], True


def attempt(value):
    try:
        match value:
            case {"q": 1, Keys.TEXT: 2}: return "q first"
            case {Keys.TEXT: x, "a": y}: return "a twice", x, y
            case {1: x, Keys.TRUE: y}: return "one twice", x, y
            case {Keys.NUMBER: x, Keys.LIST: y}: return "list", x, y
            case {"b": x, **rest}: return "b", x, rest
        return "nothing"
    except Exception as error:
        return type(error).__name__, str(error)


for value in ({}, {"q": 1}, {"q": 1, "a": 2}, {"a": 1}, {1: 2}, {True: 3}, {"b": 4, "c": 5}, {2: 1}, 5):
    print(value, attempt(value))
print(attempt({"a": 1, "b": 2}), attempt({1: 1, "b": 2}))
