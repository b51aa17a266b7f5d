/** Calls of the constructors of containers, and pairs of them of which one does nothing. */
import type { Call, Expr } from "../syntax/ast.ts";
import type { SegmentModel } from "./segment-model.ts";

export type Cast = "list" | "tuple" | "set" | "frozenset" | "dict" | "sorted";

const CASTS: ReadonlySet<string> = new Set(["list", "tuple", "set", "frozenset", "dict", "sorted"]);

/** The builtin and the one thing that it copies; `undefined` for other calls. Keywords of `sorted` are let pass. */
export function castOf(
  model: SegmentModel,
  expr: Expr,
): { readonly cast: Cast; readonly call: Call; readonly source: Expr } | undefined {
  if (expr.kind !== "Call" || expr.func.kind !== "Name" || !CASTS.has(expr.func.id)) return undefined;
  const [source] = expr.args;
  if (source === undefined || source.kind === "Starred" || expr.args.length > 1) return undefined;
  const cast = expr.func.id as Cast;
  const mayHave = cast === "sorted" ? ["key", "reverse"] : [];
  if (!expr.keywords.every(({ arg }) => arg !== undefined && mayHave.includes(arg.id))) return undefined;
  return model.isBuiltin(expr.func, cast) ? { cast, call: expr, source } : undefined;
}

/** Two casts of which one can go. */
export interface DoubleCast {
  readonly outer: Cast;
  readonly inner: Cast;
  /** The call that can go, and what it is called with. */
  readonly redundant: Call;
  readonly argument: Expr;
  /** The result is the same whatever the elements are. */
  readonly isExact: boolean;
}

/** The casts inside which another one changes nothing; with `sorted` inside, elements must compare, too. */
const REDUNDANT_INSIDE: Readonly<Record<Cast, readonly Cast[]>> = {
  list: ["list", "tuple"],
  tuple: ["list", "tuple"],
  sorted: ["list", "tuple"],
  set: ["list", "tuple", "set", "frozenset", "sorted"],
  frozenset: ["list", "tuple", "set", "frozenset", "sorted"],
  dict: ["dict", "list", "tuple"],
};

export function doubleCastOf(model: SegmentModel, expr: Expr): DoubleCast | undefined {
  if (expr.kind !== "Call" || expr.args[0]?.kind !== "Call") return undefined;
  const outer = castOf(model, expr);
  const inner = outer === undefined ? undefined : castOf(model, outer.source);
  if (outer === undefined || inner === undefined) return undefined;
  if (outer.cast === "list" && inner.cast === "sorted") {
    return { outer: "list", inner: "sorted", redundant: outer.call, argument: inner.call, isExact: true };
  }
  if (!REDUNDANT_INSIDE[outer.cast].includes(inner.cast)) return undefined;
  const isExact = outer.cast === "list" || outer.cast === "tuple" || outer.cast === "sorted";
  return { outer: outer.cast, inner: inner.cast, redundant: inner.call, argument: inner.source, isExact };
}
