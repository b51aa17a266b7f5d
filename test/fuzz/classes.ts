/** Definitions of classes: attributes, operators, inheritance, properties, slots, context managers, finalizers. */
import type { Context, Variable } from "./context.ts";
import { guarded } from "./exception-statements.ts";
import { expression, literal } from "./expressions.ts";
import { block, clause, type Statement } from "./statement.ts";
import { statements } from "./statements.ts";
import { type ClassModel, INT, type PyType, randomType } from "./types.ts";

type Methods = Map<string, { parameters: readonly PyType[]; result: PyType }>;

const OPERATORS: readonly (readonly [name: string, text: string])[] = [
  ["__add__", "+"],
  ["__sub__", "-"],
  ["__mul__", "*"],
  ["__and__", "&"],
  ["__matmul__", "@"],
  ["__floordiv__", "//"],
  ["__mod__", "%"],
  ["__or__", "|"],
  ["__rshift__", ">>"],
  ["__pow__", "**"],
];

export function classDefinition(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("C");
  const base = context.classes.length > 0 && random.chance(0.35) ? random.pick(context.classes) : undefined;
  const own = new Map<string, PyType>();
  for (const attribute of random.times(1, 3, (index) => `a${index}`)) {
    if (base?.attributes.has(attribute) !== true) own.set(attribute, randomType(random, 1));
  }
  const parameters = [...(base?.parameters ?? []), ...own.values()];
  const isSlotted = random.chance(0.15) && (base === undefined || base.isSlotted);
  const specials = new Set(base?.specials);
  const methods: Methods = new Map(base?.methods);
  const self: Variable[] = [];
  const body: Statement[] = [];
  if (isSlotted)
    body.push(`__slots__ = (${[...own.keys()].map((each) => `'${each}'`).join(", ")},)`.replace("(,)", "()"));
  else if (random.chance(0.3)) body.push(`shared = ${literal(context, randomType(random, 1))}`);
  body.push(initializer(base, own));
  body.push(...specialMethods(context, name, own, specials, self));
  const model: ClassModel = {
    name,
    parameters,
    attributes: new Map([...(base?.attributes ?? []), ...own]),
    methods,
    specials,
    isSlotted,
  };
  body.push(...ownMethods(context, model, methods));
  context.classes.push(model);
  const head = `class ${name}${base === undefined ? "" : `(${base.name})`}`;
  return [block(head, body), ...uses(context, model)];
}

function initializer(base: ClassModel | undefined, own: ReadonlyMap<string, PyType>): Statement {
  const inherited = (base?.parameters ?? []).map((_, index) => `b${index}`);
  const names = [...own.keys()];
  const body: Statement[] = base === undefined ? [] : [`super().__init__(${inherited.join(", ")})`];
  body.push(...names.map((name) => `self.${name} = ${name}`));
  return block(`def __init__(${["self", ...inherited, ...names].join(", ")})`, body);
}

