/** Writes expressions of a wanted type: variables, literals, operators, methods, calls, comprehensions. */
import { comprehension } from "./comprehensions.ts";
import type { Context } from "./context.ts";
import { display, scalarLiteral } from "./literals.ts";
import { numberOperation } from "./number-expressions.ts";
import { containerOperation } from "./sequence-expressions.ts";
import { bytesOperation, textOperation } from "./text-expressions.ts";
import { BOOL, INT, type PyType, randomHashable, randomScalar, STR, typeKey } from "./types.ts";

const MAX_DEPTH = 3;

export function expression(context: Context, type: PyType, depth = 0): string {
  const { random } = context;
  if (context.mischief > 0 && random.chance(context.mischief)) return wrongExpression(context);
  const variables = context.ofType(type);
  if (variables.length > 0 && random.chance(0.45)) return random.pick(variables).name;
  if (depth >= MAX_DEPTH || random.chance(0.35)) return literal(context, type, depth);
  return random.weighted<() => string>([
    [10, () => operation(context, type, depth)],
    [
      1,
      () =>
        `(${of(context, type, depth)} if ${condition(context, depth + 1)} else ${of(context, type, depth)})`,
    ],
    [0.8, () => `(${of(context, type, depth)} ${random.pick(["and", "or"])} ${of(context, type, depth)})`],
    [1, () => itemOfContainer(context, type, depth)],
    [1.5, () => resultOfCall(context, type, depth)],
    [0.4, () => walrus(context, type, depth)],
    [0.3, () => `(lambda q=${of(context, type, depth)}: q)()`],
  ])();
}

function of(context: Context, type: PyType, depth: number): string {
  return expression(context, type, depth + 1);
}

/** A display, or the construction of an instance. */
export function literal(context: Context, type: PyType, depth = 0): string {
  if (type.kind === "instance") {
    return `${type.model.name}(${type.model.parameters.map((each) => of(context, each, depth)).join(", ")})`;
  }
  if (type.kind === "function") {
    const names = type.parameters.map((_, index) => `p${index}`);
    const variables = names.map((name, index) => ({ name, type: type.parameters[index] ?? INT }));
    return `(lambda ${names.join(", ")}: ${context.inScope(variables, () => of(context, type.result, depth))})`;
  }
  return display(context.random, type, (item) => of(context, item, depth));
}

/** Something of another type, so that the operation around it raises. */
function wrongExpression(context: Context): string {
  const { random } = context;
  context.wrongOperands++;
  // Objects that are hashed by their address, as None is before 3.12, would give sets an order of their own.
  const known = context.visible.filter(
    ({ type }) => !["function", "iterator", "instance", "none"].includes(type.kind),
  );
  if (known.length > 0 && random.chance(0.7)) return random.pick(known).name;
  const { kind } = randomScalar(random);
  return scalarLiteral(random, kind === "none" ? "str" : kind);
}

export function condition(context: Context, depth = 0): string {
  return expression(context, BOOL, depth);
}

function operation(context: Context, type: PyType, depth: number): string {
  const part = (wanted: PyType): string => of(context, wanted, depth);
  switch (type.kind) {
    case "int":
    case "float":
    case "complex":
      return numberOperation(context, type, part);
    case "bool":
      return truthOperation(context, part);
    case "str":
      return textOperation(context, part);
    case "bytes":
    case "bytearray":
      return bytesOperation(context, type.kind, part);
    case "list":
    case "tuple":
    case "set":
    case "frozenset":
    case "dict":
      return context.random.chance(0.25)
        ? comprehension(context, type, part)
        : containerOperation(context, type, part);
    case "range":
      return `range(${context.random.between(-3, 6)}, ${context.random.between(0, 12)})`;
    default:
      return literal(context, type, depth);
  }
}

