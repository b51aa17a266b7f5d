from collections import defaultdict, deque


class Graph:
    def __init__(self, edges, directed=False):
        self.adj = defaultdict(list)
        for u, v in edges:
            self.adj[u].append(v)
            self.adj[v]
            if not directed:
                self.adj[v].append(u)

    def bfs(self, start):
        seen, queue = {start}, deque([start])
        while queue:
            node = queue.popleft()
            yield node
            for nxt in self.adj[node]:
                if nxt not in seen:
                    seen.add(nxt)
                    queue.append(nxt)

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for nxt in self.adj[node]:
            if nxt not in seen:
                yield from self.dfs(nxt, seen)

    def components(self):
        left = dict.fromkeys(self.adj)
        while left:
            group = sorted(self.bfs(next(iter(left))))
            for n in group:
                del left[n]
            yield group

    def has_cycle(self):
        WHITE, GREY, BLACK = range(3)
        color = dict.fromkeys(self.adj, WHITE)

        def visit(n):
            color[n] = GREY
            for m in self.adj[n]:
                if color[m] == GREY or color[m] == WHITE and visit(m):
                    return True
            color[n] = BLACK
            return False

        return any(color[n] == WHITE and visit(n) for n in self.adj)


g = Graph([(1, 2), (1, 3), (2, 4), (3, 4), (5, 6), (7, 7)])
print(list(g.bfs(1)), list(g.dfs(1)))
print(list(g.components()))
print(dict(g.adj))
print(Graph("ab bc ca".split(), directed=True).has_cycle(), Graph("ab bc ac".split(), True).has_cycle())
print(g.adj.default_factory, repr(Graph(["xy"]).adj))
