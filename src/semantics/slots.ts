/** Whether instances of a class have a `__dict__`, as far as the class, its bases in the module and builtins tell. */
import type { ClassDef, Expr, Name, Stmt } from "../syntax/ast.ts";
import { classBodyStatements } from "./classes.ts";
import type { ClassPlace } from "./kind.ts";
import { classNamed } from "./resolve.ts";
import type { SegmentModel } from "./segment-model.ts";

/** What a base class gives to the instances of its subclasses. */
export type BaseLayout =
  | { readonly kind: "slotted"; readonly slots: readonly string[] }
  /** They have a `__dict__`; `owner` is the class of the module that lacks `__slots__`. */
  | { readonly kind: "dict"; readonly owner: ClassPlace | undefined }
  | { readonly kind: "unknown" };

const UNKNOWN: BaseLayout = { kind: "unknown" };
const NO_SLOTS: BaseLayout = { kind: "slotted", slots: [] };

/** How many classes upwards are looked at. */
const MAX_DEPTH = 20;

const EXCEPTION = /^(BaseException|Exception|Warning|StopIteration|KeyboardInterrupt|.*(Error|Warning))$/;

/** Builtin classes without fields of their own would do, but only this one is sure. */
const SLOTTED_IMPORTS = /^(abc\.ABC|typing\.(Generic|Protocol)|collections\.abc\.[A-Z]\w*)$/;

/** What the bases of a class are, all together: one with a `__dict__` is enough. */
export function layoutOfBases(model: SegmentModel, { bases }: ClassDef, depth = MAX_DEPTH): BaseLayout {
  const layouts = bases.map((base) => layoutOfBase(model, base, depth));
  const withDict = layouts.find(({ kind }) => kind === "dict");
  if (withDict !== undefined) return withDict;
  const slots: string[] = [];
  for (const layout of layouts) {
    if (layout.kind !== "slotted") return UNKNOWN;
    slots.push(...layout.slots);
  }
  return { kind: "slotted", slots };
}

function layoutOfBase(model: SegmentModel, base: Expr, depth: number): BaseLayout {
  if (depth === 0) return UNKNOWN;
  if (base.kind === "Subscript") return layoutOfBase(model, base.value, depth);
  const origin = model.originOf(base);
  if (origin !== undefined) return SLOTTED_IMPORTS.test(origin) ? NO_SLOTS : UNKNOWN;
  if (base.kind !== "Name") return UNKNOWN;
  const builtin = model.builtinOf(base);
  if (builtin === "object") return NO_SLOTS;
  if (builtin !== undefined) return EXCEPTION.test(builtin) ? { kind: "dict", owner: undefined } : UNKNOWN;
  const place = classNamed(model, base);
  return place === undefined ? UNKNOWN : layoutOfClass(model, place, depth - 1);
}

function layoutOfClass(model: SegmentModel, place: ClassPlace, depth: number): BaseLayout {
  const { node, segment } = place;
  // A decorator or metaclass may add slots.
  if (node.decoratorList.length > 0 || node.keywords.length > 0) return UNKNOWN;
  const own = findSlots(node);
  if (own === undefined) return { kind: "dict", owner: place };
  const names = slotNames(own.value);
  const above = layoutOfBases(model.modelOf(segment), node, depth);
  if (names === undefined || names.includes("__dict__") || above.kind !== "slotted") {
    return above.kind === "dict" ? above : UNKNOWN;
  }
  return { kind: "slotted", slots: [...above.slots, ...names] };
}

export interface SlotsStatement {
  readonly statement: Stmt;
  readonly name: Name;
  readonly value: Expr;
}

/** The assignment to `__slots__` in a class body. */
export function findSlots({ body }: ClassDef): SlotsStatement | undefined {
  for (const statement of classBodyStatements(body)) {
    const { target, value } = assignment(statement);
    if (target?.kind === "Name" && target.id === "__slots__" && value !== undefined) {
      return { statement, name: target, value };
    }
  }
  return undefined;
}

function assignment(stmt: Stmt): { target?: Expr | undefined; value?: Expr | undefined } {
  if (stmt.kind === "Assign") return { target: stmt.targets[0], value: stmt.value };
  return stmt.kind === "AnnAssign" ? { target: stmt.target, value: stmt.value } : {};
}

/** The names in a literal `__slots__`; `undefined` where they are computed. */
export function slotNames(value: Expr): readonly string[] | undefined {
  const elts = value.kind === "Tuple" || value.kind === "List" || value.kind === "Set" ? value.elts : [value];
  const names = elts.map((elt) =>
    elt.kind === "Constant" && elt.type === "str" ? elt.pieces[0]?.text.slice(1, -1) : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}
