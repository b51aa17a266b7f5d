/** The data model: metaclasses, cooperative inheritance, subclasses of built-in types, hooks of subclassing. */
import type { Context } from "../context.ts";
import { guarded, guardedSome } from "../exception-statements.ts";
import type { Statement } from "../statement.ts";

export function metaclass(context: Context): Statement[] {
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
    ...guardedSome(context, [
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

export function diamond(context: Context): Statement[] {
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

export function builtinSubclass(context: Context): Statement[] {
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
    ...guardedSome(
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

export function subclassHooks(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("Base");
  const keywords = (): string => random.pick(["", ", tag='t'", ", tag=1, more=2", ", wrong=3"]);
  return [
    `class ${name}:\n    known = []\n    def __init_subclass__(cls, tag=None${random.pick(["", ", **kw"])}):\n        ${random.pick(["super().__init_subclass__()", "pass"])}\n        cls.known.append((cls.__name__, tag))\n    def __class_getitem__(cls, item): return cls.__name__, item`,
    ...random.times(1, 3, (index) =>
      guarded(context, [`class ${name}${index}(${name}${keywords()}): x = ${index}`]),
    ),
    ...guardedSome(context, [
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
