/** Statements that change what a variable holds, in place or by a new value. */
import type { Context } from "./context.ts";
import { expression } from "./expressions.ts";
import type { Statement } from "./statement.ts";
import { slice } from "./text-expressions.ts";
import { type PyType, typeKey } from "./types.ts";

/** Undefined when nothing in scope can be changed. */
export function mutation(context: Context): Statement | undefined {
  const { random } = context;
  const candidates = context.visible.filter(({ type }) =>
    ["list", "dict", "set", "bytearray", "instance"].includes(type.kind),
  );
  if (candidates.length === 0) return undefined;
  const { name, type } = random.pick(candidates);
  const part = (wanted: PyType): string => expression(context, wanted, 1);
  switch (type.kind) {
    case "list":
      return listMutation(context, name, type, part);
    case "dict":
      return dictMutation(context, name, type, part);
    case "set":
      return setMutation(context, name, type, part);
    case "bytearray":
      return bytearrayMutation(context, name);
    case "instance":
      return attributeMutation(context, name, type, part);
    default:
      return undefined;
  }
}

type Part = (type: PyType) => string;

function listMutation(context: Context, name: string, type: PyType & { kind: "list" }, part: Part): string {
  const { random } = context;
  const at = (): number => random.between(-4, 4);
  return random.weighted<() => string>([
    [6, () => `${name}.append(${part(type.item)})`],
    [3, () => `${name}.extend(${part(type)})`],
    [2, () => `${name}.insert(${at()}, ${part(type.item)})`],
    [3, () => `${name}.pop(${random.chance(0.5) ? "" : at()})`],
    [2, () => `${name}[${at()}] = ${part(type.item)}`],
    [3, () => `${name}[${slice(context)}] = ${part(type)}`],
    [1.5, () => `del ${name}[${random.chance(0.5) ? at() : slice(context)}]`],
    [1, () => `${name}.remove(${part(type.item)})`],
    [1, () => `${name}.reverse()`],
    [
      1.5,
      () =>
        `${name}.sort(key=${random.pick(["repr", "str", "lambda k: len(repr(k))"])}${random.chance(0.3) ? ", reverse=True" : ""})`,
    ],
    [0.6, () => `${name}.sort()`],
    [0.5, () => `${name}.clear()`],
    [2, () => `${name} += ${part(type)}`],
    [0.7, () => `${name} *= ${random.between(0, 2)}`],
    [0.5, () => `del ${name}[30:]`],
  ])();
}

function dictMutation(context: Context, name: string, type: PyType & { kind: "dict" }, part: Part): string {
  const { random } = context;
  return random.weighted<() => string>([
    [7, () => `${name}[${part(type.key)}] = ${part(type.value)}`],
    [3, () => `${name}.update(${part(type)})`],
    [2, () => `${name}.setdefault(${part(type.key)}, ${part(type.value)})`],
    [2, () => `${name}.pop(${part(type.key)}${random.chance(0.7) ? ", None" : ""})`],
    [1, () => `${name}.popitem()`],
    [1, () => `del ${name}[${part(type.key)}]`],
    [2, () => `${name} |= ${part(type)}`],
    [0.5, () => `${name}.clear()`],
    [
      typeKey(type.value) === "int" ? 3 : 0,
      () => {
        const key = part(type.key);
        return `${name}[${key}] = ${name}.get(${key}, 0) + 1`;
      },
    ],
    [
      typeKey(type.key) === "str" ? 1 : 0,
      () => `${name}.update(one=${part(type.value)}, two=${part(type.value)})`,
    ],
  ])();
}

function setMutation(context: Context, name: string, type: PyType & { kind: "set" }, part: Part): string {
  const { random } = context;
  return random.weighted<() => string>([
    [5, () => `${name}.add(${part(type.item)})`],
    [
      3,
      () =>
        `${name}.${random.pick(["update", "difference_update", "intersection_update", "symmetric_difference_update"])}(${part({ kind: random.pick(["list", "set"] as const), item: type.item })})`,
    ],
    [2, () => `${name}.discard(${part(type.item)})`],
    [1, () => `${name}.remove(${part(type.item)})`],
    [1, () => `${name}.pop()`],
    [3, () => `${name} ${random.pick(["|=", "&=", "-=", "^="])} ${part(type)}`],
    [0.5, () => `${name}.clear()`],
  ])();
}

function bytearrayMutation(context: Context, name: string): string {
  const { random } = context;
  return random.pick([
    `${name}.append(${random.between(0, 256)})`,
    `${name} += b'${random.pick(["xyz", "", "0123456789"])}'`,
    `${name}[${slice(context)}] = b'${random.pick(["", "Q", "QR"])}'`,
    `${name}.extend(range(${random.between(0, 9)}))`,
    `del ${name}[${random.between(-1, 2)}:]`,
    `${name}.pop()`,
    `${name}.reverse()`,
    `${name}.insert(0, 65)`,
  ]);
}

function attributeMutation(
  context: Context,
  name: string,
  type: PyType & { kind: "instance" },
  part: Part,
): Statement {
  const { random } = context;
  const attributes = [...type.model.attributes];
  const [attribute, attributeType] =
    attributes.length > 0 ? random.pick(attributes) : ["extra", { kind: "int" } as PyType];
  return random.weighted<() => string>([
    [5, () => `${name}.${attribute} = ${part(attributeType)}`],
    [1, () => `${name}.extra${random.between(1, 3)} = ${part(attributeType)}`],
    [0.6, () => `del ${name}.${attribute}`],
    [0.5, () => `setattr(${name}, 'dyn${random.between(1, 2)}', ${part(attributeType)})`],
    [attributeType.kind === "int" ? 2 : 0, () => `${name}.${attribute} += ${random.between(1, 5)}`],
    [0.7, () => `${name}.link = ${name}`],
  ])();
}
