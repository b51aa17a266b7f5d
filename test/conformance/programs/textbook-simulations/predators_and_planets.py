"""Worlds in steps: predators and prey, planets, heat in a rod, an epidemic, and a forest that burns."""
import math
import random
from dataclasses import dataclass


def predators(hares, foxes, steps):
    for step in range(steps):
        if step % 10 == 0:
            yield step, round(hares), round(foxes)
        hares, foxes = hares + 0.1 * hares - 0.002 * hares * foxes, foxes + 0.0005 * hares * foxes - 0.05 * foxes


for step, hares, foxes in predators(200.0, 30.0, 60):
    print(f"{step:3} {'h' * (hares // 10):40} {'f' * (foxes // 5)}".rstrip())


@dataclass
class Vector:
    x: float
    y: float

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def __abs__(self):
        return math.hypot(self.x, self.y)


@dataclass
class Body:
    name: str
    mass: float
    place: Vector
    speed: Vector

    def pulled_by(self, other):
        way = other.place - self.place
        return other.mass / abs(way) ** 3 * way


def energy(bodies):
    moving = sum(body.mass * abs(body.speed) ** 2 / 2 for body in bodies)
    pairs = ((a, b) for i, a in enumerate(bodies) for b in bodies[i + 1 :])
    return moving - sum(a.mass * b.mass / abs(a.place - b.place) for a, b in pairs)


bodies = [Body("sun", 1000.0, Vector(0, 0), Vector(0, 0)), Body("earth", 1.0, Vector(10, 0), Vector(0, 10)), Body("comet", 0.01, Vector(-20, 5), Vector(2, 5))]
before = energy(bodies)
for _ in range(300):
    pulls = [sum((body.pulled_by(other) for other in bodies if other is not body), Vector(0, 0)) for body in bodies]
    for body, pull in zip(bodies, pulls):
        body.speed += 0.002 * pull
    for body in bodies:
        body.place += body.speed * 0.002
for body in bodies:
    print(f"{body.name:6} {body.place.x:8.3f} {body.place.y:8.3f} {abs(body.speed):7.3f}")
print(abs(energy(bodies) - before) < 0.05 * abs(before), bodies[1].place == Vector(0, 0))

rod = [0.0] * 4 + [100.0] * 4 + [0.0] * 4
for step in range(61):
    if step % 20 == 0:
        print(" ".join(f"{t:5.1f}" for t in rod))
    rod = [rod[0], *(b + 0.25 * (a - 2 * b + c) for a, b, c in zip(rod, rod[1:], rod[2:])), rod[-1]]

healthy, ill, well = 990.0, 10.0, 0.0
peak = (0, ill)
for day in range(1, 80):
    caught, cured = 0.4 * healthy * ill / 1000, 0.1 * ill
    healthy, ill, well = healthy - caught, ill + caught - cured, well + cured
    peak = max(peak, (day, ill), key=lambda pair: pair[1])
print(f"peak on day {peak[0]}: {peak[1]:.1f}; at the end {healthy:.1f} {ill:.1f} {well:.1f}", math.isclose(healthy + ill + well, 1000))

rng = random.Random(5)
forest = [["T" if rng.random() < 0.6 else "." for _ in range(20)] for _ in range(8)]
fire = {(row, 0) for row in range(8) if forest[row][0] == "T"}
rounds = 0
while fire:
    rounds += 1
    for row, column in fire:
        forest[row][column] = "x"
    around = {(r + dr, c + dc) for r, c in fire for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0))}
    fire = {(r, c) for r, c in around if 0 <= r < 8 and 0 <= c < 20 and forest[r][c] == "T"}
print(rounds, *map("".join, forest), sep="\n")
