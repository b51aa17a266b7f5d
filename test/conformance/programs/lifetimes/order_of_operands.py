# In which order the operands of one instruction die: of operators, comparisons, calls, indexing and assignments.
import operator


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name, end="; ")

    def __eq__(self, other):
        return True

    def __lt__(self, other):
        return 5

    def __add__(self, other):
        return 5

    def __contains__(self, other):
        return True

    def __getitem__(self, other):
        return 5

    def __hash__(self):
        return 5

    def __call__(self, *args, **keywords):
        return 5


N = Noisy


def assignments():
    places = [0]
    places[0] = N("v")
    N("o").x = N("v")
    {}[N("k")] = N("v")
    [N("a"), 1][0:1] = [N("b")]


def decisions():
    while N("c") is N("d"):
        pass
    if N("a") == N("b"):
        print("equal", end="; ")
    if not N("a") is N("b"):
        print("different", end="; ")
    assert N("a") == N("b"), N("message")


kept = N("kept")
CASES = {
    "is": lambda: N("a") is N("b"),
    "is not": lambda: N("a") is not N("b"),
    "is None": lambda: N("a") is None,
    "is kept": lambda: (N("a") is kept, kept is N("b")),
    "==": lambda: N("a") == N("b"),
    "<": lambda: N("a") < N("b"),
    "< <": lambda: N("a") < N("b") < N("c"),
    "in": lambda: N("a") in N("b"),
    "not in": lambda: N("a") not in N("b"),
    "+": lambda: N("a") + N("b"),
    "[]": lambda: N("a")[N("b")],
    "lists": lambda: [N("a")] == [N("b")],
    "lists <": lambda: [N("a")] < [N("b")],
    "lists +": lambda: [N("a")] + [N("b")],
    "in list": lambda: N("a") in [N("b")],
    "in dict": lambda: N("a") in {N("b"): 1},
    "dict[]": lambda: {N("a"): N("b")}[N("c")],
    "call": lambda: N("f")(N("a"), N("b")),
    "keywords": lambda: N("f")(N("a"), k=N("b")),
    "native": lambda: operator.is_(N("a"), N("b")),
    "and": lambda: N("a") and N("b"),
    "if": lambda: 1 if N("a") is N("b") else 2,
    "assignments": assignments,
    "decisions": decisions,
}
for name, case in CASES.items():
    print(name, end=": ")
    case()
    print()
del kept
