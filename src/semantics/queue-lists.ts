/** Confined lists that elements are taken from, or put in, at the front, and that a deque could be in the place of. */
import type { Call, Expr, Name } from "../syntax/ast.ts";
import { lastName } from "./classes.ts";
import { type ConfinedLocal, confinedLocal } from "./confinement.ts";
import { integerValue, knownCount } from "./counts.ts";
import { type Definition, describeDefinition } from "./definitions.ts";
import { loopsAround } from "./loops.ts";
import type { SegmentModel } from "./segment-model.ts";
import { placeInBlock } from "./statements.ts";
import type { Use } from "./uses.ts";

export interface QueueList {
  readonly definitions: readonly (Definition & { readonly kind: "value" })[];
  /** `pop(0)` and `insert(0, x)`, in source order. */
  readonly atFront: readonly Call[];
}

/** Methods that a deque has, too, under the same name. */
const SHARED_METHODS: ReadonlySet<string> = new Set([
  ...["append", "clear", "copy", "count", "extend", "index", "remove", "reverse"],
]);

const READERS: ReadonlySet<string> = new Set([
  "all",
  "any",
  "bool",
  "len",
  "list",
  "max",
  "min",
  "set",
  "sorted",
  "sum",
  "tuple",
]);

/** `undefined` where the list is used as only a list can be, or is known to be short. */
export function queueListOf(model: SegmentModel, name: Name): QueueList | undefined {
  const confined = confinedLocal(model, name);
  if (confined === undefined || !confined.uses.every((use) => isDequeUse(use))) return undefined;
  const definitions = confined.binding.definitions.map((place) => describeDefinition(model, place));
  const values = definitions.filter((definition) => definition.kind === "value");
  if (values.length < definitions.length) return undefined;
  if (!values.every(({ value }) => makesList(model, value)) || isShort(model, confined, values))
    return undefined;
  if (isChangedWhileIterated(model, confined)) return undefined;
  return {
    definitions: values,
    atFront: confined.uses.flatMap((use) => (isFrontUse(use) ? [use.call] : [])),
  };
}

/** `pop(0)` or `insert(0, x)` */
export function isFrontCall({ func, args, keywords }: Call): boolean {
  if (func.kind !== "Attribute" || keywords.length > 0) return false;
  const [first] = args;
  const isAtZero = first !== undefined && integerValue(first) === 0;
  return (
    isAtZero &&
    ((func.attr.id === "pop" && args.length === 1) || (func.attr.id === "insert" && args.length === 2))
  );
}

function isFrontUse(use: Use): use is Use & { readonly kind: "method" } {
  return use.kind === "method" && isFrontCall(use.call);
}

function isDequeUse(use: Use): boolean {
  switch (use.kind) {
    case "method":
      // A deque takes nothing from its middle.
      if (use.method === "pop") return use.call.args.length === 0 || isFrontCall(use.call);
      return use.method === "insert" || SHARED_METHODS.has(use.method);
    case "item":
    case "itemStore": {
      const subscript = use.at.parentOf(use.name);
      // A deque looks for an element in its middle from the nearer end.
      return subscript?.kind === "Subscript" && integerValue(subscript.slice) !== undefined;
    }
    case "reader":
      return READERS.has(use.builtin);
    case "membership":
    case "iteration":
    case "test":
      return true;
    default:
      return false;
  }
}

/** A display, a comprehension, `list(x)` or `sorted(x)`: what a call of `deque` can be put around. */
function makesList(model: SegmentModel, value: Expr): boolean {
  if (value.kind === "List" || value.kind === "ListComp") return true;
  if (value.kind !== "Call") return false;
  return model.isBuiltin(value.func, "list") || model.isBuiltin(value.func, "sorted");
}

/** So few elements are moved in no time. */
const SHORT = 100;

/** Only displays, and nothing but single elements from outside of loops joins them. */
function isShort(model: SegmentModel, { uses }: ConfinedLocal, values: QueueList["definitions"]): boolean {
  const isGrown = uses.some(
    (use) =>
      use.kind === "method" &&
      ["append", "extend", "insert"].includes(use.method) &&
      loopsAround(model, use.call).length > 0 &&
      !isMovedElement(use) &&
      !isWindow(use),
  );
  return !isGrown && values.every(({ value }) => (countOf(model, value) ?? SHORT) < SHORT);
}

/** `xs.append(x)` with `xs.pop(0)` beside it: as many elements as before. */
function isWindow({ at, name, call }: Use & { readonly kind: "method" }): boolean {
  const block = placeInBlock(at, call)?.block ?? [];
  return block.some((stmt) => {
    const taken = stmt.kind === "Expr" && stmt.value.kind === "Call" ? stmt.value : undefined;
    return taken?.args.length === 1 && isFrontCall(taken) && lastName(receiverOf(taken)) === name.id;
  });
}

function receiverOf({ func }: Call): Expr {
  return func.kind === "Attribute" ? func.value : func;
}

/** `xs.append(xs.pop(0))` */
function isMovedElement({ name, call }: Use & { readonly kind: "method" }): boolean {
  const added = call.args.at(-1);
  if (added?.kind !== "Call" || added.func.kind !== "Attribute" || added.func.attr.id !== "pop") return false;
  return added.func.value.kind === "Name" && added.func.value.id === name.id;
}

function countOf(model: SegmentModel, value: Expr): number | undefined {
  if (value.kind !== "Call") return knownCount(model, value);
  const [source] = value.args;
  return source === undefined ? 0 : knownCount(model, source);
}

/** A deque refuses to go on when it has changed, a list does not. */
function isChangedWhileIterated(model: SegmentModel, { uses }: ConfinedLocal): boolean {
  const changes = uses.filter(({ kind }) => kind === "method");
  return uses.some((use) => {
    const loop = use.kind === "iteration" ? loopOver(model, use.name) : undefined;
    return loop !== undefined && changes.some(({ name }) => loop.start <= name.start && name.end <= loop.end);
  });
}

function loopOver(model: SegmentModel, name: Name) {
  for (const ancestor of model.ancestorsOf(name)) {
    if (ancestor.kind === "For" || ancestor.kind === "AsyncFor" || "generators" in ancestor) return ancestor;
  }
  return undefined;
}
