/** Mapping patterns: `{"x": x, **rest}` (compiler_pattern_mapping of Python/compile.c, 3.13). */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { emitComparison } from "./conditions.ts";
import { intConstant, NONE } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import { constantRepr } from "./folding/repr.ts";
import type { Location } from "./instruction.ts";
import { compileSubpattern, type PatternContext, storeCapture } from "./patterns.ts";

export function compileMappingPattern(
  c: Compiler,
  pattern: ast.MatchMapping,
  location: Location,
  pc: PatternContext,
): void {
  const { keys, rest } = pattern;
  pc.onTop++;
  c.emit(Op.MATCH_MAPPING, 0, location);
  pc.jumpToFail(c, location, Op.POP_JUMP_IF_FALSE);
  if (keys.length === 0 && rest === undefined) {
    pc.onTop--;
    c.emit(Op.POP_TOP, 0, location);
    return;
  }
  if (keys.length > 0) {
    c.emit(Op.GET_LEN, 0, location);
    c.emitConst(intConstant(keys.length), location);
    emitComparison(c, ">=", location);
    pc.jumpToFail(c, location, Op.POP_JUMP_IF_FALSE);
  }
  compileKeys(c, pattern, location);
  // The tuples of keys and of values lie on top of the subject.
  pc.onTop += 2;
  c.emit(Op.COPY, 1, location);
  c.emitConst(NONE, location);
  c.emit(Op.IS_OP, 1, location);
  pc.jumpToFail(c, location, Op.POP_JUMP_IF_FALSE);
  c.emit(Op.UNPACK_SEQUENCE, keys.length, location);
  pc.onTop += keys.length - 1;
  for (const item of pattern.patterns) {
    pc.onTop--;
    compileSubpattern(c, item, pc);
  }
  pc.onTop -= 2;
  if (rest === undefined) {
    c.emit(Op.POP_TOP, 0, location);
    c.emit(Op.POP_TOP, 0, location);
  } else {
    compileRest(c, keys.length, location);
    storeCapture(c, location, rest.id, pc);
  }
}

function compileKeys(c: Compiler, { keys }: ast.MatchMapping, location: Location): void {
  const seen = new Set<string>();
  for (const key of keys) {
    const value = c.folder.valueOf(key);
    if (value !== undefined) {
      const equal = c.folder.equalityKey(value);
      if (seen.has(equal)) c.fail(`mapping pattern checks duplicate key (${constantRepr(value)})`, location);
      seen.add(equal);
    } else if (key.kind !== "Attribute") {
      c.fail("mapping pattern keys may only match literals and attribute lookups", location);
    }
    compileExpr(c, key);
  }
  c.emit(Op.BUILD_TUPLE, keys.length, location);
  c.emit(Op.MATCH_KEYS, 0, location);
}

/** A dict of the items that no key has matched: subject keys -> rest. */
function compileRest(c: Compiler, count: number, location: Location): void {
  c.emit(Op.BUILD_MAP, 0, location);
  c.emit(Op.SWAP, 3, location);
  c.emit(Op.DICT_UPDATE, 2, location);
  c.emit(Op.UNPACK_SEQUENCE, count, location);
  for (let remaining = count; remaining > 0; remaining--) {
    c.emit(Op.COPY, 1 + remaining, location);
    c.emit(Op.SWAP, 2, location);
    c.emit(Op.DELETE_SUBSCR, 0, location);
  }
}
