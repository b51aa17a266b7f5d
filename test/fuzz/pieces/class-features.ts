/** The data model: descriptors, metaclasses, hooks of subclassing, slots, cooperative inheritance. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import type { Statement } from "../statement.ts";

export function classFeature(context: Context): Statement[] {
  return context.random.weighted<() => Statement[]>([
    [2, () => descriptors(context)],
    [2, () => metaclass(context)],
    [2, () => diamond(context)],
    [1.5, () => slots(context)],
    [2, () => builtinSubclass(context)],
    [1.5, () => subclassHooks(context)],
    [1.5, () => attributeHooks(context)],
    [1.5, () => comparisons(context)],
  ])();
}

/** Each of some of the lines, guarded, in any order. */
function steps(context: Context, choices: readonly string[], low = 3, high = 8): Statement[] {
  return context.random.times(low, high, () => guarded(context, [context.random.pick(choices)]));
}

function descriptors(context: Context): Statement[] {
  const { random } = context;
  const [field, owner] = [context.freshName("Field"), context.freshName("Owner")];
  const methods = [
    "    def __get__(self, instance, kind=None):\n        print('get', instance is None, kind.__name__)\n        return self if instance is None else getattr(instance, '_v', 'unset')",
    "    def __set__(self, instance, value):\n        print('set', value)\n        instance._v = value",
    "    def __delete__(self, instance):\n        print('delete')\n        del instance._v",
    "    def __set_name__(self, owner, name):\n        print('named', owner.__name__, name)\n        self.name = name",
  ].filter(() => random.chance(0.7));
  const also = random.pick([
    "    @property\n    def prop(self): return 'prop'",
    "    @property\n    def prop(self): return self._p\n    @prop.setter\n    def prop(self, v): self._p = v\n    @prop.deleter\n    def prop(self): del self._p",
    "    prop = property(lambda self: self.nope)\n    def __getattr__(self, name): return 'missing ' + name",
    "    @classmethod\n    def prop(cls): return cls.__name__",
    "    @staticmethod\n    def prop(*a): return a",
  ]);
  return [
    `class ${field}:\n    made = 0\n${methods.join("\n")}`,
    `class ${owner}:\n    f = ${field}()\n    g = f\n${also}\nclass ${owner}Sub(${owner}):\n    ${random.pick(["pass", "f = 5", "prop = 1", "def f(self): return super().f"])}`,
    `o, s = ${owner}(), ${owner}Sub()`,
    ...steps(context, [
      "print(o.f)",
      "o.f = 5\nprint(o.f, vars(o))",
      "del o.f",
      `print(${owner}.f is ${owner}.__dict__['f'])`,
      "o.__dict__['f'] = 'in dict'\nprint(o.f)",
      "print(s.f)",
      "s.f = 7\nprint(s.f, vars(s))",
      `${owner}.f = ['class']\nprint(o.f, s.f)`,
      "print(o.prop)",
      "o.prop = 3\nprint(o.prop, o.__dict__)",
      "del o.prop",
      "print(s.prop, o.prop())",
      `print(type(${owner}.__dict__['prop']).__name__, hasattr(o, 'prop'), getattr(o, 'prop', 'default') is not None)`,
      "print(sys.getsizeof(o), sys.getsizeof(o.__dict__), sys.getrefcount(o))",
      `print(${owner}.__dict__['prop'].__get__(o, ${owner}))`,
      `print(sys.getrefcount(${owner}.__dict__['f']), ${owner}.__dict__['g'].made)`,
    ]),
  ];
}

