/** The data model: descriptors, slots, hooks of attributes. */
import type { Context } from "../context.ts";
import { guarded, guardedSome } from "../exception-statements.ts";
import type { Statement } from "../statement.ts";

export function descriptors(context: Context): Statement[] {
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
    ...guardedSome(context, [
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

export function slots(context: Context): Statement[] {
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
    ...guardedSome(context, [
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

export function attributeHooks(context: Context): Statement[] {
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
    ...guardedSome(context, [
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
