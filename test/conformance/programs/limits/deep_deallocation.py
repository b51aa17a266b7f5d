import gc
deaths = 0
class Counted:
    def __init__(self, next): self.next = next
    def __del__(self):
        global deaths
        deaths += 1
chain = None
for _ in range(2000): chain = Counted(chain)
del chain
print("died", deaths)
for build in (lambda x: [x], lambda x: (x,), lambda x: {"k": x}, lambda x: (y for y in [x]), lambda x: iter([x])):
    value = None
    for _ in range(20000): value = build(value)
    del value
    print("freed", gc.collect())
def closure(inner): return lambda: inner
value = None
for _ in range(20000): value = closure(value)
del value
print("closures", gc.collect())
class Link: pass
value = None
for _ in range(20000):
    link = Link()
    link.next = value
    value = link
del value, link
print("links", gc.collect())
ring = first = Link()
for _ in range(5000):
    ring.next = Link()
    ring = ring.next
ring.next = first
del ring, first
print("ring", gc.collect() >= 5001)
