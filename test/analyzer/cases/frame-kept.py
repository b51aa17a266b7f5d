# case: 1,000 calls that keep their frame
# counts: kept
import inspect
# before
def where():
    data = list(range(1000))
    frame = inspect.currentframe()
    return frame.f_lineno

for _ in range(1000): where()
# after (by hand)
def where():
    data = list(range(1000))
    frame = inspect.currentframe()
    try:
        return frame.f_lineno
    finally:
        del frame

for _ in range(1000): where()
