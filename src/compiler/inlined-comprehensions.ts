/**
 * Comprehensions that run in the frame around them (PEP 709, 3.12): their variables are locals of that frame,
 * whose values are kept on the stack meanwhile. Follows push_inlined_comprehension_state of Python/compile.c.
 */
import { Op } from "../bytecode/opcodes.ts";
import { type Scope, type ScopeSymbol, SymbolFlag } from "../symtable/scope.ts";
import type { Compiler } from "./compiler.ts";
import { type Label, type Location, NO_LOCATION, Pseudo } from "./instruction.ts";
import { indexOf, type SymbolState } from "./unit.ts";

export interface InlinedState {
  readonly pushedLocals: string[];
  readonly savedSymbols: Map<string, SymbolState | undefined>;
  readonly hiddenNames: string[];
  readonly cleanup: Label;
  readonly end: Label;
}

export function enterInlined(c: Compiler, location: Location, scope: Scope): InlinedState {
  const { unit } = c;
  const isInClass = unit.scope.kind === "class" && unit.inlinedComprehensionDepth === 0;
  unit.inlinedComprehensionDepth++;
  const state: InlinedState = {
    pushedLocals: [],
    savedSymbols: new Map(),
    hiddenNames: [],
    cleanup: c.newLabel(),
    end: c.newLabel(),
  };
  for (const symbol of scope.symbols.values()) enterSymbol(c, location, state, symbol, isInClass);
  if (state.pushedLocals.length > 0) {
    // The iterator is brought back to the top.
    c.emit(Op.SWAP, state.pushedLocals.length + 1, location);
    c.emitJump(Pseudo.SETUP_FINALLY, state.cleanup, location);
  }
  return state;
}

function enterSymbol(
  c: Compiler,
  location: Location,
  state: InlinedState,
  symbol: ScopeSymbol,
  isInClass: boolean,
): void {
  const { unit } = c;
  const { name, flags, nameScope } = symbol;
  const outer = unit.nameScope(name);
  const isDifferent =
    nameScope !== outer && nameScope !== "free" && !(nameScope === "cell" && outer === "free");
  if (isDifferent || isInClass) {
    state.savedSymbols.set(name, unit.symbolOverrides.get(name));
    unit.symbolOverrides.set(name, { flags, nameScope });
  }
  const isBoundHere = (flags & SymbolFlag.LOCAL) !== 0 && (flags & SymbolFlag.NONLOCAL) === 0;
  if (!isBoundHere && !isInClass) return;
  if (!c.isFunctionLike && unit.fastHidden.get(name) !== true) {
    unit.fastHidden.set(name, true);
    state.hiddenNames.push(name);
  }
  const mangled = c.mangle(name);
  c.emit(Op.LOAD_FAST_AND_CLEAR, indexOf(unit.varNames, mangled), location);
  if (nameScope === "cell") {
    c.emit(Op.MAKE_CELL, indexOf(outer === "free" ? unit.freeVars : unit.cellVars, mangled), location);
  }
  state.pushedLocals.push(name);
}

export function leaveInlined(c: Compiler, location: Location, state: InlinedState): void {
  const { unit } = c;
  unit.inlinedComprehensionDepth--;
  for (const [name, saved] of state.savedSymbols) {
    if (saved === undefined) unit.symbolOverrides.delete(name);
    else unit.symbolOverrides.set(name, saved);
  }
  if (state.pushedLocals.length > 0) {
    c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
    c.emitJump(Pseudo.JUMP_NO_INTERRUPT, state.end, NO_LOCATION);
    c.place(state.cleanup);
    // The unfinished result goes; the exception stays.
    c.emit(Op.SWAP, 2, NO_LOCATION);
    c.emit(Op.POP_TOP, 0, NO_LOCATION);
    restoreLocals(c, location, state);
    c.emit(Op.RERAISE, 0, NO_LOCATION);
    c.place(state.end);
    restoreLocals(c, location, state);
  }
  // Marked as once hidden rather than forgotten, for the kinds of the locals.
  for (const name of state.hiddenNames) unit.fastHidden.set(name, false);
}

function restoreLocals(c: Compiler, location: Location, state: InlinedState): void {
  c.emit(Op.SWAP, state.pushedLocals.length + 1, location);
  for (const name of [...state.pushedLocals].reverse()) {
    c.emit(Pseudo.STORE_FAST_MAYBE_NULL, indexOf(c.unit.varNames, c.mangle(name)), location);
  }
}