function specialMethods(
  context: Context,
  name: string,
  own: ReadonlyMap<string, PyType>,
  specials: Set<string>,
  _self: Variable[],
): Statement[] {
  const { random } = context;
  const key = [...own.keys()][0];
  const value = key === undefined ? "0" : `self.${key}`;
  const result: Statement[] = [];
  const add = (special: string, head: string, ...body: Statement[]): void => {
    specials.add(special);
    result.push(block(`def ${head}`, body));
  };
  if (random.chance(0.75)) add("__repr__", "__repr__(self)", `return f'${name}({${value}!r})'`);
  if (random.chance(0.2)) add("__str__", "__str__(self)", `return 'str of ${name}'`);
  if (random.chance(0.35)) {
    add(
      "__eq__",
      "__eq__(self, other)",
      block(`if not isinstance(other, ${name})`, ["return NotImplemented"]),
      `return ${value} == other.${key ?? "x"}`,
    );
    if (random.chance(0.6)) add("__hash__", "__hash__(self)", `return hash(repr(${value}))`);
  }
  if (random.chance(0.25))
    add(
      "__lt__",
      "__lt__(self, other)",
      `return repr(${value}) < repr(getattr(other, '${key ?? "x"}', other))`,
    );
  if (random.chance(0.3))
    add("__len__", "__len__(self)", `return ${random.pick(["3", "0", `len(str(${value}))`, "-1", "'x'"])}`);
  if (random.chance(0.15))
    add("__bool__", "__bool__(self)", `return ${random.pick(["False", "True", `bool(${value})`, "1"])}`);
  if (random.chance(0.3))
    add(
      "__getitem__",
      "__getitem__(self, key)",
      block("if key == 3", ["raise IndexError(key)"]),
      `return ${random.pick(["key", `(key, ${value})`])}`,
    );
  if (random.chance(0.15)) add("__setitem__", "__setitem__(self, key, value)", "print('set', key, value)");
  if (random.chance(0.15)) add("__delitem__", "__delitem__(self, key)", "print('del', key)");
  if (random.chance(0.2))
    add("__contains__", "__contains__(self, item)", `return ${random.pick(["item == 1", "[]", "item"])}`);
  if (random.chance(0.2))
    add(
      "__iter__",
      "__iter__(self)",
      ...random.pick<Statement[]>([
        ["yield 1", `yield ${value}`],
        ["return iter([1, 2])"],
        ["return self"],
        ["return 5"],
      ]),
    );
  if (random.chance(0.12))
    add(
      "__next__",
      "__next__(self)",
      block("if getattr(self, 'left', 2) <= 0", ["raise StopIteration"]),
      "self.left = getattr(self, 'left', 2) - 1",
      "return self.left",
    );
  if (random.chance(0.2))
    add("__call__", "__call__(self, *args, **kwargs)", `return len(args), kwargs, ${value}`);
  if (random.chance(0.2))
    add(
      "__getattr__",
      "__getattr__(self, name)",
      block("if name.startswith('dyn')", ["return name.upper()"]),
      "raise AttributeError(name)",
    );
  if (random.chance(0.2)) add("__format__", "__format__(self, spec)", `return '<' + spec + '>'`);
  if (random.chance(0.2)) add("__del__", "__del__(self)", `print('del ${name}')`);
  if (random.chance(0.12)) add("__index__", "__index__(self)", "return 2");
  if (random.chance(0.2)) {
    add("__enter__", "__enter__(self)", `print('enter ${name}')`, `return ${random.pick(["self", value])}`);
    add(
      "__exit__",
      "__exit__(self, kind, error, tb)",
      "print('exit', kind and kind.__name__, error)",
      `return ${random.pick(["False", "True", "None", "kind is ValueError"])}`,
    );
  }
  if (random.chance(0.12))
    add("__setattr__", "__setattr__(self, name, value)", "object.__setattr__(self, name, value)");
  for (const [special] of OPERATORS) {
    if (!random.chance(0.12)) continue;
    add(
      special,
      `${special}(self, other)`,
      random.pick(["return NotImplemented", `return '${special}', other`, `return ${name}`, "return self"]),
    );
    if (random.chance(0.5))
      add(
        special.replace("__", "__r"),
        `${special.replace("__", "__r")}(self, other)`,
        `return 'reflected', other`,
      );
    if (random.chance(0.3))
      add(
        special.replace("__", "__i"),
        `${special.replace("__", "__i")}(self, other)`,
        random.pick(["return self", "return NotImplemented", "return 'in place'"]),
      );
  }
  if (random.chance(0.1)) add("__neg__", "__neg__(self)", "return 'negative'");
  return result;
}

function ownMethods(context: Context, model: ClassModel, methods: Methods): Statement[] {
  const { random } = context;
  const self: Variable = { name: "self", type: { kind: "instance", model } };
  const result: Statement[] = random.times(0, 2, (index) => {
    const parameters = random.times(0, 2, (at) => ({ name: `x${at}`, type: randomType(random, 1) }));
    const type = randomType(random, 1);
    const name = `m${index}`;
    const before = random.chance(0.3) && model.methods.has(name) ? [`print('${model.name}.${name}')`] : [];
    const body = context.inScope([self, ...parameters], () => [
      ...before,
      ...statements(context, 0, 2),
      `return ${expression(context, type, 1)}`,
    ]);
    methods.set(name, { parameters: parameters.map((each) => each.type), result: type });
    return block(`def ${name}(${["self", ...parameters.map((each) => each.name)].join(", ")})`, body);
  });
  if (random.chance(0.25)) {
    result.push(
      `@property\ndef prop(self):\n    return ${random.pick(["len(vars(self))", "type(self).__name__", "self.a0"])}`,
    );
    if (random.chance(0.5)) result.push(`@prop.setter\ndef prop(self, value):\n    print('setter', value)`);
  }
  if (random.chance(0.2)) result.push(`@classmethod\ndef make(cls, *args):\n    return cls.__name__, args`);
  if (random.chance(0.2)) result.push(`@staticmethod\ndef plain(x=1):\n    return x`);
  return result;
}

