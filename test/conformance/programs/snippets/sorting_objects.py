# Sorting a hundred objects by a method and by keys that are objects: merges, and what is alive meanwhile.
class A:
    def __init__(self, n):
        self.n = n
    def __lt__(self, o):
        return self.n < o.n
a = [A(i * 7919 % 101) for i in range(100)]
a.sort()
print([x.n for x in a][:10], sorted(a, key=lambda x: A(-x.n))[0].n)
