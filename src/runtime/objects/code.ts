/**
 * Code objects: a compiled unit with its constants and names as heap objects, and the inline caches of its
 * instructions. The instructions themselves are the compiler's and stay as they are.
 */
import type { CodeUnit, Constant } from "../../bytecode/code.ts";
import { CodeFlag, LocalKind } from "../../bytecode/code.ts";
import { Op } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "./allocate.ts";
import { defineRecord } from "./record.ts";
import type { Runtime } from "./runtime.ts";

/** Words of the code object; of PyCodeObject only what the machine needs is kept in memory. */
const enum CodeField {
  PAYLOAD = 4,
}

/** Words of the inline cache of one instruction. */
export const CACHE_WORDS = 8;

/** What the machine executes. One for each code object. */
export interface LoadedCode {
  readonly unit: CodeUnit;
  ref: Ref;
  readonly instructions: Int32Array;
  /** Owned references, parallel to `unit.consts`. */
  readonly consts: Int32Array;
  /** Interned, owned, parallel to `unit.names`. */
  readonly names: Int32Array;
  /** Interned, owned, parallel to `unit.localsPlusNames`. */
  readonly localNames: Int32Array;
  readonly localCount: number;
  /** Parameters, `*args` and `**kwargs` included. */
  readonly parameterCount: number;
  /** Words that a frame needs: locals and stack, two words a slot. */
  readonly frameWords: number;
  /** The first RESUME: what precedes it is the call, not a line of the function. */
  readonly resumeIndex: number;
  /** Takes exactly `argCount` positional arguments and nothing else. */
  readonly isSimple: boolean;
  readonly isGenerator: boolean;
  /** Inline caches: `CACHE_WORDS` for each instruction, -1 at first; their meaning is the instruction's. */
  readonly caches: Int32Array;
}

/** Loads a unit and, through its constants, the units nested in it. A new reference to the code object. */
export function newCode(rt: Runtime, unit: CodeUnit): Ref {
  const loaded = loadUnit(rt, unit);
  const type = rt.types.code;
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, ref + CodeField.PAYLOAD, ref + (type.basicBytes >> 2));
  rt.heap.words[ref + CodeField.PAYLOAD] = rt.heap.addPayload(loaded);
  loaded.ref = ref;
  return ref;
}

export function codeOf(rt: Runtime, ref: Ref): LoadedCode {
  return rt.heap.payloadAt(rt.heap.words[ref + CodeField.PAYLOAD] as number) as LoadedCode;
}

export function defineCode(rt: Runtime): void {
  const type = rt.types.code;
  defineRecord(type, [], releaseCode);
  type.slots.repr = (_, self) => {
    const { unit } = codeOf(rt, self);
    const where = `file "${unit.fileName}", line ${unit.firstLine}`;
    return rt.newStr(`<code object ${unit.name} at ${rt.addressText(self)}, ${where}>`);
  };
}

function releaseCode(rt: Runtime, ref: Ref): void {
  const loaded = codeOf(rt, ref);
  for (const table of [loaded.consts, loaded.names, loaded.localNames]) {
    for (const value of table) rt.heap.decref(value);
  }
  rt.heap.dropPayload(rt.heap.words[ref + CodeField.PAYLOAD] as number);
}

function loadUnit(rt: Runtime, unit: CodeUnit): LoadedCode {
  const localCount = unit.localsPlusNames.length;
  const starred = CodeFlag.VARARGS | CodeFlag.VARKEYWORDS;
  const generators = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;
  const hasVarargs = (unit.flags & CodeFlag.VARARGS) !== 0 ? 1 : 0;
  const hasVarkw = (unit.flags & CodeFlag.VARKEYWORDS) !== 0 ? 1 : 0;
  return {
    unit,
    ref: NULL,
    instructions: unit.instructions,
    consts: Int32Array.from(unit.consts, (constant) => newConstant(rt, constant)),
    names: Int32Array.from(unit.names, (name) => rt.intern(name)),
    localNames: Int32Array.from(unit.localsPlusNames, (name) => rt.intern(name)),
    localCount,
    parameterCount: unit.argCount + unit.kwOnlyArgCount + hasVarargs + hasVarkw,
    resumeIndex: unit.instructions.findIndex((word) => (word & 0xff) === Op.RESUME),
    frameWords: (localCount + unit.stackSize) * 2,
    isSimple: unit.kwOnlyArgCount === 0 && (unit.flags & starred) === 0 && !hasHiddenParameter(unit),
    isGenerator: (unit.flags & generators) !== 0,
    caches: new Int32Array(unit.instructions.length * CACHE_WORDS).fill(-1),
  };
}

function hasHiddenParameter(unit: CodeUnit): boolean {
  return unit.argCount > 0 && ((unit.localsPlusKinds[0] ?? 0) & LocalKind.HIDDEN) !== 0;
}

/** A constant as a heap object; a new reference. */
function newConstant(rt: Runtime, constant: Constant): Ref {
  switch (constant.kind) {
    case "None":
      return rt.none;
    case "True":
      return rt.true;
    case "False":
      return rt.false;
    case "...":
      return rt.ellipsis;
    case "int":
      return rt.newInt(constant.value);
    case "float":
      return rt.newFloat(constant.value);
    case "complex":
      return rt.newComplex(constant.real, constant.imag);
    case "str":
      return isNameLike(constant.value) ? rt.intern(constant.value) : rt.newStr(constant.value);
    case "bytes":
      return rt.newBytes(constant.value);
    case "tuple":
      return rt.newTupleOf(constant.items.map((item) => newConstant(rt, item)));
    case "frozenset":
      return rt.newFrozensetOf(constant.items.map((item) => newConstant(rt, item)));
    case "code":
      return newCode(rt, constant.unit);
  }
}

/** `should_intern_string` of Objects/codeobject.c (3.11-3.13): constants that look like names are interned. */
function isNameLike(text: string): boolean {
  return /^[A-Za-z0-9_]*$/.test(text);
}