function uses(context: Context, model: ClassModel): Statement[] {
  const { random } = context;
  const type: PyType = { kind: "instance", model };
  const [one, two] = [context.freshName("o"), context.freshName("o")];
  context.declare(one, type);
  context.declare(two, type);
  const lines: Statement[] = [`${one} = ${literal(context, type)}`, `${two} = ${literal(context, type)}`];
  lines.push(...random.times(2, 6, () => guarded(context, [use(context, model, one, two)])));
  return lines;
}

function use(context: Context, model: ClassModel, one: string, two: string): Statement {
  const { random } = context;
  const operator = random.pick(OPERATORS)[1];
  const other = random.pick([two, "5", "'s'", one]);
  return random.weighted<() => Statement>([
    [3, () => `print(${one}, repr(${two}))`],
    [2, () => `print(${one} == ${other}, ${one} != ${other}, ${one} is ${two})`],
    [3, () => `print(${random.chance(0.7) ? `${one} ${operator} ${other}` : `${other} ${operator} ${one}`})`],
    [1, () => `moved = ${one}\nmoved ${operator}= ${other}\nprint(type(moved).__name__)`],
    [1.5, () => `print(${one} ${random.pick(["<", ">", "<=", ">="])} ${other})`],
    [2, () => `print(sys.getsizeof(${one}), sys.getrefcount(${one}), sys.getsizeof(${model.name}) > 500)`],
    [
      1,
      () =>
        `print(${random.pick(["len", "bool", "list", "hash", "callable", "iter", "next", "reversed", "str", "int"])}(${one}) is not None)`,
    ],
    [1, () => `print(${random.pick(["len", "bool", "list", "sorted", "tuple", "set", "int"])}(${one}))`],
    [1, () => `print(${one}[${random.pick(["0", "'k'", "1:2", "3", "..."])}])`],
    [0.6, () => `${one}[${random.between(0, 3)}] = ${random.between(0, 9)}\ndel ${one}[0]`],
    [0.6, () => `print(${random.between(0, 2)} in ${one})`],
    [1, () => `print(${one}(${random.pick(["", "1", "1, k=2", "*[1, 2]"])}))`],
    [
      1,
      () =>
        `print(${one}.${random.pick(["dynamic", "missing", "shared", "prop", "make(1)", "plain()", "__class__.__name__", "a0", "m0"])})`,
    ],
    [0.7, () => `${one}.${random.pick(["prop", "shared", "fresh", "a0"])} = ${expression(context, INT, 2)}`],
    [0.8, () => `print(f'{${one}}|{${one}!r}|{${one}:>{5}}')`],
    [
      1,
      () =>
        block(`with ${one} as managed`, [
          `print('managed', managed)`,
          ...(random.chance(0.5) ? [`raise ${random.pick(["ValueError", "KeyError"])}('in with')`] : []),
        ]),
    ],
    [
      0.7,
      () =>
        `print(isinstance(${one}, ${random.pick(context.classes).name}), issubclass(${model.name}, ${random.pick(context.classes).name}))`,
    ],
    [0.7, () => `print([c.__name__ for c in ${model.name}.__mro__], ${model.name}.__bases__ == (object,))`],
    [
      0.6,
      () =>
        block(
          `for item in ${one}`,
          ["print(item)", block("if item == 2", ["break"])],
          clause("else", ["print('through')"]),
        ),
    ],
    [0.6, () => `print(sorted(k for k in ${model.name}.__dict__ if k[0] != '_'))`],
    [1, () => cycle(one, two)],
    [0.7, () => `${one} = ${two}\nprint(sys.getrefcount(${two}))`],
    [
      0.6,
      () =>
        `bound = ${one}.${random.pick(["__init__", "m0", "__repr__"])}\nprint(sys.getrefcount(${one}), sys.getsizeof(bound))\ndel bound`,
    ],
    [0.5, () => `print(sorted([${one}, ${two}, ${one}], key=repr))`],
    [0.5, () => `print({${one}: 1, ${two}: 2}[${one}])`],
  ])();
}

function cycle(one: string, two: string): Statement {
  return `${one}.other = ${two}\n${two}.other = ${one}\nprint(gc.collect(), sys.getrefcount(${one}))\ndel ${one}, ${two}\nprint(gc.collect())`;
}
