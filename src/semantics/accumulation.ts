/**
 * Statements that make a value longer by adding to it in every round of a loop: `s += x`, `s = s + x`, `s = x + s`, for
 * names and attributes. Says what was there before the loop, and leaves it to rules what that costs.
 */
import type { Occurrence } from "../symtable/scope.ts";
import type {
  Assign,
  AstNode,
  Attribute,
  AugAssign,
  BinOp,
  ClassDef,
  Expr,
  For,
  Name,
  While,
} from "../syntax/ast.ts";
import { methodOfSelf } from "./classes.ts";
import { describeDefinition } from "./definitions.ts";
import { inferDefinition, inferKind } from "./infer.ts";
import { joinKinds, type Kind, UNKNOWN } from "./kind.ts";
import { loopsAround } from "./loops.ts";
import { isSamePath } from "./same-object.ts";
import type { SegmentModel } from "./segment-model.ts";

export interface Accumulation {
  readonly target: Name | Attribute;
  readonly form: "augmented" | "append" | "prepend" | "chain";
  /** What is added; of a chain `s + a + b`, the first of it. */
  readonly added: Expr;
  readonly loop: For | While;
  /** The kind of what it starts from. */
  readonly start: Kind;
}

/** `undefined` where the value is not carried from one round of the innermost loop to the next. */
export function accumulationOf(model: SegmentModel, stmt: Assign | AugAssign): Accumulation | undefined {
  const shape = stmt.kind === "AugAssign" ? augmentedShape(stmt) : assignedShape(model, stmt);
  if (shape === undefined) return undefined;
  const loop = loopsAround(model, stmt).find((each) => each.kind !== "comprehension");
  if (loop === undefined) return undefined;
  const starts = startsOf(model, shape.target);
  if (starts.length === 0 || starts.some(({ place }) => place !== undefined && isInside(loop, place)))
    return undefined;
  return { ...shape, loop, start: joinKinds(starts.map(({ kind }) => kind)) };
}

type Shape = Pick<Accumulation, "target" | "form" | "added">;

function augmentedShape({ target, op, value }: AugAssign): Shape | undefined {
  if (op !== "+" || (target.kind !== "Name" && target.kind !== "Attribute")) return undefined;
  return { target, form: "augmented", added: value };
}

function assignedShape(model: SegmentModel, { targets, value }: Assign): Shape | undefined {
  const [target] = targets;
  if (targets.length > 1 || (target?.kind !== "Name" && target?.kind !== "Attribute")) return undefined;
  if (value.kind !== "BinOp" || value.op !== "+") return undefined;
  if (isSamePath(model, value.left, target)) return { target, form: "append", added: value.right };
  if (isSamePath(model, value.right, target)) return { target, form: "prepend", added: value.left };
  const first = firstSum(value);
  return isSamePath(model, first.left, target) ? { target, form: "chain", added: first.right } : undefined;
}

/** `s + a` of `s + a + b + c`. */
function firstSum(sum: BinOp): BinOp {
  let first = sum;
  while (first.left.kind === "BinOp" && first.left.op === "+") first = first.left;
  return first;
}

interface Start {
  readonly kind: Kind;
  readonly place?: AstNode;
}

/** What the target is given otherwise than by adding to itself. */
function startsOf(model: SegmentModel, target: Name | Attribute): readonly Start[] {
  if (target.kind === "Attribute") return attributeStarts(model, target);
  const places = model.bindingOf(target)?.definitions ?? [];
  return places.flatMap((place) => startAt(model, place));
}

function startAt(model: SegmentModel, place: Occurrence): readonly Start[] {
  const at = model.modelAt(place);
  const definition = describeDefinition(at, place);
  if (definition.kind === "augmented") return [];
  // What another segment does has no place in the loop.
  const start = at === model ? { place: place.node } : {};
  if (definition.kind === "value") {
    if (addsToItself(at, definition.value, definition.name)) return [];
    return [{ kind: inferKind(at, definition.value), ...start }];
  }
  return [{ kind: definition.kind === "parameter" ? inferDefinition(at, definition) : UNKNOWN, ...start }];
}

function addsToItself(model: SegmentModel, value: Expr, target: Name | Attribute): boolean {
  if (value.kind !== "BinOp" || value.op !== "+") return false;
  return isSamePath(model, firstSum(value).left, target) || isSamePath(model, value.right, target);
}

/** Of `self.x`: every place in the class that stores into an attribute of this name. */
function attributeStarts(model: SegmentModel, target: Attribute): readonly Start[] {
  const classNode = target.value.kind === "Name" ? methodOfSelf(model, target.value)?.classNode : undefined;
  return classNode === undefined ? [] : storesIn(model, classNode, target);
}

function storesIn(model: SegmentModel, classNode: ClassDef, target: Attribute): readonly Start[] {
  return model
    .collect(classNode, (node) => (isStore(node, target.attr.id) ? node : undefined))
    .flatMap((node): readonly Start[] => {
      const stmt = model.parentOf(node);
      if (stmt?.kind === "AugAssign" && stmt.target === node) return [];
      if (stmt?.kind !== "Assign" && stmt?.kind !== "AnnAssign") return [{ kind: UNKNOWN, place: node }];
      if (stmt.value === undefined) return [];
      if (node.kind === "Attribute" && addsToItself(model, stmt.value, node)) return [];
      return [{ kind: inferKind(model, stmt.value), place: node }];
    });
}

/** `anything.x = ...` in a method, or `x = ...` in the body of the class. */
function isStore(node: AstNode, name: string): boolean {
  return node.kind === "Attribute" && node.attr.id === name && node.ctx === "Store";
}

function isInside(loop: For | While, place: AstNode): boolean {
  return loop.start <= place.start && place.end <= loop.end;
}
