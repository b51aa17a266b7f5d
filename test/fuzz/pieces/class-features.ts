/** The data model: one of its features, and operators of classes among each other. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import type { Statement } from "../statement.ts";
import { attributeHooks, descriptors, slots } from "./attribute-features.ts";
import { builtinSubclass, diamond, metaclass, subclassHooks } from "./inheritance-features.ts";

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
