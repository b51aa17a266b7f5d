# exec and eval with mappings that are no dicts.
def shown(value):
    """Without the address of a function."""
    return value.__name__ if callable(value) else value


class Traced:
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        print("get", key)
        return self.data[key]

    def __setitem__(self, key, value):
        print("set", key, shown(value))
        self.data[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.data[key]


m = Traced()
exec("a = 1\nb = a + 1\ndel a\nc: int = 3", {}, m)
print({key: shown(value) for key, value in m.data.items()})
for source in "del missing", "missing", "len":
    try:
        print(exec(source, {}, m))
    except NameError as error:
        print(error)


class Default(dict):
    def __missing__(self, key):
        return "missing " + key


print(eval("nothing", {}, Default()))
exec("class K:\n  y = 4\n  def f(self): return self.y\nz = K().f()", {}, m)
print(m.data["z"])
print(eval("[v for v in range(2)] + [b]", {}, m))
