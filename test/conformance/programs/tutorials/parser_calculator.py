# A calculator: tokenizer, recursive descent, variables, functions, and errors with positions.
class CalculatorError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


class Token:
    __slots__ = "kind", "text", "position"

    def __init__(self, kind, text, position):
        self.kind, self.text, self.position = kind, text, position

    def __repr__(self):
        return f"{self.kind}:{self.text}"


def tokenize(text):
    position = 0
    while position < len(text):
        start, ch = position, text[position]
        if ch.isspace():
            position += 1
            continue
        if ch.isdigit() or ch == ".":
            while position < len(text) and (text[position].isdigit() or text[position] == "."):
                position += 1
            kind = "number"
        elif ch.isalpha():
            while position < len(text) and text[position].isalnum():
                position += 1
            kind = "name"
        elif ch in "+-*/^()=,":
            position += 2 if text[position : position + 2] == "**" else 1
            kind = "op"
        else:
            raise CalculatorError(f"unexpected {ch!r}", start)
        yield Token(kind, text[start:position], start)
    yield Token("end", "", len(text))


class Calculator:
    BINARY = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    FUNCTIONS = {"max": max, "min": min, "abs": abs, "sqrt": lambda x: x**0.5, "sum": lambda *xs: sum(xs)}

    def __init__(self):
        self.variables = {"pi": 3.14159}

    def evaluate(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0
        if len(self.tokens) > 2 and self.tokens[0].kind == "name" and self.tokens[1].text == "=":
            name = self.tokens[0].text
            self.at = 2
            value = self.variables[name] = self.expression()
        else:
            value = self.expression()
        if self.token.kind != "end":
            raise CalculatorError(f"did not expect {self.token.text!r}", self.token.position)
        return value

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, *texts):
        if self.token.kind == "op" and self.token.text in texts:
            self.at += 1
            return self.tokens[self.at - 1].text
        return None

    def expect(self, text):
        if not self.accept(text):
            raise CalculatorError(f"expected {text!r}", self.token.position)

    def expression(self):
        value = self.term()
        while operator := self.accept("+", "-"):
            value = self.BINARY[operator](value, self.term())
        return value

    def term(self):
        value = self.factor()
        while operator := self.accept("*", "/"):
            position = self.token.position
            try:
                value = self.BINARY[operator](value, self.factor())
            except ZeroDivisionError as error:
                raise CalculatorError("division by zero", position) from error
        return value

    def factor(self):
        if self.accept("-"):
            return -self.factor()
        base = self.atom()
        return base ** self.factor() if self.accept("^", "**") else base

    def atom(self):
        token = self.token
        self.at += 1
        if token.kind == "number":
            return float(token.text) if "." in token.text else int(token.text)
        if token.kind == "name":
            if self.accept("("):
                arguments = [self.expression()]
                while self.accept(","):
                    arguments.append(self.expression())
                self.expect(")")
                return self.FUNCTIONS[token.text](*arguments)
            try:
                return self.variables[token.text]
            except KeyError:
                raise CalculatorError(f"unknown name {token.text}", token.position) from None
        if token.text == "(":
            value = self.expression()
            self.expect(")")
            return value
        raise CalculatorError(f"unexpected {token.text or 'end'}", token.position)


calculator = Calculator()
print(list(tokenize("2*(x1 + .5)**2")))
for line in """1 + 2 * 3
(1 + 2) * 3 - -4
2 ^ 3 ^ 2
-2 ** 2
x = 10 / 4
x * 2 + pi
max(1, x, 2) + sqrt(16) - abs(-3)
sum(1, 2, 3, 4.5)
7 / (3 - 3)
2 * (3 + 4
y + 1
3 $ 4
1 2

nope(1)
sqrt(1, 2)
1.2.3""".split("\n"):
    try:
        print(f"{line} = {calculator.evaluate(line)!r}")
    except CalculatorError as error:
        print(line, " " * error.position + f"^ {error}", sep="\n")
    except Exception as error:
        print(f"{line}: {type(error).__name__}: {error}")
print(calculator.variables)
