/** Alternatives: `p | q`, which must capture the same names (compiler_pattern_or of Python/compile.c, 3.13). */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { type Location, Pseudo } from "./instruction.ts";
import {
  compilePattern,
  failDuplicateCapture,
  type PatternContext,
  rotate,
  wrongNamePlace,
} from "./patterns.ts";

export function compileOrPattern(
  c: Compiler,
  pattern: ast.MatchOr,
  location: Location,
  pc: PatternContext,
): void {
  const end = c.newLabel();
  const restore = pc.isolate();
  const { allowsIrrefutable } = pc;
  let control: readonly string[] = [];
  pattern.patterns.forEach((alternative, index) => {
    const isLast = index === pattern.patterns.length - 1;
    const place = c.locate(alternative);
    pc.reset(isLast && allowsIrrefutable);
    c.emit(Op.COPY, 1, place);
    compilePattern(c, alternative, pc);
    if (index === 0) control = pc.stores;
    else reorderCaptures(c, pc, control, place, location);
    c.emitJump(Pseudo.JUMP, end, place);
    pc.placeFailLabels(c, place);
  });
  restore();
  // No match: the remaining copy of the subject goes.
  c.emit(Op.POP_TOP, 0, location);
  pc.jumpToFail(c, location, Pseudo.JUMP);
  c.place(end);
  // Between the new captures and their place lie a copy of the subject, earlier captures, and what is on top.
  const rotations = control.length + 1 + pc.onTop + pc.stores.length;
  for (const name of control) {
    rotate(c, location, rotations);
    if (pc.stores.includes(name)) failDuplicateCapture(c, location, name);
    pc.stores.push(name);
  }
  c.emit(Op.POP_TOP, 0, location);
}

/** Brings the captures of an alternative into the order of the first one's. */
function reorderCaptures(
  c: Compiler,
  pc: PatternContext,
  control: readonly string[],
  place: Location,
  location: Location,
): void {
  const differ = (): never =>
    c.fail("alternative patterns bind different names", wrongNamePlace(c, location));
  if (pc.stores.length !== control.length) differ();
  for (let target = control.length - 1; target >= 0; target--) {
    const current = pc.stores.indexOf(control[target] ?? "");
    if (current < 0) differ();
    if (current === target) continue;
    const rotated = pc.stores.splice(0, current + 1);
    pc.stores.splice(target - current, 0, ...rotated);
    for (let count = 0; count <= current; count++) rotate(c, place, target + 1);
  }
}
