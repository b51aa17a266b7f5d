# When the markers would cover the whole line, and when they do not.
import sys
def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
def fail(*args):
    raise ValueError("fail")
def call_statement():
    fail()
def assigned():
    x = fail()
def returned():
    return fail()
def attribute_assigned(o=type("O", (), {})()):
    o.x = fail()
def two_targets():
    x = y = fail()
def method_returned(o=type("O", (), {"m": lambda self: 1 / 0})()):
    return o.m()
def operator():
    1 / 0
def operator_assigned():
    x = 1 / 0
def operator_returned():
    return 1 / 0
def raised():
    raise KeyError("k")
def raised_from():
    raise KeyError("k") from ValueError("v")
def asserted():
    assert 1 == 2, "message"
def asserted_plain():
    assert not 1
def comment():
    fail()  # with a comment behind
def semicolon():
    a = 1; fail(); b = 2
def nested():
    fail(fail(1), 2)
def tail():
    fail ()
def deleted():
    del {}["k"]
def imported():
    from sys import nothing_like_it
def unpacked():
    a, b = 1
def looped():
    for i in 5: pass
def with_():
    with 5: pass
def augmented():
    x = 1
    x += "a"
for f in [v for k, v in list(globals().items()) if callable(v) and k not in ("show", "fail")]:
    show(f)
