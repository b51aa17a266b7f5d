# Dict displays with constant keys take room for all pairs that are written, equal keys included.
import sys


def sizes():
    yield {True: 1, True: 2, True: 3, True: 4, True: 5, True: 6}
    yield {"a": 1, "a": 2, "a": 3, "a": 4, "a": 5, "a": 6}
    yield {"a": 1, "b": 2}
    yield {1: 1, 1.0: 2, True: 3}
    yield {"a": 1, 1: 2, "a": 3, 1: 4, "a": 5, 1: 6, "b": 7}


for made in sizes():
    print(made, sys.getsizeof(made), sys.getsizeof(made.copy()), sys.getsizeof(dict(made)))