function truthOperation(context: Context, part: (type: PyType) => string): string {
  const { random } = context;
  const compare = (): string => {
    const type = random.chance(0.6) ? INT : randomHashable(random, 1);
    const operators = ["<", "<=", ">", ">=", "==", "!="];
    return `${part(type)} ${random.pick(operators)} ${part(type)}`;
  };
  return random.weighted<() => string>([
    [5, () => `(${compare()})`],
    [
      1,
      () =>
        `(${part(INT)} ${random.pick(["<", "<=", "=="])} ${part(INT)} ${random.pick(["<", ">", "!="])} ${part(INT)})`,
    ],
    [2, () => `(not ${part(BOOL)})`],
    [1.5, () => `(${part(BOOL)} ${random.pick(["and", "or", "^", "&", "|", "==", "is"])} ${part(BOOL)})`],
    [2, () => membership(context, part)],
    [
      1,
      () => `${random.pick(["any", "all"])}(${part({ kind: "list", item: random.pick([INT, STR, BOOL]) })})`,
    ],
    [1, () => `bool(${part(randomScalar(random))})`],
    [
      1,
      () =>
        `isinstance(${part(randomScalar(random))}, ${random.pick(["int", "str", "(int, float)", "object", "bool"])})`,
    ],
    [0.6, () => `${part(STR)}.${random.pick(["startswith", "endswith"])}(${part(STR)})`],
    [
      0.6,
      () =>
        `${part(STR)}.${random.pick(["isdigit", "isalpha", "isupper", "isspace", "islower", "isidentifier"])}()`,
    ],
    [0.5, () => `callable(${part(randomScalar(random))})`],
  ])();
}

function membership(context: Context, part: (type: PyType) => string): string {
  const { random } = context;
  const word = random.pick(["in", "not in"]);
  if (random.chance(0.2)) return `(${part(STR)} ${word} ${part(STR)})`;
  const item = randomHashable(random, 0);
  const container: PyType = random.chance(0.3)
    ? { kind: "dict", key: item, value: INT }
    : { kind: random.pick(["list", "set"] as const), item };
  return `(${part(item)} ${word} ${part(container)})`;
}

/** An item taken out of a variable that holds such items. */
function itemOfContainer(context: Context, type: PyType, depth: number): string {
  const { random } = context;
  const key = typeKey(type);
  const found: string[] = [];
  for (const { name, type: held } of context.visible) {
    if (held.kind === "list" && typeKey(held.item) === key) {
      found.push(`${name}[${random.between(-3, 3)}]`, `${name}[len(${name}) // 2]`, `next(iter(${name}))`);
    }
    if (held.kind === "dict" && typeKey(held.value) === key) {
      found.push(`${name}.get(${of(context, held.key, depth)}, ${of(context, type, depth)})`);
      found.push(`${name}[${of(context, held.key, depth)}]`);
    }
    if (held.kind === "tuple") {
      held.items.forEach((item, index) => {
        if (typeKey(item) === key) found.push(`${name}[${index}]`, `${name}[${index - held.items.length}]`);
      });
    }
    if (held.kind === "instance") {
      for (const [attribute, attributeType] of held.model.attributes) {
        if (typeKey(attributeType) === key) found.push(`${name}.${attribute}`);
      }
    }
    if (held.kind === "iterator" && typeKey(held.item) === key) {
      found.push(`next(${name})`, `next(${name}, ${of(context, type, depth)})`);
    }
  }
  return found.length > 0 ? random.pick(found) : literal(context, type, depth);
}

/** A call of a known function or method that gives the type. */
function resultOfCall(context: Context, type: PyType, depth: number): string {
  const key = typeKey(type);
  const found: string[] = [];
  const list = (types: readonly PyType[]): string => types.map((each) => of(context, each, depth)).join(", ");
  for (const { name, type: held } of context.visible) {
    if (held.kind === "function" && typeKey(held.result) === key)
      found.push(`${name}(${list(held.parameters)})`);
    if (held.kind !== "instance") continue;
    for (const [method, { parameters, result }] of held.model.methods) {
      if (typeKey(result) === key) found.push(`${name}.${method}(${list(parameters)})`);
    }
  }
  return found.length > 0 ? context.random.pick(found) : literal(context, type, depth);
}

function walrus(context: Context, type: PyType, depth: number): string {
  if (context.scope.outer !== undefined && context.repetition > 2) return literal(context, type, depth);
  const name = context.freshName("w");
  return `(${name} := ${of(context, type, depth)})`;
}
