/**
 * The variables of a frame as the program sees them by `locals()` and `frame.f_locals`: one dict that each look
 * brings up to date (through 3.12), or snapshots and a view that writes through (3.13, PEP 667).
 */
import { CodeFlag, LocalKind } from "../../../bytecode/code.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import type { LoadedCode } from "../../objects/functions/code.ts";
import { CellField } from "../../objects/functions/function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Machine } from "../machine.ts";
import type { Frame } from "./frame.ts";

/** Where the variables of a frame are: its code and its first slot. */
export interface Variables {
  readonly code: LoadedCode;
  readonly base: Ref;
}

export function isOptimized(code: LoadedCode): boolean {
  return (code.unit.flags & CodeFlag.OPTIMIZED) !== 0;
}

/** Value of a variable with its cell opened, borrowed; NULL when it is unbound. */
export function variableAt(m: Machine, { code, base }: Variables, index: number): Ref {
  const value = m.heap.words[base + 2 * index] as number;
  return isCellAt(m, code, value, index) ? (m.heap.words[value + CellField.CONTENT] as number) : value;
}

/** A parameter that becomes a cell is none before MAKE_CELL. */
function isCellAt(m: Machine, code: LoadedCode, value: Ref, index: number): boolean {
  const kind = code.unit.localsPlusKinds[index] ?? 0;
  return (
    (kind & (LocalKind.CELL | LocalKind.FREE)) !== 0 && value !== NULL && m.typeOf(value) === m.types.cell
  );
}

/** Sets a variable; the value is borrowed. */
export function setVariable(m: Machine, { code, base }: Variables, index: number, value: Ref): void {
  const { words } = m.heap;
  const slot = base + 2 * index;
  const held = words[slot] as number;
  const place = isCellAt(m, code, held, index) ? held + CellField.CONTENT : slot;
  const old = words[place] as number;
  words[place] = newReference(m, value);
  m.heap.decrefIfAny(old);
}

/** Whether a variable belongs to the frame, not to a comprehension that is part of its code. */
export function isVisible(code: LoadedCode, index: number): boolean {
  return ((code.unit.localsPlusKinds[index] ?? 0) & LocalKind.HIDDEN) === 0;
}

/** `locals()` of a frame; a new reference. CPython: _PyEval_GetFrameLocals, PyFrame_FastToLocals. */
export function localsOfFrame(m: Machine, frame: Frame): Ref {
  if (!isOptimized(frame.code)) return namespaceWithHidden(m, frame);
  if (!m.profile.localsShareOneDict) return updateLocals(m, frame, newDict(m));
  if (frame.locals === NULL) frame.locals = newDict(m);
  return newReference(m, updateLocals(m, frame, frame.locals));
}

/** Brings a dict up to date with a function's variables and returns it. */
export function updateLocals(m: Machine, variables: Variables, dict: Ref): Ref {
  const { localCount, localNames } = variables.code;
  for (let index = 0; index < localCount; index++) {
    const name = localNames[index] as number;
    const value = variableAt(m, variables, index);
    if (value !== NULL) dictSetStr(m, dict, name, value);
    else if (m.profile.localsShareOneDict) dictDeleteStr(m, dict, name);
  }
  return dict;
}

/** A module's or class's namespace; a copy while an inlined comprehension has variables. */
function namespaceWithHidden(m: Machine, frame: Frame): Ref {
  const { localCount, localNames } = frame.code;
  const hidden: number[] = [];
  for (let index = 0; index < localCount; index++) {
    if (!isVisible(frame.code, index) && variableAt(m, frame, index) !== NULL) hidden.push(index);
  }
  if (hidden.length === 0 || m.typeOf(frame.locals) !== m.types.dict) return newReference(m, frame.locals);
  const copy = newDict(m);
  for (const { key, value } of dictEntries(m, frame.locals)) dictSetStr(m, copy, key, value);
  for (const index of hidden) {
    dictSetStr(m, copy, localNames[index] as number, variableAt(m, frame, index));
  }
  return copy;
}
