/** Decimals on the heap: making and reading them, and the current context. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../../objects/allocate.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { ContextState } from "./context-state.ts";
import { newContext } from "./context-type.ts";
import { settle } from "./signals.ts";
import type { DecimalState } from "./state.ts";
import { type Calculation, type DecimalValue, digitCount } from "./values.ts";

/** Words of PyDecObject. */
const enum Field {
  HASH = 4,
  DATA = 16,
  /** In the first of the words for digits. */
  PAYLOAD = 18,
}

/** Decimal digits of one machine word of libmpdec, and how many words are in the object (MPD_RDIGITS, _Py_DEC_MINALLOC). */
const WORD_DIGITS = 19;
const INNER_WORDS = 4;
const WORD_BYTES = 8;

/** Bytes of a block of their own for digits that do not fit into the object. */
function outerBytes({ coefficient }: DecimalValue): number {
  const words = Math.ceil(digitCount(coefficient) / WORD_DIGITS);
  return words <= INNER_WORDS ? 0 : words * WORD_BYTES;
}

export function newDecimal(s: DecimalState, value: DecimalValue, type: TypeObject = s.decimal): Ref {
  const { m } = s;
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + Field.HASH, ref + (type.basicBytes >> 2));
  const bytes = outerBytes(value);
  if (bytes > 0) {
    const block = m.heap.allocate(bytes);
    m.heap.words[ref + Field.DATA] = block;
  }
  m.heap.words[ref + Field.PAYLOAD] = m.heap.addPayload(value);
  return finishInstance(m, type, ref);
}

export function decimalValue(s: DecimalState, ref: Ref): DecimalValue {
  return s.m.heap.payloadAt(s.m.heap.words[ref + Field.PAYLOAD] as number) as DecimalValue;
}

export function isDecimal(s: DecimalState, ref: Ref): boolean {
  return s.m.isInstance(ref, s.decimal);
}

export function defineDecimalMemory(s: DecimalState, type: TypeObject): void {
  const { slots } = type;
  slots.traverse = () => undefined;
  slots.clear = () => undefined;
  slots.deallocate = (rt, ref) => {
    const own = rt.typeOf(ref);
    if (own.hasGc) rt.gc.untrack(ref);
    const value = decimalValue(s, ref);
    rt.heap.dropPayload(rt.heap.words[ref + Field.PAYLOAD] as number);
    const block = rt.heap.words[ref + Field.DATA] as number;
    if (block !== NULL) rt.heap.free(block, outerBytes(value));
    freeObject(rt, ref, own.basicBytes);
  };
  slots.sizeOf = (rt, ref) => rt.typeOf(ref).basicBytes + outerBytes(decimalValue(s, ref));
  slots.extraBytes = (_, ref) => outerBytes(decimalValue(s, ref));
}

/** The current context, borrowed; made from the default one when it is first needed. */
export function currentContext(s: DecimalState): Ref {
  const current = s.contexts.valueOf(s.variable);
  if (current !== NULL) return current;
  const [template] = s.templates;
  return keep(s, template === undefined ? newContext(s, new ContextState()) : copyOf(s, template));
}

/** Makes another context (borrowed) the current one; a template is copied. */
export function setCurrentContext(s: DecimalState, context: Ref): void {
  keep(s, s.templates.has(context) ? copyOf(s, context) : newReference(s.m, context));
}

/** Takes the reference over and lends it. */
function keep(s: DecimalState, context: Ref): Ref {
  s.contexts.keep(s.variable, context);
  s.m.heap.decref(context);
  return context;
}

function copyOf(s: DecimalState, template: Ref): Ref {
  const copy = s.settingsOf(template).copy();
  copy.status = 0;
  return newContext(s, copy);
}

/** Runs a calculation by a context, settles its conditions and makes the result. */
export function* calculate(
  s: DecimalState,
  context: Ref,
  compute: (c: Calculation) => DecimalValue,
): Steps<Ref> {
  const calculation = s.settingsOf(context).begin();
  const value = compute(calculation);
  yield* settle(s, context, calculation);
  return newDecimal(s, value);
}