function metaclass(context: Context): Statement[] {
  const { random } = context;
  const [meta, name] = [context.freshName("Meta"), context.freshName("M")];
  const methods = [
    "    def __new__(meta, name, bases, namespace, **kw):\n        print('new', name, sorted(k for k in namespace if k[0] != '_'), kw)\n        return super().__new__(meta, name, bases, namespace)",
    "    def __init__(cls, name, bases, namespace, **kw):\n        print('init', name, kw)\n        super().__init__(name, bases, namespace)",
    "    def __call__(cls, *args, **kw):\n        print('call', cls.__name__, args)\n        return super().__call__(*args, **kw)",
    "    @classmethod\n    def __prepare__(meta, name, bases, **kw):\n        print('prepare', name, kw)\n        return {'prepared': 1}",
    "    def __len__(cls): return 7",
    "    def __iter__(cls): return iter('ab')",
    "    def __getitem__(cls, key): return cls.__name__, key",
    "    def __contains__(cls, item): return item == 1",
    "    def __getattr__(cls, name): return 'meta ' + name",
    "    def __instancecheck__(cls, x): return x == 3",
    "    def __subclasscheck__(cls, x): return x is int",
    "    def __repr__(cls): return '<' + cls.__name__ + '>'",
    "    def __eq__(cls, other): return True\n    __hash__ = type.__hash__",
    "    def __add__(cls, other): return 'added'",
    "    def __setattr__(cls, name, value): print('setattr', name); super().__setattr__(name, value)",
    "    @property\n    def shape(cls): return 'shape of ' + cls.__name__",
  ].filter(() => random.chance(0.4));
  const keywords = random.pick(["", "", ", k=1", ", a=2, b='x'"]);
  return [
    `class ${meta}(type):\n${methods.length > 0 ? methods.join("\n") : "    pass"}`,
    guarded(context, [
      `class ${name}(metaclass=${meta}${keywords}):\n    attr = 1\n    def __init__(self, v=0): self.v = v\n    def m(self): return __class__.__name__`,
      `class ${name}Sub(${name}${keywords}): attr = 2`,
    ]),
    ...steps(context, [
      `print(${name}().v, ${name}(5).m())`,
      `print(len(${name}), list(${name}))`,
      `print(${name}['k'], 1 in ${name})`,
      `print(${name}.missing)`,
      `print(${name}.shape, ${name}().shape)`,
      `print(isinstance(3, ${name}), isinstance(${name}(), ${name}), issubclass(int, ${name}))`,
      `print(${name}, repr(${name}Sub) != '')`,
      `print(${name} == ${name}Sub, ${name} != 5, hash(${name}) == hash(${name}))`,
      `print(${name} + 1)`,
      `${name}.fresh = 1\nprint(${name}.fresh, ${name}Sub.fresh)`,
      `print(type(${name}).__name__, type(${name}Sub) is ${meta}, ${name}.__mro__[-1])`,
      `print(sys.getsizeof(${name}Sub), len(${name}.__subclasses__()))`,
      `print(${meta}('Dyn', (${name},), {'z': 1}${random.pick(["", ", k=3"])}).z)`,
      `class Clash(${name}, metaclass=type): pass\nprint(type(Clash).__name__)`,
      `del ${name}Sub\nprint(gc.collect() > 0)`,
      `print(${name}.prepared, ${name}.attr)`,
    ]),
  ];
}

function diamond(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("D");
  const body = (tag: string): string => {
    const call = random.chance(0.75) ? `super().m(x + 1)` : "x";
    const lines = [`    def m(self, x=0):\n        print('${tag}', x)\n        return ${call}`];
    if (random.chance(0.4))
      lines.push(
        `    def __init__(self, *a, **k):\n        print('init ${tag}')\n        super().__init__(*a, **k)`,
      );
    if (random.chance(0.3)) lines.push(`    attr = '${tag}'`);
    if (random.chance(0.2))
      lines.push(
        `    def __repr__(self): return '${tag}' + ${random.pick(["super().__repr__()[:3]", "'!'"])}`,
      );
    if (random.chance(0.2))
      lines.push(`    @classmethod\n    def make(cls): return cls, getattr(super(), 'make', lambda: None)()`);
    if (random.chance(0.2))
      lines.push(`    @property\n    def prop(self): return '${tag}', getattr(super(), 'prop', None)`);
    return lines.join("\n");
  };
  const bases: string[] = [`${name}0`];
  const classes: Statement[] = [
    `class ${name}0:\n    def m(self, x=0): return 'root', x\n    def __init__(self, *a): self.a = a`,
  ];
  for (let index = 1; index < random.between(3, 7); index++) {
    const chosen = [...new Set(random.times(1, 3, () => random.pick(bases)))];
    const each = `${name}${index}`;
    classes.push(
      guarded(context, [
        `class ${each}(${chosen.join(", ")}):\n${body(each)}`,
        `print([c.__name__ for c in ${each}.__mro__], ${each}().m(), ${each}(1).a)`,
      ]),
    );
    bases.push(each);
  }
  const pick = (): string => random.pick(bases);
  return [
    ...classes,
    ...random.times(2, 6, () =>
      guarded(context, [
        random.pick([
          `print(${pick()}().m(5), ${pick()}.attr)`,
          `print(super(${pick()}, ${pick()}()).m())`,
          `print(${pick()}().prop, ${pick()}.make()[0].__name__)`,
          `print(issubclass(${pick()}, ${pick()}), isinstance(${pick()}(), ${pick()}))`,
          `${pick()}.m = lambda self, x=0: 'patched'\nprint(${pick()}().m())`,
          `print(len(${pick()}.__subclasses__()), ${pick()}.__base__.__name__, [b.__name__ for b in ${pick()}.__bases__])`,
          `${pick()}.__bases__ = (${pick()},)\nprint([c.__name__ for c in ${pick()}.__mro__])`,
          `o = ${pick()}()\no.__class__ = ${pick()}\nprint(o.m(), type(o).__name__)`,
          `del ${pick()}.m\nprint(${pick()}().m())`,
          `print(sys.getsizeof(${pick()}()), sys.getsizeof(${pick()}))`,
        ]),
      ]),
    ),
  ];
}

