# ChainMap, UserDict, UserList and UserString.
from collections import ChainMap, UserDict, UserList, UserString

defaults = {"color": "red", "user": "guest"}
given = {"user": "admin"}
settings = ChainMap(given, defaults)
print(settings["color"], settings["user"], len(settings), list(settings), dict(settings))
settings["theme"] = "dark"
print(given, settings.maps, settings.get("none", "absent"), "color" in settings, bool(ChainMap()))
child = settings.new_child({"color": "blue"})
print(child["color"], child.parents["color"], child, settings.new_child(depth=1).maps[0])
del settings["theme"]
print(settings.pop("user"), settings["user"], settings | {"x": 1}, {"x": 1} | settings)
settings |= {"y": 2}
print(settings.maps[0], settings.copy().maps[0] is settings.maps[0], settings == dict(settings))
for key in ("color", "none"):
    try:
        del settings[key]
    except KeyError as error:
        print("KeyError", error)
try:
    settings["none"]
except KeyError as error:
    print("KeyError", error)


class Folded(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


f = Folded(Name="Ann", AGE=3)
f.update({"City": "Rome"})
print(f, f["NAME"], f.data, len(f), "age" in f, "Age" in f, f.get("x"), f | {"B": 1}, f.copy())


class Missing(UserDict):
    def __missing__(self, key):
        return f"<{key}>"


print(Missing()["q"], Missing(a=1)["a"])


class Positive(UserList):
    def append(self, item):
        if item < 0:
            raise ValueError("negative")
        super().append(item)


items = Positive([3, 1])
items.append(2)
items += [9]
print(items, items + [5], [0] + items, items * 2, items[1:3], sorted(items), items.index(2), len(items), items == [3, 1, 2, 9])
items.sort(reverse=True)
items.insert(0, 7)
print(items, items.pop(), type(items[:]).__name__, 9 in items, items.data)
text = UserString("Hello World")
print(text, repr(text), text.upper(), text[0:5], text + "!", "Oh " + text, text * 2, len(text), text.split())
print(text.replace("World", "there"), text == "Hello World", "World" in text, text.find("W"), hash(text) == hash("Hello World"), int(UserString("42")))
print(isinstance(text, str), type(text.title()).__name__, sorted(text)[:3], text % (), UserString("%d-%s") % (1, "a"))
