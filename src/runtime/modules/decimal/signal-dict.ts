/**
 * `context.flags` and `context.traps`: a mapping from signal to bool over the bits of their context. The methods of a
 * mapping come from `collections.abc.MutableMapping`. CPython: Modules/_decimal/_decimal.c, PyDecSignalDictMixin (3.13).
 */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../../objects/allocate.ts";
import { dictLength, dictSet, newDict } from "../../objects/dict/dict.ts";
import { native } from "../../objects/functions/native-function.ts";
import { finishInstance, newBool, newReference } from "../../objects/plain-data.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { ContextState } from "./context-state.ts";
import { bitsOfSignal, signalBitsOf } from "./context-type.ts";
import { SIGNALS } from "./signals.ts";
import type { DecimalState } from "./state.ts";

const enum Field {
  /** In the place of the pointer to the bits. */
  PAYLOAD = 4,
}

interface Bits {
  readonly settings: ContextState;
  readonly which: "traps" | "status";
}

/** Makes the class `SignalDict`; the modules that its methods come from are imported. */
export function* defineSignalDict(s: DecimalState): Steps<void> {
  const { m } = s;
  const mixin = defineMixin(s);
  const abc = yield* m.importModule("collections.abc");
  const mapping = m.own(yield* m.optionalAttribute(abc, m.name("MutableMapping")));
  const bases = m.own(m.newTupleOf([newReference(m, mixin.ref), newReference(m, mapping)]));
  const namespace = m.own(newDict(m));
  const cls = yield* m.call(m.typeOf(mapping).ref, [m.name("SignalDict"), bases, namespace]);
  for (const ref of [namespace, bases, mapping]) m.heap.decref(m.disown(ref));
  s.signalDict = m.typeByRef(cls);
}

function defineMixin(s: DecimalState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "decimal.SignalDictMixin",
    layout: "DecimalSignalDict",
    define(type) {
      const { slots } = type;
      slots.traverse = () => undefined;
      slots.deallocate = (_, ref) => {
        const own = m.typeOf(ref);
        if (own.hasGc) m.gc.untrack(ref);
        m.heap.dropPayload(m.heap.words[ref + Field.PAYLOAD] as number);
        freeObject(m, ref, own.basicBytes);
      };
      slots.construct = (_, made) => refuseEmpty(s, made);
      slots.repr = (_, self) => m.newStr(reprText(signalBits(s, self)));
      slots.length = () => SIGNALS.length;
      slots.iterate = (_, self) => iterate(s, self);
      slots.getItem = (_, self, key) => newBool(m, (signalBits(s, self) & bitsOfSignal(s, key)) !== 0);
      slots.setItem = (_, self, key, value) => setItem(s, self, key, value);
      slots.compare = (_, self, other, comparison) => compare(s, self, other, comparison);
      m.addMethods(type, [native("copy", "()", (_, self) => copy(s, self))]);
    },
  });
}

function refuseEmpty({ m }: DecimalState, type: TypeObject): never {
  return m.raise(m.types.ValueError, `cannot create '${type.name}' instances`);
}

export function newSignalDict(s: DecimalState, settings: ContextState, which: Bits["which"]): Ref {
  const { m } = s;
  const type = s.signalDict;
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + Field.PAYLOAD, ref + (type.basicBytes >> 2));
  m.heap.words[ref + Field.PAYLOAD] = m.heap.addPayload({ settings, which } satisfies Bits);
  return finishInstance(m, type, ref);
}

function bitsAt({ m }: DecimalState, self: Ref): Bits {
  return m.heap.payloadAt(m.heap.words[self + Field.PAYLOAD] as number) as Bits;
}

export function signalBits(s: DecimalState, self: Ref): number {
  const { settings, which } = bitsAt(s, self);
  return settings[which];
}

function reprText(bits: number): string {
  const parts = SIGNALS.map(([name, conditions]) => {
    const isSet = (bits & conditions) !== 0 ? "True" : "False";
    return `<class 'decimal.${name}'>:${isSet}`;
  });
  return `{${parts.join(", ")}}`;
}

function* iterate(s: DecimalState, _self: Ref): Steps<Ref> {
  const { m } = s;
  const tuple = m.own(m.newTupleOf(SIGNALS.map(([name]) => newReference(m, s.signals.get(name) as Ref))));
  const iterator = yield* resolve(m.iterate(tuple));
  m.heap.decref(m.disown(tuple));
  return iterator;
}

function* setItem(s: DecimalState, self: Ref, key: Ref, value: Ref): Steps<Ref> {
  const { m } = s;
  if (value === NULL) m.raise(m.types.ValueError, "signal keys cannot be deleted");
  const conditions = bitsOfSignal(s, key);
  const isSet = yield* resolve(m.isTrue(value));
  const { settings, which } = bitsAt(s, self);
  settings[which] = isSet ? settings[which] | conditions : settings[which] & ~conditions;
  return NULL;
}

/** Also with dicts of all signals. In them each set signal stands for all its conditions, of which here one may be. */
function compare(s: DecimalState, self: Ref, other: Ref, comparison: number): Outcome {
  const { m } = s;
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  const isDict = m.isInstance(other, m.types.dict);
  if (!isEquality || !(isDict || m.isInstance(other, s.signalDict))) return m.notImplemented;
  if (isDict && dictLength(m.heap, other) !== SIGNALS.length) return m.notImplemented;
  return compareBits(s, self, other, comparison);
}

function* compareBits(s: DecimalState, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const areSame = signalBits(s, self) === (yield* signalBitsOf(s, other));
  return newBool(s.m, areSame === (comparison === Comparison.EQ));
}

function* copy(s: DecimalState, self: Ref): Steps<Ref> {
  const { m } = s;
  const dict = m.own(newDict(m));
  const bits = signalBits(s, self);
  for (const [name, conditions] of SIGNALS) {
    const value = (bits & conditions) !== 0 ? m.true : m.false;
    yield* resolve(dictSet(m, dict, s.signals.get(name) as Ref, value));
  }
  return m.disown(dict);
}
