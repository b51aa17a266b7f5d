# Classes of one's own with __buffer__ and __release_buffer__ (PEP 688, 3.12; no buffers before): what bytes and
# bytearray ask for and give back at once, and views without a release.


class Own:
    def __init__(self, text):
        self.data = bytearray(text)

    def __buffer__(self, flags):
        print("  buffer", self.data, flags)
        return memoryview(self.data)


class Releasing(Own):
    def __release_buffer__(self, view):
        print("  release", type(view).__name__, bytes(view))
        view.release()


class Keeping(Own):
    def __release_buffer__(self, view):
        print("  kept", view.nbytes, view.readonly)


class Iterable(Releasing):
    def __iter__(self):
        print("  never asked")
        return iter([1])


class Wrong:
    def __buffer__(self, flags):
        return b"no view"


class Failing:
    def __buffer__(self, flags):
        raise KeyError("buffer")


def tried(what, call):
    try:
        print(what, call())
    except Exception as error:
        print(what, type(error).__name__, error)


def through_view(own):
    with memoryview(own) as view:
        print(view.obj is own, view.nbytes, view.readonly, view.format, view.shape, bytes(view))
        view[0] = 72
        try:
            own.data.append(1)
        except BufferError as error:
            print("BufferError", error)
    own.data.append(33)
    part = memoryview(own)[1:3]
    return own.data, part.tobytes()


for kind in Own, Releasing, Keeping, Iterable:
    own = kind(b"hello")
    tried("bytes", lambda: bytes(own))
    own.data.append(33)
    tried("bytearray", lambda: bytearray(own))
    own.data.append(34)
    print(own.data)
tried("view", lambda: through_view(Own(b"hello")))
for kind in Wrong, Failing, object, int:
    tried(kind.__name__, lambda: memoryview(kind()))
    tried(kind.__name__, lambda: bytes(kind()))
    tried(kind.__name__, lambda: bytearray(kind()))
