# Simulations: Conway's life, a text adventure's state machine, a robot on a grid, a bingo of seeds.
def step(alive):
    neighbours = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = x + dx, y + dy
                    neighbours[cell] = neighbours.get(cell, 0) + 1
    return {cell for cell, n in neighbours.items() if n == 3 or (n == 2 and cell in alive)}


def show(alive, width=6, height=5):
    for y in range(height):
        print("".join("#" if (x, y) in alive else "." for x in range(width)))
    print("-" * width)


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(3):
    show(glider)
    glider = step(glider)
for _ in range(97):
    glider = step(glider)
print(len(glider), min(glider), max(glider))


class State:
    def __init__(self, name):
        self.name, self.exits = name, {}

    def on(self, word, target):
        self.exits[word] = target
        return self

    def __repr__(self):
        return f"<{self.name}>"


hall, cellar, garden = map(State, ("hall", "cellar", "garden"))
hall.on("down", cellar).on("out", garden)
cellar.on("up", hall)
garden.on("in", hall).on("dig", cellar)
place, visited = hall, [hall]
for word in "down down up out sing dig up".split():
    if (target := place.exits.get(word)) is None:
        print(f"cannot {word!r} in {place}; only {', '.join(sorted(place.exits))}")
    else:
        place = target
        visited.append(place)
print(visited, {s.name: visited.count(s) for s in (hall, cellar, garden)})


class Robot:
    DIRECTIONS = "NESW"
    MOVES = dict(zip(DIRECTIONS, ((0, 1), (1, 0), (0, -1), (-1, 0))))

    def __init__(self, x=0, y=0, facing="N"):
        self.x, self.y, self.facing = x, y, facing
        self.trail = [(x, y)]

    def turn(self, by):
        at = self.DIRECTIONS.index(self.facing)
        self.facing = self.DIRECTIONS[(at + by) % 4]

    def forward(self):
        dx, dy = self.MOVES[self.facing]
        self.x += dx
        self.y += dy
        self.trail.append((self.x, self.y))

    def run(self, program):
        actions = {"L": lambda: self.turn(-1), "R": lambda: self.turn(1), "F": self.forward}
        repeat = ""
        for letter in program:
            if letter.isdigit():
                repeat += letter
                continue
            for _ in range(int(repeat or 1)):
                actions[letter]()
            repeat = ""
        return self


robot = Robot().run("3FR2FRFLL4F")
print(robot.x, robot.y, robot.facing, len(robot.trail), len(set(robot.trail)))
try:
    robot.run("2FX")
except KeyError as error:
    print("unknown", error, robot.trail[-1])


def random_numbers(seed):
    while True:
        seed = (seed * 16807) % 2147483647
        yield seed


dice = random_numbers(7)
rolls = [next(dice) % 6 + 1 for _ in range(600)]
histogram = [rolls.count(face) for face in range(1, 7)]
print(histogram, sum(histogram), rolls[:10])
deck = [rank + suit for suit in "SH" for rank in "A23456789XJQK"]
for i in range(len(deck) - 1, 0, -1):
    j = next(dice) % (i + 1)
    deck[i], deck[j] = deck[j], deck[i]
print(" ".join(deck[:13]), len(set(deck)))
