/** Rule `exception-kept`: a function that leaves an exception or its traceback in one of its own variables. */

import { keepsValueToEnd } from "../../../semantics/flow/end-values.ts";
import { functionAround } from "../../../semantics/function-around.ts";
import {
  handledException,
  isInHandler,
  type KeptPlace,
  keptPlace,
  raisedVariable,
} from "../../../semantics/kept-exceptions.ts";
import { mentions } from "../../../semantics/mentions.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, Expr, Raise, Stmt } from "../../../syntax/ast.ts";
import { defineRule, type FixDraft, type RuleContext } from "../../rule.ts";

interface Facts {
  /** What keeps it, as written: `last`, `self.error`, `errors`. */
  readonly place: string;
  readonly isVariable: boolean;
  readonly kept: "exception" | "traceback" | "raised";
}

export const exceptionKept = defineRule<Facts>({
  meta: {
    id: "exception-kept",
    group: "cycles",
    summary: "Exception kept in a variable of the function it passed through",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds exceptions that outlive their `except` clause in a variable of the function (`last = exc`, `errors.append(exc)`, `self.error = exc`), `sys.exc_info()` or `__traceback__` in a local variable, and `error = Error(...)` followed by `raise error`.",
      whyItCostsMemory:
        "An exception holds its traceback, the traceback holds the frames it has passed through, and the frame of this function holds the variable with the exception: a cycle. Until the cycle collector runs it keeps all local variables of all these frames in memory, which may be a lot. Python deletes the name in `except ... as name` at the end of the clause for this very reason.",
      example:
        "def fetch(mirrors, load):\n    last = None\n    for url in mirrors:\n        try:\n            return load(url)\n        except OSError as exc:\n            last = exc\n    raise last\n",
      better:
        "def fetch(mirrors, load):\n    last = None\n    try:\n        for url in mirrors:\n            try:\n                return load(url)\n            except OSError as exc:\n                last = exc\n        raise last\n    finally:\n        last = None\n",
      whenNotTo:
        "Where the exception is rare and the frames hold little. A plain `except ... as exc` is no finding, nor is `return exc`, a text made of the exception, `exc.with_traceback(None)`, or a variable that is deleted or set to something else before the function ends; `finally` is the place for that. Exceptions in global variables and in attributes that some method gives up again are no finding.",
      fixSafety:
        "Offered, never applied without asking, and only for `error = Error(...)` right before `raise error`, where the name is used nowhere else: the two become `raise Error(...)`. Everywhere else there is advice only: set the variable to `None` in a `finally` clause, or keep the text of the exception.",
      measured:
        "Bytes that stay after 1,000 calls, with the collector switched off, as `tracemalloc` counts them. Each call has a list of 1,000 elements in a local variable.",
    },
  },
  visitor: {
    Assign({ targets, value }, context) {
      if (mayKeep(value) && mentions(context.segment, HANDLERS))
        for (const target of targets) visitTarget(target, value, context);
    },
    AnnAssign({ target, value }, context) {
      if (value !== undefined && mayKeep(value) && mentions(context.segment, HANDLERS))
        visitTarget(target, value, context);
    },
    Call: visitCall,
    Raise: visitRaise,
  },
  message({ place, isVariable, kept }) {
    const what = kept === "traceback" ? "the traceback" : "the exception";
    const way = isVariable ? "the frame holds the variable" : `the frame holds \`${place}\``;
    const advice =
      kept === "raised"
        ? `Raise it without a name, or set \`${place}\` to None in a finally clause.`
        : `Set it to None in a finally clause, or keep what is needed of ${what} instead.`;
    return (
      `\`${place}\` keeps ${what}${kept === "traceback" ? ", which" : "; its traceback"} holds the frame of this function, and ${way}. ` +
      `A cycle: all local variables of the frames that the exception passed stay until the cycle collector runs. ${advice}`
    );
  },
});

/** Without one there is no exception that could be kept. */
const HANDLERS = /\bexcept\b/;

/** By the shape alone: a name, a display, `sys.exc_info()`, `x.__traceback__`. */
function mayKeep({ kind }: Expr): boolean {
  return (
    kind === "Name" ||
    kind === "Tuple" ||
    kind === "List" ||
    kind === "Dict" ||
    kind === "Call" ||
    kind === "Subscript" ||
    kind === "Attribute"
  );
}

function visitTarget(target: Expr, value: Expr, context: RuleContext<Facts>): void {
  const { model } = context;
  if (target.kind === "Tuple") {
    visitUnpacking(target.elts, value, context);
    return;
  }
  const kept = keptBy(model, value);
  if (kept === undefined) return;
  const statement = statementOf(model, value);
  const place = statement === undefined ? undefined : keptPlace(model, target, statement);
  if (statement !== undefined && place !== undefined) give(context, statement, target, place, kept);
}