function slots(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("S");
  const names = (): string =>
    random.pick([
      "('a',)",
      "('a', 'b')",
      "'a'",
      "['a', 'b', 'c']",
      "()",
      "('a', '__dict__')",
      "('a', '__weakref__')",
      "{'a': 'doc'}",
      "('_p', '__q')",
    ]);
  const second = random.pick([
    `(${name})`,
    "",
    `(${name}, Exception)`,
    "(dict)",
    "(int)",
    "(list)",
    "(tuple)",
  ]);
  return [
    guarded(context, [
      `class ${name}:\n    __slots__ = ${names()}\n    shared = 1\n    def fill(self, v):\n        self.a = v\n        return self`,
    ]),
    guarded(context, [
      `class ${name}Sub${second}:\n    ${random.pick([`__slots__ = ${names()}`, "pass", "a = 5", "__slots__ = ('extra',)"])}`,
    ]),
    guarded(context, [`o = ${name}()`, `s = ${name}Sub()`]),
    ...steps(context, [
      "o.a = 1\nprint(o.a)",
      "print(o.a)",
      "del o.a",
      "o.other = 2\nprint(o.other)",
      "print(o.__dict__)",
      "print(s.__dict__)",
      "s.a = 3\nprint(s.a)",
      "s.free = 4\nprint(s.free)",
      "print(sys.getsizeof(o), sys.getsizeof(s), gc.is_tracked(o), sys.getrefcount(s))",
      `print(type(${name}.a).__name__, ${name}.a, ${name}.__slots__)`,
      `print(${name}.a.__get__(o), ${name}.a.__set__(o, 9), o.a)`,
      "o.fill([o])\ndel o\nprint(gc.collect())",
      `print(${name}.__basicsize__, ${name}Sub.__basicsize__, ${name}Sub.__dictoffset__ != 0, ${name}Sub.__itemsize__)`,
      "o.shared = 2",
      "print(sorted(n for n in dir(s) if not n.startswith('__')))",
      "o.__class__ = type(s)\nprint(type(o).__name__)",
    ]),
  ];
}

