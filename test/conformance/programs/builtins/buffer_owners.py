# The views that __buffer__ gives, and when __release_buffer__ gets them back (PEP 688, from 3.12 on).
import sys

if not hasattr(bytes, "__buffer__"):
    print("no methods of buffers")
    sys.exit()
sys.unraisablehook = lambda args: print("unraisable", type(args.exc_value).__name__, args.exc_value)


class Buf:
    def __init__(self, n): self.n = n; self.data = bytearray(b"abc"); self.live = 0
    def __buffer__(self, flags):
        print("buffer", self.n, flags)
        self.live += 1
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print("release", self.n, type(view).__name__, bytes(view), view.obj is self.data)
        self.live -= 1
b = Buf(1)
m = memoryview(b)
print(type(m.obj).__name__, bytes(m), m.nbytes, m.readonly)
m.release()
print("released", b.live)
try:
    b.data.extend(b"x" * 100)
    print("extended")
except BufferError as e:
    print(e)
m = memoryview(b)
del m
print("deleted", b.live)
with memoryview(b) as m:
    print(m[0])
print("with over")
m = memoryview(b)
s = m[1:]
m.release()
print("first released")
del s
print("slice gone")
print(bytes(b)[:3], bytearray(b)[:2])
class OnlyBuf:
    def __buffer__(self, flags): return memoryview(b"xyz")
m = memoryview(OnlyBuf())
print(bytes(m), type(m.obj).__name__)
m.release()
class Bad:
    def __buffer__(self, flags): return 3
try: memoryview(Bad())
except TypeError as e: print(e)
class Raising(Buf):
    def __release_buffer__(self, view): raise ValueError("no")
m = memoryview(Raising(3))
m.release()
print("end")
class Sub(bytearray):
    def __buffer__(self, flags):
        print("sub buffer")
        return super().__buffer__(flags)
    def __release_buffer__(self, view):
        print("sub release")
        super().__release_buffer__(view)
x = Sub(b"qq")
with memoryview(x) as m: print(bytes(m))
x.append(3)
print(x)
