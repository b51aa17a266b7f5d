/** Frame objects as the program sees them. Follows Objects/frameobject.c (3.13). */
import { LocalKind } from "../../../bytecode/code.ts";
import { byteOffset } from "../../../bytecode/wordcode.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newDict } from "../../objects/dict/dict.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Outcome, Steps } from "../../objects/runtime.ts";
import { generatorState } from "../generators/generator-state.ts";
import { finalizeGenerator } from "../generators/generator-type.ts";
import { isFinished } from "../generators/generators.ts";
import type { Machine } from "../machine.ts";
import { isOptimized, updateLocals, type Variables } from "./frame-locals.ts";
import { newLocalsProxy } from "./frame-locals-proxy.ts";
import { frameHeadBytes } from "./frame-memory.ts";
import {
  clearFrameObject,
  defineFrameMemory,
  FrameField,
  frameLine,
  frameNamespace,
  frameObjectOf,
  frameObjectState,
  nearestFrame,
} from "./frame-object.ts";

export function defineFrameObject(m: Machine): void {
  const type = m.types.frame;
  defineFrameMemory(m);
  type.slots.repr = (_, self) => {
    const { name, fileName } = frameObjectState(m, self).code.unit;
    const where = `file '${fileName}', line ${frameLine(m, self)}, code ${name}`;
    return m.newStr(`<frame at ${m.addressText(self)}, ${where}>`);
  };
  const get = (name: string, read: (self: Ref) => Ref): void =>
    m.addGetter(type, name, (_, self) => read(self));
  get("f_code", (self) => newReference(m, frameObjectState(m, self).code.ref));
  get("f_globals", (self) => newReference(m, frameNamespace(m, self, "globals")));
  get("f_builtins", (self) => newReference(m, frameNamespace(m, self, "builtins")));
  get("f_locals", (self) => frameLocals(m, self));
  get("f_lasti", (self) => m.newInt(byteOffset(m.unitOfFrame(self), lastInstruction(m, self))));
  get("f_back", (self) => backOf(m, self));
  m.addGetter(
    type,
    "f_lineno",
    (_, self) => {
      const line = frameLine(m, self);
      return line < 0 ? m.none : m.newInt(line);
    },
    () => m.raise(m.types.ValueError, "f_lineno can only be set by a trace function"),
  );
  m.addGetter(
    type,
    "f_trace",
    (_, self) => {
      const { trace } = frameObjectState(m, self);
      return newReference(m, trace === NULL ? m.none : trace);
    },
    (_, self, value) => {
      const state = frameObjectState(m, self);
      const old = state.trace;
      state.trace = value === NULL || value === m.none ? NULL : newReference(m, value);
      m.heap.decrefIfAny(old);
      return NULL;
    },
  );
  get("f_trace_lines", () => m.true);
  get("f_trace_opcodes", () => m.false);
  m.addMethods(type, [native("clear", "()", (_, self) => clear(m, self))]);
}

function lastInstruction(m: Machine, self: Ref): number {
  const { frame, lastInstruction: last } = frameObjectState(m, self);
  return frame === undefined ? last : frame.ip - 1;
}

function backOf(m: Machine, self: Ref): Ref {
  const { frame } = frameObjectState(m, self);
  if (frame === undefined) {
    const back = m.heap.words[self + FrameField.BACK] as number;
    return newReference(m, back === NULL ? m.none : back);
  }
  const back = nearestFrame(frame.previous);
  return back === undefined ? m.none : frameObjectOf(m, back);
}

/** Where a frame object's variables are now. */
export function variablesOf(m: Machine, self: Ref): Variables {
  const { frame, code } = frameObjectState(m, self);
  return { code, base: frame?.base ?? self + (frameHeadBytes(m) >> 2) };
}

/** CPython: frame_getlocals, PyFrame_GetLocals. */
function frameLocals(m: Machine, self: Ref): Ref {
  const state = frameObjectState(m, self);
  const holder = state.frame ?? state;
  if (!isOptimized(state.code)) {
    const hasHidden = state.code.unit.localsPlusKinds.some((kind) => (kind & LocalKind.HIDDEN) !== 0);
    if (hasHidden && !m.profile.localsShareOneDict) return newLocalsProxy(m, self);
    return newReference(m, holder.locals === NULL ? m.none : holder.locals);
  }
  if (!m.profile.localsShareOneDict) return newLocalsProxy(m, self);
  if (holder.locals === NULL) holder.locals = newDict(m);
  return newReference(m, updateLocals(m, variablesOf(m, self), holder.locals));
}

/** frame_clear */
function clear(m: Machine, self: Ref): Outcome {
  const { frame } = frameObjectState(m, self);
  if (frame === undefined) {
    clearFrameObject(m, self);
    return m.none;
  }
  const running = "cannot clear an executing frame";
  if (frame.generator === NULL) m.raise(m.types.RuntimeError, running);
  const state = generatorState(m, frame.generator);
  if (state.status === "running") m.raise(m.types.RuntimeError, running);
  if (state.status === "suspended" && m.profile.suspendedFramesAreNotCleared) {
    m.raise(m.types.RuntimeError, "cannot clear a suspended frame");
  }
  return isFinished(state) ? m.none : closeGenerator(m, frame.generator);
}

function* closeGenerator(m: Machine, generator: Ref): Steps<Ref> {
  m.heap.incref(generator);
  m.own(generator);
  const outcome = finalizeGenerator(m, generator);
  const result = typeof outcome === "number" ? outcome : yield* outcome;
  m.heap.decrefIfAny(result);
  m.heap.decref(m.disown(generator));
  return m.none;
}
