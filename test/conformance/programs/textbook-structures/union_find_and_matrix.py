class DisjointSet:
    def __init__(self):
        self.parent, self.rank = {}, {}

    def find(self, x):
        self.parent.setdefault(x, x)
        self.rank.setdefault(x, 0)
        root = x
        while self.parent[root] != root:
            root = self.parent[root]
        while self.parent[x] != root:
            self.parent[x], x = root, self.parent[x]
        return root

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.rank[a] < self.rank[b]:
            a, b = b, a
        self.parent[b] = a
        self.rank[a] += self.rank[a] == self.rank[b]
        return True

    def groups(self):
        out = {}
        for x in self.parent:
            out.setdefault(self.find(x), []).append(x)
        return sorted(sorted(g) for g in out.values())


ds = DisjointSet()
for a, b in ["ab", "cd", "ef", "ac", "gh", "db"]:
    print(a, b, ds.union(a, b))
print(ds.groups())

edges = [(7, "A", "D"), (5, "D", "B"), (8, "B", "C"), (7, "A", "B"), (9, "D", "E"), (7, "B", "E"),
         (5, "C", "E"), (15, "D", "E"), (6, "D", "F"), (8, "E", "F"), (9, "E", "G"), (11, "F", "G")]
forest, total = DisjointSet(), 0
for w, u, v in sorted(edges):
    if forest.union(u, v):
        total += w
        print(f"{u}-{v} ({w})", end="  ")
print("=", total)


class SparseMatrix(dict):
    def __missing__(self, key):
        return 0

    def __add__(self, other):
        return SparseMatrix({k: v for k in self.keys() | other.keys() if (v := self[k] + other[k])})


m = SparseMatrix({(0, 0): 1, (2, 3): 5})
n = SparseMatrix({(2, 3): -5, (1, 1): 7})
print(m[9, 9], m[2, 3], len(m), sorted((m + n).items()), type(m + n).__name__)
