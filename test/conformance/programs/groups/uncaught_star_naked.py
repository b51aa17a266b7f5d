# A single exception that except* turned into a group, and something raised from it.
def f():
    raise ValueError("single")
try:
    f()
except* ValueError as e:
    print(repr(e), e.__traceback__ is None, e.exceptions[0].__traceback__.tb_lineno)
    raise KeyError("from group") from e
