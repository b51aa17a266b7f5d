# Expressions over several lines: what is quoted and marked of them.
import sys
def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
def fail(*args, **kwargs):
    raise ValueError("fail")
def two():
    return fail(
        1)
def three():
    fail(
        1,
        2,
    )
def many():
    fail(
        1,
        2,
        3,
        4,
        5,
    )
def operator():
    return (1 +
            2 +
            "x" +
            3)
def operator_far():
    return (
        1
        + 2
        # a comment

        + "x"
    )
def subscript():
    return {
        "a": 1,
    }[
        "b"
    ]
def chained():
    return (
        "text"
        .upper()
        .index("q")
    )
def raised():
    raise ValueError(
        "a",
        "b",
    )
def listed():
    x = [
        1,
        2,
        1 / 0,
        4,
    ]
def continued():
    x = 1 + \
        2 + \
        "x"
def string():
    return """a
b
c""" + 5
def condition():
    if (1 == 1 and
            fail()):
        pass
def deep():
        return fail(fail,
 1,
    2)
for f in [two, three, many, operator, operator_far, subscript, chained, raised, listed, continued, string, condition, deep]:
    show(f)
