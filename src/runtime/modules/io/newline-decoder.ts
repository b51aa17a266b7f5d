/** `_io.IncrementalNewlineDecoder`, around another decoder or none. CPython: Modules/_io/textio.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { intValue } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import { setField } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { defineIoType, ioState } from "./io-record.ts";
import { callMethod, runMethod } from "./io-types.ts";
import { NewlineTranslator, Seen } from "./newlines.ts";

const enum DecoderField {
  DECODER = 4,
}

interface DecoderState {
  translator: NewlineTranslator;
}

export function defineNewlineDecoder(m: Interpreter): TypeObject {
  return defineIoType<DecoderState>(m, {
    name: "_io.IncrementalNewlineDecoder",
    layout: "IncrementalNewlineDecoder",
    base: m.types.object,
    references: [DecoderField.DECODER],
    newState: () => ({ translator: new NewlineTranslator(false) }),
    init: native(
      "IncrementalNewlineDecoder",
      "(decoder, translate, errors='strict')",
      (_, self, decoder, translate) => initialize(m, self, decoder, translate),
    ),
    define: (type) => {
      m.addMethods(type, [
        native("decode", "(input, final=False)", (_, self, input, final) => decode(m, self, input, final)),
        native("getstate", "()", (_, self) => getState(m, self)),
        native("setstate", "(state, /)", (_, self, state) => setState(m, self, state)),
        native("reset", "()", (_, self) => reset(m, self)),
      ]);
      m.addGetter(type, "newlines", (_, self) => newlinesSeen(m, translatorOf(m, self).seen));
    },
  });
}

function translatorOf(m: Interpreter, self: Ref): NewlineTranslator {
  return ioState<DecoderState>(m, self).translator;
}

/** None, a `str`, or a tuple of them. */
export function newlinesSeen(m: Interpreter, seen: number): Ref {
  const kinds: string[] = [];
  if (seen & Seen.CR) kinds.push("\r");
  if (seen & Seen.LF) kinds.push("\n");
  if (seen & Seen.CRLF) kinds.push("\r\n");
  if (kinds.length === 0) return m.none;
  return kinds.length === 1
    ? m.newStr(kinds[0] as string)
    : m.newTupleOf(kinds.map((kind) => m.newStr(kind)));
}

function* initialize(m: Interpreter, self: Ref, decoder: Ref, translate: Ref): Steps<Ref> {
  const translates = yield* resolve(m.isTrue(translate));
  setField(m, self, DecoderField.DECODER, newReference(m, decoder));
  ioState<DecoderState>(m, self).translator = new NewlineTranslator(translates);
  return m.none;
}

function innerOf(m: Interpreter, self: Ref): Ref {
  const decoder = m.heap.words[self + DecoderField.DECODER] as number;
  return decoder === NULL ? m.none : decoder;
}

function* decode(m: Interpreter, self: Ref, input: Ref, final: Ref): Steps<Ref> {
  const isFinal = final !== NULL && (yield* resolve(m.isTrue(final)));
  const inner = innerOf(m, self);
  const decoded = m.own(
    inner === m.none
      ? newReference(m, input)
      : yield* callMethod(m, inner, "decode", [input, isFinal ? m.true : m.false]),
  );
  if (!m.isInstance(decoded, m.types.str)) {
    const got = m.typeOf(decoded).name;
    m.raise(m.types.TypeError, `decoder should return a string result, not '${got}'`);
  }
  const text = translatorOf(m, self).take(m.strValue(decoded), isFinal);
  m.heap.decref(m.disown(decoded));
  return m.newStr(text);
}

/** The state of the inner decoder, with the pending `\r` as the lowest bit of its flag. */
function* getState(m: Interpreter, self: Ref): Steps<Ref> {
  const pending = translatorOf(m, self).hasPendingCr ? 1 : 0;
  const inner = innerOf(m, self);
  if (inner === m.none) return m.newTupleOf([m.newBytes(new Uint8Array(0)), m.newInt(pending)]);
  const state = m.own(yield* callMethod(m, inner, "getstate"));
  const [buffer, flag] = m.tupleItems(state) as [Ref, Ref];
  const flags = 2n * BigInt(intValue(m.heap, flag)) + BigInt(pending);
  const answer = m.newTupleOf([newReference(m, buffer), m.newInt(flags)]);
  m.heap.decref(m.disown(state));
  return answer;
}

function* setState(m: Interpreter, self: Ref, state: Ref): Steps<Ref> {
  const [buffer, flag] = m.tupleItems(state) as [Ref, Ref];
  const flags = BigInt(intValue(m.heap, flag));
  translatorOf(m, self).hasPendingCr = (flags & 1n) === 1n;
  const inner = innerOf(m, self);
  if (inner === m.none) return m.none;
  const passed = m.own(m.newTupleOf([newReference(m, buffer), m.newInt(flags >> 1n)]));
  yield* runMethod(m, inner, "setstate", [passed]);
  m.heap.decref(m.disown(passed));
  return m.none;
}

function* reset(m: Interpreter, self: Ref): Steps<Ref> {
  const translator = translatorOf(m, self);
  translator.seen = 0;
  translator.hasPendingCr = false;
  const inner = innerOf(m, self);
  if (inner !== m.none) yield* runMethod(m, inner, "reset");
  return m.none;
}
