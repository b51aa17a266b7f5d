# Exceptions in finalizers at the end, and those that bring objects back.
class Bad:
    def __del__(self):
        print("bad")
        raise ValueError("at the end")
class Phoenix:
    def __del__(self):
        print("phoenix")
        kept.append(self)
class Chained:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError("chained")
kept = []
a = Bad()
b = Bad()
b.cycle = b
p = Phoenix()
c = Chained()
print("end")
