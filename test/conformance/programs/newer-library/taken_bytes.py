# versions: 3.15
import sys
b=bytearray(b'hello world')
print(b.take_bytes(5), b, b.take_bytes(), b, b.take_bytes(0))
b=bytearray(b'hello world')
print(b.take_bytes(-5), b, sys.getsizeof(b))
for f in (lambda: b.take_bytes(100), lambda: b.take_bytes('a'), lambda: b.take_bytes(-100), lambda: b.take_bytes(1,2), lambda: b.take_bytes(None), lambda: b.take_bytes(n=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sys.getsizeof(b), len(b))
b=bytearray(b'x'*100)
print(sys.getsizeof(b)); r=b.take_bytes(); print(sys.getsizeof(b), sys.getsizeof(r))
b=bytearray(b'x'*100); r=b.take_bytes(60); print(sys.getsizeof(b), sys.getsizeof(r)); b+=b'x'; print(sys.getsizeof(b))
b=bytearray(b'x'*100); m=memoryview(b)
try: b.take_bytes()
except Exception as e: print(type(e), e)
print(bytearray.take_bytes.__text_signature__)
print(slice[int], slice[int,str,None], list[slice[int]])
