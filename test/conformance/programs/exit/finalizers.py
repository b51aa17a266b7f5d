# What __del__ prints at the end: names, nested objects, cycles.
class Noisy:
    def __init__(self, name, *others):
        self.name, self.others = name, others
    def __del__(self):
        print("del", self.name)
a = Noisy("a")
_b = Noisy("_b")
__c = Noisy("__c")
d = [Noisy("d0"), Noisy("d1")]
e = {"k": Noisy("e")}
f = Noisy("f", Noisy("f inner"))
g = Noisy("g")
g.me = g
h, i = Noisy("h"), Noisy("i")
h.other, i.other = i, h
def function(default=Noisy("default")):
    pass
function.attribute = Noisy("attribute")
class Holder:
    held = Noisy("class attribute")
instance = Holder()
instance.own = Noisy("instance attribute")
k = Noisy("k")
del k
print("end")
