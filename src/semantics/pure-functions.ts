/**
 * Whether calling a function or class of the module does nothing but compute: its statements bind its own names, change
 * objects that it made itself, raise, and return. Raising counts as pure, as in effects.ts.
 */
import type { Call, ClassDef, Expr, Stmt } from "../syntax/ast.ts";
import { classAttribute, hasOwnBases, lastName, methodOfSelf } from "./classes.ts";
import { ownedLocal } from "./confinement.ts";
import { isPure } from "./effects.ts";
import { inferKind } from "./infer.ts";
import { isImmutable } from "./kind.ts";
import { classNamed, type FunctionPlace, functionCalled, methodOf } from "./resolve.ts";
import type { SegmentModel } from "./segment-model.ts";

/** Whether a call runs nothing but code of the module that is pure. The arguments are not looked at. */
export function callsPureCode(model: SegmentModel, { func }: Call): boolean {
  const called = functionCalled(model, func);
  if (called !== undefined) return isPureFunction(called);
  const made = func.kind === "Name" ? classNamed(model, func) : undefined;
  return made !== undefined && isPureConstruction(model.modelOf(made.segment), made.node);
}

function isPureFunction({ node, at }: FunctionPlace): boolean {
  if (node.decoratorList.length > 0 || node.kind === "AsyncFunctionDef") return false;
  const known = at.pureFunctions.get(node);
  if (known !== undefined) return known;
  // A function that calls itself does no more than the rest of it.
  at.pureFunctions.set(node, true);
  const isOrdinary = at.scopes.scopeOf(node)?.isGenerator !== true;
  const result = isOrdinary && node.body.every((stmt) => isPureStatement(at, stmt));
  at.pureFunctions.set(node, result);
  return result;
}

/** A class without bases whose `__init__`, if any, only fills the new instance. */
function isPureConstruction(at: SegmentModel, node: ClassDef): boolean {
  if (hasOwnBases(node) || ["__new__", "__setattr__"].some((name) => classAttribute(node, name) !== "none"))
    return false;
  const isData = node.decoratorList.some((decorator) => lastName(decorator) === "dataclass");
  if (node.decoratorList.length > (isData ? 1 : 0)) return false;
  if (isData) return classAttribute(node, "__post_init__") === "none";
  const init = methodOf(node, "__init__");
  if (init === undefined) return classAttribute(node, "__init__") === "none";
  return isPureFunction({ node: init, at });
}

function isPureStatement(at: SegmentModel, stmt: Stmt): boolean {
  const pure = (expr: Expr | undefined): boolean => expr === undefined || isPure(at, expr);
  const block = (stmts: readonly Stmt[]): boolean => stmts.every((each) => isPureStatement(at, each));
  switch (stmt.kind) {
    case "Pass":
    case "Break":
    case "Continue":
    case "FunctionDef":
      return true;
    case "Expr":
      return pure(stmt.value) || fillsOwnLocal(at, stmt.value);
    case "Return":
      return pure(stmt.value);
    case "Raise":
      return pure(stmt.exc) && pure(stmt.cause);
    case "Assert":
      return pure(stmt.test) && pure(stmt.msg);
    case "Assign":
      return pure(stmt.value) && stmt.targets.every((target) => isOwnTarget(at, target));
    case "AnnAssign":
      return pure(stmt.value) && isOwnTarget(at, stmt.target);
    case "AugAssign":
      return pure(stmt.value) && isOwnTarget(at, stmt.target) && isOwnValue(at, stmt.target);
    case "If":
    case "While":
      return pure(stmt.test) && block(stmt.body) && block(stmt.orelse);
    case "For":
      return pure(stmt.iter) && isOwnTarget(at, stmt.target) && block(stmt.body) && block(stmt.orelse);
    case "Try":
      return (
        block(stmt.body) &&
        stmt.handlers.every((handler) => block(handler.body)) &&
        block(stmt.orelse) &&
        block(stmt.finalbody)
      );
    default:
      return false;
  }
}

/** Locals, items of containers made here, and attributes of the instance that `__init__` fills. */
function isOwnTarget(at: SegmentModel, target: Expr): boolean {
  switch (target.kind) {
    case "Name":
      return at.localBindingOf(target)?.owner.kind === "function" && !isDeclared(at, target);
    case "Tuple":
    case "List":
      return target.elts.every((elt) => isOwnTarget(at, elt));
    case "Starred":
      return isOwnTarget(at, target.value);
    case "Subscript":
      return (
        target.value.kind === "Name" && ownedLocal(at, target.value) !== undefined && isPure(at, target.slice)
      );
    case "Attribute":
      return target.value.kind === "Name" && methodOfSelf(at, target.value)?.node.name.id === "__init__";
    default:
      return false;
  }
}

/** `nonlocal` and `global` names belong to somebody else. */
function isDeclared(at: SegmentModel, name: Expr & { readonly kind: "Name" }): boolean {
  return at.localBindingOf(name)?.occurrences.some(({ kind }) => kind === "declaration") ?? true;
}

/** Adding to it changes nobody else's object. */
function isOwnValue(at: SegmentModel, target: Expr): boolean {
  if (isImmutable(inferKind(at, target))) return true;
  return target.kind === "Name" && ownedLocal(at, target) !== undefined;
}

/** `out.append(x)` on a container that the function made. */
function fillsOwnLocal(at: SegmentModel, value: Expr): boolean {
  if (value.kind !== "Call" || value.func.kind !== "Attribute") return false;
  const receiver = value.func.value;
  if (receiver.kind !== "Name" || ownedLocal(at, receiver) === undefined) return false;
  return [...value.args, ...value.keywords.map((keyword) => keyword.value)].every((arg) => isPure(at, arg));
}
