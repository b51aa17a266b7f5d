"""Shortest ways between towns: Dijkstra, Bellman-Ford, Floyd-Warshall, and what they agree on."""
import heapq
import math
from collections import defaultdict
from itertools import product

ROADS = "A-B 7, A-C 9, A-F 14, B-C 10, B-D 15, C-D 11, C-F 2, D-E 6, E-F 9, G-H 3"


def parse(text):
    graph = defaultdict(dict)
    for road in text.split(", "):
        ends, length = road.split()
        a, b = ends.split("-")
        graph[a][b] = graph[b][a] = int(length)
    return dict(graph)


def dijkstra(graph, start):
    distances, before, heap = {start: 0}, {}, [(0, start)]
    while heap:
        distance, town = heapq.heappop(heap)
        if distance > distances[town]:
            continue
        for other, length in graph[town].items():
            if (new := distance + length) < distances.get(other, math.inf):
                distances[other], before[other] = new, town
                heapq.heappush(heap, (new, other))
    return distances, before


def path(before, goal):
    way = [goal]
    while way[-1] in before:
        way.append(before[way[-1]])
    return "-".join(reversed(way))


def bellman_ford(edges, start):
    towns = {town for edge in edges for town in edge[:2]}
    distances = dict.fromkeys(sorted(towns), math.inf) | {start: 0}
    for round_number in range(len(towns)):
        changed = [(b, distances[a] + length) for a, b, length in edges if distances[a] + length < distances[b]]
        if not changed:
            return distances
        for town, distance in changed:
            distances[town] = min(distance, distances[town])
    raise ValueError("a cycle gets shorter and shorter")


def floyd_warshall(graph):
    towns = sorted(graph)
    table = {(a, b): 0 if a == b else graph[a].get(b, math.inf) for a, b in product(towns, repeat=2)}
    for k, i, j in product(towns, repeat=3):
        table[i, j] = min(table[i, j], table[i, k] + table[k, j])
    return table


graph = parse(ROADS)
distances, before = dijkstra(graph, "A")
for town in sorted(distances):
    print(f"{town} {distances[town]:3} {path(before, town)}")
edges = [(a, b, length) for a, ends in graph.items() for b, length in ends.items()]
print(bellman_ford(edges, "A") == {**dict.fromkeys("GH", math.inf), **distances})
table = floyd_warshall(graph)
print(all(table["A", town] == distance for town, distance in distances.items()), table["A", "G"])
print(" " * 2, *(f"{town:>4}" for town in sorted(graph)))
for a in sorted(graph):
    print(f"{a:2}", *(f"{table[a, b]:4}" for b in sorted(graph)))
print(max((d, pair) for pair, d in table.items() if d < math.inf))
print(bellman_ford([("s", "a", 4), ("s", "b", 5), ("b", "a", -3), ("a", "c", 1)], "s"))
try:
    bellman_ford([("a", "b", 1), ("b", "a", -2)], "a")
except ValueError as error:
    print(error)
