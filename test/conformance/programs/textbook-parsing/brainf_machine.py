"""Interpreters of tiny machines: Brainf***, a stack language, and a turtle."""
import math


class Tape:
    def __init__(self):
        self.cells, self.at = {}, 0

    @property
    def value(self):
        return self.cells.get(self.at, 0)

    @value.setter
    def value(self, number):
        self.cells[self.at] = number % 256


def jumps(program):
    table, stack = {}, []
    for place, sign in enumerate(program):
        if sign == "[":
            stack.append(place)
        elif sign == "]":
            if not stack:
                raise SyntaxError(f"] without [ at {place}")
            start = stack.pop()
            table[start], table[place] = place, start
    if stack:
        raise SyntaxError(f"[ without ] at {stack[-1]}")
    return table


def brainf(program, text=""):
    table, tape, at, given, out, steps = jumps(program), Tape(), 0, iter(text), [], 0
    while at < len(program):
        steps += 1
        sign = program[at]
        if sign in "<>":
            tape.at += 1 if sign == ">" else -1
        elif sign in "+-":
            tape.value += 1 if sign == "+" else -1
        elif sign == ".":
            out.append(chr(tape.value))
        elif sign == ",":
            tape.value = ord(next(given, "\0"))
        elif (sign == "[" and not tape.value) or (sign == "]" and tape.value):
            at = table[at]
        at += 1
    return "".join(out), steps


print(brainf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++."))
print(brainf(",[.,]", "echo"), brainf(",>,<[->+<]>.", "\x30\x05"))
for wrong in ("[[]", "+]"):
    try:
        brainf(wrong)
    except SyntaxError as error:
        print(error)


class Forth:
    def __init__(self):
        self.stack = []
        self.words = {
            "+": lambda: self.push(self.pop() + self.pop()),
            "*": lambda: self.push(self.pop() * self.pop()),
            "-": lambda: self.push(-self.pop() + self.pop()),
            "dup": lambda: self.push(self.stack[-1]),
            "swap": lambda: self.stack.insert(-1, self.pop()),
            "over": lambda: self.push(self.stack[-2]),
            ".": lambda: print(self.pop(), end=" "),
        }
        self.push, self.pop = self.stack.append, self.stack.pop

    def run(self, text):
        words = iter(text.lower().split())
        for word in words:
            if word == ":":
                name, *body = iter(lambda: next(words), ";")
                self.words[name] = lambda body=" ".join(body): self.run(body)
            elif word in self.words:
                self.words[word]()
            else:
                self.push(int(word))


forth = Forth()
for line in (": square dup * ;", "3 square . 2 5 - .", ": cube dup square * ; 4 cube .", "1 2 swap . .", "+", "1 hop"):
    try:
        forth.run(line)
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error, end=" ")
print(forth.stack)


class Turtle:
    def __init__(self):
        self.x = self.y = self.angle = 0.0
        self.path = [(0, 0)]

    def forward(self, length):
        self.x += length * math.cos(math.radians(self.angle))
        self.y += length * math.sin(math.radians(self.angle))
        self.path.append((round(self.x), round(self.y)))

    def left(self, angle):
        self.angle = (self.angle + angle) % 360


turtle = Turtle()
for command in "forward 10;left 90;forward 10;left 90;forward 10;left 90;forward 10;left 45;forward 20".split(";"):
    name, number = command.split()
    getattr(turtle, name)(float(number))
print(turtle.path, turtle.angle, hasattr(turtle, "right"))
