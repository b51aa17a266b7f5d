# versions: 3.15
import sys
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
fd = frozendict
print(fd(), fd({'a':1}), fd(a=1,b=2), fd([(1,2)]), fd({'a':1}, b=3))
for n in (0,1,5,6,10,11,100):
    print(n, sys.getsizeof(fd({i:i for i in range(n)})), sys.getsizeof(fd({str(i):i for i in range(n)})), sys.getsizeof(fd(**{str(i):i for i in range(n)})), sys.getsizeof(fd((str(i),i) for i in range(n))))
f = fd({'a':1,'b':2})
t(lambda: hash(f)==hash(fd(b=2,a=1)))
print(hash(fd()), hash(fd({1:2})), hash(fd({1:2,3:4})), hash(fd({0:0})),hash(fd({'a':1,'b':(1,2)})))
t(lambda: hash(fd({'a':[]})))
t(lambda: f.__setitem__)
def s(): f['a']=1
t(s)
def s(): del f['a']
t(s)
t(lambda: f | {'c':3})
t(lambda: {'c':3} | f)
t(lambda: f | f)
t(lambda: f | fd())
t(lambda: (f | {}) is f)
t(lambda: f | 1)
def s():
    g = f
    g |= {'z':1}
    return g, f
t(s)
def s():
    d = {}
    d |= f
    d.update(f)
    return d
t(s)
t(lambda: dict(f))
t(lambda: fd(f) is f)
t(lambda: f.copy() is f)
class F(fd): pass
x = F(a=1)
print(x, type(x.copy()), x.copy() is x, fd(x) is x, type(fd(x)), sys.getsizeof(x), x.__dict__)
t(lambda: f == {'a':1,'b':2})
t(lambda: {'a':1,'b':2} == f)
t(lambda: f != {'a':1,'b':2})
t(lambda: f < f)
t(lambda: fd.fromkeys([1,2]))
t(lambda: fd.fromkeys('ab', 5))
t(lambda: F.fromkeys('ab', 5))
t(lambda: f.items())
t(lambda: f.keys() & {'a'})
t(lambda: list(reversed(f)))
t(lambda: f['q'])
t(lambda: f.get('q', 1))
t(lambda: 'a' in f)
t(lambda: [*f])
t(lambda: {**f})
t(lambda: dict(**f))
t(lambda: (lambda **k: k)(**f))
t(lambda: f.__getnewargs__())
t(lambda: fd[int, str])
t(lambda: fd(1))
t(lambda: fd({}, {}))
t(lambda: fd([1]))
t(lambda: f.a)
t(lambda: f.pop)
import gc
print(gc.is_tracked(fd()), gc.is_tracked(fd(a=1)), gc.is_tracked(fd(a=[])), gc.is_tracked(f))
import pickle, copy, json, collections.abc
print(pickle.loads(pickle.dumps(f)), copy.copy(f) is f, copy.deepcopy(f) is f, copy.deepcopy(fd(a=[])))
print(json.dumps(f), isinstance(f, collections.abc.Mapping), isinstance(f, dict), isinstance(f,collections.abc.Hashable))
match f:
    case {'a': 1, **r}: print(r, type(r))
print('%(a)s' % f, '{a}'.format_map(f), '{0[a]}'.format(f))
print(exec("print(a)", f) if 0 else '')
try: eval("x", f)
except Exception as e: print(type(e), e)
t(lambda: eval("a", f))
import types
print(types.MappingProxyType(f))
it = iter(f)
class A:
    pass
try: type('A', (), f)
except Exception as e: print(e)
print(type('A', (), fd(q=1)).q)
import pprint
pprint.pprint(f); pprint.pprint(fd({i:'x'*20 for i in range(10)}))
class M(fd):
    def __missing__(self, k): return k*2
print(M()['zz'], {f: 1}[f])
l=[]
r = fd(a=l); l.append(r); print(r)
def s():
    try:
        d = fd.__new__(fd)
        d.__init__({'x':1})
        return d
    except Exception as e: return e
print(s())
print(dict.__or__({}, f), dict.__eq__({}, f), fd.__eq__(f, {}), fd.__or__(f,{}))
print(fd.__hash__)
import weakref
try: weakref.ref(f)
except TypeError as e: print(e)
print(gc.is_tracked(fd()), next(it), type(it), fd.__basicsize__, fd.__base__)
