# Traceback objects: links, lines, frames, and which links may be changed.
import sys
def f(n):
    if n == 0:
        raise ValueError("deep")
    f(n - 1)
try:
    f(2)
except ValueError as e:
    tb = e.__traceback__
links = []
at = tb
while at:
    links.append((at.tb_lineno, at.tb_frame.f_lineno, at.tb_lasti >= 0))
    at = at.tb_next
print(links)
print(type(tb).__name__, [name for name in dir(tb) if name.startswith("tb_")])
last = tb.tb_next.tb_next
tb.tb_next = last
print([tb.tb_lineno, tb.tb_next.tb_lineno])
for wrong in (3, "x"):
    try:
        tb.tb_next = wrong
    except TypeError as e:
        print(e)
try:
    last.tb_next = tb
except ValueError as e:
    print(e)
try:
    del tb.tb_next
except TypeError as e:
    print(e)
for name in ("tb_lineno", "tb_frame", "tb_lasti"):
    try:
        setattr(tb, name, 1)
    except AttributeError as e:
        print(name, e)
tb.tb_next = None
print(tb.tb_next)
TracebackType = type(tb)
made = TracebackType(None, tb.tb_frame, 0, 77)
print(made.tb_lineno, made.tb_lasti, made.tb_frame is tb.tb_frame)
try:
    TracebackType(3, tb.tb_frame, 0, 1)
except TypeError as e:
    print(e)
