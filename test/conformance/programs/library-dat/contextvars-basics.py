import contextvars
import gc
import sys
from contextvars import Context, ContextVar, Token, copy_context

user = ContextVar("user")
level = ContextVar("level", default=1)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        text = str(error)
        print(type(error).__name__, text[: text.find(" at 0x")] if " at 0x" in text else text)


attempt(user.get)
print(user.get("nobody"), level.get(), level.get(5), user.name)
first = user.set("ann")
second = user.set("bob")
print(user.get(), second.old_value, first.old_value is Token.MISSING, first.var is user)
print(repr(Token.MISSING), repr(level).split(" at ")[0], repr(second).split(" at ")[0])
user.reset(second)
print(user.get())
attempt(lambda: user.reset(second))
attempt(lambda: level.reset(first))
attempt(lambda: user.reset(3))
user.reset(first)
attempt(user.get)

context = copy_context()
print(len(context), list(context), user in context)


def work(name, *, deep=False):
    user.set(name)
    level.set(level.get() + 1)
    inner = copy_context()
    if deep:
        attempt(lambda: context.run(work, "again"))
    return len(inner), inner[user], inner.get(level), inner.get(user, 0)


print(context.run(work, "cid", deep=True), user.get("unset"), level.get())
print(context[user], context[level], sorted(v.name for v in context), sorted(map(str, context.values())))
print(sorted((v.name, value) for v, value in context.items()), sorted(v.name for v in context.keys()))
print(context.run(work, "dan"), context == context.copy(), context == Context(), context != 3)
copied = context.copy()
copied.run(level.set, 99)
print(context[level], copied[level], copied.run(level.get))
attempt(lambda: Context()[user])
attempt(lambda: Context().get(user))
attempt(lambda: 3 in context)
attempt(lambda: context[None])
attempt(lambda: context.run())
attempt(lambda: hash(context))
attempt(lambda: Context(1))
attempt(lambda: Token())
attempt(lambda: ContextVar(3))
attempt(lambda: ContextVar())
attempt(lambda: ContextVar("a", fallback=1).get())
attempt(lambda: context.run(lambda: 1 / 0))
token = level.set(7)
attempt(lambda: context.run(level.reset, token))
print(contextvars.ContextVar[int], Token[int])
for each in (level, context, token, Token.MISSING):
    print(type(each), type(each).__basicsize__, sys.getsizeof(each), gc.is_tracked(each))
attempt(lambda: type("Own", (ContextVar,), {}))


class Noisy:
    def __del__(self):
        print("gone")


context.run(user.set, Noisy())
print("kept")
context.run(user.set, None)
del context, copied
print(gc.collect() >= 0)
