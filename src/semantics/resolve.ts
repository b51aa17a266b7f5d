/**
 * Which `class` or `def` of the module an expression stands for: through names with a single definition, and through
 * `self.method`. Nothing is followed through assignments, and nothing into other files.
 */
import type { ClassDef, Expr, FunctionDef, Name } from "../syntax/ast.ts";
import { classBodyStatements, methodOfSelf } from "./classes.ts";
import type { ClassPlace } from "./kind.ts";
import type { Binding, SegmentModel } from "./segment-model.ts";

/** A `def` and the model of its segment, in which its nodes are to be asked about. */
export interface FunctionPlace {
  readonly node: FunctionDef;
  readonly at: SegmentModel;
}

/** The class that a name stands for, if that is its only definition. */
export function classNamed(model: SegmentModel, name: Name): ClassPlace | undefined {
  return classOfBinding(model, model.bindingOf(name));
}

/** The class of the module's top level with this name, wherever it is asked for, as a quoted annotation does. */
export function globalClass(model: SegmentModel, name: string): ClassPlace | undefined {
  const setters = model.module.settersOf(name);
  const [only, ...others] = setters;
  return only === undefined || others.length > 0
    ? undefined
    : classPlace(model, only.node, only.scope.segment);
}

function classOfBinding(model: SegmentModel, binding: Binding | undefined): ClassPlace | undefined {
  const [only, ...others] = binding?.definitions ?? [];
  if (only === undefined || others.length > 0) return undefined;
  return classPlace(model, only.node, only.scope.segment);
}

function classPlace(
  model: SegmentModel,
  node: { readonly kind: string },
  segment = model.segment,
): ClassPlace | undefined {
  return node.kind === "ClassDef" ? { node: node as ClassDef, segment } : undefined;
}

/** The function of the module that a call of `callee` runs; for `self.method`, unless a subclass overrides it. */
export function functionCalled(model: SegmentModel, callee: Expr): FunctionPlace | undefined {
  if (callee.kind === "Name") return functionNamed(model, callee);
  if (callee.kind !== "Attribute" || callee.value.kind !== "Name") return undefined;
  const classNode = methodOfSelf(model, callee.value)?.classNode;
  const node = classNode === undefined ? undefined : methodOf(classNode, callee.attr.id);
  return node === undefined ? undefined : { node, at: model };
}

function functionNamed(model: SegmentModel, name: Name): FunctionPlace | undefined {
  const [only, ...others] = model.bindingOf(name)?.definitions ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const { node } = only;
  if (node.kind !== "FunctionDef" && node.kind !== "AsyncFunctionDef") return undefined;
  return { node, at: model.modelAt(only) };
}

/** The only `def` of this name in a class body. */
export function methodOf({ body }: ClassDef, name: string): FunctionDef | undefined {
  const found: FunctionDef[] = [];
  for (const stmt of classBodyStatements(body)) {
    if ((stmt.kind === "FunctionDef" || stmt.kind === "AsyncFunctionDef") && stmt.name.id === name)
      found.push(stmt);
  }
  return found.length === 1 ? found[0] : undefined;
}
