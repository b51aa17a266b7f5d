# Temporaries die as soon as the expression needs them no more.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

    def __add__(self, other):
        print("add", self.name, other.name)
        return Noisy(self.name + other.name)

    def __getitem__(self, i):
        return i

    def __len__(self):
        return 2

    def me(self):
        return self

    def nothing(self):
        print("nothing")


Noisy("t1")
print("statement")
Noisy("t2").nothing()
print("call")
Noisy("a") + Noisy("b") + Noisy("c")
print("sum")
print(Noisy("d").name, len(Noisy("e")), Noisy("f")[7])
Noisy("g").me().me().nothing()
_ = [Noisy("h"), Noisy("i")][0].name
print(_)
x = Noisy("j") if Noisy("k") else None
print("conditional")
Noisy("l") and Noisy("m") or Noisy("n")
print("boolean")
lambda: Noisy("never")
(Noisy("o"), Noisy("p"))
print("tuple")
print("compare", Noisy("q") is Noisy("r"))
f"{Noisy('s').name}"
print("end")
del x
