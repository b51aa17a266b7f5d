# Counts of references while the types of collections, functools, heapq, bisect and operator are at work.
import sys
from collections import deque, OrderedDict, defaultdict, Counter, namedtuple
from functools import lru_cache, partial, reduce, cmp_to_key
import heapq, bisect, operator
x = object()
r = sys.getrefcount
def f(*a, **k): return r(x)
d = deque([x, x]); print(r(x)); d.rotate(); d.append(x); d.popleft(); print(r(x)); d *= 2; print(r(x)); d.clear(); print(r(x))
o = OrderedDict({x: x}); print(r(x)); o.move_to_end(x); it = iter(o); print(r(x)); next(it); print(r(x)); it2 = iter(o.items()); p = next(it2); print(r(x)); del o, it, it2, p; print(r(x))
dd = defaultdict(list); dd[x].append(x); print(r(x)); del dd; print(r(x))
c = Counter([x, x, x]); print(r(x)); del c
P = namedtuple('P', 'a b'); p = P(x, x); print(r(x), r(p.a)); q = p._replace(a=1); print(r(x)); del p, q
print(partial(f, x)(), partial(f, k=x)(), partial(f, x)(x), partial(f, x)(k=x), partial(f, x, k=x)(x, j=x))
g = lru_cache(f); print(g(x), g(x, 1), g(k=x), r(x)); g.cache_clear(); print(r(x))
g = lru_cache(None)(f); print(g(x), g(x, 1), g(k=x), r(x)); del g; print(r(x))
g = lru_cache(2)(f); print(g(x), g(x, 1), g(x, 2), g(x, 3), r(x)); del g; print(r(x))
print(reduce(lambda a, b: r(b), [x, x], x), reduce(lambda *a: r(x), [x, x]))
class K:
    def __lt__(self, o): print('lt', r(self), r(o)); return True
h = [K(), K()]; heapq.heappush(h, K()); heapq.heappop(h); heapq.heapify(h); print(len(h))
l = [K(), K()]; bisect.insort(l, K()); print(len(l))
print(operator.itemgetter(0)([x]) is x, operator.attrgetter('a')(P(x, 1)) is x, r(x), operator.methodcaller('__eq__', x)(x), r(x))
print(operator.call(f, x, k=x))
k = cmp_to_key(lambda a, b: print(r(a), r(b)) or 0)
print(k(x) < k(x), r(x))
class Q:
    def __eq__(self, o): print('eq', r(self), r(o)); return False
    __hash__ = None
d = deque([Q(), Q()]); q = Q(); q in d; d.count(q)
try: d.remove(q)
except ValueError: print('no')
