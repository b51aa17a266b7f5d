# Graphs: search, shortest ways, order
def bfs(g, s):
    seen, q = ({s}, [s])
    while q:
        n = q.pop(0)
        yield n
        for m in g[n]:
            if m not in seen:
                seen.add(m)
                q.append(m)


g = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}


def dfs(g, n, seen=None):
    seen = seen if seen is not None else []
    if n not in seen:
        seen.append(n)
        for m in g[n]:
            dfs(g, m, seen)
    return seen


def paths(g, s, t, way=()):
    way += (s,)
    if s == t:
        yield "->".join(way)
    for m in g[s]:
        if m not in way:
            yield from paths(g, m, t, way)


def dijkstra(g, s):
    dist, todo = ({s: 0}, {s})
    while todo:
        n = min(todo, key=dist.get)
        todo.remove(n)
        for m, w in g[n].items():
            if dist[n] + w < dist.get(m, float("inf")):
                dist[m] = dist[n] + w
                todo.add(m)
    return dist


def order(g):
    done, out = (set(), [])

    def visit(n):
        if n in done:
            return
        done.add(n)
        for m in g[n]:
            visit(m)
        out.append(n)

    for n in g:
        visit(n)
    return out[::-1]


print(
    list(bfs(g, "a")),
    dfs(g, "a"),
    list(paths(g, "a", "f")),
    dijkstra({"x": {"y": 7, "z": 2}, "y": {}, "z": {"y": 3}}, "x"),
    order(g),
)
grid = ["S.#", "..#", "#.E"]


def solve(r, c, seen):
    if not (0 <= r < 3 and 0 <= c < 3) or grid[r][c] == "#" or (r, c) in seen:
        return None
    if grid[r][c] == "E":
        return [(r, c)]
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        rest = solve(r + dr, c + dc, seen | {(r, c)})
        if rest:
            return [(r, c)] + rest


print(solve(0, 0, frozenset()))
