# An object dies when the last name lets go: del, rebinding, None, end of scope, del of a container.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


a = Noisy("a")
b = a
del a
print("one name left")
b = Noisy("b")
print("rebound")
b = None
print("none")


def scope():
    local = Noisy("local")
    other = Noisy("other")
    print("in scope")
    return 5


print(scope())
items = [Noisy(f"item{i}") for i in range(3)]
del items[1]
print("deleted one")
items[0] = None
print("replaced one")
items = ()
print("list gone")
x = y = Noisy("shared")
x = 1
print("still")
y = 1
print("now")
for n in range(3):
    loop = Noisy(f"loop{n}")
print("after loop")
del loop
d = {"k": Noisy("value")}
d["k"] = Noisy("new value")
d.pop("k")
print("popped")
d.setdefault("s", Noisy("set"))
d.clear()
print("end")
