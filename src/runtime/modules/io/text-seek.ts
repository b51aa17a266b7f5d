/**
 * Positions in text streams: bytes of the stream below, told by decoding again what was read ahead.
 * CPython: _io_TextIOWrapper_tell_impl, _io_TextIOWrapper_seek_impl (3.13). DIVERGES: positions carry no state of a decoder.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { callMethod, raiseUnsupported, runMethod } from "./io-types.ts";
import { NewlineTranslator } from "./newlines.ts";
import { PieceDecoder } from "./text-decoder.ts";
import {
  bufferOf,
  dropSnapshot,
  requireOpenText,
  setDecoded,
  type TextState,
  writePending,
} from "./text-state.ts";

const END = 2;

export function addTextPositions(m: Interpreter): void {
  m.addMethods(m.types.textStream, [
    native("tell", "()", (_, self) => tell(m, self)),
    native("seek", "(cookie, whence=0, /)", (_, self, cookie, whence) => seek(m, self, cookie, whence)),
    native("truncate", "(pos=None, /)", (_, self, size) => truncate(m, self, size)),
  ]);
}

function* tell(m: Interpreter, self: Ref): Steps<Ref> {
  const state = yield* requireOpenText(m, self);
  if (!state.isSeekable) raiseUnsupported(m, "underlying stream is not seekable");
  if (!state.isTelling) m.raise(m.types.OSError, "telling position disabled by next() call");
  yield* writePending(m, self);
  yield* runMethod(m, self, "flush");
  const answer = m.own(yield* callMethod(m, bufferOf(m, self), "tell"));
  const position = Number(yield* indexOf(m, answer));
  m.heap.decref(m.disown(answer));
  const start = position - state.chunk.length;
  const used = usedBytes(m, state);
  // The decoder starts anew, and has seen what it decodes again.
  if (start === 0 && state.translator !== undefined && state.chunk.length > 0) {
    state.translator.seen = translated(m, state, used)[1];
  }
  return m.newInt(start + used);
}

/** How many bytes of the chunk the characters took that were handed out. */
function usedBytes(m: Interpreter, state: TextState): number {
  if (state.used >= state.decoded.length && state.decoder?.pendingLength === 0) {
    if (state.translator?.hasPendingCr !== true) return state.chunk.length;
  }
  if (state.used === 0) return 0;
  let [low, high] = [0, state.chunk.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (charactersIn(m, state, middle) >= state.used) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Units of text that so many bytes of the chunk give. */
function charactersIn(m: Interpreter, state: TextState, length: number): number {
  return translated(m, state, length)[0].length;
}

/** The text of so many bytes of the chunk, and which line ends it had. */
function translated(m: Interpreter, state: TextState, length: number): [string, number] {
  const decoder = new PieceDecoder(m, state.encoding, state.errors);
  const text = decoder.decode(state.chunk.subarray(0, length), false);
  if (state.translator === undefined) return [text, 0];
  const translator = new NewlineTranslator(state.translator.translates);
  return [translator.take(text, false), translator.seen];
}

function* seek(m: Interpreter, self: Ref, cookie: Ref, whence: Ref): Steps<Ref> {
  const way = whence === NULL ? 0 : Number(yield* indexOf(m, whence));
  const state = yield* requireOpenText(m, self);
  if (!state.isSeekable) raiseUnsupported(m, "underlying stream is not seekable");
  const offset = Number(yield* indexOf(m, cookie));
  if (way < 0 || way > END) m.raise(m.types.ValueError, `invalid whence (${way}, should be 0, 1 or 2)`);
  if (way === 1 && offset !== 0) raiseUnsupported(m, "can't do nonzero cur-relative seeks");
  if (way === END && offset !== 0) raiseUnsupported(m, "can't do nonzero end-relative seeks");
  if (offset < 0) m.raise(m.types.ValueError, `negative seek position ${offset}`);
  // Where the stream is counts as a place like any other.
  const target = m.own(way === 1 ? yield* callMethod(m, self, "tell") : m.newInt(offset));
  yield* runMethod(m, self, "flush");
  const passed = m.own(m.newInt(way === END ? END : 0));
  const answer = m.own(yield* callMethod(m, bufferOf(m, self), "seek", [target, passed]));
  const position = Number(yield* indexOf(m, answer));
  setDecoded(m, self, state, "");
  dropSnapshot(m, self, state);
  state.decoder?.reset();
  if (position > 0) state.decoder?.skipMark();
  if (state.translator !== undefined) state.translator.hasPendingCr = false;
  state.isAtStart = position === 0;
  for (const ref of [passed, target]) m.heap.decref(m.disown(ref));
  return m.disown(answer);
}

function* truncate(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  yield* runMethod(m, self, "flush");
  const given = size === NULL ? m.none : size;
  const position = given === m.none ? m.own(yield* callMethod(m, self, "tell")) : NULL;
  const result = yield* callMethod(m, bufferOf(m, self), "truncate", [position === NULL ? given : position]);
  if (position !== NULL) m.heap.decref(m.disown(position));
  return yield* resolve(result);
}