function builtinSubclass(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("Sub");
  const [base, made] = random.pick([
    ["int", "7"],
    ["int", "2**70"],
    ["str", "'text'"],
    ["str", "'\\u20ac'"],
    ["list", "[3, 1, 2]"],
    ["dict", "{'k': 1}"],
    ["tuple", "(1, 2, 3)"],
    ["set", "{1, 2}"],
    ["frozenset", "{1, 2}"],
    ["float", "2.5"],
    ["bytes", "b'ab'"],
    ["bytearray", "b'ab'"],
    ["complex", "2j"],
    ["Exception", "'message'"],
  ]);
  const methods = [
    "    def __repr__(self): return 'R' + super().__repr__()",
    "    def __eq__(self, other): return NotImplemented\n    __hash__ = None",
    "    def __add__(self, other): return 'added'",
    "    def __getitem__(self, key): return 'item', key",
    "    def __len__(self): return 99",
    "    def __iter__(self): return iter('it')",
    "    def __missing__(self, key): return 'missing', key",
    "    def __contains__(self, key): return True",
    "    def __new__(cls, *a):\n        print('new')\n        return super().__new__(cls, *a)",
    "    def __init__(self, *a):\n        self.extra = 1",
    "    def __str__(self): return 'S'",
    "    def __hash__(self): return 5",
    "    def __bool__(self): return False",
    "    def __index__(self): return 3",
    "    def __setitem__(self, k, v): print('setitem', k)",
    "    def __del__(self): print('del')",
    "    __slots__ = ()",
    "    def append(self, x): print('append'); super().append(x)",
  ].filter(() => random.chance(0.2));
  return [
    guarded(context, [`class ${name}(${base}):\n${methods.length > 0 ? methods.join("\n") : "    pass"}`]),
    guarded(context, [`v = ${name}(${made})`]),
    ...steps(
      context,
      [
        "print(v, repr(v), sys.getsizeof(v), type(v).__name__)",
        `w = ${base}(v)\nprint(w, type(w).__name__, sys.getsizeof(w))`,
        "print(type(v + v).__name__, v + v)",
        "print(v * 2, type(v * 2).__name__)",
        "print(len(v), list(v), bool(v))",
        "print(v[0], v[:1], v['q'])",
        "print(v.get('q'), 'q' in v)",
        `print(v == ${base}(${made}), ${base}(${made}) == v, hash(v) == hash(${base}(${made})))`,
        "v.attr = [1]\nprint(v.attr, vars(v), sys.getsizeof(v))",
        "print(sorted(v), max(v), sum(v, 0))",
        "print([*v], {**v})",
        "print(f'{v}|{v!r}|{v:>10}', '%s %r' % (v, v))",
        "print(v.copy(), type(v.copy()).__name__)",
        "print({v: 1})",
        `print(isinstance(v, ${base}), v is ${name}(v))`,
        "v.append(5)\nprint(v)",
        "v['n'] = 2\nprint(v, len(v))",
        "v += v\nprint(v, type(v).__name__)",
        "print('abc'[v:], [0] * v, range(v))",
        "print(v.upper(), v.join('ab'), type(v.strip()).__name__)",
        "print(-v, abs(v), type(-v).__name__, v.real, v // 2)",
        "v.update(q=1)\nprint(v, v.pop('q'))",
        "print(sys.getrefcount(v), gc.is_tracked(v))",
        "v.link = v\ndel v\nprint(gc.collect())",
        "raise v",
      ],
      4,
      10,
    ),
  ];
}

function subclassHooks(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("Base");
  const keywords = (): string => random.pick(["", ", tag='t'", ", tag=1, more=2", ", wrong=3"]);
  return [
    `class ${name}:\n    known = []\n    def __init_subclass__(cls, tag=None${random.pick(["", ", **kw"])}):\n        ${random.pick(["super().__init_subclass__()", "pass"])}\n        cls.known.append((cls.__name__, tag))\n    def __class_getitem__(cls, item): return cls.__name__, item`,
    ...random.times(1, 3, (index) =>
      guarded(context, [`class ${name}${index}(${name}${keywords()}): x = ${index}`]),
    ),
    ...steps(context, [
      `print(${name}.known, ${name}[int], ${name}0[1:2])`,
      `print(type('Dyn', (${name},), {}, tag='d').known[-1])`,
      `print(${name}0.x, ${name}0().known is ${name}.known, sys.getrefcount(${name}.known))`,
      `print(${name}0.__init_subclass__())`,
      `print(list[int], dict[str, int], type(list[int]).__name__, list[int].__origin__)`,
      `print(isinstance(1, int | str), int | None, type(int | str).__name__)`,
      `print([c.__name__ for c in ${name}.__subclasses__()])`,
      `del ${name}0\ngc.collect()\nprint(len(${name}.__subclasses__()))`,
    ]),
  ];
}

