/** What the types of itertools have in common: how one is declared, its arguments, its indices in a block of memory. */

import type { LayoutName } from "../../../cpython/layouts.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { callNative, native } from "../../objects/functions/native-function.ts";
import { defineIterator, newIterator } from "../../objects/iterators/iterator-record.ts";
import { refuseKeywordsOfNew } from "../../objects/no-keywords.ts";
import { defineRecord } from "../../objects/record.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";

export const INDEX_BYTES = 8;

/** Makes an instance of the type from bound arguments, NULL for each that was not given. */
export type MakeIterator = (type: TypeObject, a: Ref, b: Ref, c: Ref) => Outcome;

export interface IteratorType {
  /** Without its module. */
  readonly name: string;
  readonly layout: LayoutName;
  readonly isBaseType?: boolean;
  /** Word offsets of owned references, in the order in which they are released. */
  readonly references: readonly number[];
  readonly construct: (type: TypeObject, args: CallArguments) => Outcome;
  readonly next: (rt: Runtime, self: Ref) => Outcome;
  readonly lengthHint?: (rt: Runtime, self: Ref) => number | Steps<number>;
  /** Frees blocks that the object has beside its struct. */
  readonly release?: (rt: Runtime, self: Ref) => void;
  /** Slots and methods that only this type has. */
  readonly define?: (type: TypeObject) => void;
}

/** Makes the type; its object is borrowed. */
export function defineIteratorType(m: Interpreter, spec: IteratorType): TypeObject {
  return m.defineType({
    name: `itertools.${spec.name}`,
    layout: spec.layout,
    isBaseType: spec.isBaseType ?? true,
    define: (type) => {
      defineIterator(m, type, spec.references, spec.next, spec.lengthHint);
      if (spec.release !== undefined) defineRecord(type, spec.references, spec.release);
      type.slots.construct = (_, made, args) => spec.construct(made, args);
      spec.define?.(type);
    },
  });
}

/** A constructor that takes names, too: `(iterable, key=None)`. */
export function byName(
  m: Interpreter,
  name: string,
  signature: string,
  make: MakeIterator,
): IteratorType["construct"] {
  const fn = native(name, signature, (_, cls, a, b, c) => make(m.typeByRef(cls), a, b, c));
  return (type, args) => callNative(m, fn, type.ref, args);
}

/** A constructor of `least` to `most` arguments without names (_PyArg_NoKeywords, _PyArg_CheckPositional). */
export function byPosition(
  m: Interpreter,
  name: string,
  [least, most]: readonly [number, number],
  make: (type: TypeObject, args: readonly Ref[]) => Outcome,
): IteratorType["construct"] {
  return (type, args) => {
    refuseKeywordsOfNew(m, type, name, args);
    const given = args.positional.length;
    if (given < least || given > most) {
      const bound = least === most ? "" : given < least ? "at least " : "at most ";
      const limit = given < least ? least : most;
      const noun = limit === 1 ? "argument" : "arguments";
      m.raise(m.types.TypeError, `${name} expected ${bound}${limit} ${noun}, got ${given}`);
    }
    return make(type, args.positional);
  };
}

/** A new iterator whose fields are these references, which it takes over, at these words. */
export function newWithFields(
  m: Interpreter,
  type: TypeObject,
  fields: readonly (readonly [word: number, value: Ref])[],
): Ref {
  const self = newIterator(m, type);
  for (const [word, value] of fields) m.heap.words[self + word] = value;
  return self;
}

/** A block of `count` indices; NULL for none. */
export function newIndices(m: Interpreter, values: readonly number[]): Ref {
  if (values.length === 0) return NULL;
  const block = m.heap.allocate(values.length * INDEX_BYTES);
  m.heap.words.fill(0, block, block + 2 * values.length);
  values.forEach((value, index) => {
    m.heap.words[block + 2 * index] = value;
  });
  return block;
}

export function freeIndices(rt: Runtime, block: Ref, count: number): void {
  if (block !== NULL) rt.heap.free(block, count * INDEX_BYTES);
}
