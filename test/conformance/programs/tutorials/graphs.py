# Graph algorithms with dicts and sets: searches, shortest paths, topological order, components, spanning tree.
GRAPH = {
    "a": {"b": 4, "c": 1},
    "b": {"d": 1},
    "c": {"b": 2, "d": 5},
    "d": {"e": 3},
    "e": {},
    "x": {"y": 1},
    "y": {"x": 1},
}


def breadth_first(graph, start):
    seen, queue, order = {start}, [start], []
    while queue:
        node = queue.pop(0)
        order.append(node)
        for neighbour in graph[node]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order


def depth_first(graph, node, seen=None):
    seen = set() if seen is None else seen
    seen.add(node)
    yield node
    for neighbour in graph[node]:
        if neighbour not in seen:
            yield from depth_first(graph, neighbour, seen)


def shortest(graph, start):
    distances, previous = {start: 0}, {}
    open_nodes = [(0, start)]
    while open_nodes:
        open_nodes.sort(reverse=True)
        distance, node = open_nodes.pop()
        if distance > distances[node]:
            continue
        for neighbour, cost in graph[node].items():
            candidate = distance + cost
            if candidate < distances.get(neighbour, float("inf")):
                distances[neighbour], previous[neighbour] = candidate, node
                open_nodes.append((candidate, neighbour))
    return distances, previous


def path(previous, target):
    result = [target]
    while target in previous:
        target = previous[target]
        result.insert(0, target)
    return " > ".join(result)


def topological(graph):
    incoming = {node: 0 for node in graph}
    for node in graph:
        for neighbour in graph[node]:
            incoming[neighbour] += 1
    ready = sorted(node for node, count in incoming.items() if not count)
    while ready:
        node = ready.pop(0)
        yield node
        for neighbour in graph[node]:
            incoming[neighbour] -= 1
            if not incoming[neighbour]:
                ready.append(neighbour)
    if any(incoming.values()):
        raise ValueError(f"cycle among {sorted(n for n, c in incoming.items() if c)}")


def components(graph):
    parent = {node: node for node in graph}

    def find(node):
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for node, neighbours in graph.items():
        for neighbour in neighbours:
            parent[find(node)] = find(neighbour)
    groups = {}
    for node in graph:
        groups.setdefault(find(node), set()).add(node)
    return sorted(sorted(group) for group in groups.values())


print(breadth_first(GRAPH, "a"), list(depth_first(GRAPH, "a")))
distances, previous = shortest(GRAPH, "a")
print(distances, path(previous, "e"), path(previous, "x"))
print(list(topological({k: v for k, v in GRAPH.items() if k in "abcde"})), components(GRAPH))
try:
    print(*topological(GRAPH))
except ValueError as error:
    print(error)
edges = sorted((cost, *sorted((a, b))) for a in GRAPH for b, cost in GRAPH[a].items())
print(edges[:3], len({edge[1:] for edge in edges}))
MAZE = ["S.#.", "..#.", "#...", "..#E"]
cells = {(r, c): ch for r, row in enumerate(MAZE) for c, ch in enumerate(row) if ch != "#"}
start, end = (next(k for k, v in cells.items() if v == letter) for letter in "SE")
front, came = [start], {start: None}
for cell in front:
    r, c = cell
    for step in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
        if step in cells and step not in came:
            came[step] = cell
            front.append(step)
route, cell = set(), end
while cell:
    route.add(cell)
    cell = came[cell]
for r, row in enumerate(MAZE):
    print("".join("*" if (r, c) in route else ch for c, ch in enumerate(row)))
print(len(route) - 1, {"a", "b"} & GRAPH.keys(), GRAPH.keys() - set("abc"), {**GRAPH["a"], "z": 9})
