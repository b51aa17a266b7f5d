/**
 * What evaluating an expression can do besides giving a value. Attribute access, operators and the protocols
 * behind pure builtins count as pure, as everywhere in Python; calls of anything unknown do not.
 */
import type { Call, Compare, Comprehension, Expr } from "../syntax/ast.ts";
import { BUILTIN_CLASSES, PURE_BUILTINS, PURE_FUNCTIONS, PURE_METHODS } from "./builtin-facts.ts";
import { lastName } from "./classes.ts";
import { describeDefinition } from "./definitions.ts";
import { inferKind } from "./infer.ts";
import { hasPlainTruth, isBuiltinKind, isNumber, isPlainContainer, type Kind } from "./kind.ts";
import { callsPureCode } from "./pure-functions.ts";
import type { SegmentModel } from "./segment-model.ts";

/** Expressions nested more deeply than this are not looked into. */
const MAX_DEPTH = 100;

/** Whether nobody can notice if the expression is left out, or evaluated fewer times. */
export function isPure(model: SegmentModel, expr: Expr, depth = MAX_DEPTH): boolean {
  if (depth === 0) return false;
  const pure = (inner: Expr | undefined): boolean => inner === undefined || isPure(model, inner, depth - 1);
  switch (expr.kind) {
    case "Constant":
    case "Name":
      return true;
    case "BoolOp":
      return expr.values.every(pure);
    case "BinOp":
      return pure(expr.left) && pure(expr.right);
    case "UnaryOp":
      return pure(expr.operand);
    case "Compare":
      return pure(expr.left) && expr.comparators.every(pure);
    case "IfExp":
      return pure(expr.test) && pure(expr.body) && pure(expr.orelse);
    // A lambda is called sooner or later; what happens then is counted here.
    case "Lambda":
      return pure(expr.body);
    case "Attribute":
    case "Starred":
      return pure(expr.value);
    case "Subscript":
      return pure(expr.value) && pure(expr.slice) && !fillsItself(model, expr.value);
    case "Slice":
      return pure(expr.lower) && pure(expr.upper) && pure(expr.step);
    case "List":
    case "Tuple":
    case "Set":
      return expr.elts.every(pure);
    case "Dict":
      return expr.keys.every(pure) && expr.values.every(pure);
    case "JoinedStr":
      return expr.values.every(pure);
    case "FormattedValue":
      return pure(expr.value) && pure(expr.formatSpec);
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      return pure(expr.elt) && arePureClauses(expr.generators, pure);
    case "DictComp":
      return pure(expr.key) && pure(expr.value) && arePureClauses(expr.generators, pure);
    case "Call":
      return isPureCall(model, expr, pure);
    default:
      return false;
  }
}

/** Reading a missing key of a `defaultdict` puts it in. */
function fillsItself(model: SegmentModel, container: Expr): boolean {
  const definitions = container.kind === "Name" ? (model.bindingOf(container)?.definitions ?? []) : [];
  return definitions.some((place) => {
    const definition = describeDefinition(model.modelAt(place), place);
    const value = definition.kind === "value" ? definition.value : undefined;
    return value?.kind === "Call" && lastName(value.func) === "defaultdict";
  });
}

function arePureClauses(generators: readonly Comprehension[], pure: (expr: Expr) => boolean): boolean {
  return generators.every(({ isAsync, iter, ifs }) => !isAsync && pure(iter) && ifs.every(pure));
}

function isPureCall(model: SegmentModel, call: Call, pure: (expr: Expr) => boolean): boolean {
  const operands = [...call.args, ...call.keywords.map((keyword) => keyword.value)];
  if (!operands.every(pure)) return false;
  const builtin = model.builtinOf(call.func);
  if (builtin !== undefined)
    return (
      (PURE_BUILTINS.has(builtin) || isExceptionName(builtin)) &&
      call.keywords.every(isHarmlessKeyword(model))
    );
  const origin = model.originOf(call.func);
  if (origin !== undefined) return PURE_FUNCTIONS.has(origin);
  if (callsPureCode(model, call)) return true;
  if (call.func.kind !== "Attribute" || !pure(call.func.value)) return false;
  return (
    PURE_METHODS.has(call.func.attr.id) ||
    isReadingMethod(inferKind(model, call.func.value), call.func.attr.id)
  );
}

function isExceptionName(builtin: string): boolean {
  return /(Error|Exception|Warning|Interrupt|Exit|StopIteration)$/.test(builtin);
}

/** `key=` calls what it is given: only a lambda can be looked into. */
function isHarmlessKeyword(model: SegmentModel): (keyword: Call["keywords"][number]) => boolean {
  return ({ arg, value }) => {
    if (arg?.id !== "key") return arg !== undefined;
    const builtin = model.builtinOf(value);
    return value.kind === "Lambda" || (builtin !== undefined && PURE_BUILTINS.has(builtin));
  };
}

