"""A Lisp of fifty lines: reader, environments, closures, tail of special forms."""
import operator
from functools import reduce


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while name not in env:
            env = env.outer
            if env is None:
                raise NameError(f"unbound: {name}")
        return env


class Lambda:
    def __init__(self, names, body, env):
        self.names, self.body, self.env = names, body, env

    def __call__(self, *values):
        if len(values) != len(self.names):
            raise TypeError(f"{len(self.names)} arguments wanted, {len(values)} given")
        return evaluate(self.body, Env(self.names, values, self.env))

    def __repr__(self):
        return f"(lambda ({' '.join(self.names)}) ...)"


def read(tokens):
    if not tokens:
        raise SyntaxError("unexpected end")
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens and tokens[0] != ")":
            items.append(read(tokens))
        if not tokens:
            raise SyntaxError("missing )")
        tokens.pop(0)
        return items
    if token == ")":
        raise SyntaxError("unexpected )")
    if token == "'":
        return ["quote", read(tokens)]
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    return token


def parse(text):
    return read(text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split())


def show(value):
    if isinstance(value, list):
        return f"({' '.join(map(show, value))})"
    return {True: "#t", False: "#f"}[value] if isinstance(value, bool) else str(value)


def chain(function):
    return lambda *values: all(map(function, values, values[1:]))


GLOBAL = Env()
GLOBAL.update({"+": lambda *v: sum(v), "*": lambda *v: reduce(operator.mul, v, 1), "-": operator.sub, "=": chain(operator.eq),
               "<": chain(operator.lt), "car": lambda v: v[0], "cdr": lambda v: v[1:], "cons": lambda a, b: [a, *b],
               "list": lambda *v: list(v), "null?": lambda v: v == [], "map": lambda f, v: [f(x) for x in v]})


def evaluate(form, env=GLOBAL):
    while True:
        if isinstance(form, str):
            return env.find(form)[form]
        if not isinstance(form, list):
            return form
        head, *rest = form
        if head == "quote":
            return rest[0]
        if head == "if":
            test, yes, no = rest
            form = yes if evaluate(test, env) else no
        elif head == "define":
            env[rest[0]] = evaluate(rest[1], env)
            return None
        elif head == "set!":
            env.find(rest[0])[rest[0]] = evaluate(rest[1], env)
            return None
        elif head == "lambda":
            return Lambda(rest[0], rest[1], env)
        elif head == "begin":
            for each in rest[:-1]:
                evaluate(each, env)
            form = rest[-1]
        else:
            function, *values = (evaluate(each, env) for each in form)
            if not isinstance(function, Lambda):
                return function(*values)
            form, env = function.body, Env(function.names, values, function.env)


for line in """(+ 1 (* 2 3) 4)
(define square (lambda (x) (* x x)))
(map square '(1 2 3 4))
(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
(fact 20)
(define count (lambda (n total) (if (= n 0) total (count (- n 1) (+ total 1)))))
(count 3000 0)
(define make-counter (lambda (n) (lambda () (begin (set! n (+ n 1)) n))))
(define tick (make-counter 10))
(list (tick) (tick) (tick))
((lambda (f x) (f (f x))) square 3)
(cons 'a (cdr '(b c (d e))))
(list (< 1 2 3) (= 1 2) (null? '()))
square
(undefined 1)
(square 1 2)
(car '())
(1 2
)""".splitlines():
    try:
        print(line, "=>", show(evaluate(parse(line))))
    except Exception as error:
        print(line, "!!", type(error).__name__, error)
