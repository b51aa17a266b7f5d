"""Spanning trees, components, bridges, colours and strong components of graphs."""
from collections import deque
from itertools import combinations


class DisjointSets:
    def __init__(self, items):
        self.parents = {item: item for item in items}

    def find(self, item):
        while self.parents[item] != item:
            self.parents[item] = item = self.parents[self.parents[item]]
        return item

    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        self.parents[b] = a
        return a != b


def kruskal(edges):
    sets = DisjointSets({town for _, a, b in edges for town in (a, b)})
    return [edge for edge in sorted(edges) if sets.join(*edge[1:])]


def prim(edges):
    inside, tree = {min(a for _, a, _ in edges)}, []
    while True:
        leaving = [edge for edge in edges if (edge[1] in inside) != (edge[2] in inside)]
        if not leaving:
            return tree
        edge = min(leaving)
        tree.append(edge)
        inside.update(edge[1:])


EDGES = [(4, "a", "b"), (8, "a", "h"), (8, "b", "c"), (11, "b", "h"), (7, "c", "d"), (2, "c", "i"), (4, "c", "f"),
         (9, "d", "e"), (14, "d", "f"), (10, "e", "f"), (2, "f", "g"), (1, "g", "h"), (6, "g", "i"), (7, "h", "i")]
print(kruskal(EDGES), sum(w for w, *_ in kruskal(EDGES)) == sum(w for w, *_ in prim(EDGES)) == 37)


def colour(graph):
    """Two colours, or the two neighbours that would have the same."""
    colours = {}
    for start in graph:
        if start in colours:
            continue
        colours[start] = 0
        waiting = deque([start])
        while waiting:
            node = waiting.popleft()
            for other in graph[node]:
                if other not in colours:
                    colours[other] = 1 - colours[node]
                    waiting.append(other)
                elif colours[other] == colours[node]:
                    return node, other
    return colours


print(colour({1: [2, 4], 2: [1, 3], 3: [2, 4], 4: [1, 3]}), colour({1: [2, 3], 2: [1, 3], 3: [1, 2]}))
print(sum(map(bool, (colour({n: [(n + 1) % size, (n - 1) % size] for n in range(size)}).__class__ is dict for size in range(3, 9)))))


def strong_components(graph):
    """Tarjan."""
    numbers, lows, stack, on_stack, found = {}, {}, [], set(), []

    def visit(node):
        numbers[node] = lows[node] = len(numbers)
        stack.append(node)
        on_stack.add(node)
        for other in graph.get(node, ()):
            if other not in numbers:
                visit(other)
                lows[node] = min(lows[node], lows[other])
            elif other in on_stack:
                lows[node] = min(lows[node], numbers[other])
        if lows[node] == numbers[node]:
            component = []
            while True:
                other = stack.pop()
                on_stack.discard(other)
                component.append(other)
                if other == node:
                    break
            found.append(sorted(component))

    for node in graph:
        if node not in numbers:
            visit(node)
    return found


print(strong_components({0: [1], 1: [2], 2: [0, 3], 3: [4], 4: [5, 7], 5: [6], 6: [4], 7: []}))


def connected(edges, nodes):
    sets = DisjointSets(nodes)
    for a, b in edges:
        sets.join(a, b)
    return len({sets.find(node) for node in nodes})


ways = [("p", "q"), ("q", "r"), ("r", "p"), ("r", "s"), ("s", "t")]
nodes = sorted({node for way in ways for node in way})
print("bridges:", [way for way in ways if connected([w for w in ways if w != way], nodes) > 1])
print("cuts:", [node for node in nodes if connected([w for w in ways if node not in w], [n for n in nodes if n != node]) > 1])
cliques = [group for size in (3, 4) for group in combinations(nodes, size) if all(tuple(sorted(pair)) in {tuple(sorted(w)) for w in ways} for pair in combinations(group, 2))]
print(cliques)
