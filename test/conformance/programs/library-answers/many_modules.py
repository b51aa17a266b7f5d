# versions: 3.11 3.13
# What the public names of collections.abc, weakref, heapq, calendar, hashlib, base64, uuid, queue and more answer, wrong arguments too.
import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", str(value))


def run(lines):
    for line in lines.strip().splitlines():
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(compile(line, "line", "exec"), globals())
            else:
                print(line, "->", shown(repr(eval(code, globals()))))
        except BaseException as error:
            print(line, "!!", type(error).__module__, type(error).__name__, shown(error))


run(r"""
import collections.abc as c, weakref, gc, sys, heapq, bisect, time, calendar, hashlib, base64, uuid, secrets, hmac, binascii, queue, types, numbers, keyword, errno, html, stat, colorsys
[n for n in c.__all__ if isinstance([], getattr(c, n))], [n for n in c.__all__ if isinstance({}, getattr(c, n))], [n for n in c.__all__ if isinstance("", getattr(c, n))], [n for n in c.__all__ if isinstance((x for x in []), getattr(c, n))], [n for n in c.__all__ if isinstance(len, getattr(c, n))]
exec("class Sq(c.Sequence):\n def __getitem__(s, i): return [1, 2, 3, 2][i]\n def __len__(s): return 4")
list(Sq()), Sq().index(2), Sq().count(2), 3 in Sq(), list(reversed(Sq())), Sq().index(2, 2)
Sq().index(9)
c.Sequence()
exec("class Mp(c.MutableMapping):\n def __init__(s): s.d = {}\n def __getitem__(s, k): return s.d[k]\n def __setitem__(s, k, v): s.d[k] = v\n def __delitem__(s, k): del s.d[k]\n def __iter__(s): return iter(s.d)\n def __len__(s): return len(s.d)")
m = Mp(); m["a"] = 1; m.update(b=2, c=3); m.setdefault("z", 5)
m.keys(), m.items(), m.values(), m.pop("a"), m.get("q", 0), "b" in m, m == {"b": 2, "c": 3, "z": 5}, list(m), dict(m), m.popitem(), sorted(m.items() & {("c", 3)}), len(m.keys() | {"x"})
m.pop("nope")
m.popitem(), m.clear(), m.popitem() if m else 0
m.popitem()
m.update(3)
m.update({}, {})
exec("class St(c.MutableSet):\n def __init__(s, it=()): s.e = list(dict.fromkeys(it))\n def __contains__(s, x): return x in s.e\n def __iter__(s): return iter(s.e)\n def __len__(s): return len(s.e)\n def add(s, x): s.e.append(x) if x not in s.e else 0\n def discard(s, x): s.e.remove(x) if x in s.e else 0\n def __repr__(s): return f'St({s.e})'")
St([1, 2]) & {2}, St([1, 2]) | [3], St([1, 2]) - {1}, St([1]) ^ {2}, St([1]) < {1, 2}, St([1]) == {1}, St([1]).isdisjoint([2]), {1, 2} - St([1]), St("ab").pop()
St().pop()
St([1]).remove(5)
St._from_iterable([1]), c.Set._hash(frozenset([1])) == hash(frozenset([1]))
exec("class Ms(c.MutableSequence):\n def __init__(s, *a): s.l = list(a)\n def __getitem__(s, i): return s.l[i]\n def __setitem__(s, i, v): s.l[i] = v\n def __delitem__(s, i): del s.l[i]\n def __len__(s): return len(s.l)\n def insert(s, i, v): s.l.insert(i, v)")
x = Ms(1, 2); x.append(3); x.extend([4, 5]); x.reverse(); x += [9]; x.remove(2)
x.l, x.pop(), x.pop(0), x.clear(), x.l
x.pop()
exec("class It(c.Iterator):\n def __next__(s): raise StopIteration")
list(It()), issubclass(It, c.Iterable), c.Iterator.__abstractmethods__
It2 = type("It2", (c.Iterator,), {})
It2()
c.Callable.register(int) , isinstance(5, c.Hashable), isinstance([], c.Hashable), c.Sized.__subclasshook__(list), issubclass(type("Q", (), {"__len__": lambda s: 0}), c.Sized), issubclass(type("Q", (), {"__len__": None}), c.Sized)
c.Sequence[int], c.Callable[[int], str], c.Mapping[str, int]
c.Callable[int]
exec("class O: pass\no = O()\nr = weakref.ref(o)\nprint(r() is o, weakref.getweakrefcount(o), weakref.getweakrefs(o)[0] is r, r == weakref.ref(o), r is weakref.ref(o), hash(r) == hash(o))")
exec("p = weakref.proxy(o)\no.x = 3\nprint(p.x, type(p), isinstance(p, O))\nf = weakref.finalize(o, print, 'fin', 1, k=2) if 0 else weakref.finalize(o, print, 'fin', 1)\nprint(f.alive, f.peek()[1:], f.atexit)")
o = None
p.x
r(), f.alive, f(), f.detach()
weakref.ref(3)
weakref.ref([])
weakref.ref()
weakref.proxy("a")
exec("class K:\n def __init__(s, n): s.n = n\n def __repr__(s): return 'K' + s.n\n def m(s): return s.n\na, b = K('a'), K('b')\nd = weakref.WeakValueDictionary(x=a, y=b)\nprint(sorted(d), len(d), d['x'], d.get('q'), 'y' in d, d.setdefault('z', a), list(d.valuerefs())[0]() is a)\ndel b\nprint(sorted(d.items()))")
d
exec("kd = weakref.WeakKeyDictionary({a: 1})\nprint(list(kd), kd[a], len(kd), kd.keyrefs()[0]() is a)\nws = weakref.WeakSet([a])\nprint(a in ws, len(ws), ws == {a})\nwm = weakref.WeakMethod(a.m)\nprint(wm()(), wm == weakref.WeakMethod(a.m))\na = None; d.clear()\nprint(len(kd), len(ws), wm())")
weakref.WeakMethod(3)
weakref.WeakKeyDictionary({1: 2})
exec("q = O()\nrr = weakref.ref(q, lambda w: print('dead', w() is None))\ndel q")
heapq.heappush((), 1)
heapq.heappop([])
heapq.heapify("abc")
heapq.heappush([3], "a")
heapq.heapreplace([], 1)
heapq.nsmallest(2, [3, 1, 2], key=lambda x: -x), heapq.nlargest(-1, [1]), heapq.nsmallest(10, [2, 1]), list(heapq.merge([3, 1], [2], key=lambda x: x)), heapq.heappushpop([], 5)
heapq.nsmallest("a", [1])
bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), bisect.insort([1], 0), bisect.bisect([1, 2, 3], 2, 1, 2), bisect.bisect([(1, "a"), (2, "b")], 2, key=lambda t: t[0])
bisect.bisect([1, 2], "a")
bisect.bisect([1], 1, -1)
bisect.bisect(3, 1)
bisect.insort((1, 2), 1)
calendar.month(2024, 2), calendar.isleap(2000), calendar.leapdays(2000, 2024), calendar.monthrange(2024, 2), calendar.monthcalendar(2024, 2), calendar.weekday(2024, 2, 29), calendar.timegm((1970, 1, 2, 0, 0, 0)), list(calendar.day_name), list(calendar.month_abbr), calendar.firstweekday()
calendar.month(2024, 13)
calendar.monthrange(2024, 0)
calendar.setfirstweekday(9)
calendar.weekheader(3), calendar.TextCalendar(6).formatmonth(2024, 1), calendar.calendar(2024)[:200], calendar.HTMLCalendar().formatmonth(2024, 1)[:150], list(calendar.Calendar().itermonthdays(2024, 2))[:5], list(calendar.Calendar().itermonthdates(2024, 2))[0], calendar.Calendar().monthdays2calendar(2024, 2)[0], calendar.MONDAY, calendar.Calendar(7).firstweekday
calendar.prmonth(2024, 5)
time.gmtime(0), time.strftime("%Y-%m-%d", time.gmtime(0)), time.mktime((2024, 1, 1, 0, 0, 0, 0, 1, -1)), time.asctime(time.gmtime(0)), time.ctime(0), time.strptime("2024", "%Y"), time.struct_time(range(9)), time.timezone, time.tzname, time.daylight
time.sleep(-1)
time.sleep("x")
time.strftime("%Y", (1,))
time.struct_time((1, 2))
time.gmtime("x")
time.gmtime(1e20)
time.strftime(3)
time.asctime((1, 2))
time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 0, 0))
type(time.time()), type(time.time_ns()), time.perf_counter() > 0, time.monotonic() > 0, time.get_clock_info("time"), time.process_time() >= 0
hashlib.md5(b"a").hexdigest(), hashlib.sha256(b"abc").digest(), hashlib.new("sha1", b"x").hexdigest(), hashlib.sha3_256(b"").hexdigest(), hashlib.blake2b(b"x", digest_size=5).hexdigest(), hashlib.shake_128(b"x").hexdigest(4), hashlib.sha512().block_size, hashlib.md5().name, hashlib.md5().digest_size, hashlib.pbkdf2_hmac("sha256", b"p", b"s", 1).hex()
hashlib.new("nope")
hashlib.md5("a")
hashlib.md5(3)
h = hashlib.sha256(); h.update(b"a"); h2 = h.copy(); h2.update(b"b")
h.update("x")
hashlib.shake_128(b"").hexdigest()
hashlib.blake2b(digest_size=100)
hmac.new(b"k", b"m", "sha256").hexdigest(), hmac.compare_digest("a", "a"), hmac.digest(b"k", b"m", "md5"), hmac.new(b"k", digestmod=hashlib.sha1).name
hmac.new(b"k", b"m")
hmac.compare_digest("a", b"a")
hmac.new("k", b"", "md5")
base64.b64encode(b"hello"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xff\xfe"), base64.b32encode(b"a"), base64.b32decode("ME======"), base64.b16encode(b"\xab"), base64.b16decode("AB"), base64.a85encode(b"hello"), base64.b85encode(b"hello"), base64.encodebytes(b"x" * 60), base64.decodebytes(b"eA==\n"), base64.b64encode(b"a", b"-_"), base64.standard_b64decode(b"eA=="), base64.b32hexencode(b"a")
base64.b64encode("a")
base64.b64decode("a")
base64.b64decode("aGVsbG8")
base64.b64decode("é")
base64.b64decode("a*b=", validate=True)
base64.b32decode("a")
base64.b16decode("ab")
base64.b16decode("GG")
base64.a85decode("~~"), base64.b85decode("x")
base64.b85decode(b" ")
base64.decodebytes("x")
uuid.UUID("12345678123456781234567812345678"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "x"), str(uuid.UUID(int=5)), uuid.UUID(bytes=b"a" * 16).hex, uuid.UUID(int=1).fields, uuid.uuid4().version, uuid.uuid1().variant, uuid.UUID("{12345678-1234-5678-1234-567812345678}").urn, uuid.UUID(int=3) < uuid.UUID(int=4), uuid.NAMESPACE_OID
uuid.UUID("x")
uuid.UUID()
uuid.UUID(int=-1)
uuid.UUID(bytes=b"a")
uuid.UUID(int=1).int = 5
uuid.UUID(3)
len(secrets.token_hex(4)), len(secrets.token_bytes(4)), type(secrets.token_urlsafe()), secrets.randbelow(1), secrets.choice([5]), secrets.randbits(3) < 8, secrets.compare_digest("a", "b")
secrets.randbelow(0)
secrets.choice([])
q = queue.Queue(2); q.put(1); q.put(2)
q.full(), q.qsize(), q.get(), q.empty(), q.get_nowait(), q.task_done(), q.task_done()
q.task_done()
q.get_nowait()
q.get(timeout=0.01)
q.get(timeout=-1)
q.put_nowait(1), q.put_nowait(2)
q.put_nowait(3)
q.put(3, timeout=0.01)
pq = queue.PriorityQueue(); pq.put((2, "b")); pq.put((1, "a"))
pq.get(), queue.LifoQueue().empty(), queue.SimpleQueue().qsize(), pq.queue
html.escape("<a b=\"c\">'&"), html.unescape("&lt;&eacute;&#65;&#x41;&nope;"), colorsys.rgb_to_hsv(.1, .2, .3), keyword.iskeyword("if"), errno.ENOENT, errno.errorcode[2], stat.filemode(0o100644), stat.S_ISDIR(0o40000)
types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.MappingProxyType({1: 2}), types.FunctionType, types.new_class("X", (), {}), types.resolve_bases((int,)), types.GenericAlias(list, (int,)), types.DynamicClassAttribute, types.coroutine, types.NoneType, types.prepare_class("x"), types.ModuleType("m"), types.CellType(3)
types.MappingProxyType(3)
types.SimpleNamespace(1)
types.ModuleType()
types.MethodType(len, None)
types.FunctionType(3, {})
numbers.Number(), isinstance(3, numbers.Integral), isinstance(3.5, numbers.Real), isinstance(1j, numbers.Complex), issubclass(bool, numbers.Integral)
numbers.Real()
""")
