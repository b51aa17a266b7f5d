/** The names that code of a frame can see, for advice on misspelt ones. The frame may have ended. */
import { CodeFlag, LocalKind } from "../../../bytecode/code.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { CellField } from "../../objects/functions/function.ts";
import type { Machine } from "../machine.ts";
import { frameHeadBytes } from "./frame-memory.ts";
import { frameNamespace, frameObjectState } from "./frame-object.ts";

export interface FrameVariables {
  /** Names of a function's local variables, bound or not (`co_varnames`). */
  readonly names: readonly string[];
  /** Bound names; values are borrowed. */
  readonly locals: readonly (readonly [string, Ref])[];
  /** Namespaces, borrowed. */
  readonly globals: Ref;
  readonly builtins: Ref;
}

/** `object` is a frame object. */
export function frameVariables(m: Machine, object: Ref): FrameVariables {
  const { frame, code } = frameObjectState(m, object);
  const { unit } = code;
  const names = unit.localsPlusNames.filter(
    (_, index) => ((unit.localsPlusKinds[index] ?? 0) & LocalKind.LOCAL) !== 0,
  );
  const globals = frameNamespace(m, object, "globals");
  const builtins = frameNamespace(m, object, "builtins");
  const start = frame?.base ?? object + (frameHeadBytes(m) >> 2);
  const isFunction = (unit.flags & CodeFlag.OPTIMIZED) !== 0;
  const locals = isFunction ? boundSlots(m, start, unit.localsPlusNames) : entries(m, globals);
  return { names, locals, globals, builtins };
}

function boundSlots(m: Machine, start: Ref, names: readonly string[]): [string, Ref][] {
  const bound: [string, Ref][] = [];
  for (const [index, name] of names.entries()) {
    let value = m.heap.words[start + 2 * index] as number;
    if (value !== NULL && m.typeOf(value) === m.types.cell) {
      value = m.heap.words[value + CellField.CONTENT] as number;
    }
    if (value !== NULL) bound.push([name, value]);
  }
  return bound;
}

function entries(m: Machine, namespace: Ref): [string, Ref][] {
  return dictEntries(m, namespace).map(({ key, value }) => [m.strValue(key), value]);
}
