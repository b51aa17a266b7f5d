/** Class patterns: `Point(x=0, y=y)` (compiler_pattern_class of Python/compile.c, 3.13). */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { identifierConstant, NONE, tupleConstant } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import type { Location } from "./instruction.ts";
import { rejectDebugName } from "./names.ts";
import { compileSubpattern, isWildcard, type PatternContext } from "./patterns.ts";

export function compileClassPattern(
  c: Compiler,
  pattern: ast.MatchClass,
  location: Location,
  pc: PatternContext,
): void {
  const { patterns, kwdAttrs, kwdPatterns } = pattern;
  checkAttributes(c, pattern);
  compileExpr(c, pattern.cls);
  c.emitConst(tupleConstant(kwdAttrs.map(({ id }) => identifierConstant(id))), location);
  c.emit(Op.MATCH_CLASS, patterns.length, location);
  c.emit(Op.COPY, 1, location);
  c.emitConst(NONE, location);
  c.emit(Op.IS_OP, 1, location);
  pc.onTop++;
  pc.jumpToFail(c, location, Op.POP_JUMP_IF_FALSE);
  const all = [...patterns, ...kwdPatterns];
  c.emit(Op.UNPACK_SEQUENCE, all.length, location);
  pc.onTop += all.length - 1;
  for (const item of all) {
    pc.onTop--;
    if (isWildcard(item)) c.emit(Op.POP_TOP, 0, location);
    else compileSubpattern(c, item, pc);
  }
}

function checkAttributes(c: Compiler, { kwdAttrs, kwdPatterns }: ast.MatchClass): void {
  const locationAt = (index: number, attr: ast.Identifier): Location => c.locate(kwdPatterns[index] ?? attr);
  kwdAttrs.forEach((attr, index) => {
    rejectDebugName(c, locationAt(index, attr), attr.id, "Store");
    const repeated = kwdAttrs.findIndex(({ id }, other) => other > index && id === attr.id);
    if (repeated < 0) return;
    c.fail(`attribute name repeated in class pattern: ${attr.id}`, locationAt(repeated, attr));
  });
}
