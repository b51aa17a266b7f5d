/**
 * Exceptions, tracebacks and frames that a function leaves in its own local variables, or in what those hold. A
 * traceback holds the frames it has passed, and a frame holds its variables: that is a cycle.
 */
import { remember } from "../base/remember.ts";
import type { Call, ExceptHandler, Expr, Name, Raise, Segment, Stmt } from "../syntax/ast.ts";
import { orderOf } from "../syntax/node-order.ts";
import { describeDefinition } from "./definitions.ts";
import { keepsValueToEnd } from "./flow/end-values.ts";
import { reachingDefinitions } from "./flow/reaching.ts";
import { functionAround } from "./function-around.ts";
import { isCutSomewhere } from "./holding/cuts.ts";
import type { Binding, SegmentModel } from "./segment-model.ts";

/** Where a value stays: in a local variable, or in something that a local variable holds. */
export interface KeptPlace {
  readonly root: Name;
  /** The variable itself has the value. */
  readonly isVariable: boolean;
}

/** What an `except ... as name` around a place calls the exception. */
export function handledException(model: SegmentModel, name: Name): ExceptHandler | undefined {
  if (!handlerNames(model.segment).has(name.id)) return undefined;
  for (const ancestor of model.ancestorsOf(name)) {
    if (isBoundary(ancestor)) return undefined;
    if (ancestor.kind === "ExceptHandler" && ancestor.name?.id === name.id) return ancestor;
  }
  return undefined;
}

/** All names that handlers of a segment give to exceptions. */
const handlerNames = remember((segment: Segment): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const node of orderOf(segment).nodes) {
    if (node.kind === "ExceptHandler" && node.name !== undefined) names.add(node.name.id);
  }
  return names;
});

/** Whether code of a handler of the same function runs there: then the traceback has this frame. */
export function isInHandler(model: SegmentModel, node: Expr | Stmt): boolean {
  for (const ancestor of model.ancestorsOf(node)) {
    if (isBoundary(ancestor)) return false;
    if (ancestor.kind === "ExceptHandler") return true;
  }
  return false;
}

function isBoundary({ kind }: { readonly kind: string }): boolean {
  return kind === "FunctionDef" || kind === "AsyncFunctionDef" || kind === "Lambda" || kind === "ClassDef";
}

/** The variable of the function around that a target keeps its value in, if it does so until the function ends. */
export function keptPlace(model: SegmentModel, target: Expr, after: Stmt): KeptPlace | undefined {
  const root = rootOf(target);
  const binding = root === undefined ? undefined : ownBinding(model, root);
  if (root === undefined || binding === undefined) return undefined;
  if (target.kind === "Name") {
    return keepsValueToEnd(model, binding, after) ? { root, isVariable: true } : undefined;
  }
  const attributes = attributesOf(target);
  if (attributes.some((attribute) => isCutSomewhere(model, attribute))) return undefined;
  // The name may be bound anew: then the frame holds something else.
  return keepsValueToEnd(model, binding, after) ? { root, isVariable: false } : undefined;
}

/** A variable of the function in which the name is written, comprehensions apart. */
function ownBinding(model: SegmentModel, name: Name): Binding | undefined {
  const binding = model.localBindingOf(name);
  const node = binding?.owner.node;
  if (node?.kind !== "FunctionDef" && node?.kind !== "AsyncFunctionDef") return undefined;
  return functionAround(model, name) === node ? binding : undefined;
}

function rootOf(target: Expr): Name | undefined {
  let at = target;
  while (at.kind === "Attribute" || at.kind === "Subscript") at = at.value;
  return at.kind === "Name" ? at : undefined;
}

function attributesOf(target: Expr): readonly string[] {
  const names: string[] = [];
  for (let at = target; at.kind === "Attribute" || at.kind === "Subscript"; at = at.value) {
    if (at.kind === "Attribute") names.push(at.attr.id);
  }
  return names;
}

/** `error = Error(...)` whose value `raise error` raises, in the same function. */
export interface RaisedVariable {
  readonly name: Name;
  readonly binding: Binding;
  readonly assignment: Stmt;
  readonly value: Call;
}

export function raisedVariable(model: SegmentModel, { exc }: Raise): RaisedVariable | undefined {
  const binding = exc?.kind === "Name" ? ownBinding(model, exc) : undefined;
  if (exc?.kind !== "Name" || binding === undefined) return undefined;
  const [place, ...others] = reachingDefinitions(model, exc)?.definitions ?? [];
  if (place === undefined || others.length > 0) return undefined;
  const definition = describeDefinition(model.modelAt(place), place);
  if (definition.kind !== "value" || definition.value.kind !== "Call") return undefined;
  return { name: exc, binding, assignment: definition.statement, value: definition.value };
}
