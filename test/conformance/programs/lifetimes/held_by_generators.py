# What suspended frames hold: generators and coroutines their code, and their function where frames know it.
import sys
import weakref

count = sys.getrefcount


def numbers(limit):
    for number in range(limit):
        yield number


def show(label):
    print(label, count(numbers), count(numbers.__code__))


show("before")
running = numbers(3)
show("made")
print(next(running))
show("begun")
frame = running.gi_frame
show("frame asked for")
del frame
print(list(running))
show("finished")
print(running.gi_code is numbers.__code__, running.gi_frame)
del running
show("dead")
kept = numbers(2)
next(kept)
kept.close()
show("closed")
del kept


async def answer():
    return 42


waiting = answer()
print(count(answer), count(answer.__code__))
try:
    waiting.send(None)
except StopIteration as stop:
    print(stop.value)
print(count(answer), count(answer.__code__))
del waiting
print(count(answer.__code__))


def make(step):
    def inner():
        yield step
        yield step * 2

    return inner


function = make(5)
reference = weakref.ref(function)
iterator = function()
del function
print(reference() is None)
print(list(iterator), reference() is None)
print(iterator.gi_code.co_name, iterator.__qualname__)


def fail():
    local = make(1)
    raise ValueError(local.__name__)


try:
    fail()
except ValueError as error:
    frame = error.__traceback__.tb_next.tb_frame
print(frame.f_globals is globals(), frame.f_builtins is __builtins__.__dict__, sorted(frame.f_locals))
print(frame.f_code is fail.__code__, count(fail), count(fail.__code__))
del frame
print(count(fail), count(fail.__code__))
