/** `match` statements: subject, cases and guards. The patterns themselves are in patterns.ts. */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { compileJumpIf } from "./conditions.ts";
import { compileExpr } from "./expressions.ts";
import { type Label, NO_LOCATION, Pseudo } from "./instruction.ts";
import { compileName } from "./names.ts";
import { compilePattern, isWildcard, PatternContext } from "./patterns.ts";
import { compileStmts } from "./statements.ts";

/** compiler_match_inner of Python/compile.c (3.13). */
export function compileMatch(c: Compiler, stmt: ast.Match): void {
  compileExpr(c, stmt.subject);
  const end = c.newLabel();
  const last = stmt.cases[stmt.cases.length - 1];
  const fallback = last !== undefined && isWildcard(last.pattern) && stmt.cases.length > 1 ? last : undefined;
  const tested = fallback === undefined ? stmt.cases : stmt.cases.slice(0, -1);
  tested.forEach((matchCase, index) => {
    const isLast = index === tested.length - 1;
    const isVeryLast = isLast && fallback === undefined;
    compileCase(c, matchCase, end, isLast, isVeryLast);
  });
  if (fallback !== undefined) {
    const location = c.locate(fallback.pattern);
    c.emit(Op.NOP, 0, location);
    if (fallback.guard !== undefined) compileJumpIf(c, location, fallback.guard, end, false);
    compileStmts(c, fallback.body);
  }
  c.place(end);
}

/** The subject is copied for each case but the last that tests it. */
function compileCase(
  c: Compiler,
  matchCase: ast.MatchCase,
  end: Label,
  isLast: boolean,
  isVeryLast: boolean,
): void {
  const { pattern, guard, body } = matchCase;
  const location = c.locate(pattern);
  if (!isLast) c.emit(Op.COPY, 1, location);
  const context = new PatternContext(guard !== undefined || isVeryLast);
  compilePattern(c, pattern, context);
  for (const name of context.stores) compileName(c, location, name, "Store");
  if (guard !== undefined) compileJumpIf(c, location, guard, context.failLabel(c, 0), false);
  if (!isLast) c.emit(Op.POP_TOP, 0, location);
  compileStmts(c, body);
  c.emitJump(Pseudo.JUMP, end, NO_LOCATION);
  context.placeFailLabels(c, location);
}
