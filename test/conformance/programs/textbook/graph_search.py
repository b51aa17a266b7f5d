# Graphs as dictionaries: breadth first, depth first, shortest paths, topological order, components.
GRAPH = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {"e": 3}, "e": {}, "f": {"g": 1}, "g": {"f": 1}}


def breadth_first(start):
    seen, queue, order = {start}, [start], []
    while queue:
        node = queue.pop(0)
        order.append(node)
        for following in sorted(GRAPH[node]):
            if following not in seen:
                seen.add(following)
                queue.append(following)
    return order


def depth_first(node, seen=None):
    seen = seen if seen is not None else []
    if node not in seen:
        seen.append(node)
        for following in sorted(GRAPH[node], reverse=True):
            depth_first(following, seen)
    return seen


def dijkstra(start):
    distance, previous, open_nodes = {start: 0}, {}, {start}
    while open_nodes:
        node = min(open_nodes, key=lambda n: (distance[n], n))
        open_nodes.remove(node)
        for following, weight in GRAPH[node].items():
            new = distance[node] + weight
            if new < distance.get(following, float("inf")):
                distance[following], previous[following] = new, node
                open_nodes.add(following)
    return distance, previous


def path(previous, end):
    nodes = [end]
    while nodes[-1] in previous:
        nodes.append(previous[nodes[-1]])
    return "->".join(reversed(nodes))


def paths(start, end, so_far=()):
    so_far += (start,)
    if start == end:
        yield so_far
    for following in GRAPH[start]:
        if following not in so_far:
            yield from paths(following, end, so_far)


def topological(graph):
    state, order = {}, []

    def visit(node):
        if state.get(node) == "open":
            raise ValueError(f"cycle through {node}")
        if node not in state:
            state[node] = "open"
            for following in graph[node]:
                visit(following)
            state[node] = "done"
            order.insert(0, node)

    for node in graph:
        visit(node)
    return order


print(breadth_first("a"), depth_first("a"))
distance, previous = dijkstra("a")
print(distance, path(previous, "e"), previous)
print(list(paths("a", "e")), min(paths("a", "d"), key=len))
try:
    topological(GRAPH)
except ValueError as error:
    print(error)
print(topological({k: v for k, v in GRAPH.items() if k not in "fg"}))
undirected = {}
for node, edges in GRAPH.items():
    for other in edges:
        undirected.setdefault(node, set()).add(other)
        undirected.setdefault(other, set()).add(node)
components, left = [], set(undirected)
while left:
    stack, component = [min(left)], set()
    while stack:
        node = stack.pop()
        if node not in component:
            component.add(node)
            stack.extend(undirected[node] - component)
    components.append(sorted(component))
    left -= component
print(components, {n: len(e) for n, e in sorted(undirected.items())})
