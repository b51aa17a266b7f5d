# Classes of the program with derive.
class Coded(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        self = super().__new__(Coded, message, exceptions)
        self.code = code
        return self
    def derive(self, exceptions):
        return Coded(self.message, exceptions, self.code + 1)
class Plain(ExceptionGroup):
    pass
class Wrong(ExceptionGroup):
    def derive(self, exceptions):
        return "wrong"
class Failing(ExceptionGroup):
    def derive(self, exceptions):
        raise LookupError(f"derive {len(exceptions)}")
c = Coded("c", [ValueError(1), TypeError(2)], 10)
match, rest = c.split(ValueError)
print(type(match).__name__, match.code, match.exceptions, type(rest).__name__, rest.code, rest.exceptions)
p = Plain("p", [ValueError(1), TypeError(2)])
print([type(part).__name__ for part in p.split(ValueError)], type(p.derive([KeyError()])).__name__)
print(type(BaseExceptionGroup("b", [KeyboardInterrupt()]).derive([ValueError()])).__name__)
for bad in (Wrong, Failing):
    try:
        bad("x", [ValueError(1), TypeError(2)]).split(ValueError)
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)
try:
    try:
        raise c
    except* ValueError as e:
        print("caught", type(e).__name__, e.code)
except ExceptionGroup as e:
    print("left", type(e).__name__, e.code, e.exceptions)
nested = Plain("outer", [Coded("inner", [ValueError(1), KeyError(2)], 5)])
match, rest = nested.split(KeyError)
print(repr(match), match.exceptions[0].code, repr(rest))
