# Loop variables and results of comprehensions.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


print([n.name for n in [Noisy("a"), Noisy("b")]])
print({n.name: n for n in map(Noisy, "cd")}.keys())
print(sorted(n.name for n in map(Noisy, "ef")))
kept = [n for n in map(Noisy, "gh") if n.name == "g"]
print("kept", len(kept))
nested = [[Noisy(a + b) for b in "xy"] for a in "ij"]
print("nested")
nested.pop(0)
print("popped")
g = (Noisy(name) for name in "kl")
first = next(g)
print("first", first.name)
second = next(g)
del g
print("generator gone")
del first
any(n.name == "m" for n in map(Noisy, "mno"))
print("any")
print(max(map(Noisy, "pq"), key=lambda n: n.name).name)
print({Noisy("r").name for _ in range(2)})
x, *rest = map(Noisy, "stu")
print(x.name, [n.name for n in rest])
x = None
rest.reverse()
del rest
print("end")
