/**
 * Whether a piece of code may change what a container holds, or what an expression stands for: through the name
 * itself, an alias, a callee, a callback, or other code that runs while a generator or coroutine waits. It errs on the
 * side of change. Attribute access and operators count as harmless, as everywhere (effects.ts).
 */
import type { AstNode, Call, Expr, Name } from "../syntax/ast.ts";
import { walk } from "../syntax/visit.ts";
import { type ConfinedLocal, ownedLocal } from "./confinement.ts";
import { isPure } from "./effects.ts";
import { inferKind } from "./infer.ts";
import { isImmutable, type Kind } from "./kind.ts";
import type { SegmentModel } from "./segment-model.ts";
import { classifyUse, READING_METHODS, type Use } from "./uses.ts";

/** The first node of `code` that may change what `source` holds; `undefined` where none can. */
export function findContentChange(
  model: SegmentModel,
  source: Expr,
  code: readonly AstNode[],
): AstNode | undefined {
  const kind = inferKind(model, source);
  if (isImmutable(kind)) return undefined;
  const confined = source.kind === "Name" ? ownedLocal(model, source) : undefined;
  if (confined !== undefined) return findOwnChange(confined, code);
  return findIn(code, (node) => mayChangeOthers(model, node, source, kind));
}

/** The first node of `code` that may make `expr` stand for another value: a name bound anew, or contents changed. */
export function findValueChange(
  model: SegmentModel,
  expr: Expr,
  code: readonly AstNode[],
): AstNode | undefined {
  const names = model.collect(expr, (node) => (node.kind === "Name" ? node : undefined));
  const attributes = new Set(
    model.collect(expr, (node) => (node.kind === "Attribute" ? node.attr.id : undefined)),
  );
  const rebound = findIn(code, (node) => {
    if (node.kind === "Attribute") return node.ctx !== "Load" && attributes.has(node.attr.id);
    return isBinding(node) && names.some((name) => bindsSame(model, node, name));
  });
  if (rebound !== undefined) return rebound;
  const containers: readonly Expr[] = [...names, expr];
  for (const container of containers) {
    const change = findContentChange(model, container, code);
    if (change !== undefined) return change;
  }
  return undefined;
}

type BindingNode = AstNode & {
  readonly kind: "Name" | "alias" | "ExceptHandler" | "FunctionDef" | "ClassDef";
};

function isBinding(node: AstNode): node is BindingNode {
  if (node.kind === "Name") return node.ctx !== "Load";
  return ["alias", "ExceptHandler", "FunctionDef", "AsyncFunctionDef", "ClassDef"].includes(node.kind);
}

function bindsSame(model: SegmentModel, node: BindingNode, name: Name): boolean {
  if (node.kind === "Name") return node.id === name.id && model.bindingOf(node) === model.bindingOf(name);
  return model.bindingDefinedBy(node) === model.bindingOf(name) && model.bindingOf(name) !== undefined;
}

/** In source order, without the bodies of functions and lambdas: those run when called, and calls are looked at. */
function findIn(code: readonly AstNode[], isSought: (node: AstNode) => boolean): AstNode | undefined {
  let found: AstNode | undefined;
  walk(code, {
    enter(node) {
      if (found !== undefined) return false;
      if (isSought(node)) found = node;
      return node.kind !== "FunctionDef" && node.kind !== "AsyncFunctionDef" && node.kind !== "Lambda";
    },
  });
  return found;
}

function findOwnChange({ binding, uses }: ConfinedLocal, code: readonly AstNode[]): AstNode | undefined {
  const changes = uses.filter((use) => isChangingUse(use)).map(({ name }): AstNode => name);
  // `xs += [x]` binds the name to the same list.
  const augmented = binding.occurrences.filter(({ kind }) => kind === "assignment").map(({ node }) => node);
  return [...changes, ...augmented].find((node) => code.some((part) => contains(part, node)));
}

function contains(outer: AstNode, inner: { readonly start: number; readonly end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A use through which a confined container changes. */
export function isChangingUse(use: Use): boolean {
  return (
    use.kind === "itemStore" ||
    use.kind === "augmented" ||
    (use.kind === "method" && !READING_METHODS.has(use.method))
  );
}

/** Whether a node may change a container of this kind that is not confined. */
function mayChangeOthers(model: SegmentModel, node: AstNode, source: Expr, kind: Kind): boolean {
  switch (node.kind) {
    case "Call":
      return !isHarmlessCall(model, node, kind);
    case "Subscript":
      return node.ctx !== "Load" && mayBeSame(model, node.value, kind) && !isFreshName(model, node.value);
    case "AugAssign": {
      const { target } = node;
      if (target.kind === "Subscript" || isImmutable(inferKind(model, target))) return false;
      return mayBeSame(model, target, kind) && !isFreshName(model, target);
    }
    case "Yield":
    case "YieldFrom":
    case "Await":
    case "AsyncFor":
    case "AsyncWith":
    case "ErrorExpr":
    case "ErrorStmt":
      return true;
    case "comprehension":
      return node.isAsync;
    case "With":
      return !node.items.every(({ contextExpr }) => inferKind(model, contextExpr).kind === "file");
    case "Attribute":
      // `self.__dict__` is what `del self.x` changes.
      return (
        node.ctx === "Del" ||
        (source.kind === "Attribute" && source.attr.id === "__dict__" && node.ctx === "Store")
      );
    default:
      return false;
  }
}

/** Nothing proves that a value is another object than a container of this kind. */
function mayBeSame(model: SegmentModel, value: Expr, kind: Kind): boolean {
  const other = inferKind(model, value);
  if (other.kind === "unknown" || kind.kind === "unknown") return true;
  if (other.kind === "union" || kind.kind === "union") return true;
  // A class of one's own may be derived from the container's, or do anything in its methods.
  if (other.kind === "instance" || kind.kind === "instance") return true;
  // A view shows what its dictionary holds.
  const [a, b] = [storeOf(kind), storeOf(other)];
  return a === b;
}

function storeOf({ kind }: Kind): string {
  return kind === "dictView" ? "dict" : kind;
}

function isFreshName(model: SegmentModel, value: Expr): boolean {
  return value.kind === "Name" && ownedLocal(model, value) !== undefined;
}

/** Builtins that write somewhere, but to no container. */
const HARMLESS_BUILTINS: ReadonlySet<string> = new Set(["print", "input", "iter"]);

function isHarmlessCall(model: SegmentModel, call: Call, kind: Kind): boolean {
  // Calls among the arguments are nodes of their own.
  if (isPure(model, { ...call, args: [] })) return true;
  const builtin = model.builtinOf(call.func);
  if (builtin !== undefined)
    return HARMLESS_BUILTINS.has(builtin) || /(Error|Exception|Warning)$/.test(builtin);
  if (call.func.kind !== "Attribute") return false;
  const receiver = call.func.value;
  if (receiver.kind === "Name" && ownedLocal(model, receiver) !== undefined) {
    return classifyUse(model, receiver).kind === "method";
  }
  const receiverKind = inferKind(model, receiver);
  // Methods of builtin types change nothing but their receiver, and what they are given is only read or kept.
  const isContainer = ["list", "set", "dict", "deque", "bytearray", "str", "bytes"].includes(
    receiverKind.kind,
  );
  return (
    isContainer && !mayBeSame(model, receiver, kind) && !call.keywords.some(({ arg }) => arg?.id === "key")
  );
}
