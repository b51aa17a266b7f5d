# copy, deepcopy and pickle of the types of collections, functools and operator.
import copy
import pickle
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from functools import lru_cache, partial
from operator import attrgetter, itemgetter, methodcaller

Pair = namedtuple("Pair", "left right")


class Queue(deque):
    pass


inner = [1, [2]]
queue = Queue([inner])
queue.name = "q"
ordered = OrderedDict(a=inner)
ordered.note = "n"
things = [
    deque([inner, 1], 5),
    queue,
    defaultdict(list, a=inner),
    ordered,
    Counter("aab"),
    Pair(inner, 2),
    ChainMap({"a": inner}, {}),
    UserList([inner]),
    UserDict(a=inner),
    partial(print, inner, sep=""),
    itemgetter(1, 2),
    attrgetter("a.b"),
    methodcaller("x", 1, k=2),
]
for thing in things:
    shallow, deep = copy.copy(thing), copy.deepcopy(thing)
    print(shallow, deep, type(shallow) is type(thing), shallow is thing)
print(copy.deepcopy(queue).name, hasattr(copy.copy(queue), "name"), copy.deepcopy(ordered).note, copy.deepcopy(queue)[0] is inner, copy.copy(queue)[0] is inner)
loop = deque()
loop.append(loop)
again = copy.deepcopy(loop)
print(again, again[0] is again)
cached = lru_cache(len)
print(copy.copy(cached) is cached, copy.deepcopy(cached) is cached)
for thing in (deque([1, 2], 5), defaultdict(list, a=[1]), OrderedDict(a=[1], b=2), Counter("aab"), itemgetter(1, 2), Pair(1, 2)):
    print(pickle.loads(pickle.dumps(thing)))
print(deque([1], 3).__reduce__()[:3], defaultdict(int, a=1).__reduce__()[:4], Pair(1, 2).__reduce_ex__(4)[1])
