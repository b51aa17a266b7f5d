import re
from collections import deque


def coroutine(func):
    def start(*args, **kwargs):
        cr = func(*args, **kwargs)
        next(cr)
        return cr
    return start


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@coroutine
def grep(pattern, target):
    try:
        while True:
            line = yield
            if re.search(pattern, line):
                target.send(line)
    except GeneratorExit:
        target.close()


@coroutine
def printer(label):
    n = 0
    try:
        while True:
            line = yield
            n += 1
            print(f"[{label}] {line}")
    except GeneratorExit:
        print(f"[{label}] closed after {n}")


LINES = ["python generators rock", "nothing here", "coroutines consume", "python again"]
p = printer("py")
sink = broadcast(grep("python", p), grep(r"\bc\w+s\b", printer("co")))
for line in LINES:
    sink.send(line)
sink.close()
del sink


def numbers(lines):
    for line in lines:
        yield from (int(tok) for tok in line.split() if tok.lstrip("-").isdigit())


def running_total(nums):
    total = 0
    for n in nums:
        total += n
        yield total


def trace(it, log):
    for x in it:
        log.append(x)
        yield x


log = []
pipeline = running_total(trace(numbers(["1 2 x", "", "-3 four 5"]), log))
print(next(pipeline), log, next(pipeline), log)
print(list(pipeline), log)
tokens = (w for line in LINES for w in line.split())
longest = max(tokens, key=len)
print(longest, list(tokens))


def walk(tree, depth=0):
    if isinstance(tree, dict):
        for k, v in tree.items():
            yield "  " * depth + str(k)
            yield from walk(v, depth + 1)
    elif isinstance(tree, (list, tuple)):
        for x in tree:
            yield from walk(x, depth)
    else:
        yield "  " * depth + repr(tree)


print("\n".join(walk({"root": {"bin": ["ls", "cat"], "etc": {"conf": 1}}, "end": None})))


def interleave(*gens):
    q = deque(gens)
    while q:
        try:
            yield next(g := q.popleft())
            q.append(g)
        except StopIteration:
            pass


print(*interleave(iter("abc"), (n * n for n in range(5)), iter(())))
