/** Calls that read everything there is into a list: lines, rows, matches, paths. */
import type { Call, Expr, Span } from "../syntax/ast.ts";
import { stringValue } from "../syntax/literals.ts";
import { describeDefinition } from "./definitions.ts";
import { inferKind } from "./infer.ts";
import type { SegmentModel } from "./segment-model.ts";

export interface Reading {
  readonly what: "readlines" | "read" | "fetchall" | "glob" | "findall";
  readonly call: Call;
  /** The file, the cursor, or the function. */
  readonly from: Expr;
  /** What must be replaced to read piece by piece, where that gives the same elements. */
  readonly edit: (Span & { readonly newText: string }) | undefined;
}

/** Ask whether the call stands where it matters first: its function has to be looked up. */
export function readingOf(model: SegmentModel, call: Call): Reading | undefined {
  const { func } = call;
  if (func.kind === "Attribute") {
    const found = readingMethod(model, call, func.value, func.attr.id);
    if (found !== undefined) return found;
  }
  return readingFunction(model, call);
}

function readingMethod(model: SegmentModel, call: Call, receiver: Expr, method: string): Reading | undefined {
  const isBare = call.args.length + call.keywords.length === 0;
  switch (method) {
    case "readlines":
      if (!isBare || inferKind(model, receiver).kind !== "file") return undefined;
      return { what: "readlines", call, from: receiver, edit: withoutMethod(call, receiver) };
    case "fetchall":
      if (!isBare || !isCursor(model, receiver)) return undefined;
      return { what: "fetchall", call, from: receiver, edit: withoutMethod(call, receiver) };
    case "split":
    case "splitlines":
      return readsWholeFile(model, call, receiver, method);
    case "findall":
      return isPattern(model, receiver)
        ? { what: "findall", call, from: receiver, edit: undefined }
        : undefined;
    default:
      return undefined;
  }
}

function withoutMethod(call: Call, receiver: Expr): Reading["edit"] {
  return { start: receiver.end, end: call.end, newText: "" };
}

/** `file.read().split("\\n")` and `file.read().splitlines()` */
function readsWholeFile(model: SegmentModel, call: Call, read: Expr, method: string): Reading | undefined {
  if (read.kind !== "Call" || read.args.length + read.keywords.length > 0) return undefined;
  if (read.func.kind !== "Attribute" || read.func.attr.id !== "read") return undefined;
  const file = read.func.value;
  const [separator] = call.args;
  const isByLine =
    method === "splitlines"
      ? call.args.length + call.keywords.length === 0
      : call.args.length === 1 && separator?.kind === "Constant" && stringValue(separator) === "\n";
  if (!isByLine || inferKind(model, file).kind !== "file") return undefined;
  return { what: "read", call, from: file, edit: undefined };
}

function readingFunction(model: SegmentModel, call: Call): Reading | undefined {
  const { func } = call;
  switch (model.originOf(func)) {
    case "re.findall":
      return { what: "findall", call, from: func, edit: undefined };
    case "glob.glob":
      return {
        what: "glob",
        call,
        from: func,
        edit: func.kind === "Attribute" ? { ...func.attr, newText: "iglob" } : undefined,
      };
    default:
      return undefined;
  }
}

/** What `.execute(...)` or `.cursor()` returned, directly or by a name with that one definition. */
function isCursor(model: SegmentModel, receiver: Expr): boolean {
  const { value } = sourceOf(model, receiver);
  return (
    value?.kind === "Call" &&
    value.func.kind === "Attribute" &&
    ["execute", "cursor"].includes(value.func.attr.id)
  );
}

function isPattern(model: SegmentModel, receiver: Expr): boolean {
  const { value, at } = sourceOf(model, receiver);
  return value?.kind === "Call" && at.originOf(value.func) === "re.compile";
}

/** The expression that a name is given by its only definition, and its model; of other expressions, themselves. */
export function sourceOf(
  model: SegmentModel,
  expr: Expr,
): { readonly value: Expr | undefined; readonly at: SegmentModel } {
  if (expr.kind !== "Name") return { value: expr, at: model };
  const [only, ...others] = model.bindingOf(expr)?.definitions ?? [];
  if (only === undefined || others.length > 0) return { value: undefined, at: model };
  const at = model.modelAt(only);
  const definition = describeDefinition(at, only);
  const isGiven = definition.kind === "value" || definition.kind === "context";
  return { value: isGiven ? definition.value : undefined, at };
}
