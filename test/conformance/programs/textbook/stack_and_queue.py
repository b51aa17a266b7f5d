# Stacks, queues and what is built with them: brackets, postfix, a circular buffer, a priority queue.
class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def peek(self):
        return self._items[-1] if self._items else None

    def __len__(self):
        return len(self._items)


def balanced(text):
    pairs, stack = {")": "(", "]": "[", "}": "{"}, Stack()
    for position, c in enumerate(text):
        if c in pairs.values():
            stack.push((c, position))
        elif c in pairs and (not stack or stack.pop()[0] != pairs[c]):
            return f"unexpected {c} at {position}"
    return f"unclosed {stack.pop()[0]}" if stack else "ok"


def postfix(expression):
    precedence, output, operators = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}, [], []
    for token in expression.split():
        if token == "(":
            operators.append(token)
        elif token == ")":
            while (top := operators.pop()) != "(":
                output.append(top)
        elif token in precedence:
            while operators and precedence.get(operators[-1], 0) >= precedence[token]:
                output.append(operators.pop())
            operators.append(token)
        else:
            output.append(token)
    return output + operators[::-1]


def evaluate(tokens):
    stack = []
    table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    for token in tokens:
        if token in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[token](a, b))
        else:
            stack.append(float(token))
    (result,) = stack
    return result


class Ring:
    def __init__(self, capacity):
        self.items, self.start, self.size = [None] * capacity, 0, 0

    def add(self, item):
        end = (self.start + self.size) % len(self.items)
        self.items[end] = item
        if self.size < len(self.items):
            self.size += 1
        else:
            self.start = (self.start + 1) % len(self.items)

    def __iter__(self):
        return (self.items[(self.start + i) % len(self.items)] for i in range(self.size))


class PriorityQueue:
    def __init__(self):
        self.heap = []

    def push(self, item, priority):
        self.heap.append((priority, len(self.heap), item))
        self.heap.sort(reverse=True)

    def pop(self):
        return self.heap.pop()[-1]


for text in ["([]{})", "(]", "((", ")", ""]:
    print(repr(text), balanced(text))
for expression in ["1 + 2 * 3", "( 1 + 2 ) * 3", "8 / 4 / 2", "2 * ( 3 + 4 ) - 5"]:
    print(expression, postfix(expression), evaluate(postfix(expression)))
ring = Ring(3)
for n in range(5):
    ring.add(n)
print(list(ring), ring.items, ring.start)
queue = PriorityQueue()
for job, priority in [("sleep", 3), ("eat", 1), ("code", 2), ("drink", 1)]:
    queue.push(job, priority)
print([queue.pop() for _ in range(4)])
try:
    Stack().pop()
except IndexError as error:
    print(error)
try:
    evaluate(["1", "2"])
except ValueError as error:
    print(error)
