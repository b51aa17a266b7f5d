# Lifetimes around with statements.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return Resource(self.name)

    def __exit__(self, *exc):
        print("exit", self.name, exc[0].__name__ if exc[0] else None)
        return True

    def __del__(self):
        print("manager gone", self.name)


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("resource gone", self.name)


with Manager("a"):
    print("body")
print("after a")
with Manager("b") as r:
    print("body", r.name)
print("after b")
del r
with Manager("c") as r, Manager("d") as s:
    print("body", r.name, s.name)
print("after c and d")
with Manager("e") as r:
    r = None
    print("dropped")
    raise ValueError
print("after e")


def f():
    with Manager("f") as inner:
        return inner.name


print(f())
m = Manager("g")
with m:
    pass
print("still there")
del m, s
print("end")
