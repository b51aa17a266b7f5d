# Generators as pipelines, endless sequences, coroutines that take values, and trees.
def numbers():
    n = 0
    while True:
        yield n
        n += 1


def take(count, items):
    for _, item in zip(range(count), items):
        yield item


def primes():
    found = []
    for n in numbers():
        if n > 1 and all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n


def chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk.clear()
    if chunk:
        yield tuple(chunk)


def running_average():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return f"{count} values"
        total += value
        count += 1
        average = total / count


def delegating():
    result = yield from running_average()
    print("inner returned", result)
    yield "done"


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def leaves(self):
        if not self.children:
            yield self.value
        for child in self.children:
            yield from child.leaves()

    def by_level(self):
        queue = [self]
        while queue:
            node = queue.pop(0)
            queue.extend(node.children)
            yield node.value


LOG = """
2024-01-03 ERROR disk full
2024-01-03 INFO started
bad line
2024-01-04 ERROR network down
""".strip().split("\n")


def parse(lines):
    for number, line in enumerate(lines, start=1):
        try:
            date, level, message = line.split(" ", 2)
        except ValueError:
            print(f"line {number} skipped: {line!r}")
            continue
        yield {"date": date, "level": level, "message": message}


errors = (record for record in parse(LOG) if record["level"] == "ERROR")
print([record["message"].upper() for record in errors], list(errors))
print(list(take(10, primes())), sum(take(100, numbers())), list(chunks("abcdefg", 3)))
average = running_average()
next(average)
print([average.send(x) for x in (10, 20, 60)])
try:
    average.send(None)
except StopIteration as stop:
    print("stopped:", stop.value)
outer = delegating()
next(outer)
print(outer.send(4), outer.send(None), next(outer, "over"))
tree = Tree(1, Tree(2, Tree(4), Tree(5)), Tree(3, Tree(6)))
print(list(tree), list(tree.leaves()), list(tree.by_level()), 5 in tree, max(tree))


def cleanup():
    try:
        yield "open"
        yield "working"
    except ValueError as error:
        yield f"handled {error}"
    finally:
        print("closed")


g = cleanup()
print(next(g), g.throw(ValueError("oops")))
g.close()
g = cleanup()
next(g)
del g
squares = {n: n * n for n in range(5) if n % 2}
print(squares, {n % 3 for n in range(10)}, [x + y for x in "ab" for y in "xy" if x + y != "ay"])
print(sum(len(w) for w in ("a", "bb")), any(n > 3 for n in range(5)), dict(zip("ab", numbers())))