function attributeHooks(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("H");
  const methods = [
    "    def __getattr__(self, name):\n        print('getattr', name)\n        if name[0] == '_' or name == 'no': raise AttributeError(name)\n        return name * 2",
    "    def __getattribute__(self, name):\n        print('getattribute', name)\n        return object.__getattribute__(self, name)",
    "    def __setattr__(self, name, value):\n        print('setattr', name)\n        self.__dict__[name] = value",
    "    def __delattr__(self, name):\n        print('delattr', name)\n        object.__delattr__(self, name)",
    "    def __dir__(self): return ['b', 'a']",
    "    def __call__(self, *a): return a",
    "    def method(self): return self.x",
    "    attr = property(lambda self: self.hidden)",
  ].filter(() => random.chance(0.6));
  return [
    `class ${name}:\n    y = 'class'\n${methods.join("\n")}`,
    `h = ${name}()`,
    ...steps(context, [
      "print(h.x)",
      "h.x = 1\nprint(h.x)",
      "del h.x",
      "print(hasattr(h, 'no'), getattr(h, 'no', 'default'), getattr(h, 'yes', 0))",
      "print(dir(h)[:2], h.y)",
      "print(h(1, 2))",
      "print(h.method())",
      "print(h.attr)",
      "setattr(h, 'z', [1])\nprint(vars(h), h.z)",
      "h.z += [2]\nprint(h.z)",
      "h.y += '!'\nprint(h.y, type(h).y)",
      "print(sys.getsizeof(h), sys.getsizeof(vars(h)), sys.getrefcount(h))",
      "h.__dict__ = {'x': 5}\nprint(h.x)",
      "h.__dict__ = 5",
      "h.__class__ = int",
      "print(h.__doc__, h.__module__)",
      "print(h.method.__self__ is h, h.method.__func__ is type(h).method)",
    ]),
  ];
}

function comparisons(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("V");
  const method = (special: string): string =>
    `    def ${special}(self, other):\n        print('${special}')\n        return ${random.pick(["NotImplemented", "True", "False", "self.n < getattr(other, 'n', 5)", "[]", "'yes'"])}`;
  const chosen = [
    "__lt__",
    "__le__",
    "__eq__",
    "__ne__",
    "__gt__",
    "__ge__",
    "__add__",
    "__radd__",
    "__iadd__",
    "__contains__",
    "__mul__",
    "__rmul__",
    "__sub__",
    "__rsub__",
  ].filter(() => random.chance(0.35));
  const sub = chosen.filter(() => random.chance(0.3));
  const operand = (): string => random.pick(["a", "b", "s", "5", "'x'", "[]", "None"]);
  return [
    `class ${name}:\n    def __init__(self, n): self.n = n\n    def __repr__(self): return f'V{self.n}'\n${chosen.map(method).join("\n")}`,
    `class ${name}Sub(${name}):\n    pass\n${sub.map(method).join("\n")}`,
    `a, b, s = ${name}(1), ${name}(2), ${name}Sub(3)`,
    ...random.times(4, 9, () =>
      guarded(context, [
        random.pick([
          `print(${operand()} ${random.pick(["<", "<=", "==", "!=", ">", ">="])} ${operand()})`,
          `print(a ${random.pick(["<", "==", ">="])} ${operand()} ${random.pick(["<", "!=", ">"])} ${operand()})`,
          `print(${random.pick(["a", "b", "s"])} ${random.pick(["+", "*", "-"])} ${operand()})`,
          `print(${operand()} ${random.pick(["+", "*", "-"])} ${random.pick(["a", "b", "s"])})`,
          "t = a\nt += b\nprint(t)",
          "t = [1]\nt += a\nprint(t)",
          "print(sorted([b, a, s]), min(a, b), max(a, b))",
          "print(a in [b, a], b in (s,), [a, b].index(b), [a, s].count(a))",
          "print((a, 1) == (b, 1), [a] < [b], {1: a} == {1: b})",
          "print({a, b} == {b, a}, len({a, a, b}))",
          "print(a in s, 5 in a)",
          "print(not a == b, a is b, bool(a))",
          "print(sum([a, b], 0), sys.getrefcount(a))",
        ]),
      ]),
    ),
  ];
}
