"""Flow through a network, a matching of people and jobs, stable marriages, and a tour by hand."""
from collections import defaultdict, deque
from itertools import permutations


class Network:
    def __init__(self, pipes):
        self.room = defaultdict(lambda: defaultdict(int))
        for start, end, size in pipes:
            self.room[start][end] += size

    def path(self, source, sink):
        came, waiting = {source: None}, deque([source])
        while waiting and sink not in came:
            node = waiting.popleft()
            for other, left in self.room[node].items():
                if left > 0 and other not in came:
                    came[other] = node
                    waiting.append(other)
        if sink not in came:
            return None
        way = [sink]
        while came[way[-1]] is not None:
            way.append(came[way[-1]])
        return way[::-1]

    def flow(self, source, sink):
        total = 0
        while way := self.path(source, sink):
            pairs = list(zip(way, way[1:]))
            amount = min(self.room[a][b] for a, b in pairs)
            for a, b in pairs:
                self.room[a][b] -= amount
                self.room[b][a] += amount
            total += amount
        return total


pipes = [("s", "a", 10), ("s", "c", 10), ("a", "b", 4), ("a", "c", 2), ("a", "d", 8), ("c", "d", 9), ("d", "b", 6), ("b", "t", 10), ("d", "t", 10)]
network = Network(pipes)
print(network.flow("s", "t"), Network(pipes[:3]).flow("s", "t"))

SKILLS = {"ann": "cook drive", "bob": "cook", "cy": "drive sing", "di": "cook drive", "ed": "sing"}


def match(skills):
    jobs = {}

    def place(person, tried):
        for job in skills[person].split():
            if job in tried:
                continue
            tried.add(job)
            if job not in jobs or place(jobs[job], tried):
                jobs[job] = person
                return True
        return False

    count = sum(place(person, set()) for person in skills)
    return count, jobs


print(match(SKILLS))

MEN = {"abe": "amy bea cat", "bob": "bea amy cat", "col": "amy cat bea"}
WOMEN = {"amy": "bob col abe", "bea": "abe bob col", "cat": "bob abe col"}


def marry(men, women):
    free, pairs = deque(men), {}
    wishes = {man: iter(order.split()) for man, order in men.items()}
    while free:
        man = free.popleft()
        woman = next(wishes[man])
        order = women[woman].split()
        rival = pairs.get(woman)
        if rival is None or order.index(man) < order.index(rival):
            pairs[woman] = man
            if rival:
                free.append(rival)
        else:
            free.appendleft(man)
    return {man: woman for woman, man in pairs.items()}


def is_stable(pairs, men, women):
    partner = {woman: man for man, woman in pairs.items()}
    for man, order in men.items():
        better = order.split()[: order.split().index(pairs[man])]
        for woman in better:
            ranks = women[woman].split()
            if ranks.index(man) < ranks.index(partner[woman]):
                return f"{man} and {woman} run away"
    return True


pairs = marry(MEN, WOMEN)
print(dict(sorted(pairs.items())), is_stable(pairs, MEN, WOMEN), is_stable(dict(zip(MEN, WOMEN)), MEN, WOMEN))
TOWNS = {"A": (0, 0), "B": (0, 4), "C": (3, 4), "D": (3, 0), "E": (6, 2)}


def length(tour):
    points = [TOWNS[town] for town in tour]
    return sum(abs(complex(*p) - complex(*q)) for p, q in zip(points, points[1:] + points[:1]))


best = min((("A", *rest) for rest in permutations("BCDE")), key=length)
print(best, round(length(best), 3))


def nearest(start):
    tour, left = [start], set(TOWNS) - {start}
    while left:
        tour.append(min(left, key=lambda town: (abs(complex(*TOWNS[town]) - complex(*TOWNS[tour[-1]])), town)))
        left.remove(tour[-1])
    return tour


print({start: (("".join(nearest(start))), round(length(nearest(start)), 2)) for start in TOWNS})
