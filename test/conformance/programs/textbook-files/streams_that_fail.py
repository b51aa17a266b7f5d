"""Streams of one's own whose closing fails, and streams that are never closed."""
import gc
import io
import sys


class Broken(io.RawIOBase):
    def __init__(self, name):
        self.name = name

    def close(self):
        if not self.closed:
            print("closing", self.name)
            super().close()
            raise OSError(f"{self.name} is full")


class Forgetful(io.BufferedRandom):
    """Does not call the constructor of its base."""

    def __init__(self):
        self.ready = False


reported = []
sys.unraisablehook = lambda args: reported.append((args.exc_type.__name__, str(args.exc_value)))
stream = Broken("disk")
try:
    with stream:
        pass
except OSError as error:
    print(error, stream.closed)
stream = Broken("tape")
del stream
forgetful = Forgetful()
for action in (lambda: forgetful.closed, lambda: forgetful.read(1)):
    try:
        print(action())
    except ValueError as error:
        print(type(error).__name__, error)
del forgetful, action
gc.collect()
print(reported)


class Counting(io.StringIO):
    open_streams = 0

    def __init__(self, *args):
        super().__init__(*args)
        Counting.open_streams += 1

    def close(self):
        if not self.closed:
            Counting.open_streams -= 1
        super().close()


def leak():
    stream = Counting("text")
    stream.me = stream
    return stream.read()


kept = Counting()
print(leak(), Counting.open_streams, gc.collect() > 0, Counting.open_streams)
kept.close()
kept.close()
print(Counting.open_streams, kept.closed)
