/**
 * Patterns of `match`. Each consumes the subject on top of the stack, and jumps on failure to a label that pops
 * what is left. Captured values stay on the stack until the whole pattern has matched.
 * Follows compiler_pattern and its helpers in Python/compile.c (3.13).
 */
import { assertNever } from "../base/invariant.ts";
import { BinaryOperation, Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { emitComparison } from "./conditions.ts";
import { FALSE, intConstant, NONE, TRUE } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import type { Label, Location, Opcode } from "./instruction.ts";
import { rejectDebugName } from "./names.ts";
import { compileClassPattern } from "./pattern-class.ts";
import { compileMappingPattern } from "./pattern-mapping.ts";
import { compileOrPattern } from "./pattern-or.ts";

export class PatternContext {
  /** Names captured so far, whose values lie on the stack in this order. */
  stores: string[] = [];
  /** Items on top of the stack that must stay there; captured values go below them. */
  onTop = 0;
  /** Index i: pops i items and fails. */
  private failLabels: Label[] = [];

  constructor(public allowsIrrefutable: boolean) {}

  failLabel(c: Compiler, pops: number): Label {
    while (this.failLabels.length <= pops) this.failLabels.push(c.newLabel());
    return this.failLabels[pops] ?? c.newLabel();
  }

  /** Jumps to where everything that this pattern has put on the stack is popped. */
  jumpToFail(c: Compiler, location: Location, op: Opcode): void {
    c.emitJump(op, this.failLabel(c, this.onTop + this.stores.length), location);
  }

  placeFailLabels(c: Compiler, location: Location): void {
    for (let pops = this.failLabels.length - 1; pops >= 0; pops--) {
      c.place(this.failLabel(c, pops));
      if (pops > 0) c.emit(Op.POP_TOP, 0, location);
    }
    this.failLabels = [];
  }

  /** Starts an alternative of its own; the result puts back what was before. */
  isolate(): () => void {
    const { stores, onTop, failLabels, allowsIrrefutable } = this;
    return () => {
      this.stores = stores;
      this.onTop = onTop;
      this.failLabels = failLabels;
      this.allowsIrrefutable = allowsIrrefutable;
    };
  }

  /** Forgets labels and captures for the next alternative. */
  reset(allowsIrrefutable: boolean): void {
    this.stores = [];
    this.onTop = 0;
    this.failLabels = [];
    this.allowsIrrefutable = allowsIrrefutable;
  }
}

export function isWildcard(pattern: ast.Pattern): boolean {
  return pattern.kind === "MatchAs" && pattern.name === undefined;
}

export function compilePattern(c: Compiler, pattern: ast.Pattern, pc: PatternContext): void {
  c.descend(pattern, () => compileAnyPattern(c, pattern, pc));
}

/** Within another pattern, a name or wildcard may match everything. */
export function compileSubpattern(c: Compiler, pattern: ast.Pattern, pc: PatternContext): void {
  const { allowsIrrefutable } = pc;
  pc.allowsIrrefutable = true;
  compilePattern(c, pattern, pc);
  pc.allowsIrrefutable = allowsIrrefutable;
}

function compileAnyPattern(c: Compiler, pattern: ast.Pattern, pc: PatternContext): void {
  const location = c.locate(pattern);
  c.lastPattern = location;
  switch (pattern.kind) {
    case "MatchValue":
      compileValuePattern(c, pattern, location, pc);
      break;
    case "MatchSingleton":
      c.emitConst({ None: NONE, True: TRUE, False: FALSE }[pattern.value], location);
      emitComparison(c, "is", location);
      pc.jumpToFail(c, location, Op.POP_JUMP_IF_FALSE);
      break;
    case "MatchSequence":
      compileSequencePattern(c, pattern, location, pc);
      break;
    case "MatchMapping":
      compileMappingPattern(c, pattern, location, pc);
      break;
    case "MatchClass":
      compileClassPattern(c, pattern, location, pc);
      break;
    case "MatchStar":
      storeCapture(c, location, pattern.name?.id, pc);
      break;
    case "MatchAs":
      compileAsPattern(c, pattern, location, pc);
      break;
    case "MatchOr":
      compileOrPattern(c, pattern, location, pc);
      break;
    case "ErrorPattern":
      c.fail("invalid syntax", location);
      break;
    default:
      assertNever(pattern);
  }
}

function compileValuePattern(
  c: Compiler,
  pattern: ast.MatchValue,
  location: Location,
  pc: PatternContext,
): void {
  const isAllowed = c.folder.valueOf(pattern.value) !== undefined || pattern.value.kind === "Attribute";
  if (!isAllowed) c.fail("patterns may only match literals and attribute lookups", location);
  compileExpr(c, pattern.value);
  emitComparison(c, "==", location);
  c.emit(Op.TO_BOOL, 0, location);
  pc.jumpToFail(c, location, Op.POP_JUMP_IF_FALSE);
}

function compileAsPattern(c: Compiler, pattern: ast.MatchAs, location: Location, pc: PatternContext): void {
  const name = pattern.name?.id;
  if (pattern.pattern === undefined) {
    if (!pc.allowsIrrefutable) {
      const what = name === undefined ? "wildcard" : `name capture '${name}'`;
      c.fail(`${what} makes remaining patterns unreachable`, location);
    }
    storeCapture(c, location, name, pc);
    return;
  }
  pc.onTop++;
  c.emit(Op.COPY, 1, location);
  compilePattern(c, pattern.pattern, pc);
  pc.onTop--;
  storeCapture(c, location, name, pc);
}

/** Puts the top of the stack below everything that must stay on top, to be stored in the end. */
export function storeCapture(
  c: Compiler,
  location: Location,
  name: string | undefined,
  pc: PatternContext,
): void {
  if (name === undefined) {
    c.emit(Op.POP_TOP, 0, location);
    return;
  }
  rejectDebugName(c, location, name, "Store");
  if (pc.stores.includes(name)) failDuplicateCapture(c, location, name);
  rotate(c, location, pc.onTop + pc.stores.length + 1);
  pc.stores.push(name);
}

/** Where a wrong name in a pattern is said to be. */
export function wrongNamePlace(c: Compiler, location: Location): Location {
  return c.options.traits.pointsAtWrongName ? location : (c.lastPattern ?? location);
}

export function failDuplicateCapture(c: Compiler, location: Location, name: string): never {
  c.fail(`multiple assignments to name '${name}' in pattern`, wrongNamePlace(c, location));
}

/** Moves the top of the stack below `count - 1` others. */
export function rotate(c: Compiler, location: Location, count: number): void {
  for (let depth = count; depth > 1; depth--) c.emit(Op.SWAP, depth, location);
}

function compileSequencePattern(
  c: Compiler,
  pattern: ast.MatchSequence,
  location: Location,
  pc: PatternContext,
): void {
  const { patterns } = pattern;
  const stars = patterns.filter(({ kind }) => kind === "MatchStar");
  if (stars.length > 1) c.fail("multiple starred names in sequence pattern", location);
  const [star] = stars;
  const isStarWildcard = star?.kind === "MatchStar" && star.name === undefined;
  const hasOnlyWildcards = patterns.every((item) => (item === star ? isStarWildcard : isWildcard(item)));
  pc.onTop++;
  c.emit(Op.MATCH_SEQUENCE, 0, location);
  pc.jumpToFail(c, location, Op.POP_JUMP_IF_FALSE);
  if (star === undefined || patterns.length > 1) {
    c.emit(Op.GET_LEN, 0, location);
    c.emitConst(intConstant(star === undefined ? patterns.length : patterns.length - 1), location);
    emitComparison(c, star === undefined ? "==" : ">=", location);
    pc.jumpToFail(c, location, Op.POP_JUMP_IF_FALSE);
  }
  pc.onTop--;
  if (hasOnlyWildcards) c.emit(Op.POP_TOP, 0, location);
  else if (isStarWildcard) compileItemsByIndex(c, patterns, patterns.indexOf(star), location, pc);
  else compileUnpackedItems(c, patterns, location, pc);
}

function compileUnpackedItems(
  c: Compiler,
  patterns: readonly ast.Pattern[],
  location: Location,
  pc: PatternContext,
): void {
  const star = patterns.findIndex(({ kind }) => kind === "MatchStar");
  const after = patterns.length - star - 1;
  if (star >= 1 << 8) c.fail("too many expressions in star-unpacking sequence pattern", location);
  if (star < 0) c.emit(Op.UNPACK_SEQUENCE, patterns.length, location);
  else c.emit(Op.UNPACK_EX, star | (after << 8), location);
  pc.onTop += patterns.length;
  for (const item of patterns) {
    pc.onTop--;
    compileSubpattern(c, item, pc);
  }
}

/** With a `*_` nothing is unpacked: the other items are looked up one by one. */
function compileItemsByIndex(
  c: Compiler,
  patterns: readonly ast.Pattern[],
  star: number,
  location: Location,
  pc: PatternContext,
): void {
  pc.onTop++;
  patterns.forEach((item, index) => {
    if (isWildcard(item) || index === star) return;
    c.emit(Op.COPY, 1, location);
    if (index < star) {
      c.emitConst(intConstant(index), location);
    } else {
      c.emit(Op.GET_LEN, 0, location);
      c.emitConst(intConstant(patterns.length - index), location);
      c.emit(Op.BINARY_OP, BinaryOperation.SUBTRACT, location);
    }
    c.emit(Op.BINARY_SUBSCR, 0, location);
    compileSubpattern(c, item, pc);
  });
  pc.onTop--;
  c.emit(Op.POP_TOP, 0, location);
}
