# __buffer__ and __release_buffer__ (3.12)
import sys

if sys.version_info >= (3, 12):
    b = bytearray(b'abc')
    v = b.__buffer__(0)
    print(v.tolist())
    b.__release_buffer__(v)
    try:
        v[0]
    except ValueError as e:
        print(e)
    for f in (lambda: b'a'.__buffer__(1), lambda: memoryview(b'a').__buffer__(1), lambda: b.__release_buffer__(1), lambda: memoryview._from_flags(b'ab', 0).tolist()):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)

    class C:

        def __init__(self):
            self.data = bytearray(b'class')

        def __buffer__(self, flags):
            return memoryview(self.data)
    m = memoryview(C())
    print(m.tobytes(), m[1:].tolist())

    class D:

        def __buffer__(self, flags):
            return 5
    try:
        memoryview(D())
    except TypeError as e:
        print(e)
else:
    print(hasattr(b'', '__buffer__'))
