# A bytearray appended to, or put into, itself; its own buffer is in the way of some of these.
import sys
class Sub(bytearray): pass
for k in (bytearray, Sub):
    v = k(b'ab')
    for f in ('v += v', 'v.extend(v)', 'v[1:1] = v', 'v[:] = v', 'v += memoryview(v)', 'v.extend(memoryview(v))', 'v *= 2', 'v[1:2] = memoryview(v)[:1]', 'v += k(b"x")', 'v.insert(0, v[0])', 'v.join([v, v])', 'v = v + v', 'v.replace(v, v)', 'v[::2] = v[:len(v[::2])]'):
        try: exec(f); print(f, v, sys.getsizeof(v) > 50)
        except Exception as e: print(f, type(e).__name__, e)