const READING_METHODS_OF_CONTAINERS: ReadonlySet<string> = new Set([
  ...["copy", "count", "get", "index", "items", "keys", "values", "union", "intersection", "difference"],
  ...["find", "rfind", "replace", "join", "format", "rindex", "expandtabs", "translate"],
]);

function isReadingMethod(receiver: Kind, method: string): boolean {
  return isBuiltinKind(receiver) && READING_METHODS_OF_CONTAINERS.has(method);
}

/** Pure, and proven to give a value whatever happens: it cannot raise and runs nobody's code. */
export function isTotal(model: SegmentModel, expr: Expr, depth = MAX_DEPTH): boolean {
  if (depth === 0) return false;
  const total = (inner: Expr): boolean => isTotal(model, inner, depth - 1);
  const totalTest = (inner: Expr): boolean => total(inner) && hasPlainTruth(inferKind(model, inner));
  switch (expr.kind) {
    case "Constant":
      return true;
    case "Name":
      return isKnownToBeBound(model, expr);
    case "BoolOp":
      return expr.values.every(totalTest);
    case "UnaryOp":
      return expr.op === "not"
        ? totalTest(expr.operand)
        : total(expr.operand) && isNumber(inferKind(model, expr.operand));
    case "IfExp":
      return totalTest(expr.test) && total(expr.body) && total(expr.orelse);
    case "Compare":
      return total(expr.left) && expr.comparators.every(total) && isTotalComparison(model, expr);
    case "BinOp":
      return total(expr.left) && total(expr.right) && isTotalArithmetic(model, expr);
    case "Tuple":
    case "List":
      return expr.elts.every((elt) => elt.kind !== "Starred" && total(elt));
    case "Call":
      return isTotalCall(model, expr, total);
    default:
      return false;
  }
}

/** Also asking whether the value is true cannot raise. */
export function isTotalTest(model: SegmentModel, expr: Expr): boolean {
  return isTotal(model, expr) && hasPlainTruth(inferKind(model, expr));
}

/** Names that nobody seems to bind may raise `NameError`, and so may a local before its definition. */
function isKnownToBeBound(model: SegmentModel, name: Expr & { kind: "Name" }): boolean {
  const meaning = model.meaningOf(name);
  if (meaning.kind === "builtin") return PURE_BUILTINS.has(meaning.name) || BUILTIN_CLASSES.has(meaning.name);
  if (meaning.kind !== "local") return meaning.kind === "module";
  const { owner, definitions } = meaning.binding;
  return owner.comprehension !== undefined || definitions.every(({ kind }) => kind === "parameter");
}

function isTotalComparison(model: SegmentModel, compare: Compare): boolean {
  const kinds = [compare.left, ...compare.comparators].map((operand) => inferKind(model, operand));
  return compare.ops.every((op, index) => {
    const [left, right] = [kinds[index], kinds[index + 1]];
    if (left === undefined || right === undefined) return false;
    switch (op) {
      case "is":
      case "is not":
        return true;
      case "==":
      case "!=":
        return isSimple(left) && isSimple(right);
      case "in":
      case "not in":
        return left.kind === "str" && right.kind === "str";
      default:
        return (isNumber(left) && isNumber(right)) || (isText(left) && left.kind === right.kind);
    }
  });
}

function isText(kind: Kind): boolean {
  return kind.kind === "str" || kind.kind === "bytes";
}

/** Values whose `==` is CPython's own; comparing `bytes` with `str` may warn, under `-b`. */
function isSimple(kind: Kind): boolean {
  return isNumber(kind) || kind.kind === "str" || kind.kind === "None";
}

/** Division, powers and shifts may raise or take all memory. */
function isTotalArithmetic(model: SegmentModel, expr: Expr & { kind: "BinOp" }): boolean {
  const [left, right] = [inferKind(model, expr.left), inferKind(model, expr.right)];
  if (expr.op !== "+" && expr.op !== "-" && expr.op !== "*") return false;
  return left.kind === "int" && right.kind === "int";
}

function isTotalCall(model: SegmentModel, call: Call, total: (expr: Expr) => boolean): boolean {
  if (call.keywords.length > 0) return false;
  const [first, second] = call.args;
  switch (model.builtinOf(call.func)) {
    case "isinstance":
      return first !== undefined && total(first) && second !== undefined && areBuiltinClasses(model, second);
    case "callable":
    case "type":
      return first !== undefined && call.args.length === 1 && total(first);
    case "len":
      if (first === undefined || call.args.length > 1) return false;
      return total(first) && isPlainContainer(inferKind(model, first));
    default:
      return false;
  }
}

function areBuiltinClasses(model: SegmentModel, expr: Expr): boolean {
  if (expr.kind === "Tuple") return expr.elts.every((elt) => areBuiltinClasses(model, elt));
  const builtin = model.builtinOf(expr);
  return builtin !== undefined && BUILTIN_CLASSES.has(builtin);
}
