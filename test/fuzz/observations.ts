/** Statements that print what the comparison is about: values, types, sizes, counts, identities, collections. */
import type { Context, Variable } from "./context.ts";
import { expression } from "./expressions.ts";
import type { Statement } from "./statement.ts";
import { type PyType, randomType } from "./types.ts";

/**
 * Kinds whose reference counts depend on the program alone. Numbers, texts and `None` may be shared with the
 * interpreter's own constants, and a display of constants with the code that holds it.
 */
const COUNTED: readonly PyType["kind"][] = [
  "list",
  "dict",
  "set",
  "bytearray",
  "instance",
  "iterator",
  "function",
];

export function observation(context: Context): Statement {
  const { random } = context;
  const visible = context.visible;
  if (visible.length === 0) return `print(${expression(context, randomType(random))})`;
  const variable = random.pick(visible);
  return random.weighted<() => Statement>([
    [5, () => `print(${valueText(variable)})`],
    [5, () => `print(${random.times(1, 4, () => fact(context, random.pick(visible))).join(", ")})`],
    [2, () => `print('${variable.name}', ${fact(context, variable)}, ${valueText(variable)})`],
    [2, () => `print(${expression(context, randomType(random))})`],
    [1, () => `print(${identity(context, variable)})`],
    [0.7, () => `print(gc.collect())`],
    [
      0.5,
      () =>
        `print(*${`sorted(map(str, [${random.times(1, 3, () => random.pick(visible).name).join(", ")}]))`}, sep='|', end=' $\\n')`,
    ],
  ])();
}

export function valueText({ name, type }: Variable): string {
  if (type.kind === "function" || type.kind === "iterator") return `type(${name}).__name__`;
  if (type.kind === "set") return `${name}, len(${name})`;
  return name;
}

/** One number or name about the value of a variable. */
export function fact(context: Context, { name, type }: Variable): string {
  const { random } = context;
  const counted = COUNTED.includes(type.kind);
  return random.weighted<() => string>([
    [type.kind === "iterator" ? 0 : 4, () => `sys.getsizeof(${name})`],
    [counted ? 4 : 0, () => `sys.getrefcount(${name})`],
    [1.5, () => `type(${name}).__name__`],
    [1, () => `bool(${name})`],
    [
      ["list", "dict", "set", "tuple", "str", "frozenset", "bytes", "range"].includes(type.kind) ? 1.5 : 0,
      () => `len(${name})`,
    ],
    [["int", "str", "float", "bytes"].includes(type.kind) ? 1 : 0, () => `hash(${name})`],
    [type.kind === "list" || type.kind === "set" ? 0.7 : 0, () => `sys.getsizeof(${name}.copy())`],
    [type.kind === "list" || type.kind === "dict" ? 0.5 : 0, () => `gc.is_tracked(${name})`],
    [
      type.kind === "instance" && !type.model.isSlotted ? 1.5 : 0,
      () =>
        random.pick([
          `${name}.__dict__`,
          `sys.getsizeof(${name}.__dict__)`,
          `len(vars(${name}))`,
          `list(${name}.__dict__)`,
        ]),
    ],
    [
      type.kind === "dict" ? 1 : 0,
      () =>
        random.pick([
          `list(${name})`,
          `list(${name}.values())`,
          `${name}.keys()`,
          `sys.getsizeof(${name}.items())`,
        ]),
    ],
    [
      type.kind === "function" ? 1 : 0,
      () =>
        random.pick([
          `${name}.__name__`,
          `${name}.__defaults__`,
          `${name}.__code__.co_varnames`,
          `${name}.__closure__ is None`,
          `${name}.__qualname__`,
        ]),
    ],
    [type.kind === "instance" ? 1 : 0, () => `type(${name}).__mro__[-2].__name__`],
  ])();
}

function identity(context: Context, variable: Variable): string {
  const { random } = context;
  const same = context.ofType(variable.type);
  const other = random.pick(same).name;
  const { name, type } = variable;
  return random.weighted<() => string>([
    [3, () => `${name} is ${other}, ${name} ${random.pick(["==", "!="])} ${other}`],
    [1, () => `id(${name}) == id(${other})`],
    [
      type.kind === "list" ? 2 : 0,
      () => random.pick([`${name}[:] is ${name}`, `${name} * 1 is ${name}`, `list(${name}) is ${name}`]),
    ],
    [
      type.kind === "tuple" ? 3 : 0,
      () =>
        random.pick([
          `${name}[:] is ${name}`,
          `tuple(${name}) is ${name}`,
          `${name} + () is ${name}`,
          `${name} * 1 is ${name}`,
        ]),
    ],
    [
      type.kind === "str" ? 3 : 0,
      () =>
        random.pick([
          `${name}[:] is ${name}`,
          `str(${name}) is ${name}`,
          `${name} + '' is ${name}`,
          `${name}.strip() is ${name}`,
          `${name}[:1] is ${name}[0:1]`,
          `${name}.replace('q', 'w') is ${name}`,
        ]),
    ],
    [
      type.kind === "int" ? 3 : 0,
      () =>
        random.pick([
          `${name} + 0 is ${name}`,
          `int(${name}) is ${name}`,
          `${name} * 1 is ${name}`,
          `-(-${name}) is ${name}`,
        ]),
    ],
    [
      type.kind === "bytes" ? 3 : 0,
      () => random.pick([`${name}[:] is ${name}`, `bytes(${name}) is ${name}`, `${name} + b'' is ${name}`]),
    ],
    [
      type.kind === "frozenset" ? 3 : 0,
      () =>
        random.pick([
          `frozenset(${name}) is ${name}`,
          `${name} | frozenset() is ${name}`,
          `${name}.copy() is ${name}`,
        ]),
    ],
  ])();
}
