# str() of a subclass that has only a __repr__, or only a __str__.
class A(bytearray):
    def __repr__(self): return 'R' + super().__repr__()
class B(bytes):
    def __repr__(self): return 'R' + super().__repr__()
class C(A):
    def __str__(self): return 'S' + super().__str__()
for v in A(b'x'), B(b'x'), C(b'x'):
    print(v, repr(v), str(v), f'{v}', '%s' % v, '%s' % (v,), format(v), '{}'.format(v), [v])
for k, v in ((int, 5), (float, .5), (str,'x'), (list, [1]), (dict, {1:2}), (tuple, (1,)), (set, {1}), (frozenset, {1}), (complex, 1j), (Exception, 'e'), (ValueError, 'e'), (KeyError, 'e'), (OSError, 'e'), (BaseException, 'e'),(staticmethod, len)):
    t = type('T', (k,), {'__repr__': lambda self: 'REPR'})
    u = type('T', (k,), {'__str__': lambda self: 'STR'})
    try:
        v, w = (t(), u()) if v is None else (t(v), u(v))
        print(k.__name__, v, repr(v), f'{v}', [v], w, f'{w}', ('%r' % (w,)).split(' at 0x')[0], w.__str__(), v.__str__())
    except Exception as e: print(e)
