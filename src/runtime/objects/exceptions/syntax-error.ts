/** SyntaxError and its subclasses: fields and text. CPython: Objects/exceptions.c, SyntaxError_init, SyntaxError_str. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { intValue } from "../numbers/int.ts";
import { newReference } from "../plain-data.ts";
import { setField } from "../record.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../runtime.ts";
import { initializeException, tupleOf } from "./exception-init.ts";
import { exceptionWord } from "./exception-members.ts";

/** In the order of the tuple that is the second argument. */
const PLACE_FIELDS = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"] as const;
/** What 3.14 takes behind them, for its own messages (`metadata`). */
const METADATA_FIELD = "metadata";
const REQUIRED_PLACES = 4;

export function defineSyntaxErrors(rt: Runtime): void {
  const { slots } = rt.types.SyntaxError;
  slots.init = (_, self, args) => initialize(rt, self, args);
  slots.str = (_, self) => errorText(rt, self);
}

function initialize(rt: Runtime, self: Ref, args: CallArguments): Outcome {
  initializeException(rt, self, args);
  const [message, place] = args.positional;
  if (message !== undefined) set(rt, self, "msg", message);
  return place === undefined || args.positional.length !== 2 ? NULL : fillPlace(rt, self, place);
}

function* fillPlace(rt: Runtime, self: Ref, place: Ref): Steps<Ref> {
  const tuple = rt.own(yield* tupleOf(rt, place));
  const items = rt.tupleItems(tuple);
  const fields = placeFields(rt);
  if (items.length < REQUIRED_PLACES || items.length > fields.length) {
    if (fields.length === REQUIRED_PLACES) rt.raise(rt.types.IndexError, "tuple index out of range");
    const bound = items.length < REQUIRED_PLACES ? "at least" : "at most";
    const limit = items.length < REQUIRED_PLACES ? REQUIRED_PLACES : fields.length;
    rt.raise(rt.types.TypeError, `function takes ${bound} ${limit} arguments (${items.length} given)`);
  }
  items.forEach((item, index) => {
    set(rt, self, fields[index] as string, item);
  });
  rt.heap.decref(rt.disown(tuple));
  if (items.length === REQUIRED_PLACES + 1) {
    rt.raise(rt.types.TypeError, "end_offset must be provided when end_lineno is provided");
  }
  return NULL;
}

function placeFields(rt: Runtime): readonly string[] {
  const { syntaxErrorEnd, syntaxErrorMetadata } = rt.profile.fields;
  if (syntaxErrorMetadata) return [...PLACE_FIELDS, METADATA_FIELD];
  return PLACE_FIELDS.slice(0, syntaxErrorEnd ? undefined : REQUIRED_PLACES);
}

function set(rt: Runtime, self: Ref, field: string, value: Ref): void {
  setField(rt, self, exceptionWord(rt, "SyntaxError", field), newReference(rt, value));
}

/** The message with the file's base name and the line, where they are known. */
function* errorText(rt: Runtime, self: Ref): Steps<Ref> {
  const field = (name: string): Ref => rt.heap.words[self + exceptionWord(rt, "SyntaxError", name)] as number;
  const message = field("msg");
  const text = yield* rt.strText(message === NULL ? rt.none : message);
  const place: string[] = [];
  const fileName = field("filename");
  if (fileName !== NULL && rt.isInstance(fileName, rt.types.str)) {
    place.push(rt.strValue(fileName).split("/").at(-1) as string);
  }
  const line = field("lineno");
  if (line !== NULL && rt.typeOf(line) === rt.types.int) place.push(`line ${intValue(rt.heap, line)}`);
  return rt.newStr(place.length === 0 ? text : `${text} (${place.join(", ")})`);
}
