# Coroutines are driven by hand: send, throw and close in every state.
class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return ("got", got)


async def work(name):
    print(name, "starts")
    first = await Pause(name + "-1")
    print(name, first)
    try:
        second = await Pause(name + "-2")
        print(name, second)
    except KeyError as error:
        print(name, "caught", repr(error))
        second = "recovered"
    finally:
        print(name, "finally")
    return second


c = work("a")
print(type(c).__name__, c.__name__, c.__qualname__)
print(c.send(None))
print(c.send(10))
try:
    c.send(20)
except StopIteration as stop:
    print("returned", stop.value, stop.args)
try:
    c.send(None)
except RuntimeError as error:
    print("RuntimeError", error)
try:
    c.throw(ValueError("late"))
except RuntimeError as error:
    print("RuntimeError", error)
print(c.close())

c = work("b")
try:
    c.send("early")
except TypeError as error:
    print("TypeError", error)
print(c.send(None), c.send(1))
try:
    print(c.throw(KeyError("k")))
except StopIteration as stop:
    print("returned", stop.value)

c = work("c")
print(c.send(None), c.send(2))
print("close", c.close())
c = work("d")
try:
    c.throw(OSError("before start"))
except OSError as error:
    print(repr(error))
try:
    c.send(None)
except RuntimeError as error:
    print("RuntimeError", error)
c = work("e")
c.close()
try:
    c.send(None)
except RuntimeError as error:
    print("RuntimeError", error)
