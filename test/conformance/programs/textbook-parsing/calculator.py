"""A calculator: tokens, a recursive-descent parser, a tree of nodes and its value."""
import math
import operator
import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    column: int


SPEC = [("number", r"\d+(?:\.\d*)?(?:e[+-]?\d+)?"), ("name", r"[a-z_]\w*"), ("sign", r"\*\*|[-+*/%()=,!]"), ("space", r"\s+"), ("bad", r".")]
MASTER = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in SPEC), re.I)


class CalcError(Exception):
    pass


def tokens(text):
    for match in MASTER.finditer(text):
        if match.lastgroup == "bad":
            raise CalcError(f"unexpected {match.group()!r} at {match.start()}")
        if match.lastgroup != "space":
            yield Token(match.lastgroup, match.group(), match.start())
    yield Token("end", "", len(text))


class Calculator:
    BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod}
    FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "round": round, "log": math.log}

    def __init__(self):
        self.names = {"pi": math.pi, "_": 0}

    def run(self, text):
        self.queue = list(tokens(text))
        value = self.assignment()
        if self.peek().kind != "end":
            raise CalcError(f"unexpected {self.peek().text!r} at {self.peek().column}")
        self.names["_"] = value
        return value

    def peek(self, ahead=0):
        return self.queue[ahead]

    def accept(self, *texts):
        return self.queue.pop(0).text if self.peek().text in texts and self.peek().kind == "sign" else None

    def expect(self, text):
        if not self.accept(text):
            raise CalcError(f"expected {text!r} at {self.peek().column}")

    def assignment(self):
        if self.peek().kind == "name" and self.peek(1).text == "=":
            name, _ = self.queue.pop(0), self.queue.pop(0)
            self.names[name.text] = self.assignment()
            return self.names[name.text]
        return self.sum()

    def left(self, signs, operand):
        value = operand()
        while sign := self.accept(*signs):
            value = self.BINARY[sign](value, operand())
        return value

    def sum(self):
        return self.left("+-", self.product)

    def product(self):
        return self.left("*/%", self.unary)

    def unary(self):
        return -self.unary() if self.accept("-") else self.power()

    def power(self):
        base = self.postfix()
        return base ** self.unary() if self.accept("**") else base

    def postfix(self):
        value = self.atom()
        while self.accept("!"):
            value = math.factorial(value)
        return value

    def atom(self):
        if self.accept("("):
            value = self.sum()
            self.expect(")")
            return value
        token = self.queue.pop(0)
        if token.kind == "number":
            return float(token.text) if re.search("[.e]", token.text) else int(token.text)
        if token.kind == "name" and token.text in self.FUNCTIONS:
            self.expect("(")
            arguments = [self.sum()]
            while self.accept(","):
                arguments.append(self.sum())
            self.expect(")")
            return self.FUNCTIONS[token.text](*arguments)
        if token.text in self.names:
            return self.names[token.text]
        raise CalcError(f"unknown {token.text!r}" if token.text else "unexpected end")


calculator = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "7 / 2 % 2", "x = y = 5", "x * y! + _", "max(1, x, sqrt(49))",
             "1.5e2 - .5", "round(pi, 4)", "2 +", "(1", "foo", "1 / 0", "3 4", "sqrt(-1)", "2 # 3", "10 - 4 - 3"):
    try:
        print(f"{line:22} = {calculator.run(line)!r}")
    except (CalcError, ArithmeticError, ValueError) as error:
        print(f"{line:22} {type(error).__name__}: {error}")
