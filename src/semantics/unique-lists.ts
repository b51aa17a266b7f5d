/** The statement `if value not in found: found.append(value)`, recognised by its shape alone. */
import type { Compare, Expr, If, Name, Stmt } from "../syntax/ast.ts";
import { isSameExpression } from "./same-expression.ts";

export interface UniqueList {
  readonly test: Compare;
  readonly list: Name;
  readonly value: Expr;
  /** The statement does nothing else. */
  readonly isPlain: boolean;
}

/** The test may be one of several joined with `and`, and other statements may stand beside the call. */
export function uniqueListOf({ test, body, orelse }: If): UniqueList | undefined {
  const tests = test.kind === "BoolOp" && test.op === "and" ? test.values : [test];
  for (const each of tests) {
    if (each.kind !== "Compare" || each.ops.length !== 1 || each.ops[0] !== "not in") continue;
    const [list] = each.comparators;
    if (list?.kind !== "Name" || !body.some((stmt) => appends(stmt, list, each.left))) continue;
    const isPlain = tests.length === 1 && body.length === 1 && orelse.length === 0;
    return { test: each, list, value: each.left, isPlain };
  }
  return undefined;
}

function appends(stmt: Stmt, list: Name, value: Expr): boolean {
  if (stmt.kind !== "Expr" || stmt.value.kind !== "Call") return false;
  const { func, args, keywords } = stmt.value;
  const [only] = args;
  if (func.kind !== "Attribute" || func.attr.id !== "append" || only === undefined) return false;
  if (args.length + keywords.length > 1 || func.value.kind !== "Name" || func.value.id !== list.id)
    return false;
  return isSameExpression(only, value);
}
