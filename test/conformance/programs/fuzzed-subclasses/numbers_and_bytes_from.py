# What float, int, complex, bytes and bytearray make of texts, buffers and iterables, and why not of others.
class B(bytes):
    def __repr__(self): return 'REPR'
for x in ('abc', b'abc', bytearray(b'abc'), B(b'x'), memoryview(b'abc'), '', b'', '1_', '\u0661x', '\u3000', type('C', (bytearray,), {})(b'q')):
    for f in (float, int, complex, lambda v: int(v, 5)):
        try: print(f(x))
        except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0][:50])
for x in ('abc', [1], [256], ['a'], 5, None, type('N', (list,), {'__iter__': None})([1]), type('N', (), {'__iter__': None})(), type('N', (), {'__bytes__': lambda s: b'\1'})(), type('N', (str,), {'__bytes__': lambda s: b'\1'})('q'), memoryview(b'a'), {1: 2}, iter([1]), type('N', (), {'__iter__': lambda s: 5})(), type('N', (), {'__getitem__': lambda s, i: [1, 2][i]})(), 1.5, type('N', (tuple,), {'__iter__': None})([1])):
    for f in (bytes, bytearray, lambda v: int.from_bytes(v, 'big'), lambda v: bytearray().extend(v), lambda v: bytearray(b'1').__setitem__(slice(0, 1), v), lambda v: b''.join([v]), lambda v: bytearray(b'') + v):
        try: print(f(x))
        except Exception as e: print(type(e).__name__, e)
