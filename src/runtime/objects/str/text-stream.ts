/**
 * The standard streams as the program sees them: text goes to the machine's own outputs at once. There is no
 * buffer, no binary layer and no other file. CPython: Modules/_io/textio.c.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../allocate.ts";
import { native } from "../functions/native-function.ts";
import { newReference } from "../plain-data.ts";
import { defineRecord } from "../record.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import { isStr, strLength } from "./str.ts";

/** `ok` and `detached`: the payload slot takes their place, the other fields stay empty. */
const PAYLOAD = 4;

interface StreamState {
  readonly name: string;
  readonly descriptor: number;
  /** `errors` of the encoder. */
  readonly errors: string;
  readonly write: (text: string) => void;
}

export function newTextStream(rt: Runtime, state: StreamState): Ref {
  const type = rt.types.textStream;
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, ref + PAYLOAD, ref + (type.basicBytes >> 2));
  rt.heap.words[ref + PAYLOAD] = rt.heap.addPayload(state);
  return ref;
}

function stateOf(rt: Runtime, ref: Ref): StreamState {
  return rt.heap.payloadAt(rt.heap.words[ref + PAYLOAD] as number) as StreamState;
}

/** Whether this is one of the machine's own streams, to which text can be written without Python. */
export function isTextStream(rt: Runtime, ref: Ref): boolean {
  return rt.typeOf(ref).id === TypeId.TEXT_STREAM;
}

export function writeToTextStream(rt: Runtime, ref: Ref, text: string): void {
  stateOf(rt, ref).write(text);
}

export function defineTextStream(rt: Runtime): void {
  const type = rt.types.textStream;
  defineRecord(type, [], (_, ref) => rt.heap.dropPayload(rt.heap.words[ref + PAYLOAD] as number));
  type.slots.repr = (_, self) =>
    rt.newStr(`<_io.TextIOWrapper name='${stateOf(rt, self).name}' mode='w' encoding='utf-8'>`);
  rt.addMethods(type, [
    native("write", "(text, /)", (_, self, text) => write(rt, self, text)),
    native("writelines", "(lines, /)", (_, self, lines) => writeLines(rt, self, lines)),
    native("flush", "()", () => rt.none),
    native("isatty", "()", () => rt.false),
    native("fileno", "()", (_, self) => rt.newInt(stateOf(rt, self).descriptor)),
    native("writable", "()", () => rt.true),
    native("readable", "()", () => rt.false),
    native("seekable", "()", () => rt.false),
  ]);
  const addText = (name: string, value: (state: StreamState) => string): void =>
    rt.addGetter(type, name, (_, self) => rt.newStr(value(stateOf(rt, self))));
  addText("name", (state) => state.name);
  addText("errors", (state) => state.errors);
  addText("encoding", () => "utf-8");
  addText("mode", () => "w");
  rt.addGetter(type, "closed", () => rt.false);
  rt.addGetter(type, "newlines", () => newReference(rt, rt.none));
  rt.addGetter(type, "line_buffering", (_, self) =>
    stateOf(rt, self).errors === "backslashreplace" ? rt.true : rt.false,
  );
}

/** The number of characters. */
function write(rt: Runtime, self: Ref, text: Ref): Ref {
  if (!isStr(rt, text)) {
    const got = text === rt.none ? "None" : rt.typeOf(text).name;
    rt.raise(rt.types.TypeError, `write() argument must be str, not ${got}`);
  }
  stateOf(rt, self).write(rt.strValue(text));
  return rt.newInt(strLength(rt.heap, text));
}

function* writeLines(rt: Runtime, self: Ref, lines: Ref): Steps<Ref> {
  const iterator = rt.own(yield* resolve(rt.iterate(lines)));
  for (;;) {
    const line = yield* resolve(rt.next(iterator));
    if (line === NULL) break;
    rt.own(line);
    rt.heap.decref(write(rt, self, line));
    rt.heap.decref(rt.disown(line));
  }
  rt.heap.decref(rt.disown(iterator));
  return rt.none;
}
