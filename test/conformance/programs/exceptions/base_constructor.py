# BaseException: arguments, text, repr, and what a subclass may change of them.
for args in [(), (1,), ("a",), (1, 2), (None,), ((),), ([],), ("a", "b", "c")]:
    e = Exception(*args)
    print(e.args, repr(str(e)), repr(e))
class Plain(Exception):
    pass
class WithInit(Exception):
    def __init__(self, code):
        self.code = code
class WithBoth(Exception):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, "from new")
        self.kwargs = kwargs
        return self
    def __init__(self, *args, **kwargs):
        pass
print(repr(Plain(1, 2)), Plain(1, 2).args)
w = WithInit(5)
print(w.args, repr(w), str(w), w.code, w.__dict__)
b = WithBoth(1, x=2)
print(b.args, b.kwargs, repr(b))
e = ValueError("x")
e.args = [1, 2, 3]
print(e.args, repr(e), str(e))
e.args = "ab"
print(e.args)
for action in ["del e.args", "e.args = 5", "Exception(a=1)", "ValueError(1, b=2)", "KeyError(k=1)"]:
    try:
        if action == "del e.args":
            del e.args
        elif action == "e.args = 5":
            e.args = 5
        elif action == "Exception(a=1)":
            Exception(a=1)
        elif action == "ValueError(1, b=2)":
            ValueError(1, b=2)
        else:
            KeyError(k=1)
    except TypeError as error:
        print(action, "->", error)
print(KeyError("k"), KeyError("k", 1), KeyError(), repr(KeyError("k")))
print(isinstance(e, Exception), issubclass(KeyError, LookupError), Exception.__mro__)
