# Making groups: what is taken, what is refused, which class comes out.
def attempt(f, *args, **kwargs):
    try:
        g = f(*args, **kwargs)
        print(type(g).__name__, "|", g, "|", repr(g), "|", g.message, g.exceptions, g.args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
V, K = ValueError(1), KeyboardInterrupt()
attempt(ExceptionGroup, "m", [V])
attempt(ExceptionGroup, "m", (V, TypeError("t")))
attempt(BaseExceptionGroup, "m", [V])
attempt(BaseExceptionGroup, "m", [K])
attempt(BaseExceptionGroup, "m", [V, K])
attempt(ExceptionGroup, "m", [K])
attempt(ExceptionGroup, "m", [])
attempt(ExceptionGroup, "m", [1])
attempt(ExceptionGroup, "m", [V, ValueError])
attempt(ExceptionGroup, "m", {V})
attempt(ExceptionGroup, "m", "text")
attempt(ExceptionGroup, "m", iter([V]))
attempt(ExceptionGroup, "m", None)
attempt(ExceptionGroup, 1, [V])
attempt(ExceptionGroup, None, [V])
attempt(ExceptionGroup, "m")
attempt(ExceptionGroup)
attempt(ExceptionGroup, "m", [V], 3)
attempt(ExceptionGroup, message="m", exceptions=[V])
class Mine(ExceptionGroup):
    pass
class MineBase(BaseExceptionGroup):
    pass
attempt(Mine, "m", [V])
attempt(Mine, "m", [K])
attempt(MineBase, "m", [K])
attempt(MineBase, "m", [V])
class Seq:
    def __getitem__(self, i):
        return [V][i]
    def __len__(self):
        return 1
    def __repr__(self):
        return "<Seq>"
attempt(ExceptionGroup, "m", Seq())
g = ExceptionGroup("m", [V])
for name in ("message", "exceptions"):
    try:
        setattr(g, name, 1)
    except AttributeError as e:
        print(e)
print(ExceptionGroup.__mro__, isinstance(g, Exception), issubclass(BaseExceptionGroup, Exception))
