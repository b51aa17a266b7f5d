/**
 * Iterables that never end: `itertools.count`, `cycle`, `repeat`, `iter(int, 1)`, generators of the module that loop
 * for ever, and what goes through those without stopping. Only what is proven; anything that may raise on the way ends.
 */
import type { Call, Comprehension, Expr, FunctionDef, Stmt, While } from "../syntax/ast.ts";
import { walk } from "../syntax/visit.ts";
import { describeDefinition } from "./definitions.ts";
import { isTotal, isTotalTest } from "./effects.ts";
import { isAlwaysTrue } from "./flow/build.ts";
import { functionCalled } from "./resolve.ts";
import type { SegmentModel } from "./segment-model.ts";

/** Names and chains deeper than this are not followed. */
const MAX_DEPTH = 6;

export function isEndless(model: SegmentModel, expr: Expr, depth = MAX_DEPTH): boolean {
  if (depth === 0) return false;
  switch (expr.kind) {
    case "Call":
      return isEndlessCall(model, expr, depth - 1);
    case "GeneratorExp":
      return goesOnFor(model, expr.elt, expr.generators, depth - 1);
    case "Name":
      return isEndlessName(model, expr, depth - 1);
    default:
      return false;
  }
}

/** Whether a comprehension over an endless iterable never gets out of it, not by an exception either. */
export function goesOnFor(
  model: SegmentModel,
  element: Expr,
  generators: readonly Comprehension[],
  depth = MAX_DEPTH,
): boolean {
  const [first] = generators;
  if (first === undefined || first.isAsync || first.target.kind !== "Name") return false;
  if (first.iter.kind !== "Call" && first.iter.kind !== "Name" && first.iter.kind !== "GeneratorExp")
    return false;
  const runsThrough = generators.every(({ ifs }) => ifs.every((test) => isTotalTest(model, test)));
  return (
    generators.length === 1 && runsThrough && isTotal(model, element) && isEndless(model, first.iter, depth)
  );
}

function isEndlessCall(model: SegmentModel, call: Call, depth: number): boolean {
  const endless = (arg: Expr | undefined): boolean => arg !== undefined && isEndless(model, arg, depth);
  if ([...call.args].some(({ kind }) => kind === "Starred")) return false;
  const { args, keywords } = call;
  switch (model.builtinOf(call.func)) {
    case "enumerate":
      return endless(args[0]);
    case "zip":
      return args.length > 0 && args.every(endless) && keywords.length === 0;
    case "iter":
      return args.length === 1 ? endless(args[0]) : isNeverMet(model, args);
    case undefined:
      break;
    default:
      return false;
  }
  switch (model.originOf(call.func)) {
    case "itertools.count":
      return true;
    case "itertools.repeat":
      return args.length === 1 && keywords.length === 0;
    case "itertools.cycle":
      return isNotEmpty(args[0]) || endless(args[0]);
    case "itertools.chain":
      return args.some(endless);
    case undefined:
      return isEndlessFunction(model, call);
    default:
      return false;
  }
}

/** `iter(int, 1)`: `int()` is 0 for ever. */
function isNeverMet(model: SegmentModel, [maker, sentinel]: readonly Expr[]): boolean {
  if (maker === undefined || sentinel?.kind !== "Constant") return false;
  return model.isBuiltin(maker, "int") && sentinel.type === "int" && Number(sentinel.pieces[0]?.text) !== 0;
}

function isNotEmpty(expr: Expr | undefined): boolean {
  if (expr?.kind === "List" || expr?.kind === "Tuple" || expr?.kind === "Set") {
    return expr.elts.some(({ kind }) => kind !== "Starred");
  }
  return expr?.kind === "Constant" && expr.type === "str" && (expr.pieces[0]?.text.length ?? 0) > 2;
}

function isEndlessName(model: SegmentModel, name: Expr & { readonly kind: "Name" }, depth: number): boolean {
  const [only, ...others] = model.localBindingOf(name)?.definitions ?? [];
  if (only === undefined || others.length > 0) return false;
  const definition = describeDefinition(model, only);
  return definition.kind === "value" && isEndless(model, definition.value, depth);
}

function isEndlessFunction(model: SegmentModel, { func }: Call): boolean {
  const called = functionCalled(model, func);
  if (called === undefined || called.node.kind !== "FunctionDef" || called.node.decoratorList.length > 0)
    return false;
  return called.at.scopes.scopeOf(called.node)?.isGenerator === true && loopsForEver(called.node);
}

/** The body ends in `while True:` that yields and has no way out; before it there are only simple assignments. */
function loopsForEver({ body }: FunctionDef): boolean {
  const loop = body.at(-1);
  if (loop?.kind !== "While" || !isAlwaysTrue(loop.test) || !yieldsEachRound(loop)) return false;
  const before = body.slice(0, -1);
  return [...before, ...loop.body].every(isHarmless);
}

/** Every round yields, so that whoever goes through it goes on and on. */
function yieldsEachRound({ body }: While): boolean {
  return body.some((stmt) => stmt.kind === "Expr" && stmt.value.kind === "Yield");
}

const WAYS_OUT: ReadonlySet<string> = new Set([
  ...[
    "Break",
    "Return",
    "Raise",
    "Try",
    "TryStar",
    "With",
    "AsyncWith",
    "Assert",
    "Delete",
    "For",
    "YieldFrom",
  ],
  ...["Await", "Call", "Subscript", "Import", "ImportFrom", "ErrorStmt", "ErrorExpr"],
]);

/** Nothing in it leaves the function: no `break`, no exception but those of arithmetic. */
function isHarmless(stmt: Stmt): boolean {
  let isSafe = true;
  walk([stmt], {
    enter(node) {
      if (WAYS_OUT.has(node.kind)) isSafe = false;
      return undefined;
    },
  });
  return isSafe;
}
