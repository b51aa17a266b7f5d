def fails(n):
    try:
        return fails(n + 1)
    except RecursionError:
        return "caught at the bottom"
    finally:
        ends.append(n)
ends = []
print(fails(0), ends[-1], len(ends) > 900)
def mutual_a(n): return mutual_b(n) if n else "done"
def mutual_b(n): return mutual_a(n - 1)
print(mutual_a(400))
try: mutual_a(5000)
except RecursionError: print("too deep")
print(mutual_a(400))
def generator(n):
    if n: yield from generator(n - 1)
    yield n
print(sum(generator(200)))
try: sum(generator(5000))
except RecursionError: print("generators too")
def build(n): return [build(n - 1)] if n else []
value = build(300)
depth = 0
while value: value, depth = value[0], depth + 1
print(depth)
class Node:
    def __init__(self, n): self.next = Node(n - 1) if n else None
    def __len__(self): return 1 + (len(self.next) if self.next is not None else 0)
print(len(Node(150)))
try: Node(100000)
except RecursionError as error: print("nodes:", error)
memo = {}
def fib(n):
    if n < 2: return n
    if n not in memo: memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(300))
