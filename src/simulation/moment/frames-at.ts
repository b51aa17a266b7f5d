/** The frames of the program at one moment, from the activations of its trace: who they are and where their locals lie. */
import { invariant } from "../../base/invariant.ts";
import { type CodeUnit, LocalKind } from "../../bytecode/code.ts";
import type { Machine } from "../../runtime/machine/machine.ts";
import { NULL, type Ref } from "../../runtime/memory/linear-memory.ts";
import { dictEntries } from "../../runtime/objects/dict/dict-walk.ts";
import { CellField } from "../../runtime/objects/functions/function.ts";
import { strValue } from "../../runtime/objects/str/str.ts";
import type { HeapHistory } from "../heap-history.ts";

export interface FrameAt {
  /** Index into `Machine.functions`. */
  readonly functionId: number;
  readonly line: number;
  /** First local and the end of the stack; equal where nothing is known of it any more. */
  readonly base: Ref;
  readonly end: Ref;
  /** Of a module or class body; NULL in functions. */
  readonly namespace: Ref;
}

export interface Variable {
  readonly name: string;
  readonly to: Ref;
}

/**
 * From the module to the innermost frame. @param step the one that runs next; at the end of the run only the module
 * is left, at the line that it ran last. @param line where the step runs, or the last one did.
 */
export function framesAt(history: HeapHistory, step: number, line: number): FrameAt[] {
  const { activations, steps } = history.recording.frames;
  if (step >= history.steps) return history.steps === 0 ? [] : [moduleAtEnd(history, line)];
  const frames: FrameAt[] = [];
  let row = steps.activation[step] as number;
  let words = steps.frameWords[step] as number;
  let at = line;
  for (;;) {
    const base = activations.base[row] as number;
    frames.unshift({
      functionId: activations.functionId[row] as number,
      line: at,
      base,
      end: base + words,
      namespace: activations.namespace[row] as number,
    });
    const caller = activations.caller[row] as number;
    if (caller === 0) return frames;
    at = activations.callerLine[row] as number;
    words = activations.callerWords[row] as number;
    row = caller - 1;
  }
}

function moduleAtEnd(history: HeapHistory, line: number): FrameAt {
  const [outermost] = framesAt(history, history.steps - 1, line);
  invariant(outermost !== undefined, "a step runs in a frame");
  return { ...outermost, base: NULL, end: NULL };
}

/** Names of a namespace that every module or class has. */
const GIVEN = /^__\w+__$/;

/** The bound names of a frame, in the order of the code or of the namespace; memory must be at the frame's moment. */
export function variablesOf({ machine }: HeapHistory, frame: FrameAt): Variable[] {
  if (frame.namespace !== NULL) {
    return dictEntries(machine, frame.namespace)
      .map(({ key, value }) => ({ name: strValue(machine.heap, key), to: value }))
      .filter(({ name, to }) => !GIVEN.test(name) && machine.typeOf(to) !== machine.types.module);
  }
  const unit = machine.functions[frame.functionId];
  if (unit === undefined) return [];
  return unit.localsPlusNames.flatMap((name, index) => {
    if (frame.base + 2 * index >= frame.end || name.startsWith(".")) return [];
    const to = localAt(machine, unit, frame.base, index);
    return to === NULL ? [] : [{ name, to }];
  });
}

/** What a local of a frame is bound to, through its cell if it has one; NULL where it is unbound. */
export function localAt(machine: Machine, unit: CodeUnit, base: Ref, index: number): Ref {
  const { words } = machine.heap;
  const value = words[base + 2 * index] as number;
  const isCell = ((unit.localsPlusKinds[index] ?? 0) & (LocalKind.CELL | LocalKind.FREE)) !== 0;
  if (value === NULL || !isCell || machine.typeOf(value) !== machine.types.cell) return value;
  return words[value + CellField.CONTENT] as number;
}

/** What lies on a frame's stack behind its locals: operands that are being used. */
export function operandsOf({ machine }: HeapHistory, frame: FrameAt): Ref[] {
  const unit = machine.functions[frame.functionId];
  const first = frame.base + 2 * (unit?.localsPlusNames.length ?? 0);
  const operands: Ref[] = [];
  for (let slot = first; slot < frame.end; slot += 2) {
    const value = machine.heap.words[slot] as number;
    if (value !== NULL) operands.push(value);
  }
  return operands;
}