/** `kind, error, trace = sys.exc_info()`: the first of the three is a class. */
function visitUnpacking(targets: readonly Expr[], value: Expr, context: RuleContext<Facts>): void {
  const { model } = context;
  if (targets.length !== 3 || !isExcInfo(model, value)) return;
  const statement = statementOf(model, value);
  for (const target of targets.slice(1)) {
    const place = statement === undefined ? undefined : keptPlace(model, target, statement);
    if (statement === undefined || place === undefined) continue;
    give(context, statement, target, place, "traceback");
    return;
  }
}

function visitCall(call: Call, context: RuleContext<Facts>): void {
  const { func, args } = call;
  if (func.kind !== "Attribute" || (func.attr.id !== "append" && func.attr.id !== "add")) return;
  if (!mentions(context.segment, HANDLERS)) return;
  const { model } = context;
  const [only, ...others] = args;
  if (only === undefined || others.length > 0 || model.parentOf(call)?.kind !== "Expr") return;
  const kept = only.kind === "Name" || only.kind === "Tuple" ? keptBy(model, only) : undefined;
  const statement = statementOf(model, call);
  const place =
    kept === undefined || statement === undefined ? undefined : keptPlace(model, func.value, statement);
  if (kept === undefined || statement === undefined || place === undefined) return;
  give(context, statement, func.value, { ...place, isVariable: false }, kept);
}

function visitRaise(raise: Raise, context: RuleContext<Facts>): void {
  if (raise.exc?.kind !== "Name") return;
  const { model, report } = context;
  const raised = raisedVariable(model, raise);
  if (raised === undefined || !keepsValueToEnd(model, raised.binding, raise)) return;
  const { start, end } = raise;
  const facts: Facts = { place: raised.name.id, isVariable: true, kept: "raised" };
  const { assignment } = raised;
  const related = [{ start: assignment.start, end: assignment.end, message: "The exception is made here" }];
  report({ start, end, facts, related, fix: raiseAtOnce(model, raise, raised) });
}

/** What a value keeps: the exception of a handler around it, or a traceback that has this frame. */
function keptBy(model: SegmentModel, value: Expr): Facts["kept"] | undefined {
  switch (value.kind) {
    case "Name":
      return handledException(model, value) === undefined ? undefined : "exception";
    case "Tuple":
    case "List":
      return value.elts.map((elt) => (elt.kind === "Name" ? keptBy(model, elt) : undefined)).find(Boolean);
    case "Dict":
      return value.values
        .map((each) => (each.kind === "Name" ? keptBy(model, each) : undefined))
        .find(Boolean);
    case "Attribute": {
      const isTraceback = value.attr.id === "__traceback__" && value.value.kind === "Name";
      return isTraceback && keptBy(model, value.value) !== undefined ? "traceback" : undefined;
    }
    case "Call":
      return isExcInfo(model, value) ? "traceback" : undefined;
    case "Subscript": {
      const index = value.slice;
      const isClass = index.kind === "Constant" && index.pieces[0]?.text === "0";
      return !isClass && index.kind !== "Slice" && isExcInfo(model, value.value) ? "traceback" : undefined;
    }
    default:
      return undefined;
  }
}

function isExcInfo(model: SegmentModel, value: Expr): boolean {
  if (value.kind !== "Call" || value.args.length > 0) return false;
  return model.originOf(value.func) === "sys.exc_info" && isInHandler(model, value);
}

function statementOf(model: SegmentModel, value: Expr): Stmt | undefined {
  for (const ancestor of model.ancestorsOf(value)) {
    if (ancestor.kind === "Assign" || ancestor.kind === "AnnAssign" || ancestor.kind === "Expr")
      return ancestor;
  }
  return undefined;
}

function give(
  { model, report }: RuleContext<Facts>,
  statement: Stmt,
  target: Expr,
  { isVariable }: KeptPlace,
  kept: Facts["kept"],
): void {
  const { start, end } = statement;
  if (functionAround(model, statement) === undefined) return;
  const place = model.segment.text.slice(target.start, target.end);
  report({ start, end, facts: { place, isVariable, kept } });
}

/** `raise Error(...)` for the two statements, where nothing stands between them and the name is used nowhere else. */
function raiseAtOnce(
  model: SegmentModel,
  raise: Raise,
  { binding, assignment, value }: NonNullable<ReturnType<typeof raisedVariable>>,
): FixDraft | undefined {
  const { text } = model.segment;
  if (binding.occurrences.length !== 2 || assignment.kind !== "Assign" || assignment.targets.length > 1)
    return undefined;
  if (model.parentOf(assignment) !== model.parentOf(raise)) return undefined;
  if (!/^\s*$/.test(text.slice(assignment.end, raise.start))) return undefined;
  const rest = raise.cause === undefined ? "" : ` from ${text.slice(raise.cause.start, raise.cause.end)}`;
  const newText = `raise ${text.slice(value.start, value.end)}${rest}`;
  return {
    title: "Raise the exception without a name",
    applicability: "offered",
    edits: [{ start: assignment.start, end: raise.end, newText }],
  };
}
